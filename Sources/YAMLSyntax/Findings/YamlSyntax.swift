public import Diagnostics

extension CheckInfo {
  /// Sai cú pháp YAML
  public static let yamlSyntax = CheckInfo(
    "yaml-syntax", .error, .reading,
    title: Bilingual(vi: "Tệp phải đúng cú pháp YAML", en: "A file must be valid YAML"),
    explanation: Bilingual(
      vi: """
        Tài liệu có lỗi cú pháp không đọc được và bị bỏ qua; các tài liệu khác trong tệp (sau dòng \
        `---`) vẫn được kiểm tra. Lỗi hay gặp: văn bản có `: ` không đặt trong ngoặc kép, quên \
        đóng ngoặc kép, dùng phím Tab để thụt dòng, thụt dòng không đều.
        """,
      en: """
        A document with a syntax error cannot be read and is left out; the other documents of the \
        file (after a `---` line) are still checked. Frequent causes: unquoted text with `: ` in \
        it, a quote that is not closed, tabs as indentation, uneven indentation.
        """),
    message: Bilingual(vi: "Sai cú pháp YAML", en: "This is not valid YAML"),
    variants: yamlSyntaxVariants,
    examples: yamlSyntaxExamples)

  private static let yamlSyntaxVariants: [String: Bilingual] = [
    "colon-in-text": Bilingual(
      vi: "Văn bản có “: ” phải đặt trong ngoặc kép: “{text}”",
      en: "Text with `: ` in it must be in quotes: “{text}”"),
    "deeper-than-value": Bilingual(
      vi: "“{text}” thụt sâu hơn khóa ở trên, mà khóa đó đã có giá trị",
      en: "“{text}” is indented deeper than the key above it, which already has a value"),
    "colon": Bilingual(
      vi: "Dấu hai chấm không đứng được ở đây", en: "A colon cannot stand here"),
    "list-on-same-line": Bilingual(
      vi: "Danh sách “- …” phải bắt đầu trên dòng mới; nếu là văn bản thì đặt trong ngoặc kép",
      en: "A `- …` list must begin on a new line; if it is text, put it in quotes"),
    "reserved-start": Bilingual(
      vi: "Văn bản bắt đầu bằng “{text}” phải đặt trong ngoặc kép",
      en: "Text that begins with “{text}” must be in quotes"),
    "merge-marker": Bilingual(
      vi: "“{text}”: hai bản sửa chưa được gộp xong; giữ một bản và xóa các dòng đánh dấu",
      en: "“{text}”: a merge that is not resolved; keep one side and delete the marker lines"),
    "tab": Bilingual(
      vi: "Không dùng phím Tab ở đây: hãy dùng dấu cách",
      en: "A tab cannot stand here: use blanks"),
    "unclosed-quote": Bilingual(
      vi: "Dấu ngoặc kép mở ở đây chưa được đóng trên cùng dòng",
      en: "The quote that opens here is not closed on its line"),
    "text-after-quote": Bilingual(
      vi: "Sau dấu ngoặc kép đóng còn văn bản: đặt cả giá trị trong ngoặc",
      en: "Text follows the closing quote: quote the whole value"),
    "escape": Bilingual(
      vi: "“{text}” không phải ký hiệu hợp lệ trong ngoặc kép: viết \\\\ cho dấu \\",
      en: "“{text}” means nothing within double quotes: write \\\\ for a backslash"),
    "missing-colon": Bilingual(
      vi: "Thiếu dấu hai chấm sau “{text}”", en: "A colon is missing after “{text}”"),
    "missing-blank": Bilingual(
      vi: "Thiếu dấu cách sau dấu hai chấm trong “{text}”",
      en: "A blank is missing after the colon in “{text}”"),
    "unclosed-bracket": Bilingual(
      vi: "Dấu “{text}” mở ở đây chưa được đóng", en: "The “{text}” that opens here is not closed"),
    "flow-text": Bilingual(
      vi:
        "“{text}” không đứng được ở đây: văn bản có , : [ ] { } \" giữa ngoặc cần viết trong \"…\"",
      en: "“{text}” cannot stand here; within brackets, text with , : [ ] { } \" must be in \"…\""),
    "indentation": Bilingual(
      vi: "“{text}” thụt dòng không khớp với các khóa ở trên",
      en: "The indentation of “{text}” does not match the keys above"),
    "not-an-item": Bilingual(
      vi: "Dòng này không thuộc mục nào của danh sách: sửa thụt dòng, hoặc bắt đầu bằng “- ”",
      en: "This line belongs to no item of the list: indent it properly, or begin it with `- `"),
    "after-document": Bilingual(
      vi: "Dòng này không thuộc tài liệu ở trên: sửa thụt dòng, hoặc thêm dòng “---” trước nó",
      en: "This line does not belong to the document above: indent it, or put `---` before it"),
    "no-value": Bilingual(vi: "Ở đây phải có giá trị", en: "A value must stand here"),
    "no-key": Bilingual(
      vi: "Thiếu khóa trước dấu hai chấm", en: "There is no key before the colon"),
  ]

