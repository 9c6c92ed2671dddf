import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let stepRepeated = Check(
    CheckInfo(
      "step-repeated", .warning, .completeness,
      title: Bilingual(vi: "Một bước chỉ viết một lần", en: "A step is written once"),
      explanation: Bilingual(
        vi: "Hai bước giống nhau từng chữ thường là chép thừa; người dân tưởng phải làm hai lần.",
        en:
          "Two steps alike word for word are mostly a copy too many; people believe that they have to do it twice."
      ),
      message: Bilingual(
        vi: "bước này giống hệt một bước ở trên",
        en: "this step is just like one above"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "chép thừa", en: "a copy too many"),
          """
          steps:
            - Người yêu cầu nộp hồ sơ.
            - ‹Người yêu cầu nộp hồ sơ.›
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "hai bước khác nhau", en: "two different steps"),
          """
          steps:
            - Người yêu cầu nộp hồ sơ.
            - Cơ quan giải quyết và trả kết quả.
          """),
      ]),
    .content { written, _, list in
      guard let steps = written.content.steps?.value, steps.count > 1 else { return }
      // Texts of one length are few.
      var first: [Int: [ProcedureStep]] = [:]
      for step in steps {
        let length = step.text.text.utf8.count
        let earlier = first[length]?.first {
          $0.text.text == step.text.text && $0.channel?.value == step.channel?.value
        }
        guard let earlier else {
          first[length, default: []].append(step)
          continue
        }
        list.add(
          at: written.at(step.text.range),
          related: [
            Related(
              written.at(earlier.text.range), Bilingual(vi: "lần đầu ở đây", en: "first here"))
          ])
      }
    })
}
