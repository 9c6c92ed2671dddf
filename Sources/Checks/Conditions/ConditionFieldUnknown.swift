import Diagnostics
import Expressions

extension Check {
  static let conditionFieldUnknown = Check(
    CheckInfo(
      "condition-field-unknown", .error, .conditions,
      title: Bilingual(
        vi: "Điều kiện chỉ đọc phần có trong câu trả lời",
        en: "Conditions read parts that answers have"),
      explanation: Bilingual(
        vi:
          "Một câu hỏi dạng nhóm hoặc danh sách chỉ có các trường đã khai báo ở fields.",
        en:
          "An answer that is a group or a list has just the fields declared under fields."
      ),
      message: Bilingual("{problem}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "trường không có",
            en: "no such field"),
          """
          questions:
            - id: con
              type: list
              name: Các con
              fields: [{ id: tuoi, type: integer, name: Tuổi }]
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.con.exists(c, c.‹tuoii› < 14)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "trường có",
            en: "a field"),
          """
          questions:
            - id: con
              type: list
              name: Các con
              fields: [{ id: tuoi, type: integer, name: Tuổi }]
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.con.exists(c, c.tuoi < 14)
          """),
      ]),
    .problems { [.unknownField, .undeclaredName].contains($0.code) })
}
