import CatalogModel
import Expressions
import Solver
import SourceText

/// Turns what a proof found into a submission, with samples for what no condition reads.
struct FormWitness {
  let form: CheckedForm
  /// Nodes whose values conditions look at.
  let read: Set<Int>

  func submission(_ witness: Witness) -> SchemaValue {
    object(witness.bindings[FormQuestionnaire.variable], 0)
  }

  private func object(_ value: CELValue?, _ number: Int) -> SchemaValue {
    guard case .map(let map)? = value else { return .object([]) }
    return .object(
      form[number].children.compactMap { child in
        let key = form[child].key
        return map[.string(CELText(key))].map { .init(key, self.value($0, child)) }
      })
  }

  private func value(_ value: CELValue, _ number: Int) -> SchemaValue {
    let node = form[number]
    switch node.content {
    case .object: return object(value, number)
    case .list:
      guard case .list(let items) = value, let item = node.children.first else { return .array([]) }
      return .array(items.map { object($0, item) })
    case .value:
      let isFree = !read.contains(number) && FieldSample.isNeeded(for: node)
      let found = isFree ? nil : FieldSample.json(value)
      return found ?? FieldSample.value(for: node, in: form)
    }
  }
}
