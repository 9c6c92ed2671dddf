import SourceText

// MARK: - Values

extension JavaScriptEmitter {
  /// The value of a part; `undefined` where CEL has an error.
  mutating func value(_ id: NodeID) -> String {
    if let data = data(id) { return read(data, as: type(id), id) }
    switch tree[id].kind {
    case .literal(let constant): return literal(constant, id)
    case .name: return bindVariable(id)
    case .select(let selection): return test(id, selection)
    case .unary(let unary, let operand): return self.unary(id, unary, operand)
    case .binary(let binary, let left, let right): return self.binary(id, binary, left, right)
    case .logical(let logical, let operands):
      let parts = operands.map { condition($0) }
      return call(logical == .and ? .and : .or, parts)
    case .conditional(let condition, let then, let otherwise):
      return conditional(id, condition, then, otherwise)
    case .list(let elements): return list(id, elements)
    case .call(let call): return self.call(id, call)
    case .comprehension(let comprehension): return self.comprehension(id, comprehension)
    case .bind(let bind): return bound(bind) { $0.value(bind.body) }
    case .invalid: return refuse(id, .dynamic)
    case .index: return refuse(id, .construct("[]"))
    case .map, .message: return refuse(id, .construct("{}"))
    case .optionalMap(let map):
      return refuse(id, .construct(map.isFlat ? "optFlatMap" : "optMap"))
    }
  }

  /// A part that must be true or false.
  mutating func condition(_ id: NodeID) -> String { value(id, as: .bool) }

  /// A part whose value must be of a type; held against it where checking did not.
  mutating func value(_ id: NodeID, as needed: CELType) -> String {
    let found = value(id)
    guard type(id) == .dyn else { return found }
    return read(found, as: needed, id)
  }

  // MARK: Data

  /// A part that is data as it came, not yet held against its type; nil for any other part.
  mutating func data(_ id: NodeID) -> String? {
    guard let path = path(id) else { return nil }
    if path.keys.isEmpty { return path.root }
    return call(.at, [path.root] + path.keys)
  }

  private mutating func path(_ id: NodeID) -> (root: String, keys: [String])? {
    switch expression.names[id] {
    case .variable(let slot):
      return ("v", [JavaScriptText.quoted(expression.names.variables[slot])])
    case .local(let level):
      return locals[level].isData ? (locals[level].name, []) : nil
    default: break
    }
    switch tree[id].kind {
    case .select(let selection) where selection.mode == .plain:
      guard isReadable(selection.operand) else { return nil }
      return extended(selection.operand, JavaScriptText.quoted(selection.field))
    case .index(let index) where !index.isOptional: return element(index)
    default: return nil
    }
  }

  private func isReadable(_ id: NodeID) -> Bool {
    switch type(id) {
    case .map(.string, _), .object, .dyn: true
    default: false
    }
  }

  private mutating func extended(_ operand: NodeID, _ key: String) -> (String, [String]) {
    guard var path = path(operand) else { return (value(operand), [key]) }
    path.keys.append(key)
    return path
  }

  private mutating func element(_ index: Node.Subscript) -> (root: String, keys: [String])? {
    switch (type(index.operand), type(index.key)) {
    case (.map(.string, _), .string), (.map(.string, _), .code):
      let key = value(index.key)
      return extended(index.operand, key)
    case (.list, .int):
      let list = value(index.operand)
      return (call(.item, list, value(index.key)), [])
    default: return nil
    }
  }

  /// Holds data against a type.
  mutating func read(_ data: String, as type: CELType, _ id: NodeID) -> String {
    switch type {
    case .dyn: data
    case .bool: call(.bool, data)
    case .int: call(.int, data)
    case .uint: call(.uint, data)
    case .double: call(.num, data)
    case .string, .code: call(.str, data)
    case .date: call(.date, data)
    case .list: call(.list, data)
    case .map(.string, _), .object: call(.obj, data)
    default: refuse(id, .type(type))
    }
  }

  private mutating func bindVariable(_ id: NodeID) -> String {
    guard case .local(let level) = expression.names[id] else {
      return refuse(id, .type(type(id)))
    }
    return locals[level].name
  }

  private mutating func test(_ id: NodeID, _ selection: Node.Selection) -> String {
    guard selection.mode == .test, isReadable(selection.operand) else {
      return refuse(
        id, selection.mode == .optional ? .construct(".?") : .type(type(selection.operand)))
    }
    let operand = data(selection.operand) ?? value(selection.operand)
    return call(.has, operand, JavaScriptText.quoted(selection.field))
  }

