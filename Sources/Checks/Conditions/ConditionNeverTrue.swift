import CatalogModel
import Conditions
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let conditionNeverTrue = Check(
    CheckInfo(
      "condition-never-true", .warning, .conditions,
      title: Bilingual(
        vi: "Điều kiện có lúc đúng",
        en: "Conditions are true at times"),
      explanation: Bilingual(
        vi:
          "Không hồ sơ nào làm điều kiện này đúng, nên giấy tờ không bao giờ được yêu cầu, dòng không bao giờ áp dụng. Thường là viết && thay cho ||, hoặc nhầm dấu so sánh. Đây là điều chứng minh được trên mọi câu trả lời có thể có.",
        en:
          "No dossier makes this condition true, so the paper is never asked for and the row never applies. Often && is written for ||, or a comparison is turned round. It is proven over all answers there can be."
      ),
      message: Bilingual(
        vi: "không hồ sơ nào làm điều kiện này đúng",
        en: "no dossier makes this condition true"),
      variants: [
        "form": Bilingual(
          vi: "không tờ khai hợp lệ nào làm điều kiện này đúng",
          en: "no valid submission makes this condition true")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "vừa dưới 6 vừa từ 18",
            en: "under 6 and over 18 at once"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: ‹questions.tuoi < 6 && questions.tuoi >= 18›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "trong nhánh của quy trình", en: "in a branch of a process"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.tuoi < 6 }
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.branching("‹questions.tuoi < 0›"))
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một trong hai",
            en: "either"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.tuoi < 6 || questions.tuoi >= 18
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "bắt buộc khi chưa hiện",
            en: "required while hidden"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: 0 }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: nguoi.tuoi < 6, required: ‹nguoi.tuoi > 60› }
          """),
      ]),
    .conditions { subject, _, list in
      for outcome in subject.outcomes.value where outcome.isNeverTrue {
        list.add(at: subject.at(outcome.condition.condition.range))
      }
    } inForms: { form, _, list in
      for proof in form.proofs {
        switch proof.claim {
        case .always(false, let number), .alwaysUnknown(let number), .neverRequired(_, let number):
          list.add(
            at: form.place(ofCondition: number), variant: "form", related: form.reasons(proof))
        default: break
        }
      }
    })
}
