import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupNotHttps = Check(
    CheckInfo(
      "lookup-not-https", .error, .lookup,
      title: Bilingual(
        vi: "Địa chỉ tra cứu dùng https",
        en: "Lookup addresses use https"),
      explanation: Bilingual(
        vi:
          "Mã QR niêm yết nơi công cộng phải dẫn tới địa chỉ không ai trên đường truyền sửa được.",
        en: "A code on a public wall must lead to an address that nobody on the way can change."),
      message: Bilingual(
        vi: "địa chỉ này không bắt đầu bằng https://",
        en: "this address does not begin with https://"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "http",
            en: "http"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "‹http://›{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "https",
            en: "https"),
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
      for template in settings.lookup?.templates ?? [] where template.scheme != "https://" {
        guard let scheme = template.scheme else {
          list.add(at: settings.header.at(template.written.range))
          continue
        }
        let place = settings.header.at(template.range(offset: 0, count: scheme.utf8.count))
        list.add(
          at: place,
          fixes: [
            FixIt(
              Bilingual(vi: "Đổi thành https://", en: "Change to https://"), at: place,
              replacement: "https://")
          ])
      }
    })
}
