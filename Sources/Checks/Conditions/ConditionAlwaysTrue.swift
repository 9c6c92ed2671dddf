import CatalogModel
import Conditions
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let conditionAlwaysTrue = Check(
    CheckInfo(
      "condition-always-true", .warning, .conditions,
      title: Bilingual(
        vi: "Điều kiện có lúc không đúng",
        en: "Conditions are false at times"),
      explanation: Bilingual(
        vi:
          "Mọi hồ sơ đều làm điều kiện này đúng, nên nó không phân biệt gì: bỏ điều kiện, hoặc sửa cho đúng ý. Thường là viết || thay cho &&, hoặc so với một giá trị mà câu trả lời không bao giờ có.",
        en:
          "Every dossier makes this condition true, so it tells nothing apart: leave it out or say what was meant. Often || is written for &&, or it compares with a value that no answer has."
      ),
      message: Bilingual(
        vi: "mọi hồ sơ đều làm điều kiện này đúng",
        en: "every dossier makes this condition true"),
      variants: [
        "form": Bilingual(
          vi: "mọi tờ khai hợp lệ đều làm điều kiện này đúng",
          en: "every valid submission makes this condition true")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "số không âm luôn từ 0 trở lên",
            en: "what is not negative is always at least 0"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: ‹questions.tuoi >= 0›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "từ 1 trở lên",
            en: "at least 1"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.tuoi >= 1
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trong biểu mẫu",
            en: "in a form"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: 0 }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: ‹nguoi.tuoi >= 0› }
          """),
      ]),
    .conditions { subject, _, list in
      for outcome in subject.outcomes.value where outcome.isAlwaysTrue {
        list.add(at: subject.at(outcome.condition.condition.range))
      }
    } inForms: { form, _, list in
      for proof in form.proofs {
        if case .always(true, let number) = proof.claim {
          list.add(
            at: form.place(ofCondition: number), variant: "form", related: form.reasons(proof))
        }
      }
    })
}
