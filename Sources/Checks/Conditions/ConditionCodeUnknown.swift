import Diagnostics
import Expressions

extension Check {
  static let conditionCodeUnknown = Check(
    CheckInfo(
      "condition-code-unknown", .error, .conditions,
      title: Bilingual(
        vi: "Mã trong điều kiện có trong danh mục",
        en: "Codes in conditions are in their list"),
      explanation: Bilingual(
        vi:
          "So với một mã mà câu hỏi không có thì điều kiện không bao giờ đúng: giấy tờ không bao giờ được yêu cầu, dòng không bao giờ áp dụng. Mã viết không dấu, đúng từng chữ như ở options, channels, levels, cases, applicants.",
        en:
          "Compared with a code that the question does not have, a condition is never true: the paper is never asked for, the row never applies. Codes are spelt letter by letter as in options, channels, levels, cases, applicants."
      ),
      message: Bilingual("{problem}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "mã viết có dấu",
            en: "the code with its tone marks"),
          """
          questions:
            - id: loai
              type: choice
              name: Loại việc
              options: [{ code: cap-moi, name: Cấp mới }, { code: cap-lai, name: Cấp lại }]
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.loai == ‹'cấp-lại'›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "mã đúng",
            en: "the code as declared"),
          """
          questions:
            - id: loai
              type: choice
              name: Loại việc
              options: [{ code: cap-moi, name: Cấp mới }, { code: cap-lai, name: Cấp lại }]
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.loai == 'cap-lai'
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trong biểu mẫu, mã không có",
            en: "in a form, no such code"),
          """
          \(FormExampleText.head)
                    - { id: quanHe, type: choice, name: Quan hệ, options: [{ code: cha, name: "Cha" }, { code: me, name: "Mẹ" }] }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: "nguoi.quanHe == ‹'ba'›" }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trong biểu mẫu, mã có",
            en: "in a form, one of the codes"),
          """
          \(FormExampleText.head)
                    - { id: quanHe, type: choice, name: Quan hệ, options: [{ code: cha, name: "Cha" }, { code: me, name: "Mẹ" }] }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: "nguoi.quanHe == 'cha'" }
          """),
      ]),
    .problems { $0.code == .unknownCode })
}
