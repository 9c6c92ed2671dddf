public import Diagnostics

extension CheckInfo {
  public static let retiredKey = CheckInfo(
    "retired-key", .error, .language,
    title: Bilingual(
      vi: "Khóa cũ không còn dùng",
      en: "Retired keys are not used"),
    explanation: Bilingual(
      vi: "Ngôn ngữ đã bỏ khóa này; thông báo cho biết viết gì thay thế.",
      en: "The language no longer has this key; the message says what to write instead."),
    message: Bilingual(
      vi: "khóa “{key}” không còn dùng: {instead}",
      en: "the key “{key}” is retired: {instead}"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "biểu mẫu ghi ở giấy tờ",
          en: "the form at the document"),
        """
        documents:
          - document: to-khai
            mode: submit
            originals: 1
            ‹form›: dang-ky
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "không cần",
          en: "not needed"),
        """
        documents:
          - document: to-khai
            mode: submit
            originals: 1
        """),
    ])
}
