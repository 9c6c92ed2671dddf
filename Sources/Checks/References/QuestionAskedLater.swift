import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let questionAskedLater = Check(
    CheckInfo(
      "question-asked-later", .warning, .references,
      title: Bilingual(
        vi: "Câu hỏi chỉ tùy theo những câu đứng trước",
        en: "Questions depend on earlier ones only"),
      explanation: Bilingual(
        vi:
          "Các câu hỏi được hỏi lần lượt từ trên xuống. Một câu hiện, bắt buộc hay lọc lựa chọn theo câu trả lời của câu đứng sau thì lúc hỏi chưa biết. Chuyển câu hỏi quyết định lên trước.",
        en:
          "Questions are asked from top to bottom. One that shows, is required or has its options filtered by the answer of a later one comes too early. Move the deciding question up."
      ),
      message: Bilingual(
        vi: "“{question}” tùy theo “{later}”, câu hỏi đứng sau nó",
        en: "“{question}” depends on “{later}”, which is asked after it"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "theo câu hỏi sau", en: "by a later one"),
          QuestionPairSample.text(first: "visible: ‹questions.soBan› > 0", second: "step: 1")),
        CheckExample(
          .procedure, Bilingual(vi: "theo câu hỏi trước", en: "by an earlier one"),
          QuestionPairSample.text(second: "visible: questions.capBan")),
      ]),
    .procedure { procedure, _, list in
      let questions = procedure.questions
      for (index, question) in questions.enumerated() {
        let later = questions[(index + 1)...]
        for condition in [question.visible, question.required, question.filter] {
          let found = (condition?.names ?? []).lazy.compactMap {
            name -> (FormField, SourceRange)? in
            guard let id = QuestionNames.id(of: name.value),
              let other = later.first(where: { $0.id?.value ?? "" == id }),
              // With two of one id nobody knows which is meant.
              !questions[...index].contains(where: { $0.id?.value ?? "" == id })
            else { return nil }
            return (other, name.range)
          }.first
          guard let (other, range) = found else { continue }
          list.add(
            at: procedure.header.at(range),
            [
              "question": Bilingual(question.id?.value ?? "…"),
              "later": Bilingual(other.id?.value ?? "…"),
            ],
            related: [
              Related(
                procedure.header.at(other.id?.range ?? other.range),
                Bilingual(vi: "câu hỏi sau ở đây", en: "the later question is here"))
            ])
          break
        }
      }
    })
}
