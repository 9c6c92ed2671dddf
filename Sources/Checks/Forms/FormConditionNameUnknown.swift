import CatalogModel
import Diagnostics
import Expressions
import FormCompiler
import SourceText

extension Check {
  static let formConditionNameUnknown = Check(
    CheckInfo(
      "form-condition-name-unknown", .error, .forms,
      title: Bilingual(
        vi: "Điều kiện của biểu mẫu nêu trường có thật",
        en: "Conditions of a form name fields that exist"),
      explanation: Bilingual(
        vi:
          "Tên tìm trong cùng nhóm hoặc mục trước, rồi ra ngoài; đường dẫn đầy đủ là phần.trường. Tên sai làm điều kiện luôn sai trong im lặng.",
        en:
          "Names are looked for in the same group or item first, then outwards; a full path is section.field. A wrong name makes the condition silently false."
      ),
      message: Bilingual(
        vi: "biểu mẫu không có “{name}” (trong “{path}”)",
        en: "the form has no “{name}” (in “{path}”)"),
      variants: [
        "question": Bilingual(
          vi: "biểu mẫu không đọc được câu hỏi của thủ tục: “{path}”",
          en: "a form cannot read the questions of a procedure: “{path}”")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "sai tên trường",
            en: "a misspelt field"),
          """
          \(FormExampleText.head)
                    - { id: coUyQuyen, type: boolean, name: Có ủy quyền }
                    - { id: nguoiUyQuyen, type: text, name: Người ủy quyền, visible: ‹nguoi.coUyQuyn› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đúng tên trường",
            en: "the right field"),
          """
          \(FormExampleText.head)
                    - { id: coUyQuyen, type: boolean, name: Có ủy quyền }
                    - { id: nguoiUyQuyen, type: text, name: Người ủy quyền, visible: nguoi.coUyQuyen }
          """),
      ]),
    .checkedForm { written, context, list in
      for (path, uses) in written.unknownNames(context) {
        let (condition, problem, place) = uses[0]
        let part = path.split(separator: ".").first.map(String.init) ?? path
        let isQuestion = part == "questions"
        let guess =
          isQuestion
          ? answer(to: path, in: written.form, context)
          : path == "today" ? "today()" : problem.fixes.first?.replacement
        list.add(
          at: place,
          ["name": Bilingual(isQuestion ? part : problem.name ?? part), "path": Bilingual(path)],
          variant: isQuestion ? "question" : nil,
          help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
          related: FurtherPlaces.related(uses.dropFirst().map(\.place), FurtherPlaces.asked),
          fixes: isQuestion ? [] : problem.fixItems(in: condition.file))
      }
    })
}

extension WrittenForm {
  typealias UnknownUse = (condition: FormCondition, problem: ExpressionProblem, place: Place)

  /// Paths that conditions read and nothing in the form has, each with its places. Of a form that
  /// could not be laid out in full nothing is said.
  func unknownNames(_ context: CheckContext) -> [(path: String, uses: [UnknownUse])] {
    guard checked.outline.problems.isEmpty else { return [] }
    var result: [(path: String, uses: [UnknownUse])] = []
    for condition in checked.conditions {
      guard let problem = condition.problems.first, problem.isOfNames,
        !condition.isBroken(context)
      else { continue }
      let read = condition.written.names.first {
        $0.range.start <= problem.range.start && problem.range.end <= $0.range.end
      }
      let path = read?.value ?? problem.name ?? ""
      let use = (condition, problem, Place(condition.file, read?.range ?? problem.range))
      if let index = result.firstIndex(where: { $0.path == path }), !path.hasPrefix("this") {
        result[index].uses.append(use)
      } else {
        result.append((path, [use]))
      }
    }
    return result
  }
}

/// The field of the form that answers a question of a procedure, as its `from` says.
private func answer(to name: String, in form: Form, _ context: CheckContext) -> String? {
  guard let id = QuestionNames.id(of: name) else { return nil }
  let prefix = form.id.value + "."
  for procedure in context.catalog.procedures.all {
    for question in procedure.questions where question.id?.value ?? "" == id {
      guard let from = question.from?.value, from.utf8.starts(with: prefix.utf8) else { continue }
      return String(from.dropFirst(prefix.count))
    }
  }
  return nil
}
