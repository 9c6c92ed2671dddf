import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let questionConditionSelf = Check(
    CheckInfo(
      "question-condition-self", .error, .references,
      title: Bilingual(
        vi: "Câu hỏi hiện hay bắt buộc không tùy theo chính nó",
        en: "Whether a question is asked does not depend on itself"),
      explanation: Bilingual(
        vi:
          "Câu hỏi chưa hiện thì chưa có câu trả lời, nên visible đọc chính câu hỏi đó không bao giờ đúng. Cũng vậy, required đọc chính nó thì chỉ bắt buộc khi đã trả lời rồi.",
        en:
          "What is not asked has no answer; so a visible that reads the question itself never holds. Likewise required that reads it requires only what is answered already."
      ),
      message: Bilingual(
        vi: "“{question}” chỉ hiện khi đã trả lời chính nó",
        en: "“{question}” is asked only when it is answered itself"),
      variants: [
        "required": Bilingual(
          vi: "“{question}” chỉ bắt buộc khi đã trả lời chính nó",
          en: "“{question}” is required only when it is answered already")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hiện theo chính nó", en: "asked by its own answer"),
          QuestionPairSample.text(second: "visible: ‹questions.soBan› > 1")),
        CheckExample(
          .procedure, Bilingual(vi: "bắt buộc theo chính nó", en: "required by itself"),
          QuestionPairSample.text(second: "required: ‹questions.soBan› > 1")),
        CheckExample(
          .procedure, Bilingual(vi: "hiện theo câu hỏi trước", en: "asked by an earlier one"),
          QuestionPairSample.text(second: "visible: questions.capBan")),
      ]),
    .procedure { procedure, _, list in
      for question in procedure.questions {
        guard let id = question.id?.value else { continue }
        func look(_ condition: Condition?, _ variant: String?, _ list: inout FindingList) {
          for name in condition?.names ?? [] where QuestionNames.id(of: name.value) ?? "" == id {
            list.add(
              at: procedure.header.at(name.range), severity: variant == nil ? .error : .warning,
              ["question": Bilingual(id)], variant: variant)
            return
          }
        }
        look(question.visible, nil, &list)
        look(question.required, "required", &list)
      }
    })
}

/// Two questions of a procedure, for examples.
enum QuestionPairSample {
  /// - Parameters:
  ///   - first: a further key of the question whether copies are wanted.
  ///   - second: a further key of the question how many.
  static func text(first: String = "optional: false", second: String) -> String {
    """
    questions:
      - { id: capBan, type: boolean, name: Có cấp bản sao, \(first) }
      - { id: soBan, type: integer, name: Số bản sao, min: 0, \(second) }
    documents:
      - { document: to-khai, originals: 1, mode: submit, when: questions.capBan }
      - { document: giay-chung-sinh, originals: 1, mode: submit, when: questions.soBan > 1 }
    """
  }
}
