import Diagnostics
import Expressions

extension Check {
  static let conditionSyntax = Check(
    CheckInfo(
      "condition-syntax", .error, .conditions,
      title: Bilingual(
        vi: "Điều kiện viết đúng cú pháp CEL",
        en: "Conditions are CEL"),
      explanation: Bilingual(
        vi:
          "Điều kiện viết bằng CEL: so sánh bằng ==, !=, <, >=; nối bằng && và ||; chữ đặt trong nháy. Không đọc được thì không ai tính được điều kiện. Ai không quen có thể viết dạng bảng: { field: questions.tuoi, at-least: 18 }.",
        en:
          "Conditions are written in CEL: compared by ==, !=, <, >=; joined by && and ||; words in quotes. What cannot be read decides nothing. Those not used to it may write the structured spelling: { field: questions.tuoi, at-least: 18 }."
      ),
      message: Bilingual("{problem}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một dấu bằng",
            en: "one equals sign"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.tuoi ‹=› 18
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai dấu bằng",
            en: "two of them"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.tuoi == 18
          """),
      ]),
    .problems { $0.code.isOfSyntax })
}
