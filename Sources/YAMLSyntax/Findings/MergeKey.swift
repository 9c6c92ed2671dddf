public import Diagnostics

extension CheckInfo {
  /// Khóa gộp
  public static let mergeKey = CheckInfo(
    "merge-key", .error, .reading,
    title: Bilingual(vi: "Không dùng khóa gộp `<<`", en: "The merge key `<<` is not used"),
    explanation: Bilingual(
      vi: """
        `<<` chép các khóa từ nơi khác vào mà người đọc không thấy. Hãy viết rõ các khóa, hoặc \
        dùng `include` với một `kind: fragment`.
        """,
      en: """
        `<<` copies keys from elsewhere unseen. Write the keys out, or use `include` with a \
        `kind: fragment`.
        """),
    message: Bilingual(
      vi: "Không dùng khóa gộp “<<”: viết rõ các khóa hoặc dùng “include”",
      en: "The merge key `<<` is not used: write the keys out or use `include`"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "khóa gộp", en: "a merge key"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        ‹<<›: { notes: [một] }
        """),
      CheckExample(
        .file, Bilingual(vi: "văn bản “<<” trong ngoặc kép", en: "`<<` as quoted text"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        notes: ["Dấu << trong văn bản"]
        """),
    ])
}
