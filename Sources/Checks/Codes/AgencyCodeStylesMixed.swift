import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyCodeStylesMixed = Check(
    CheckInfo(
      "agency-code-styles-mixed", .warning, .codes,
      title: Bilingual(
        vi: "Mã định danh cơ quan theo một quy cách",
        en: "Codes of agencies follow one style"),
      explanation: Bilingual(
        vi:
          "QCVN 102:2016 (000.00.10.H60) đã được thay bằng Quyết định 20/2020/QĐ-TTg (H60.10). Lẫn hai quy cách thì một cơ quan có hai mã và không ghép được số liệu.",
        en:
          "QCVN 102:2016 (000.00.10.H60) gave way to QĐ 20/2020/QĐ-TTg (H60.10). Mixed, one agency has two codes and figures do not add up."
      ),
      message: Bilingual(
        vi: "mã “{code}” theo quy cách cũ, trong khi danh mục còn dùng quy cách mới",
        en: "“{code}” is of the old style, while the catalog uses the new one too"),
      basis: [
        LegalBasis("20/2020/QĐ-TTg"), LegalBasis("09/2025/QĐ-TTg", confirmed: false),
      ],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "hai quy cách", en: "both styles"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          code: ‹000.00.10.H60›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "quy cách mới", en: "the new style"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          code: H60.10
          """),
      ]),
    .catalog { context, list in
      var new: Place?
      var old: [(code: String, place: Place)] = []
      WrittenCodes.forEach(in: context.catalog) { code, header, kind in
        guard kind == .agency else { return }
        switch AgencyCodeForm(code.value) {
        case .old: old.append((code.value, header.at(code.range)))
        case .new: if new == nil { new = header.at(code.range) }
        case nil: break
        }
      }
      guard let new else { return }
      for (code, place) in old {
        list.add(
          at: place, ["code": Bilingual(code)],
          related: [
            Related(new, Bilingual(vi: "một mã theo quy cách mới", en: "a code of the new style"))
          ])
      }
    })
}
