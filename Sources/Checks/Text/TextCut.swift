import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let textCut = Check(
    CheckInfo(
      "text-cut", .warning, .text,
      title: Bilingual(
        vi: "Tên và câu không bị cắt ngang",
        en: "Names and sentences are not cut off"),
      explanation: Bilingual(
        vi:
          "Tên kết thúc bằng dấu ba chấm thường chép từ một trang đã cắt bớt chữ. Chép lại đủ tên theo quyết định công bố. Trong câu văn, dấu ba chấm để liệt kê thì được; đứng ngay sau “tại”, “của”, “theo”, “số”… thì là chỗ chưa viết xong (nhắc nhẹ).",
        en:
          "A name that ends in three dots was mostly copied from a page that shortens texts. Copy the whole name from the publishing decision. In prose dots may end an enumeration; right behind “tại”, “của”, “theo”, “số”… something was never written (a note)."
      ),
      message: Bilingual(
        vi: "“{end}” bị cắt ngang",
        en: "“{end}” is cut off"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "tên bị cắt", en: "a name cut off"),
          """
          name: Đăng ký thành lập cơ sở bảo ‹trợ...›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "câu chưa viết xong", en: "a sentence left open"),
          """
          steps:
            - Người yêu cầu nộp hồ sơ ‹tại...›
            - Cơ quan giải quyết và trả kết quả.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "liệt kê", en: "an enumeration"),
          """
          steps:
            - Người yêu cầu nộp hồ sơ, ảnh, bản vẽ...
            - Cơ quan giải quyết và trả kết quả.
          """),
      ]),
    .text { use, _, list in
      guard let last = use.text.text.utf8.last, last == 0x2E || last == 0xA6, use.isOwnWords,
        let end = CutText.end(of: use.text.text), !Placeholder.isWhole(use.text.text)
      else { return }
      let words = Bilingual(use.text.text.utf8Slice(end))
      // Labels of forms have dots to write on.
      let isForm = use.header.kind == .form || use.header.kind == .fragment
      if use.role == .name, !isForm {
        list.add(at: use.at(end), ["end": words])
      } else if use.role == .prose, CutText.isOpen(use.text.text.utf8Slice(end)) {
        list.add(at: use.at(end), severity: .note, ["end": words])
      }
    })
}

private enum CutText {
  /// The last word with the three dots behind it, as bytes; nil without dots.
  ///
  /// More dots are a line to write on, which is another finding.
  static func end(of text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    var start = bytes.count
    var dots = 0
    while start > 0 {
      if bytes[start - 1] == 0x2E {
        start -= 1
        dots += 1
      } else if start > 2, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x80,
        bytes[start - 1] == 0xA6
      {
        start -= 3
        dots += 3
      } else {
        break
      }
    }
    guard dots == 3, start > 0 else { return nil }
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
    return start..<bytes.count
  }

  /// Whether the last word asks for another.
  static func isOpen(_ end: String) -> Bool {
    words.contains(end.lowercased().filter { $0 != "." && $0 != "…" && $0 != " " })
  }

  private static let words: Set<String> = [
    "tại", "của", "theo", "từ", "đến", "về", "số", "ngày", "bởi", "cho", "với",
  ]
}
