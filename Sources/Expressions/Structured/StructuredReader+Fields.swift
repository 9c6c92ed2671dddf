import Diagnostics
import SourceText

/// A field that a condition compares.
struct StructuredField {
  var node: StructuredNode
  var path: FieldPath
  /// Whether it stands in `submission` without saying so.
  var isInRoot: Bool
  /// `dyn` where there is no such field; the checker says so.
  var type: CELType
}

// MARK: - Fields

extension StructuredReader {
  private mutating func field(_ node: StructuredNode) -> StructuredField? {
    guard case .scalar(let text, _) = node.kind, let path = FieldPath(text) else {
      report(
        .incompleteCondition, node.range,
        Bilingual(
          vi: "field là tên một trường, ví dụ questions.tuoi",
          en: "field is the name of a field, such as questions.age"))
      return nil
    }
    if let type = declarations.type(of: path, items: items) {
      return StructuredField(node: node, path: path, isInRoot: false, type: type)
    }
    if let rooted = FieldPath(Self.rootName + "." + text),
      let type = declarations.type(of: rooted, items: [])
    {
      return StructuredField(node: node, path: path, isInRoot: true, type: type)
    }
    return StructuredField(node: node, path: path, isInRoot: false, type: .dyn)
  }

  /// The field, or the first of its parts, as nodes.
  mutating func value(_ field: StructuredField, parts count: Int? = nil) -> NodeID {
    let parts = field.path.parts.prefix(count ?? field.path.parts.count)
    var id: NodeID?
    if field.isInRoot {
      let start = field.node.place(of: field.path.parts[0].range)
      id = tree.add(.name(Self.rootName, isAbsolute: false), start)
    }
    for part in parts {
      let place = field.node.place(of: part.range)
      let whole = field.node.place(of: SourceRange(start: 0, end: part.range.end))
      if let operand = id {
        id = tree.add(
          .select(
            Node.Selection(operand: operand, field: part.name, fieldRange: place, mode: .plain)),
          whole)
      } else {
        id = tree.add(.name(part.name, isAbsolute: false), whole)
      }
    }
    return id ?? invalid(field.node.range)
  }

  mutating func comparison(
    _ subject: StructuredNode, _ entry: StructuredNode.Entry, _ node: StructuredNode
  ) -> NodeID {
    guard let field = field(subject), let found = StructuredOperator(rawValue: entry.key) else {
      return invalid(node.range)
    }
    guard found.fits(field.type) else {
      reportUnfit(found, entry, field)
      return invalid(node.range)
    }
    switch found {
    case .answered: return answered(field, entry, node)
    case .anyItem, .everyItem:
      return quantified(found == .anyItem ? .exists : .all, field, entry, node)
    case .count: return count(field, entry, node)
    case .matches: return call("matches", field, entry, node, .string)
    case .contains: return contains(field, entry, node)
    default:
      return compare(found, entry.value, node.range, field.type) { reader in reader.value(field) }
    }
  }

  private mutating func reportUnfit(
    _ found: StructuredOperator, _ entry: StructuredNode.Entry, _ field: StructuredField
  ) {
    let words = TypeWords.of(field.type)
    let others = StructuredOperator.fitting(field.type).map(\.rawValue).joined(separator: ", ")
    let guess = found.replacement(for: field.type)?.rawValue
    report(
      .typeMismatch, entry.keyRange,
      Bilingual(
        vi: "“\(entry.key)” không dùng được với \(words.vi); dùng được: \(others)",
        en: "no “\(entry.key)” of \(words.en); there are \(others)"
      ).suggesting(guess),
      fixes: guess.map { [ExpressionFix(entry.keyRange, $0)] } ?? [])
  }
}

// MARK: - answered

extension StructuredReader {
  /// `has` on every step, so that it is never an error.
  private mutating func answered(
    _ field: StructuredField, _ entry: StructuredNode.Entry, _ node: StructuredNode
  ) -> NodeID {
    var field = field
    guard case .scalar(let text, false) = entry.value.kind, text == "true" || text == "false" else {
      report(
        .typeMismatch, entry.value.range,
        Bilingual(
          vi: "“answered” cần true hoặc false", en: "“answered” takes true or false"))
      return invalid(node.range)
    }
    if !field.isInRoot, let path = outerPath(field.path) { field.path = path }
    var first = field.isInRoot ? 1 : firstStep(of: field.path)
    if first > field.path.parts.count, !field.isInRoot, let rooted = inRoot(field) {
      field = rooted
      first = 1
    }
    guard first <= field.path.parts.count else {
      report(
        .typeMismatch, entry.keyRange,
        Bilingual(
          vi: "“\(field.path.parts.map(\.name).joined(separator: "."))” luôn có giá trị, "
            + "không cần hỏi “answered”",
          en: "“\(field.path.parts.map(\.name).joined(separator: "."))” always has a value; "
            + "there is nothing to ask"))
      return invalid(node.range)
    }
    var steps: [NodeID] = []
    for count in first...field.path.parts.count {
      let part = field.path.parts[count - 1]
      // Without a part in front the field stands in the root.
      let operand = value(field, parts: count - 1)
      steps.append(
        tree.add(
          .select(
            Node.Selection(
              operand: operand, field: part.name, fieldRange: field.node.place(of: part.range),
              mode: .test)),
          field.node.place(of: SourceRange(start: 0, end: part.range.end))))
    }
    let all = logical(.and, steps, node.range)
    return text == "true" ? all : tree.add(.unary(.not, all), node.range)
  }

