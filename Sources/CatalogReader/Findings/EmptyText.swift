public import Diagnostics

extension CheckInfo {
  public static let emptyText = CheckInfo(
    "empty-text", .error, .language,
    title: Bilingual(
      vi: "Văn bản không được để trống",
      en: "Text is not empty"),
    explanation: Bilingual(
      vi: "Một chuỗi rỗng trông như đã khai mà thực ra chưa. Bỏ cả khóa nếu không có gì để ghi.",
      en: "An empty text looks declared and is not. Leave the key out if there is nothing to say."),
    message: Bilingual(
      vi: "văn bản để trống",
      en: "this text is empty"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "tên trống",
          en: "empty name"),
        """
        name: ‹""›
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "có tên",
          en: "a name"),
        """
        name: Đăng ký khai sinh
        """),
    ])
}
