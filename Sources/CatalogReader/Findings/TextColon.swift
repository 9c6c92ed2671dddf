public import Diagnostics

extension CheckInfo {
  public static let textColon = CheckInfo(
    "text-colon", .error, .language,
    title: Bilingual(
      vi: "Câu có dấu hai chấm viết trong ngoặc kép",
      en: "A sentence with a colon is in quotes"),
    explanation: Bilingual(
      vi:
        "Dấu hai chấm có dấu cách phía sau làm YAML đọc phần trước thành khóa, phần sau thành giá trị. Đặt cả câu trong ngoặc kép.",
      en:
        "A colon with a blank behind it makes YAML read what stands before as a key and what stands behind as its value. Put the whole sentence in quotes."
    ),
    message: Bilingual(
      vi: "dấu hai chấm sau “{key}” cắt câu thành khóa và giá trị; đặt cả câu trong ngoặc kép",
      en:
        "the colon after “{key}” cuts the sentence into a key and a value; put all of it in quotes"),
    examples: [
      CheckExample(
        .procedure, Bilingual(vi: "bước có dấu hai chấm", en: "a step with a colon"),
        """
        steps:
          - ‹Bước 1: Người yêu cầu nộp hồ sơ.›
          - Cơ quan trả kết quả.
        """),
      CheckExample(
        .procedure, Bilingual(vi: "ghi chú có dấu hai chấm", en: "a note with a colon"),
        """
        notes:
          - ‹Lưu ý: Phải mang theo thẻ căn cước.›
        """),
      CheckExample(
        .procedure, Bilingual(vi: "trong ngoặc kép", en: "in quotes"),
        """
        notes:
          - "Lưu ý: Phải mang theo thẻ căn cước."
        """),
    ])
}