  /// The path from a variable that is always there.
  private func outerPath(_ path: FieldPath) -> FieldPath? {
    guard let name = path.parts.first?.name, name != Self.itemName || items.isEmpty,
      let variable = declarations.paths[name].flatMap({ FieldPath($0) })
    else { return nil }
    return FieldPath(path, from: variable)
  }

  /// The number of the first part that may be absent, counted from one.
  private func firstStep(of path: FieldPath) -> Int {
    let names = path.parts.map(\.name)
    if names[0] == Self.itemName, !items.isEmpty { return 2 }
    for length in stride(from: names.count, through: 1, by: -1) {
      let name = names.prefix(length).joined(separator: ".")
      if declarations.candidates(name).contains(where: { declarations.variables[$0] != nil }) {
        return length + 1
      }
    }
    return 2
  }

  /// The same field as one of `submission`, where that declares it.
  private func inRoot(_ field: StructuredField) -> StructuredField? {
    let name = field.path.parts.map(\.name).joined(separator: ".")
    guard let rooted = FieldPath(Self.rootName + "." + name),
      let type = declarations.type(of: rooted, items: [])
    else { return nil }
    return StructuredField(node: field.node, path: field.path, isInRoot: true, type: type)
  }
}

// MARK: - Lists and texts

extension StructuredReader {
  private func itemType(_ field: StructuredField) -> CELType {
    if case .list(let element) = field.type { element } else { .dyn }
  }

  private mutating func quantified(
    _ macro: Node.Comprehension.Macro, _ field: StructuredField, _ entry: StructuredNode.Entry,
    _ node: StructuredNode
  ) -> NodeID {
    let range = value(field)
    return comprehension(macro, over: range, field, entry, node.range)
  }

  private mutating func comprehension(
    _ macro: Node.Comprehension.Macro, over range: NodeID, _ field: StructuredField,
    _ entry: StructuredNode.Entry, _ whole: SourceRange
  ) -> NodeID {
    items.append(itemType(field))
    let body = condition(entry.value)
    items.removeLast()
    return tree.add(
      .comprehension(
        Node.Comprehension(
          macro: macro, range: range, variables: [Located(Self.itemName, at: entry.keyRange)],
          filter: nil, body: body)),
      whole)
  }

  /// `count: { of: CONDITION, is: 1 }`; without `of` all items count.
  private mutating func count(
    _ field: StructuredField, _ entry: StructuredNode.Entry, _ node: StructuredNode
  ) -> NodeID {
    guard case .map(let entries) = entry.value.kind else {
      report(
        .incompleteCondition, entry.value.range,
        Bilingual(
          vi: "viết count: { of: điều kiện, is: số }; is, at-least, at-most…",
          en: "write count: { of: condition, is: number }; is, at-least, at-most…"))
      return invalid(node.range)
    }
    guard reportUnknown(entries, beside: ["of"]) else { return invalid(node.range) }
    let of = entries.first { $0.key == "of" }
    let operators = entries.filter { $0.key != "of" }
    guard operators.count == 1, entries.count - operators.count <= 1,
      let found = StructuredOperator(rawValue: operators[0].key)
    else {
      report(
        .incompleteCondition, entry.value.range,
        Bilingual(
          vi: "count cần đúng một phép so sánh với số, và có thể có of",
          en: "count takes exactly one comparison with a number, and perhaps of"))
      return invalid(node.range)
    }
    guard found != .answered, found.fits(.int) else {
      reportUnfit(
        found, operators[0],
        StructuredField(
          node: field.node, path: field.path, isInRoot: field.isInRoot, type: .int))
      return invalid(node.range)
    }
    return compare(found, operators[0].value, node.range, .int) { reader in
      var counted = reader.value(field)
      if let of {
        counted = reader.comprehension(.filter, over: counted, field, of, entry.value.range)
      }
      return reader.tree.add(
        .call(
          Node.Call(
            function: "size", functionRange: entry.keyRange, target: nil, arguments: [counted])),
        field.node.range)
    }
  }

  private mutating func contains(
    _ field: StructuredField, _ entry: StructuredNode.Entry, _ node: StructuredNode
  ) -> NodeID {
    guard case .list(let element) = field.type else {
      return call("contains", field, entry, node, .string)
    }
    let item = constant(entry.value, of: element)
    return tree.add(.binary(.in, item, value(field)), node.range)
  }

  /// `field.function(constant)`
  private mutating func call(
    _ function: String, _ field: StructuredField, _ entry: StructuredNode.Entry,
    _ node: StructuredNode, _ type: CELType
  ) -> NodeID {
    let target = value(field)
    let argument = constant(entry.value, of: type)
    return tree.add(
      .call(
        Node.Call(
          function: function, functionRange: entry.keyRange, target: target,
          arguments: [argument])),
      node.range)
  }
}
