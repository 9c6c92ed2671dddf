public import Diagnostics

extension CheckInfo {
  public static let numberOutOfRange = CheckInfo(
    "number-out-of-range", .error, .language,
    title: Bilingual(
      vi: "Số nằm trong khoảng hợp lý",
      en: "Numbers lie in a sensible range"),
    explanation: Bilingual(
      vi: "Giá trị ngoài khoảng này thường là gõ nhầm.",
      en: "A value outside this range is usually a slip."),
    message: Bilingual(
      vi: "{text} nằm ngoài khoảng {least} đến {most}",
      en: "{text} is not between {least} and {most}"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "quá nhiều bản",
          en: "too many copies"),
        """
        documents:
          - document: to-khai
            mode: submit
            copies: ‹1000›
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        documents:
          - document: to-khai
            mode: submit
            copies: 1
        """),
    ])
}
