import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let legacyEncodingVNI = Check(
    CheckInfo(
      "legacy-encoding-vni", .error, .text,
      title: Bilingual(
        vi: "Văn bản không được viết bằng bảng mã VNI",
        en: "Text must not be in the encoding VNI"),
      explanation: Bilingual(
        vi: """
          Chữ gõ bằng bảng mã VNI (phông VNI-Times) chỉ đọc được với đúng phông đó; trên \
          mạng dấu thanh đứng rời sau nguyên âm và không tìm kiếm được. Cơ quan nhà nước \
          dùng Unicode theo TCVN 6909:2001. Hãy chuyển văn bản sang Unicode.
          """,
        en: """
          Letters typed in VNI (fonts VNI-Times) can be read only with that very font; \
          on the web the tone marks stand behind the vowels and no search finds the \
          words. State bodies use Unicode (TCVN 6909:2001). Convert the text to Unicode.
          """),
      message: Bilingual(
        vi: "“{text}” là chữ VNI, viết bằng Unicode là “{converted}”",
        en: "“{text}” is VNI; in Unicode it is “{converted}”"),
      basis: [LegalBasis("QĐ 72/2002/QĐ-TTg"), LegalBasis("TCVN 6909:2001")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chữ VNI", en: "VNI letters"),
          "name: ‹Thuû tuïc haønh chính›"),
        CheckExample(
          .procedure, Bilingual(vi: "tiếng Pháp", en: "French"),
          "name: Đăng ký nhãn hiệu Crème brûlée"),
      ]),
    .text(onlyWith: .odd) { use, context, list in
      guard context.isVietnamese,
        let detection = LegacyEncoding.detect(use.text.text), detection.encoding == .vni
      else { return }
      list.addLegacy(use, detection)
    }
  )
}
