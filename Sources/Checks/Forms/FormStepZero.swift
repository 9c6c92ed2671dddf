import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formStepZero = Check(
    CheckInfo(
      "form-step-zero", .error, .forms,
      title: Bilingual(
        vi: "Bước nhảy của số lớn hơn 0",
        en: "The step of a number is more than zero"),
      explanation: Bilingual(
        vi: "Câu trả lời phải là bội của step; không số nào là bội của 0 ngoài chính nó.",
        en: "Answers are multiples of step; of zero there are none but zero itself."),
      message: Bilingual(
        vi: "bước nhảy 0 không cho câu trả lời nào",
        en: "a step of 0 allows no answer"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "bước bằng 0", en: "a step of zero"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, step: ‹0› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "từng nghìn đồng", en: "by the thousand"),
          """
          \(FormExampleText.head)
                    - { id: von, type: money, name: Vốn, step: 1000 }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let step = written.field.step, step.value.isZero else { return }
        list.add(at: written.at(step.range))
      }
    })
}
