public import Diagnostics

extension CheckInfo {
  public static let notALanguage = CheckInfo(
    "not-a-language", .error, .language,
    title: Bilingual(
      vi: "Văn bản nhiều thứ tiếng dùng mã ngôn ngữ làm khóa",
      en: "Texts in several languages use language codes as keys"),
    explanation: Bilingual(
      vi: "Viết { vi: …, en: … }, mỗi khóa là mã ISO 639.",
      en: "Write { vi: …, en: … }, each key an ISO 639 code."),
    message: Bilingual(
      vi: "“{key}” không phải là mã ngôn ngữ",
      en: "“{key}” is no language code"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "tên ngôn ngữ",
          en: "name of a language"),
        """
        name:
          vi: Đăng ký khai sinh
          ‹english›: Birth registration
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "mã ngôn ngữ",
          en: "codes"),
        """
        name:
          vi: Đăng ký khai sinh
          en: Birth registration
        """),
    ])
}
