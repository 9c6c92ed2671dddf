public import Diagnostics

extension CheckInfo {
  public static let incompleteCondition = CheckInfo(
    "incomplete-condition", .error, .language,
    title: Bilingual(
      vi: "Điều kiện có cấu trúc đủ vế",
      en: "A structured condition is complete"),
    explanation: Bilingual(
      vi: "Mỗi điều kiện nêu một trường (field) và đúng một phép so sánh, hoặc all, any, not.",
      en: "Each condition names a field and exactly one operator, or all, any, not."),
    message: Bilingual(
      vi: "điều kiện này phải có field và đúng một phép so sánh, hoặc all, any, not",
      en: "this condition needs a field and exactly one operator, or all, any, not"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "thiếu phép so sánh",
          en: "no operator"),
        """
        questions:
          - { id: tuoi, type: integer, name: Tuổi }
        documents:
          - document: to-khai
            mode: submit
            originals: 1
            when: ‹{ field: questions.tuoi }›
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đủ",
          en: "complete"),
        """
        questions:
          - { id: tuoi, type: integer, name: Tuổi }
        documents:
          - document: to-khai
            mode: submit
            originals: 1
            when: { field: questions.tuoi, less-than: 18 }
        """),
    ])
}
