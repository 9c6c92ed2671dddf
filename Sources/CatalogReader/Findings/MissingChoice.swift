public import Diagnostics

extension CheckInfo {
  public static let missingChoice = CheckInfo(
    "missing-choice", .error, .language,
    title: Bilingual(
      vi: "Phải có một trong các khóa",
      en: "One of several keys is given"),
    explanation: Bilingual(
      vi: "Các khóa này là những cách khác nhau để nói cùng một điều; phải chọn một.",
      en: "These keys are different ways of saying the same; one of them is needed."),
    message: Bilingual(
      vi: "{shape} này phải có một trong các khóa: {keys}",
      en: "this {shape} needs one of the keys: {keys}"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "giấy tờ không rõ là gì",
          en: "a document use that names nothing"),
        """
        documents:
          - ‹originals›: 1
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "nêu giấy tờ",
          en: "names a document"),
        """
        documents:
          - document: to-khai
            mode: submit
            originals: 1
        """),
    ])
}
