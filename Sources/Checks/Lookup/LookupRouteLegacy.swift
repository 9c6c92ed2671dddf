import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupRouteLegacy = Check(
    CheckInfo(
      "lookup-route-legacy", .warning, .lookup,
      title: Bilingual(
        vi: "Đích tra cứu không dùng đường dẫn cũ",
        en: "Targets do not use routes of the past"),
      explanation: Bilingual(
        vi:
          "Các đường dẫn của hệ thống cũ (dvc-tthc-…, iGate, csdl.dichvucong.gov.vn) đang bị ngừng dần. Dùng trang hiện nay của Cổng Dịch vụ công quốc gia.",
        en:
          "Routes of former systems (dvc-tthc-…, iGate, csdl.dichvucong.gov.vn) are being switched off. Use the present pages of the national portal."
      ),
      message: Bilingual(
        vi: "“{route}” thuộc hệ thống cũ, có thể ngừng bất cứ lúc nào",
        en: "“{route}” belongs to a former system and may end any day"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "đường dẫn iGate",
            en: "an iGate route"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: igate
                template: "https://dichvucong.tinh.gov.vn‹/vi/procedure/detail/›{code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "trang hiện nay",
            en: "a present page"),
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
    .settings { settings, context, list in
      let routes = [
        "dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html",
        "dvc-tthc-thu-tuc-hanh-chinh-lien-thong-chi-tiet.html", "/vi/procedure/detail/",
        "csdl.dichvucong.gov.vn", "download_file.jsp",
      ]
      for target in settings.lookup?.targets ?? [] {
        guard let template = target.template,
          target.effective?.window.until.map({ $0 >= context.date }) ?? true,
          let route = routes.first(where: { template.value.contains($0) })
        else { continue }
        list.add(
          at: settings.header.at(TemplateText(template).range(of: route)),
          ["route": Bilingual(route)])
      }
    })
}
