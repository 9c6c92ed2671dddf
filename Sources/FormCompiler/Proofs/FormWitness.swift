import CatalogModel
import Diagnostics
import Expressions
import Solver
import SourceText

extension FormWitness {
  init(_ witness: Witness, in form: CheckedForm) {
    var builder = WitnessBuilder(form: form)
    submission = builder.object(witness.bindings["submission"], 0)
    let parts = builder.words.map { (label, value) in
      Bilingual(vi: "\(label.vi): \(value.vi)", en: "\(label.en): \(value.en)")
    }
    words = Bilingual(
      vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }
}

/// Turns what a proof found into a submission, with samples for what no condition reads.
private struct WitnessBuilder {
  let form: CheckedForm
  private let read: Set<Int>
  private(set) var words: [(label: Bilingual, value: Bilingual)] = []

  init(form: CheckedForm) {
    self.form = form
    var read: Set<Int> = []
    for condition in form.conditions { read.formUnion(form.reads(of: condition)) }
    self.read = read
  }

  mutating func object(_ value: CELValue?, _ number: Int) -> SchemaValue {
    var members: [SchemaValue.Member] = []
    guard case .map(let map)? = value else { return .object([]) }
    for child in form[number].children {
      let node = form[child]
      guard let inner = map[.string(CELText(node.key))] else { continue }
      members.append(.init(node.key, self.value(inner, child)))
    }
    return .object(members)
  }

  private mutating func value(_ value: CELValue, _ number: Int) -> SchemaValue {
    let node = form[number]
    switch node.content {
    case .object: return object(value, number)
    case .list:
      guard case .list(let items) = value, let item = node.children.first else { return .array([]) }
      return .array(items.map { object($0, item) })
    case .value:
      let isRead = read.contains(number)
      let found =
        isRead || !FieldSample.isNeeded(for: node) ? nil : FieldSample.value(for: node, in: form)
      let json = found ?? FieldSample.json(value) ?? FieldSample.value(for: node, in: form)
      if isRead {
        words.append((node.label ?? Bilingual(node.path), Self.text(value, node)))
      }
      return json
    }
  }

  private static func text(_ value: CELValue, _ node: FormNode) -> Bilingual {
    switch value {
    case .bool(let isTrue):
      return Bilingual(vi: isTrue ? "có" : "không", en: isTrue ? "yes" : "no")
    case .int(let number): return Bilingual("\(number)")
    case .double(let number): return Bilingual("\(number)")
    case .date(let date): return Bilingual(date.description)
    case .string(let text):
      guard case .inline(let options, _)? = node.field?.field.options,
        let name = options.first(where: { $0.code.value == text.string })?.name
      else { return Bilingual("“\(text.string)”") }
      return Bilingual(vi: name.text(in: "vi"), en: name.text(in: "en"))
    case .list(let items):
      let parts = items.map { Self.text($0, node) }
      guard !parts.isEmpty else { return Bilingual(vi: "không có gì", en: "nothing") }
      return Bilingual(
        vi: parts.map(\.vi).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    default: return Bilingual("…")
    }
  }
}
