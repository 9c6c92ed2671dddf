import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupPayloadPersonal = Check(
    CheckInfo(
      "lookup-payload-personal", .error, .lookup,
      title: Bilingual(
        vi: "Mã QR không mang dữ liệu cá nhân",
        en: "A code carries no personal data"),
      explanation: Bilingual(
        vi:
          "Payload được in trên mọi tờ niêm yết. Dãy chín chữ số trở lên viết sẵn ở đó là số định danh, số điện thoại hay số giấy tờ của một người; địa chỉ tra cứu chỉ cần mã thủ tục, cấp và cơ quan. Bỏ dãy số.",
        en:
          "The payload is printed on every sheet. A run of nine digits or more in it is somebody’s identification, telephone or card number; a lookup address needs only procedure, level and agency. Leave the digits out."
      ),
      message: Bilingual(
        vi: "“{digits}” giống số định danh hoặc số điện thoại của một người",
        en: "“{digits}” looks like somebody’s identification or telephone number"),
      basis: [LegalBasis("91/2025/QH15", confirmed: false)],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(vi: "số định danh của cán bộ", en: "the number of an officer"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}?canbo=‹008190000002›"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(vi: "chỉ có mã thủ tục", en: "the procedure alone"),
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
      guard let payload = settings.lookup?.payload else { return }
      let bytes = Array(payload.value.utf8)
      var start = 0
      while start < bytes.count {
        let count = bytes[start...].prefix(while: TextByte.isDigit).count
        if count >= 9 {
          list.add(
            at: settings.header.at(TemplateText(payload).range(offset: start, count: count)),
            ["digits": Bilingual(payload.value.utf8Slice(start..<start + count))])
        }
        start += max(count, 1)
      }
    })
}
