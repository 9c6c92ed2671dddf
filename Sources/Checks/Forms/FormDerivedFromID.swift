import CatalogModel
import Diagnostics
import Expressions
import FormCompiler
import SourceText

extension Check {
  static let formDerivedFromID = Check(
    CheckInfo(
      "form-derived-from-id", .error, .forms,
      title: Bilingual(
        vi: "Không suy ra giới tính, năm sinh từ số định danh",
        en: "Sex and birth year are never derived from a personal id"),
      explanation: Bilingual(
        vi:
          "Số định danh cá nhân được cấp một lần và không đổi khi giới tính, ngày sinh được cải chính, nên các chữ số của nó không cho biết điều ấy. Lấy từ nguồn dữ liệu (prefill), hoặc hỏi người khai.",
        en:
          "A personal id is issued once and stays when sex or birth date are corrected, so its digits do not tell them. Take them from a data source (prefill), or ask."
      ),
      message: Bilingual(
        vi: "biểu thức tách các chữ số của “{field}”, là một số định danh cá nhân",
        en: "the expression takes apart the digits of “{field}”, a personal id"),
      basis: [LegalBasis("137/2015/NĐ-CP", "Điều 13", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "giới tính từ chữ số thứ tư", en: "sex from the fourth digit"),
          text("calculate: \"‹nguoi.soDinhDanh.substring(3, 4)› in ['0', '2'] ? 'nam' : 'nu'\"")),
        CheckExample(
          .declarations,
          Bilingual(vi: "lấy từ nguồn dữ liệu", en: "looked up"),
          text("optional: true")),
      ]),
    .checkedForm { written, _, list in
      let form = written.checked
      for condition in form.conditions
      where condition.problems.isEmpty && condition.expression.parsed.tree.mayTakeApart {
        for (call, node) in form.idsTakenApart(in: condition) {
          let name = form[node].field?.field.name?.text ?? form[node].path
          list.add(at: Place(condition.file, condition.range(of: call)), ["field": Bilingual(name)])
        }
      }
    })

  private static func text(_ key: String) -> String {
    """
    \(FormExampleText.head)
              - { id: soDinhDanh, type: citizen-id, name: Số định danh cá nhân }
              - { id: gioiTinh, type: choice, name: Giới tính, options: gioi-tinh, \(key) }
    """
  }
}

private let takingApart: Set<String> = ["substring", "charAt", "split"]

extension SyntaxTree {
  /// Whether some text is taken apart at all.
  fileprivate var mayTakeApart: Bool {
    nodes.contains { node in
      if case .call(let call) = node.kind { takingApart.contains(call.function) } else { false }
    }
  }
}

extension CheckedForm {
  /// Calls that read single digits of a personal id, with the node of its field.
  fileprivate func idsTakenApart(in condition: FormCondition) -> [(range: SourceRange, node: Int)] {
    condition.expression.parsed.tree.nodes.compactMap { node in
      guard case .call(let call) = node.kind, takingApart.contains(call.function),
        let target = call.target, let id = place(of: target, in: condition),
        self[id].type == .citizenID
      else { return nil }
      return (node.range, id)
    }
  }

  /// The node that a path leads to.
  private func place(of id: Expressions.NodeID, in condition: FormCondition) -> Int? {
    if case .variable(let name) = condition.expression.meaning(of: id) {
      return condition.scope.variables[name]
    }
    guard case .select(let selection) = condition.expression.parsed.tree[id].kind,
      let around = place(of: selection.operand, in: condition)
    else { return nil }
    return member(selection.field, of: around)
  }
}

extension FormCondition {
  fileprivate func range(of range: SourceRange) -> SourceRange {
    if case .cel = written.syntax { written.origin.range(of: range) } else { range }
  }
}
