public import Diagnostics

extension CheckInfo {
  public static let unknownKey = CheckInfo(
    "unknown-key", .error, .language,
    title: Bilingual(
      vi: "Chỉ dùng các khóa của ngôn ngữ danh mục",
      en: "Only keys of the catalog language are used"),
    explanation: Bilingual(
      vi: "Một khóa lạ sẽ bị bỏ qua trong im lặng và nội dung của nó bị mất; vì vậy nó là lỗi.",
      en: "A strange key would be passed over in silence and its content lost; so it is an error."),
    message: Bilingual(
      vi: "không có khóa “{key}” trong {shape}",
      en: "there is no key “{key}” in a {shape}"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "sai chính tả",
          en: "misspelt"),
        """
        ‹aplicants›: [citizen]
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        applicants: [citizen]
        """),
    ])
}