  private static let yamlSyntaxExamples: [CheckExample] = [
    file(
      "văn bản có dấu hai chấm", "text with a colon",
      "kind: role\nid: van-thu\nname: ‹Văn thư: lưu trữ› # chú thích\n"),
    file("khóa thụt sâu hơn", "a key too deep", "kind: role\n  ‹id›: van-thu\nname: Văn thư\n"),
    file("danh sách cùng dòng", "a list on the same line", "kind: role\nnotes: ‹-› một\n"),
    file("văn bản bắt đầu bằng @", "text that begins with @", "kind: role\nname: ‹@›văn thư\n"),
    file("văn bản bắt đầu bằng >", "text that begins with >", "kind: role\nname: ‹>› 18 tuổi\n"),
    file("văn bản bắt đầu bằng *", "text that begins with *", "kind: role\nname: ‹*› bắt buộc\n"),
    file("thụt dòng bằng Tab", "a tab as indentation", "kind: role\nname:\n‹\t›vi: Văn thư\n"),
    file(
      "quên đóng ngoặc kép", "a quote not closed",
      "kind: role\nname: ‹\"›Văn thư\nid: \"van-thu\"\n"),
    file(
      "văn bản sau ngoặc kép", "text after a quote", "kind: role\nname: ‹\"Một cửa\" điện tử›\n"),
    file("dấu \\ trong ngoặc kép", "a backslash in quotes", "kind: role\nname: \"a‹\\d›b\"\n"),
    file("thiếu dấu hai chấm", "a missing colon", "kind: role\n‹Văn thư›\nid: van-thu\n"),
    file("thiếu dấu cách", "a missing blank", "kind: role\n‹name:Văn›\nid: van-thu\n"),
    file(
      "quên đóng ngoặc", "a bracket not closed", "kind: role\nnotes: ‹[›một, hai\nid: van-thu\n"),
    file(
      "ngoặc vuông trong ngoặc nhọn", "brackets within braces",
      "kind: role\nname: { vi: Văn thư ‹[›1], en: Clerk }\n"),
    file(
      "thụt dòng không đều", "uneven indentation",
      "kind: role\nname:\n    vi: Văn thư\n  ‹en›: Clerk\n"),
    file("thiếu dấu - trong danh sách", "an item without -", "notes:\n  - một\n  ‹hai›: ba\n"),
    file(
      "gộp chưa xong", "an unresolved merge",
      "kind: role\nid: van-thu\n‹<<<<<<< HEAD›\nname: Văn thư\n=======\nname: Kế toán\n>>>>>>> b\n"),
    file("văn bản bắt đầu bằng [", "text that begins with [", "kind: role\nname: ‹[›1] Văn thư\n"),
    file("dòng lạc", "a stray line", "  kind: role\n‹id›: van-thu\n"),
    file("tệp đúng", "a valid file", "kind: role\nid: van-thu\nname: \"Văn thư: lưu trữ\"\n"),
  ]

  private static func file(
    _ vi: String, _ en: String, _ text: String,
    fileID: String = #fileID, filePath: String = #filePath, line: Int = #line
  ) -> CheckExample {
    CheckExample(
      .file, Bilingual(vi: vi, en: en), text, fileID: fileID, filePath: filePath, line: line)
  }
}
