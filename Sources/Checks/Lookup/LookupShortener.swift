import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupShortener = Check(
    CheckInfo(
      "lookup-shortener", .error, .lookup,
      title: Bilingual(
        vi: "Không dùng dịch vụ rút gọn địa chỉ",
        en: "No shortening services"),
      explanation: Bilingual(
        vi:
          "Địa chỉ rút gọn do công ty khác giữ: có thể chèn quảng cáo, đổi đích hoặc ngừng bất cứ lúc nào.",
        en:
          "A short address of a company may carry advertisements, change its target or end on any day."
      ),
      message: Bilingual(
        vi: "“{host}” là dịch vụ rút gọn địa chỉ",
        en: "“{host}” is a shortening service"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "bit.ly",
            en: "bit.ly"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: rut-gon
                template: "https://‹bit.ly›/tthc-{code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "địa chỉ đầy đủ",
            en: "a full address"),
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
      guard let lookup = settings.lookup else { return }
      if let host = lookup.host, HostName.shorteners.contains(host.value) {
        list.add(at: settings.header.at(host.range), ["host": Bilingual(host.value)])
      }
      for template in lookup.templates {
        guard let host = template.host, HostName.shorteners.contains(host) else { continue }
        list.add(at: settings.header.at(template.range(of: host)), ["host": Bilingual(host)])
      }
    })
}
