import Diagnostics

// MARK: - Operators

extension JavaScriptEmitter {
  mutating func unary(_ id: NodeID, _ unary: UnaryOperator, _ operand: NodeID) -> String {
    switch (unary, type(operand)) {
    case (.not, .bool), (.not, .dyn): return call(.not, condition(operand))
    case (.negate, .int): return call(.i64, "\"-\"", "0", value(operand))
    case (.negate, .double): return call(.lift, "(a) => -a", value(operand))
    default: return refuse(id, .dynamic)
    }
  }

  mutating func binary(
    _ id: NodeID, _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID
  ) -> String {
    switch binary {
    case .equal: return equal(left, right)
    case .notEqual: return call(.not, equal(left, right))
    case .in: return membership(id, left, right)
    case .less: return order(id, .lt, left, right)
    case .lessOrEqual: return order(id, .le, left, right)
    case .greater: return order(id, .lt, right, left)
    case .greaterOrEqual: return order(id, .le, right, left)
    case .add, .subtract, .multiply, .divide, .modulo:
      return compute(id, binary, left, right)
    }
  }

  mutating func equal(_ left: NodeID, _ right: NodeID) -> String {
    let (first, second) = (type(left), type(right))
    if first == .null || second == .null { return equalsNull(left, right) }
    if first == .date, second == .date { return call(.sameDay, value(left), value(right)) }
    for (operand, type) in [(left, first), (right, second)] where !isComparable(type) {
      return refuse(operand, .type(type))
    }
    let operand = value(left)
    return call(.eq, operand, value(right))
  }

  /// What is null is looked at as it came, whatever type it was declared to have.
  private mutating func equalsNull(_ left: NodeID, _ right: NodeID) -> String {
    let operands = [left, right].map { operand in data(operand) ?? value(operand) }
    return call(.eq, operands)
  }

  /// Whether values of the type are equal as their JSON is.
  private func isComparable(_ type: CELType) -> Bool {
    switch type {
    case .dyn, .null, .bool, .int, .uint, .double, .string, .code: true
    case .list(let element): element != .date && isComparable(element)
    case .map(.string, let value): value != .date && isComparable(value)
    case .unknown: true
    default: false
    }
  }

  private mutating func order(
    _ id: NodeID, _ helper: JavaScriptHelper, _ left: NodeID, _ right: NodeID
  ) -> String {
    let (first, second) = (type(left), type(right))
    if first == .date, second == .date {
      return helper == .lt
        ? call(.before, value(left), value(right))
        : call(.not, call(.before, value(right), value(left)))
    }
    for (operand, type) in [(left, first), (right, second)] {
      switch type {
      case .dyn, .bool, .int, .uint, .double, .string, .code: continue
      default: return refuse(operand, .type(type))
      }
    }
    let operand = value(left)
    return call(helper, operand, value(right))
  }

  private mutating func membership(_ id: NodeID, _ left: NodeID, _ right: NodeID) -> String {
    if type(left) == .date { return dateMembership(left, right) }
    guard isComparable(type(left)) else { return refuse(left, .type(type(left))) }
    switch type(right) {
    case .list(let element) where isComparable(element):
      let operand = value(left)
      return call(.isIn, operand, value(right))
    case .map(.string, _) where type(left).isText, .object where type(left).isText:
      let operand = value(left)
      return call(.keyIn, operand, value(right))
    default: return refuse(right, .type(type(right)))
    }
  }

  private mutating func dateMembership(_ left: NodeID, _ right: NodeID) -> String {
    let operand = value(left)
    switch tree[right].kind {
    case .list(let elements) where elements.allSatisfy { !$0.isOptional }:
      for element in elements where type(element.value) != .date {
        return refuse(element.value, .type(type(element.value)))
      }
      let days = elements.map { value($0.value) }
      return call(.dayIn, operand, "[" + days.joined(separator: ", ") + "]")
    default:
      guard type(right) == .list(.date) else { return refuse(right, .type(type(right))) }
      let list = value(right)
      let days = call(.lift, "(l) => l.map((x) => \(call(.date, "x")))", list)
      return call(.dayIn, operand, days)
    }
  }

