import Diagnostics
import Expressions

extension Check {
  static let conditionFunctionUnknown = Check(
    CheckInfo(
      "condition-function-unknown", .error, .conditions,
      title: Bilingual(
        vi: "Điều kiện chỉ dùng hàm có thật",
        en: "Conditions call functions that exist"),
      explanation: Bilingual(
        vi:
          "Ngoài hàm của CEL có age(ngày sinh), date('…'), today(), workingDays(a, b), normalize(chữ), words(ngày). Hàm khác thì không máy nào tính được.",
        en:
          "Besides those of CEL there are age(birth date), date('…'), today(), workingDays(a, b), normalize(text), words(date). Nothing can compute another one."
      ),
      message: Bilingual("{problem}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hàm của ngôn ngữ khác",
            en: "of another language"),
          """
          questions:
            - { id: ngaySinh, type: date, name: Ngày sinh }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: ‹tuoi›(questions.ngaySinh) < 18
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "age",
            en: "age"),
          """
          questions:
            - { id: ngaySinh, type: date, name: Ngày sinh }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: age(questions.ngaySinh) < 18
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trong biểu mẫu",
            en: "in a form"),
          """
          \(FormExampleText.head)
                    - { id: ten, type: text, name: Tên }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: ‹len›(nguoi.ten) > 3 }
          """),
      ]),
    .problems { $0.code == .unknownFunction })
}
