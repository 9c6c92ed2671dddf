import CatalogModel
import Expressions
import FormCompiler

/// Conditions of a form as JSONLogic, with its names turned into where the data is.
struct FormLogic {
  let checked: CheckedForm
  let condition: FormCondition
  /// The innermost object that the condition is read in: its members are `row`.
  let row: Int

  /// - Parameter host: the node it is written for; 0 for a rule.
  init(_ condition: FormCondition, at host: Int, in checked: CheckedForm) {
    self.checked = checked
    self.condition = condition
    row = Self.row(of: host, in: checked)
  }

  /// The object a node is a member of; of the submission itself, that.
  static func row(of host: Int, in checked: CheckedForm) -> Int {
    guard let parent = checked[host].parent else { return host }
    return parent
  }

  /// A rule for Form.io, whose data are `data` (the whole submission) and `row` (the innermost
  /// object); nil where it cannot say it.
  ///
  /// - Parameter wanted: true asks whether the condition is true, false whether it is false.
  func formio(is wanted: Bool = true) -> SchemaValue? {
    guard condition.problems.isEmpty else { return nil }
    return condition.expression.jsonLogic(is: wanted).output.flatMap { rewritten($0, item: nil) }
  }

  /// The value of a calculation for Form.io.
  func formioValue() -> SchemaValue? {
    guard condition.problems.isEmpty else { return nil }
    return condition.expression.jsonLogicValue().output.flatMap { rewritten($0, item: nil) }
  }
}

// MARK: - Rewriting

extension FormLogic {
  /// - Parameter item: the node of the item that is all the data there.
  private func rewritten(_ rule: JSONLogicRule, item: Int?) -> SchemaValue? {
    switch rule {
    case .array(let elements):
      return all(elements, item: item).map { .array($0) }
    case .operation("var", let operands):
      guard case .string(let path)? = operands.first else { return nil }
      return variable(path, item: item)
    case .operation(let name, let operands):
      if ["!==", "==="].contains(name), operands.count == 2, operands[1] == .null,
        case .operation("var", _) = operands[0]
      {
        return presence(of: operands[0], isPresent: name == "!==", item: item)
      }
      return operation(name, operands, item: item)
    case .null, .bool, .int, .double, .string: return Self.constant(rule)
    }
  }

  private func all(_ rules: [JSONLogicRule], item: Int?) -> [SchemaValue]? {
    var result: [SchemaValue] = []
    for rule in rules {
      guard let value = rewritten(rule, item: item) else { return nil }
      result.append(value)
    }
    return result
  }

  private func operation(
    _ name: String, _ operands: [JSONLogicRule], item: Int?
  ) -> SchemaValue? {
    var written: [SchemaValue] = []
    for (index, operand) in operands.enumerated() {
      // What is asked of each item sees the item alone.
      let isOfItems = ["some", "filter", "all", "none", "map", "reduce"].contains(name)
      if isOfItems, index == 1 {
        if name == "reduce" {
          written.append(FormLogic.plain(operand))
          continue
        }
        guard let inner = rewritten(operand, item: list(operands[0], item: item) ?? -1) else {
          return nil
        }
        written.append(inner)
      } else {
        guard let value = rewritten(operand, item: item) else { return nil }
        written.append(value)
      }
    }
    return .object([.init(name, .array(written))])
  }

  /// The node of the items of what is walked through.
  private func list(_ rule: JSONLogicRule, item: Int?) -> Int? {
    switch rule {
    case .operation("var", let operands):
      guard case .string(let path)? = operands.first, let node = node(path, item: item) else {
        return nil
      }
      return checked[node].content == .list ? checked[node].children.first : nil
    case .operation("filter", let operands): return operands.first.flatMap { list($0, item: item) }
    default: return nil
    }
  }

  // MARK: Variables

  private func variable(_ path: String, item: Int?) -> SchemaValue? {
    if item != nil { return Self.read(path) }
    if path == "today" || path == "tomorrow", condition.scope.variables[path] == nil {
      return Self.day(after: path == "tomorrow" ? 1 : 0)
    }
    let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let node = condition.scope.variables[String(name)],
      let place = place(of: node)
    else { return nil }
    return Self.read(parts.count > 1 ? "\(place).\(parts[1])" : place)
  }

  /// Where Form.io finds a node: from `data`, or from `row` inside a list.
  private func place(of node: Int) -> String? {
    if checked[node].lists.isEmpty, checked[node].source.isNoItem {
      return checked[node].path.isEmpty ? "data" : "data.\(checked[node].path)"
    }
    var keys: [String] = []
    var current = node
    while current != row {
      guard checked[current].source.isNoItem, let parent = checked[current].parent else {
        return nil
      }
      keys.insert(checked[current].key, at: 0)
      current = parent
    }
    return (["row"] + keys).joined(separator: ".")
  }

  /// The node that a path of the rule leads to; nil inside an address or a file.
  private func node(_ path: String, item: Int?) -> Int? {
    var keys = path.split(separator: ".").map(String.init)[...]
    var current: Int
    if let item {
      guard item >= 0 else { return nil }
      current = item
    } else {
      guard let name = keys.popFirst(), let node = condition.scope.variables[name] else {
        return nil
      }
      current = node
    }
    for key in keys {
      guard let child = checked[current].children.first(where: { checked[$0].key == key }) else {
        return nil
      }
      current = child
    }
    return current
  }

  /// An emptied widget leaves `""`, null or no file: no answer, all of them.
  private func presence(
    of rule: JSONLogicRule, isPresent: Bool, item: Int?
  ) -> SchemaValue? {
    guard case .operation(_, let operands) = rule, case .string(let path)? = operands.first,
      let read = rewritten(rule, item: item)
    else { return nil }
    let node = node(path, item: item)
    if let node, checked[node].type == .attachment {
      return .object([.init(isPresent ? "!!" : "!", .array([read]))])
    }
    if let node, checked[node].content != .value || checked[node].type == .multiChoice {
      return .object([.init(isPresent ? "!==" : "===", .array([read, .null]))])
    }
    let isEmpty: SchemaValue = ["in": .array([read, .array([.null, ""])])]
    return isPresent ? ["!": .array([isEmpty])] : isEmpty
  }

  private static func read(_ path: String) -> SchemaValue { ["var": .string(path)] }

  /// The day in Vietnam, by the operators that Form.io adds to JSONLogic.
  private static func day(after days: Int) -> SchemaValue {
    let milliseconds = (7 + 24 * days) * 3_600_000
    let moment: SchemaValue = ["+": [["_now": []], .integer(milliseconds)]]
    return ["substr": [["getDate": [moment]], 0, 10]]
  }
}

// MARK: - Plain JSON

extension FormLogic {
  /// A rule as it is.
  static func plain(_ rule: JSONLogicRule) -> SchemaValue {
    switch rule {
    case .array(let elements): .array(elements.map(plain))
    case .operation(let name, let operands):
      .object([
        .init(name, rule.isAlone ? plain(operands[0]) : .array(operands.map(plain)))
      ])
    default: constant(rule)
    }
  }

  private static func constant(_ rule: JSONLogicRule) -> SchemaValue {
    switch rule {
    case .bool(let value): .boolean(value)
    case .int(let value): .integer(Int(value))
    case .double: .number(rule.text)
    case .string(let text): .string(text)
    default: .null
    }
  }
}

extension FormNode.Source {
  fileprivate var isNoItem: Bool { if case .item = self { false } else { true } }
}
