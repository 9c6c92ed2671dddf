import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupPayloadElsewhere = Check(
    CheckInfo(
      "lookup-payload-elsewhere", .warning, .lookup,
      title: Bilingual(
        vi: "Địa chỉ trong mã QR nằm dưới host",
        en: "The address in a code lies under `host`"),
      explanation: Bilingual(
        vi:
          "Bảng chuyển hướng được dựng cho host; địa chỉ in ở nơi khác thì không ai chuyển hướng. Viết https://{host}/…",
        en:
          "The redirect table is built for host; an address printed elsewhere is led on by nobody. Write https://{host}/…"
      ),
      message: Bilingual(
        vi: "payload dùng “{other}”, không phải host “{host}”",
        en: "the payload uses “{other}”, not the host “{host}”"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "tên miền khác",
            en: "another domain"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://‹qr.tinh.gov.vn›/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "dùng host",
            en: "uses host"),
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
      guard let lookup = settings.lookup, let payload = lookup.payload,
        let host = lookup.host?.value,
        let other = TemplateText(payload).host, other != host,
        // A shortening service is worse than another host, and reported as such.
        !HostName.shorteners.contains(other)
      else { return }
      list.add(
        at: settings.header.at(TemplateText(payload).range(of: other)),
        ["other": Bilingual(other), "host": Bilingual(host)])
    })
}
