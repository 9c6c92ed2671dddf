import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupHostForm = Check(
    CheckInfo(
      "lookup-host-form", .error, .lookup,
      title: Bilingual(
        vi: "host là một tên miền",
        en: "`host` is a domain name"),
      explanation: Bilingual(
        vi:
          "Chỉ ghi tên miền, chữ thường, không có https:// và đường dẫn; phần còn lại ghi ở payload.",
        en:
          "Write the domain alone, in lower case, without https:// and path; the rest stands in payload."
      ),
      message: Bilingual(
        vi: "“{host}” không phải là tên miền",
        en: "“{host}” is no domain name"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "cả địa chỉ",
            en: "a whole address"),
          """
          lookup:
            host: ‹https://tthc.tinh.gov.vn›
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "tên miền",
            en: "a domain"),
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
      guard let host = settings.lookup?.host, !HostName.isWellFormed(host.value) else { return }
      list.add(at: settings.header.at(host.range), ["host": Bilingual(host.value)])
    })
}