  private mutating func compute(
    _ id: NodeID, _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID
  ) -> String {
    let (first, second) = (type(left), type(right))
    let operand = value(left)
    let other = value(right)
    let sign = binary.rawValue
    switch (first, second) {
    case (.int, .int): return call(.i64, "\"\(sign)\"", operand, other)
    case (.uint, .uint): return call(.u64, "\"\(sign)\"", operand, other)
    case (.double, .double) where binary != .modulo:
      return call(.lift, "(a, b) => a \(sign) b", operand, other)
    case (.string, .string), (.string, .code), (.code, .string), (.code, .code):
      return call(.lift, "(a, b) => a + b", operand, other)
    case (.list(let a), .list(let b)) where a == b && !a.holdsDates:
      return call(.lift, "(a, b) => a.concat(b)", operand, other)
    case (.dyn, _), (_, .dyn): return refuse(id, .dynamic)
    default: return refuse(id, .type(first))
    }
  }
}

// MARK: - Functions

extension JavaScriptEmitter {
  mutating func call(_ id: NodeID, _ call: Node.Call) -> String {
    guard let function = expression.function(of: id) else {
      return refuse(id, .function(call.function))
    }
    let arguments =
      (expression.isMethod(id) ? [call.target].compactMap { $0 } : []) + call.arguments
    switch (function, arguments.count) {
    case ("size", 1): return size(arguments[0])
    case ("contains", 2): return texts("(a, b) => a.includes(b)", arguments)
    case ("startsWith", 2): return texts("(a, b) => a.startsWith(b)", arguments)
    case ("endsWith", 2): return texts("(a, b) => a.endsWith(b)", arguments)
    case ("lowerAscii", 1):
      return texts("(a) => a.replace(/[A-Z]/g, (x) => x.toLowerCase())", arguments)
    case ("upperAscii", 1):
      return texts("(a) => a.replace(/[a-z]/g, (x) => x.toUpperCase())", arguments)
    case ("normalize", 1): return self.call(.normal, value(arguments[0], as: .string))
    case ("matches", 2): return matches(id, arguments[0], arguments[1])
    case ("date", 1), ("today", 0), ("age", 1), ("age", 2): return ofDates(id, function, arguments)
    default: return conversion(id, function, arguments)
    }
  }

  private mutating func texts(_ function: String, _ operands: [NodeID]) -> String {
    let arguments = operands.map { value($0, as: .string) }
    return call(.lift, [function] + arguments)
  }

  private mutating func size(_ operand: NodeID) -> String {
    switch type(operand) {
    case .string, .code: return call(.len, value(operand))
    case .list: return call(.count, value(operand))
    case .map(.string, _), .object: return call(.count, call(.keys, value(operand)))
    default: return refuse(operand, .type(type(operand)))
    }
  }

  private mutating func ofDates(
    _ id: NodeID, _ function: String, _ operands: [NodeID]
  ) -> String {
    switch function {
    case "today":
      readsToday = true
      return call(.date, "today")
    case "date":
      guard type(operands[0]) != .date else { return value(operands[0]) }
      guard type(operands[0]).isText else { return refuse(operands[0], .dynamic) }
      return call(.date, data(operands[0]) ?? value(operands[0]))
    default:
      let birth = value(operands[0], as: .date)
      if operands.count == 2 { return call(.age, birth, value(operands[1], as: .date)) }
      readsToday = true
      return call(.age, birth, call(.date, "today"))
    }
  }

  private mutating func conversion(
    _ id: NodeID, _ function: String, _ operands: [NodeID]
  ) -> String {
    guard operands.count == 1 else { return refuse(id, .function(function)) }
    let operand = operands[0]
    switch (function, type(operand)) {
    case ("dyn", .date): return refuse(operand, .dynamic)
    case ("dyn", _), ("int", .int), ("uint", .uint), ("double", .double), ("string", .string),
      ("string", .code), ("bool", .bool):
      return value(operand)
    case ("double", .int), ("double", .uint): return call(.lift, "Number", value(operand))
    case ("string", .int), ("string", .uint), ("string", .bool):
      return call(.lift, "String", value(operand))
    default: return refuse(id, .function(function))
    }
  }

  private mutating func matches(_ id: NodeID, _ text: NodeID, _ pattern: NodeID) -> String {
    guard case .literal(.string(let source)) = tree[pattern].kind else {
      return refuse(
        pattern,
        .other(
          vi: "mẫu phải được viết sẵn mới dịch được",
          en: "a pattern that is computed is not translated"))
    }
    let operand = value(text, as: .string)
    do throws(PatternRefusal) {
      let regular = try JavaScriptPattern.translated(source.string, limit: patternBytes)
      patternBytes -= regular.utf8.count
      return call(.lift, "(a) => /\(regular)/u.test(a)", operand)
    } catch {
      return refuse(pattern, .other(vi: error.message.vi, en: error.message.en))
    }
  }
}
