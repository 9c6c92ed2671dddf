import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyCodeRepeated = Check(
    CheckInfo(
      "agency-code-repeated", .warning, .codes,
      title: Bilingual(
        vi: "Mỗi cơ quan một mã định danh",
        en: "Each agency has a code of its own"),
      explanation: Bilingual(
        vi:
          "Mã định danh điện tử chỉ một cơ quan. Hai cơ quan chung mã thì hồ sơ gửi nhầm nơi; thường là chép nhầm từ cơ quan bên cạnh.",
        en:
          "An identification code means one agency. With one code for two, dossiers go to the wrong place; mostly it was copied from the agency beside."
      ),
      message: Bilingual(
        vi: "mã “{code}” đã là của cơ quan “{other}”",
        en: "the code “{code}” is that of the agency “{other}” already"),
      basis: [LegalBasis("20/2020/QĐ-TTg", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chép nhầm mã", en: "a code copied by mistake"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          code: ‹H60›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "mã riêng", en: "a code of its own"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          code: H60.10
          """),
      ]),
    .catalog { context, list in
      var known: [String: [(agency: Agency, code: Located<String>)]] = [:]
      for agency in context.catalog.agencies.all {
        for code in [agency.code].compactMap({ $0 }) + agency.members.compactMap(\.code) {
          let twin = known[code.value]?.first {
            $0.agency.id.value != agency.id.value
              && $0.agency.header.window.overlaps(agency.header.window)
          }
          known[code.value, default: []].append((agency, code))
          guard let twin else { continue }
          list.add(
            at: agency.header.at(code.range),
            ["code": Bilingual(code.value), "other": Bilingual(twin.agency.id.value)],
            related: [
              Related(
                twin.agency.header.at(twin.code.range),
                Bilingual(vi: "mã ấy ở đây", en: "that code is here"))
            ])
        }
      }
    })
}
