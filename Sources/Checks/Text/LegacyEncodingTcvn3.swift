import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let legacyEncodingTCVN3 = Check(
    CheckInfo(
      "legacy-encoding-tcvn3", .error, .text,
      title: Bilingual(
        vi: "Văn bản không được viết bằng bảng mã TCVN3 (ABC)",
        en: "Text must not be in the encoding TCVN3 (ABC)"),
      explanation: Bilingual(
        vi: """
          Chữ gõ bằng bảng mã TCVN3 (phông .VnTime) chỉ đọc được với đúng phông đó; trên \
          mạng nó hiện ra thành ký tự lạ và không tìm kiếm được. Cơ quan nhà nước dùng \
          Unicode theo TCVN 6909:2001. Hãy chuyển văn bản sang Unicode.
          """,
        en: """
          Letters typed in TCVN3 (fonts .VnTime) can be read only with that very font; \
          on the web they show as strange characters and no search finds them. State \
          bodies use Unicode (TCVN 6909:2001). Convert the text to Unicode.
          """),
      message: Bilingual(
        vi: "“{text}” là chữ TCVN3 (ABC), viết bằng Unicode là “{converted}”",
        en: "“{text}” is TCVN3 (ABC); in Unicode it is “{converted}”"),
      basis: [LegalBasis("QĐ 72/2002/QĐ-TTg"), LegalBasis("TCVN 6909:2001")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chữ TCVN3", en: "TCVN3 letters"),
          "name: ‹Thñ tôc hµnh chÝnh›"),
        CheckExample(
          .procedure, Bilingual(vi: "ư là byte của dấu gạch nối ẩn", en: "ư is a soft hyphen"),
          "name: ‹Ng\u{AD}êi yªu cÇu nép hå s¬›"),
        CheckExample(
          .procedure, Bilingual(vi: "chữ nước ngoài", en: "foreign letters"),
          "name: Đăng ký nhãn hiệu Citroën España"),
      ]),
    .text(onlyWith: .odd) { use, context, list in
      guard context.isVietnamese,
        let detection = LegacyEncoding.detect(use.text.text), detection.encoding == .tcvn3
      else { return }
      list.addLegacy(use, detection)
    }
  )
}