  private mutating func literal(_ constant: CELValue, _ id: NodeID) -> String {
    switch constant {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): value.magnitude < 1 << 53 ? "\(value)" : "\(value)n"
    case .uint(let value): value < 1 << 53 ? "\(value)" : "\(value)n"
    case .double(let value): CanonicalLiteral.text(value)
    case .string(let text): JavaScriptText.quoted(text.string)
    default: refuse(id, .type(type(id)))
    }
  }

  private mutating func list(_ id: NodeID, _ elements: [Node.Element]) -> String {
    if elements.contains(where: \.isOptional) { return refuse(id, .construct("[?x]")) }
    // A date that is computed is no text, unlike one in a list of data.
    if let day = elements.first(where: { type($0.value).holdsDates }) {
      return refuse(day.value, .type(.list(.date)))
    }
    let parts = elements.map { value($0.value) }
    let isConstant = elements.allSatisfy {
      if case .literal = tree[$0.value].kind { true } else { false }
    }
    return isConstant ? "[" + parts.joined(separator: ", ") + "]" : call(.arr, parts)
  }

  private mutating func conditional(
    _ id: NodeID, _ condition: NodeID, _ then: NodeID, _ otherwise: NodeID
  ) -> String {
    for branch in [then, otherwise] where type(branch).holdsDates && type(branch) != type(id) {
      return refuse(branch, .dynamic)
    }
    let chosen = self.condition(condition)
    let first = value(then)
    return call(.pick, chosen, "() => (\(first))", "() => (\(value(otherwise)))")
  }

  // MARK: Macros

  /// The list that a macro walks over.
  mutating func items(_ comprehension: Node.Comprehension) -> String {
    switch type(comprehension.range) {
    case .list: return value(comprehension.range)
    case .map(.string, _) where comprehension.variables.count == 1 && comprehension.macro.isTest,
      .object where comprehension.variables.count == 1 && comprehension.macro.isTest:
      return call(.keys, value(comprehension.range))
    default: return refuse(comprehension.range, .type(type(comprehension.range)))
    }
  }

  /// The body of a macro as a function of its item, and its index where that is asked for.
  mutating func function(
    of comprehension: Node.Comprehension, _ body: (inout JavaScriptEmitter) -> String
  ) -> String {
    let names = comprehension.variables.map { "$" + $0.value }
    // CEL names the index first, JavaScript passes it second.
    for (position, name) in names.enumerated() {
      locals.append((name, names.count == 1 || position == 1))
    }
    let text = body(&self)
    locals.removeLast(names.count)
    return "(\(names.reversed().joined(separator: ", "))) => (\(text))"
  }

  private mutating func comprehension(
    _ id: NodeID, _ comprehension: Node.Comprehension
  ) -> String {
    let helper: JavaScriptHelper
    switch comprehension.macro {
    case .all: helper = .all3
    case .exists: helper = .some3
    case .existsOne: helper = .one
    case .filter: helper = .sift
    case .map: helper = .project
    case .transformList, .transformMap, .transformMapEntry:
      return refuse(id, .construct(comprehension.macro.rawValue))
    }
    if comprehension.macro == .map, type(comprehension.body).holdsDates {
      return refuse(comprehension.body, .type(.list(.date)))
    }
    var range = items(comprehension)
    if let filter = comprehension.filter {
      let kept = function(of: comprehension) { $0.condition(filter) }
      range = call(.sift, range, kept)
    }
    let isCondition = comprehension.macro != .map
    let body = function(of: comprehension) {
      isCondition ? $0.condition(comprehension.body) : $0.value(comprehension.body)
    }
    return call(helper, range, body)
  }

  /// The bound value's error is one only where the variable is used.
  mutating func bound(
    _ bind: Node.Binding, _ body: (inout JavaScriptEmitter) -> String
  ) -> String {
    let value = value(bind.value)
    let name = "$" + bind.variable.value
    locals.append((name, false))
    let text = body(&self)
    locals.removeLast()
    return "((\(name)) => (\(text)))(\(value))"
  }
}

extension Node.Comprehension.Macro {
  /// Whether it gives a bool, for which the order of a map's keys does not matter.
  var isTest: Bool { self == .all || self == .exists || self == .existsOne }
}

extension CELType {
  /// Whether a date stands in the type.
  var holdsDates: Bool { self == .date || parameters.contains { $0.holdsDates } }
}

/// Texts as JavaScript and JSON quote them.
enum JavaScriptText {
  /// Also safe inside a `script` element of HTML.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(Character(scalar))
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{FEFF}": quoted += escaped(scalar)
      default:
        quoted +=
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          ? escaped(scalar) : String(Character(scalar))
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
