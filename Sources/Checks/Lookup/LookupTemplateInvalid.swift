import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupTemplateInvalid = Check(
    CheckInfo(
      "lookup-template-invalid", .error, .lookup,
      title: Bilingual(
        vi: "Mẫu địa chỉ đúng RFC 6570",
        en: "Templates of addresses follow RFC 6570"),
      explanation: Bilingual(
        vi:
          "Biến đặt trong ngoặc nhọn, ví dụ /t/{code}{/level}; ngoặc phải đóng, tên biến chỉ gồm chữ, số, gạch ngang.",
        en:
          "Variables stand in braces, as in /t/{code}{/level}; braces are closed, and names hold letters, digits and hyphens."
      ),
      message: Bilingual(
        vi: "mẫu địa chỉ không đọc được: {reason}",
        en: "the template cannot be read: {reason}"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "ngoặc không đóng",
            en: "a brace left open"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=‹{›code"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "đúng",
            en: "right"),
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
      for template in settings.lookup?.templates ?? [] {
        do throws(URITemplateError) {
          _ = try URITemplate(template.written.value)
        } catch {
          list.add(
            at: settings.header.at(template.range(offset: error.offset, count: error.kind.count)),
            ["reason": error.kind.inWords])
        }
      }
    })
}

extension URITemplateError.Kind {
  /// Bytes at fault.
  fileprivate var count: Int {
    switch self {
    case .unclosedExpression, .strayBrace, .badPercent: 1
    case .emptyExpression: 2
    case .reservedOperator(let text), .badName(let text), .modifier(let text),
      .badCharacter(let text):
      max(1, text.utf8.count)
    }
  }

  fileprivate var inWords: Bilingual {
    switch self {
    case .unclosedExpression: Bilingual(vi: "ngoặc nhọn không đóng", en: "a brace is not closed")
    case .strayBrace: Bilingual(vi: "ngoặc đóng thừa", en: "a closing brace too many")
    case .emptyExpression: Bilingual(vi: "ngoặc không có tên biến", en: "braces without a name")
    case .reservedOperator(let text):
      Bilingual(vi: "dấu “\(text)” không dùng được", en: "the operator “\(text)” is reserved")
    case .badName(let text):
      Bilingual(vi: "“\(text)” không phải là tên biến", en: "“\(text)” is no name of a variable")
    case .modifier(let text):
      Bilingual(vi: "“\(text)” không được hỗ trợ", en: "“\(text)” is not supported")
    case .badCharacter(let text):
      Bilingual(vi: "ký tự “\(text)” phải mã hóa", en: "the character “\(text)” must be encoded")
    case .badPercent:
      Bilingual(vi: "sau % phải có hai chữ số thập lục phân", en: "% needs two hexadecimal digits")
    }
  }
}
