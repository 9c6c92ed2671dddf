public import Diagnostics

extension CheckInfo {
  public static let unknownOperator = CheckInfo(
    "unknown-operator", .error, .language,
    title: Bilingual(
      vi: "Điều kiện có cấu trúc dùng các phép so sánh đã định",
      en: "Structured conditions use the operators of the language"),
    explanation: Bilingual(
      vi: "Các phép: is, is-not, one-of, at-least, before, answered…",
      en: "The operators: is, is-not, one-of, at-least, before, answered…"),
    message: Bilingual(
      vi: "không có phép “{text}” trong điều kiện",
      en: "there is no operator “{text}” in a condition"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "sai chính tả",
          en: "misspelt"),
        """
        questions:
          - { id: tuoi, type: integer, name: Tuổi }
        documents:
          - document: to-khai
            mode: submit
            originals: 1
            when: { field: questions.tuoi, ‹at-leest›: 18 }
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        questions:
          - { id: tuoi, type: integer, name: Tuổi }
        documents:
          - document: to-khai
            mode: submit
            originals: 1
            when: { field: questions.tuoi, at-least: 18 }
        """),
    ])
}
