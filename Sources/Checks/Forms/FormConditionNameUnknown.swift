import CatalogModel
import Diagnostics
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
    .form { form, context, list in
      let tree = FormTree(form, in: context)
      func look(_ condition: Condition, _ node: Int?, _ file: FileID) {
        for read in ReadName.all(in: condition, file: file) {
          guard case .unknown(let part, let names) = tree.resolve(read.name.value, from: node)
          else {
            continue
          }
          let isQuestion = part == "questions"
          let guess =
            isQuestion
            ? answer(to: read.name.value, in: form, context)
            : NearMiss.best(for: part, among: names)
          list.add(
            at: Place(file, read.name.range),
            ["name": Bilingual(part), "path": Bilingual(read.name.value)],
            variant: isQuestion ? "question" : nil,
            help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") })
        }
      }
      for (index, node) in tree.nodes.enumerated() {
        for condition in node.visible + node.conditions + node.calculation {
          look(condition, index, node.place.file)
        }
      }
      for rule in form.rules {
        for condition in [rule.when, rule.require].compactMap({ $0 }) {
          look(condition, nil, form.header.place.file)
        }
      }
    })
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
