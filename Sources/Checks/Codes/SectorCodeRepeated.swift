import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let sectorCodeRepeated = Check(
    CheckInfo(
      "sector-code-repeated", .warning, .codes,
      title: Bilingual(
        vi: "Mỗi lĩnh vực một mã",
        en: "Each sector has a code of its own"),
      explanation: Bilingual(
        vi:
          "Hai lĩnh vực chung mã thì Cơ sở dữ liệu quốc gia về thủ tục hành chính xếp thủ tục của cả hai vào một nhóm. Tra lại mã của từng lĩnh vực.",
        en:
          "With one code for two sectors the national database puts the procedures of both in one group. Look the code of each up again."
      ),
      message: Bilingual(
        vi: "mã “{code}” đã là của lĩnh vực “{other}”",
        en: "the code “{code}” is that of the sector “{other}” already"),
      basis: [LegalBasis("03/2025/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chép nhầm mã", en: "a code copied by mistake"),
          """
          kind: sector
          id: chung-thuc
          code: ‹G15-TP07›
          name: Chứng thực
          """),
        CheckExample(
          .declarations, Bilingual(vi: "mã riêng", en: "a code of its own"),
          """
          kind: sector
          id: chung-thuc
          code: G15-TP08
          name: Chứng thực
          """),
      ]),
    .catalog { context, list in
      var first: [String: (sector: Sector, code: Located<String>)] = [:]
      for sector in context.catalog.sectors.all {
        guard let code = sector.code else { continue }
        guard let other = first[code.value] else {
          first[code.value] = (sector, code)
          continue
        }
        // A sector declared twice is a finding at its name.
        guard other.sector.id.value != sector.id.value,
          other.sector.header.window.overlaps(sector.header.window),
          other.sector.name.map({ VietnameseText.folded($0.text) })
            != sector.name.map({ VietnameseText.folded($0.text) })
        else { continue }
        list.add(
          at: sector.header.at(code.range),
          ["code": Bilingual(code.value), "other": Bilingual(other.sector.id.value)],
          related: [
            Related(
              other.sector.header.at(other.code.range),
              Bilingual(vi: "mã ấy ở đây", en: "that code is here"))
          ])
      }
    })
}
