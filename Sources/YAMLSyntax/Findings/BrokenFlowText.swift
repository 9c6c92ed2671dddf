public import Diagnostics

extension CheckInfo {
  /// Văn bản bị cắt ở dấu phẩy
  public static let brokenFlowText = CheckInfo(
    "broken-flow-text", .error, .reading,
    title: Bilingual(
      vi: "Văn bản có dấu phẩy trong { } phải đặt trong ngoặc kép",
      en: "Text with commas inside { } must be in quotes"),
    explanation: Bilingual(
      vi: """
        Trong `{ }` YAML coi dấu phẩy là hết giá trị: `{ name: Ông, bà }` thành tên “Ông” và một \
        khóa “bà” trống, phần sau mất mà không ai biết. Hãy đặt cả văn bản trong ngoặc kép, hoặc \
        viết mỗi khóa trên một dòng. Giá trị không phải văn bản thì phần sau dấu phẩy thiếu khóa: \
        `{ channel: postal, is: 30 working days }`.
        """,
      en: """
        Inside `{ }` a comma ends a value: `{ name: Ông, bà }` becomes the name “Ông” and an empty \
        key “bà”, and the rest of the text is lost without a word. Put the text in quotes, or \
        write each key on a line of its own. Where the value is no text, a key is missing before \
        what follows the comma: `{ channel: postal, is: 30 working days }`.
        """),
    message: Bilingual(
      vi: "Văn bản “{text}” bị YAML cắt ở dấu phẩy: đặt trong ngoặc kép",
      en: "YAML cuts the text “{text}” at the comma: put it in quotes"),
    variants: [
      "key": Bilingual(
        vi: "“{rest}” sau dấu phẩy không có khóa: viết khóa trước giá trị này",
        en: "“{rest}” behind the comma has no key: write the key before it")
    ],
    examples: [
      CheckExample(
        .file, Bilingual(vi: "tên có dấu phẩy", en: "a name with a comma"),
        """
        kind: role
        id: van-thu
        name: { vi: ‹Văn thư, lưu trữ, tổng hợp›, en: Clerk }
        """),
      CheckExample(
        .file, Bilingual(vi: "tên trong ngoặc kép", en: "the name in quotes"),
        """
        kind: role
        id: van-thu
        name: { vi: "Văn thư, lưu trữ, tổng hợp", en: Clerk }
        """),
    ])
}
