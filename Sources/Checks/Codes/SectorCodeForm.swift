import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let sectorCodeForm = Check(
    CheckInfo(
      "sector-code-form", .warning, .codes,
      title: Bilingual(
        vi: "Mã lĩnh vực có dạng G15-TP07",
        en: "Sector codes look like G15-TP07"),
      explanation: Bilingual(
        vi: "Mã lĩnh vực gồm mã định danh của bộ, gạch nối, chữ viết tắt và số thứ tự.",
        en: "A sector code is the code of the ministry, a hyphen, an abbreviation and a number."),
      message: Bilingual(
        vi: "“{code}” không giống mã lĩnh vực",
        en: "“{code}” does not look like a sector code"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "thiếu gạch nối", en: "without hyphen"),
          """
          kind: sector
          id: chung-thuc
          name: Chứng thực
          code: ‹G15TP03›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đúng", en: "right"),
          """
          kind: sector
          id: chung-thuc
          name: Chứng thực
          code: G15-TP03
          """),
      ]),
    .catalog { context, list in
      for sector in context.catalog.sectors.all {
        guard let code = sector.code, !CodeBlank.isFound(in: code.value),
          !CodeShape.matches(code.value, "Gdd-UU+dd+")
        else { continue }
        list.add(at: sector.header.at(code.range), ["code": Bilingual(code.value)])
      }
    })
}
