import Diagnostics
import Expressions

extension Check {
  static let conditionConstantInvalid = Check(
    CheckInfo(
      "condition-constant-invalid", .error, .conditions,
      title: Bilingual(
        vi: "Hằng trong điều kiện có thật",
        en: "Constants in conditions exist"),
      explanation: Bilingual(
        vi:
          "Ngày không có trên lịch, số không phải số hoặc mẫu chữ viết hỏng thì điều kiện không bao giờ cho kết quả. Ngày viết date('2025-07-01').",
        en:
          "With a day that is in no calendar, a number that is none or a broken pattern a condition never has a value. A day is date('2025-07-01')."
      ),
      message: Bilingual("{problem}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không có ngày 30 tháng 2",
            en: "there is no 30 February"),
          """
          questions:
            - { id: ngaySinh, type: date, name: Ngày sinh }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.ngaySinh < date(‹'2025-02-30'›)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "ngày có thật",
            en: "a day"),
          """
          questions:
            - { id: ngaySinh, type: date, name: Ngày sinh }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.ngaySinh < date('2025-02-28')
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trong biểu mẫu",
            en: "in a form"),
          """
          \(FormExampleText.head)
                    - { id: ngay, type: date, name: Ngày }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: "nguoi.ngay > date(‹'2025-02-30'›)" }
          """),
      ]),
    .problems { $0.code == .invalidConstant })
}
