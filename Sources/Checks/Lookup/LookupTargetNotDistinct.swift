import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupTargetNotDistinct = Check(
    CheckInfo(
      "lookup-target-not-distinct", .warning, .lookup,
      title: Bilingual(
        vi:
          "Đích đến của mã QR là riêng của từng thủ tục",
        en:
          "The target of a code is of one procedure"
      ),
      explanation: Bilingual(
        vi:
          "Địa chỉ đích không có {code} hay {portal-id} thì mọi mã QR dẫn đến cùng một trang; mỗi mã phải dẫn đến đúng thủ tục.",
        en:
          "Without {code} or {portal-id} in its address every code leads to one page; each has to lead to its procedure."
      ),
      message: Bilingual(
        vi:
          "địa chỉ đích không có code hay portal-id nên mọi thủ tục dẫn đến cùng một trang",
        en:
          "the target has neither code nor portal-id, so every procedure leads to one page"
      ),
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "một trang cho mọi thủ tục", en: "one page for all"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: ‹"https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh"›
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog, Bilingual(vi: "theo mã", en: "by code"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
      ]),
    .settings { settings, _, list in
      for target in settings.lookup?.targets ?? [] {
        guard let written = target.template, let template = try? URITemplate(written.value) else {
          continue
        }
        let names = template.variables
        // A variable that nothing is called may be the code misspelt.
        guard names.allSatisfy({ LookupVariable.all.contains($0) }), !names.contains("code"),
          !names.contains("portal-id")
        else { continue }
        list.add(at: settings.header.at(written.range))
      }
    })
}
