import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let sectorNameRepeated = Check(
    CheckInfo(
      "sector-name-repeated", .warning, .codes,
      title: Bilingual(
        vi: "Mỗi lĩnh vực khai báo một lần, viết một cách",
        en: "A sector is declared once, spelt one way"),
      explanation: Bilingual(
        vi:
          "“Hộ tịch” và “Hộ Tịch” là một lĩnh vực; khai báo hai lần thì thủ tục bị chia làm hai nhóm.",
        en:
          "“Hộ tịch” and “Hộ Tịch” are one sector; declared twice, its procedures fall into two groups."
      ),
      message: Bilingual(
        vi: "lĩnh vực “{name}” đã khai báo với mã “{other}”",
        en: "the sector “{name}” is declared already, as “{other}”"),
      basis: [LegalBasis("03/2025/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "khác chữ hoa", en: "other capitals"),
          """
          kind: sector
          id: ho-tich-2
          name: ‹Hộ Tịch›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "lĩnh vực khác", en: "another sector"),
          """
          kind: sector
          id: chung-thuc
          name: Chứng thực
          """),
      ]),
    .catalog { context, list in
      var first: [String: Sector] = [:]
      for sector in context.catalog.sectors.all {
        guard let name = sector.name else { continue }
        let key = VietnameseText.folded(name.text)
        guard let other = first[key] else {
          first[key] = sector
          continue
        }
        guard other.id.value != sector.id.value else { continue }
        list.add(
          at: sector.header.at(name.range),
          ["name": Bilingual(name.text), "other": Bilingual(other.id.value)],
          related: [
            Related(other.header.namePlace, Bilingual(vi: "khai báo trước", en: "declared before"))
          ])
      }
    })
}
