import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText

extension Check {
  static let unusedQuestion = Check(
    CheckInfo(
      "unused-question", .warning, .references,
      title: Bilingual(
        vi: "Câu hỏi nào cũng quyết định một điều gì",
        en: "Every question decides something"),
      explanation: Bilingual(
        vi:
          "Người dân phải trả lời mọi câu hỏi; câu hỏi không được điều kiện, mức thu, quy trình nào dùng đến thì chỉ gây phiền. Bỏ câu hỏi, hoặc kiểm tra tên ở các điều kiện.",
        en:
          "Citizens answer every question; one that no condition, fee or process uses only costs them time. Leave it out, or check the names in conditions."
      ),
      message: Bilingual(
        vi: "câu trả lời cho “{question}” không quyết định điều gì",
        en: "nothing depends on the answer to “{question}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hỏi mà không dùng", en: "asked in vain"),
          """
          questions:
            - { id: ‹uyQuyen›, type: boolean, name: Có ủy quyền }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "quyết định một giấy tờ", en: "decides about a paper"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
          """),
      ]),
    .procedure { procedure, context, list in
      guard !procedure.questions.isEmpty else { return }
      if context.isDoubtful(procedure) { return }
      let used = UsedQuestions(of: procedure, in: context.catalog)
      let strangers = used.strangers(to: procedure.questions.compactMap { $0.id?.value })
      var mayMeanAny: Bool?
      for question in procedure.questions {
        guard let id = question.id, !used.contains(id.value),
          // One that is named and unknown may be this one.
          strangers.isEmpty
        else { continue }
        // A condition with a name that nobody knows, or a fragment of another kind.
        let isHeld =
          mayMeanAny
          ?? (ConditionNames.hasStrangers(in: procedure, of: context.catalog)
            || FragmentIncludes.hasWrongKind(in: procedure, of: context.catalog)
            || hasWrongCount(procedure) || hasWrongCondition(procedure, context))
        mayMeanAny = isHeld
        if isHeld { return }
        list.add(at: procedure.header.at(id.range), ["question": Bilingual(id.value)])
      }
    })
}

/// Whether a condition has a value of another type than it needs, so that another question may be
/// meant in it.
private func hasWrongCondition(_ procedure: Procedure, _ context: CheckContext) -> Bool {
  WrittenConditions.inside(procedure, context).contains { written in
    written.conditions.contains { checked in
      checked.problems.contains { $0.code == .typeMismatch }
    }
  }
}

/// Whether fees count by a question whose answers are no numbers, in whose place another may be
/// meant.
private func hasWrongCount(_ procedure: Procedure) -> Bool {
  var isWrong = false
  for content in [procedure.content] + procedure.levels.map(\.content) {
    content.forEachCountedName { name in
      let question = procedure.questions.first {
        $0.id?.value[...] == QuestionNames.id(of: name.value)
      }
      isWrong = isWrong || !(question?.type?.value.isNumber ?? true)
    }
  }
  return isWrong
}
