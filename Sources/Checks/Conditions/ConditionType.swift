import Diagnostics
import Expressions

extension Check {
  static let conditionType = Check(
    CheckInfo(
      "condition-type", .error, .conditions,
      title: Bilingual(
        vi: "Hai vế của điều kiện cùng kiểu",
        en: "Both sides of a condition are of one type"),
      explanation: Bilingual(
        vi:
          "So sánh số với chữ, cộng ngày với số, hoặc dùng một con số làm điều kiện thì không bao giờ cho kết quả. Số không đặt trong nháy; ngày viết date('2025-07-01').",
        en:
          "A number compared with text, or a number used as a condition, never has a value. Numbers stand without quotes; a day is date('2025-07-01')."
      ),
      message: Bilingual("{problem}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "số trong nháy",
            en: "a number in quotes"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.tuoi >= ‹'18'›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "số không có nháy",
            en: "a number without"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.tuoi >= 18
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trong biểu mẫu, số so với chữ",
            en: "in a form, a number with text"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: "nguoi.tuoi < ‹'18'›" }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trong biểu mẫu, số so với số",
            en: "in a form, a number with a number"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: nguoi.tuoi < 18 }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "giá trị tính ra không hợp với trường",
            en: "a calculated value of another type"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi }
                    - { id: ghiChu, type: text, name: Ghi chú, calculate: ‹nguoi.tuoi + 1› }
          """),
      ]),
    .problems {
      [.typeMismatch, .argumentCount, .unknownType].contains($0.code)
    })
}
