import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupTargetNeedsUnknown = Check(
    CheckInfo(
      "lookup-target-needs-unknown", .warning, .lookup,
      title: Bilingual(
        vi: "Có một đích dùng được cho mọi thủ tục",
        en: "One target serves every procedure"),
      explanation: Bilingual(
        vi:
          "Đích cần portal-id hoặc agency không dùng được cho thủ tục chưa có mã đó. Đặt sau cùng một đích chỉ cần mã thủ tục.",
        en:
          "A target that needs portal-id or agency fails for procedures without them. Put one behind it that needs only the code."
      ),
      message: Bilingual(
        vi: "mọi đích còn hiệu lực đều cần {names}; thủ tục chưa có thì mã QR không dẫn tới đâu",
        en: "every target in force needs {names}; codes of procedures without them lead nowhere"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "chỉ có đích theo mã bản ghi",
            en: "only by record id"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: ‹"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{portal-id}"›
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "thêm đích theo mã thủ tục",
            en: "one by code as well"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{portal-id}"
                verified: 2026-11-01
              - id: tim-kiem
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
      ]),
    .settings { settings, context, list in
      let targets = (settings.lookup?.targets ?? []).filter {
        ($0.effective?.window ?? .always).contains(context.date)
      }
      var last: (template: Located<String>, names: [String])?
      for target in targets {
        guard let template = target.template, let parsed = try? URITemplate(template.value) else {
          return
        }
        let names = parsed.variables.filter { ["agency", "portal-id"].contains($0) }
        if names.isEmpty { return }
        last = (template, names)
      }
      guard let last else { return }
      list.add(
        at: settings.header.at(last.template.range),
        ["names": Bilingual(last.names.joined(separator: ", "))])
    })
}
