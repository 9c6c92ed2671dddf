import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupHostForeign = Check(
    CheckInfo(
      "lookup-host-foreign", .warning, .lookup,
      title: Bilingual(
        vi: "Địa chỉ tra cứu nằm dưới gov.vn",
        en: "Lookup addresses lie under gov.vn"),
      explanation: Bilingual(
        vi:
          "Người dân tin mã QR của cơ quan nhà nước; tên miền khác có thể hết hạn hoặc đổi chủ trong khi bảng niêm yết vẫn treo.",
        en:
          "People trust a government's code; another domain may expire or change hands while the poster still hangs."
      ),
      message: Bilingual(
        vi: "tên miền “{host}” không thuộc gov.vn",
        en: "the host “{host}” is not under gov.vn"),
      variants: [
        "placeholder": Bilingual(
          vi:
            "“{host}” là tên miền dành riêng để làm mẫu, không bao giờ mở được; thay bằng tên miền thật trước khi in mã QR",
          en:
            "“{host}” is reserved for samples and never resolves; put the real host before codes are printed"
        )
      ],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "tên miền thương mại",
            en: "a commercial domain"),
          """
          lookup:
            host: ‹tthc-tinh.com.vn›
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "tên miền của tỉnh",
            en: "the province's domain"),
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
      var hosts: [(name: String, range: SourceRange)] = []
      if let host = lookup.host, HostName.isWellFormed(host.value) {
        hosts.append((host.value, host.range))
      }
      for template in lookup.templates {
        if let host = template.host { hosts.append((host, template.range(of: host))) }
      }
      for (name, range) in hosts
      where !HostName.isGovernment(name) && !HostName.shorteners.contains(name) {
        list.add(
          at: settings.header.at(range), ["host": Bilingual(name)],
          variant: HostName.isPlaceholder(name) ? "placeholder" : nil)
      }
    })
}
