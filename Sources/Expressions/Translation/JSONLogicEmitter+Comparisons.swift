import SourceText

// MARK: - Comparisons

extension JSONLogicEmitter {
  mutating func comparison(
    _ id: NodeID, _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID, _ wanted: Bool
  ) -> JSONLogicRule {
    switch binary {
    case .equal: return equal(id, left, right, wanted)
    case .notEqual: return equal(id, left, right, !wanted)
    case .in: return membership(id, left, right, wanted)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return order(id, binary, left, right, wanted)
    case .add, .subtract, .multiply, .divide, .modulo: return refuse(id, .dynamic)
    }
  }

  /// Something compared: its rule, and what must be there for it to have a value.
  struct Operand {
    var rule: JSONLogicRule
    var needed: JSONLogicRule
    /// Whether it is a sum or a count: exact beside a number that is, not beside another one.
    var isComputed = false
  }

  mutating func operand(_ id: NodeID) -> Operand? {
    let id = resolved(id)
    switch tree[id].kind {
    case .literal(let value):
      guard let rule = constant(value, id) else { return nil }
      return Operand(rule: rule, needed: .bool(true))
    case .binary(let binary, let left, let right) where binary == .add || binary == .subtract:
      return sum(id, binary, left, right)
    case .call(let call) where expression.function(of: id) == "size":
      guard let list = call.target ?? call.arguments.first, case .list = type(list) else { break }
      return count(list)
    default: break
    }
    return reached(id).map { Operand(rule: variable($0), needed: presence($0)) }
  }

  func isExact(_ number: Int64) -> Bool { number.magnitude < 1 << 53 }

  private mutating func constant(_ value: CELValue, _ id: NodeID) -> JSONLogicRule? {
    switch value {
    case .bool(let value): return .bool(value)
    case .int(let value) where isExact(value): return .int(value)
    case .uint(let value) where value < 1 << 53: return .int(Int64(value))
    case .double(let value): return .double(value)
    case .string(let text): return .string(text.string)
    case .int, .uint:
      refuse(
        id,
        .other(
          vi: "số vượt ±(2⁵³−1), JSONLogic không giữ được chính xác",
          en: "beyond ±(2⁵³−1), which JSONLogic does not keep exactly"))
    default: refuse(id, .type(type(id)))
    }
    return nil
  }

  /// One sum of whole numbers: still told apart from every exact number it is compared with.
  private mutating func sum(
    _ id: NodeID, _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID
  ) -> Operand? {
    guard type(left) == .int, type(right) == .int else {
      refuse(
        id,
        .other(
          vi: "phép tính này không cho cùng kết quả ở mọi máy JSONLogic",
          en: "engines of JSONLogic do not compute this alike"))
      return nil
    }
    guard let first = operand(left), let second = operand(right) else { return nil }
    guard !first.isComputed, !second.isComputed else {
      refuse(
        id,
        .other(
          vi: "JSONLogic chỉ tính chính xác một phép cộng hoặc trừ",
          en: "JSONLogic computes one sum exactly, no more"))
      return nil
    }
    return Operand(
      rule: .operation(binary.rawValue, [first.rule, second.rule]),
      needed: .and([first.needed, second.needed]), isComputed: true)
  }

  private mutating func pair(
    _ id: NodeID, _ left: NodeID, _ right: NodeID
  ) -> (first: JSONLogicRule, second: JSONLogicRule, needed: JSONLogicRule)? {
    let first = operand(left)
    guard let second = operand(right), let first else { return nil }
    guard !first.isComputed || !second.isComputed else {
      refuse(
        id,
        .other(
          vi: "JSONLogic chỉ so sánh chính xác một tổng với một số",
          en: "JSONLogic compares a sum exactly with one number only"))
      return nil
    }
    return (first.rule, second.rule, .and([first.needed, second.needed]))
  }

  private mutating func equal(
    _ id: NodeID, _ left: NodeID, _ right: NodeID, _ wanted: Bool
  ) -> JSONLogicRule {
    switch (type(left).withoutCodes, type(right).withoutCodes) {
    case (.bool, .bool):
      let (first, second) = (truth(left, is: true), truth(right, is: wanted))
      let (third, fourth) = (truth(left, is: false), truth(right, is: !wanted))
      return .or([.and([first, second]), .and([third, fourth])])
    case (.date, .date):
      guard let first = date(left), let second = date(right) else { return .bool(false) }
      return wanted
        ? sameDay(first, second) : .or([before(first, second), before(second, first)])
    case (.string, .string):
      guard let pair = pair(id, left, right) else { return .bool(false) }
      let equal = JSONLogicRule.operation(wanted ? "===" : "!==", [pair.first, pair.second])
      // A text is never the same as what is missing.
      if wanted, isConstantText(left) || isConstantText(right) { return equal }
      return .and([pair.needed, equal])
    case (.int, .int), (.uint, .uint), (.double, .double):
      if let age = ageComparison(left, right, .equal, wanted) { return age }
      if let size = textSize(left, right, .equal, wanted) { return size }
      guard let pair = pair(id, left, right) else { return .bool(false) }
      return .and([pair.needed, .operation(wanted ? "==" : "!=", [pair.first, pair.second])])
    case (.dyn, _): return refuse(left, .dynamic)
    case (_, .dyn): return refuse(right, .dynamic)
    case (let type, _): return refuse(id, .type(type))
    }
  }

  private mutating func order(
    _ id: NodeID, _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID, _ wanted: Bool
  ) -> JSONLogicRule {
    switch (type(left).withoutCodes, type(right).withoutCodes) {
    case (.date, .date):
      guard let first = date(left), let second = date(right) else { return .bool(false) }
      return dateOrder(id, wanted ? binary : binary.negated, first, second)
    case (.int, .int), (.uint, .uint), (.double, .double):
      if let age = ageComparison(left, right, binary, wanted) { return age }
      if let size = textSize(left, right, binary, wanted) { return size }
      guard let pair = pair(id, left, right) else { return .bool(false) }
      let shown = wanted ? binary : binary.negated
      return .and([pair.needed, .operation(shown.rawValue, [pair.first, pair.second])])
    case (.string, .string):
      return refuse(
        id,
        .other(
          vi: "thứ tự văn bản khác nhau giữa các máy JSONLogic",
          en: "engines of JSONLogic order texts differently"))
    case (.dyn, _): return refuse(left, .dynamic)
    case (_, .dyn): return refuse(right, .dynamic)
    case (let type, _): return refuse(id, .type(type))
    }
  }

  // MARK: Membership

  private mutating func membership(
    _ id: NodeID, _ left: NodeID, _ right: NodeID, _ wanted: Bool
  ) -> JSONLogicRule {
    let list = resolved(right)
    if case .list(let elements) = tree[list].kind {
      guard elements.allSatisfy({ !$0.isOptional }) else { return refuse(list, .construct("[?x]")) }
      return membership(id, left, elements.map(\.value), wanted)
    }
    guard case .list(let element) = type(list) else { return refuse(list, .type(type(list))) }
    guard element.withoutCodes == type(left).withoutCodes,
      [.string, .int, .double].contains(element.withoutCodes)
    else { return refuse(list, .type(type(list))) }
    guard let item = operand(left), let field = reached(list) else { return .bool(false) }
    let needed = JSONLogicRule.and([item.needed, presence(field)])
    let isIn: JSONLogicRule
    if element.isText {
      isIn = .operation("in", [item.rule, variable(field)])
    } else {
      guard case .literal = tree[resolved(left)].kind else { return refuse(left, .dynamic) }
      let equal = JSONLogicRule.operation("==", [.operation("var", [.string("")]), item.rule])
      isIn = .operation("some", [variable(field), equal])
    }
    return .and([needed, wanted ? isIn : .not(isIn)])
  }

  /// A list that is written out is an error where any of its elements is.
  private mutating func membership(
    _ id: NodeID, _ left: NodeID, _ elements: [NodeID], _ wanted: Bool
  ) -> JSONLogicRule {
    if type(left).isText, !elements.isEmpty, elements.allSatisfy(isConstantText) {
      guard let item = operand(left) else { return .bool(false) }
      let isIn = JSONLogicRule.operation(
        "in", [item.rule, .array(elements.compactMap { operand($0)?.rule })])
      return wanted ? isIn : .and([item.needed, .not(isIn)])
    }
    var needed: [JSONLogicRule] = []
    var parts: [JSONLogicRule] = []
    for element in [left] + elements {
      if type(element) == .date {
        guard let date = date(element) else { return .bool(false) }
        needed.append(date.needed)
      } else {
        guard let operand = operand(element) else { return .bool(false) }
        needed.append(operand.needed)
      }
    }
    for element in elements { parts.append(equal(id, left, element, wanted)) }
    return .and(needed + [wanted ? .or(parts) : .and(parts)])
  }

  private func isConstantText(_ id: NodeID) -> Bool {
    if case .literal(.string) = tree[id].kind { return true }
    return false
  }
}

// MARK: - Dates

/// Dates in JSONLogic are compared as texts.
///
/// "1995", "1995-05" and "1995-05-31" sort among full days as their first day does with "-01-01"
/// appended, and as their last day does with "-99-99": no other day stands between.
enum JSONLogicDate {
  case constant(CELDate)
  case field(JSONLogicRule, needed: JSONLogicRule)
  case today

  var needed: JSONLogicRule {
    if case .field(_, let needed) = self { needed } else { .bool(true) }
  }

  fileprivate static let thisDay = JSONLogicRule.operation("var", [.string("today")])
  fileprivate static let nextDay = JSONLogicRule.operation("var", [.string("tomorrow")])

  /// A text no greater than any day it can mean.
  fileprivate var first: JSONLogicRule {
    switch self {
    case .constant(let date): .string(Self.text(date.days.lowerBound))
    case .field(let rule, _): .operation("cat", [rule, .string("-01-01")])
    case .today: Self.thisDay
    }
  }

  /// A text greater than any day it can mean.
  fileprivate var last: JSONLogicRule {
    switch self {
    case .constant(let date): .string(Self.text(date.days.upperBound) + "-99")
    case .field(let rule, _): .operation("cat", [rule, .string("-99-99")])
    case .today: .operation("cat", [Self.thisDay, .string("-99")])
    }
  }

  /// The day after the one it is; nil for a field, which may be known in part only.
  fileprivate var next: JSONLogicRule? {
    switch self {
    case .constant(let date):
      .string(Self.text(date.days.lowerBound + 1))
    case .today: Self.nextDay
    case .field: nil
    }
  }

  fileprivate static func text(_ day: Int) -> String {
    CELDate(dayNumber: day)?.description ?? "9999-12-32"
  }
}

extension JSONLogicEmitter {
  mutating func date(_ id: NodeID) -> JSONLogicDate? {
    let id = resolved(id)
    if case .call(let call) = tree[id].kind {
      switch (expression.function(of: id), call.arguments.count) {
      case ("today", 0):
        guard canReadToday else { return refuseToday(id) }
        return .today
      case ("date", 1):
        guard case .literal(.string(let text)) = tree[resolved(call.arguments[0])].kind else {
          break
        }
        guard let date = CELDate(text.string) else {
          refuse(id, .other(vi: "không phải ngày", en: "this is no date"))
          return nil
        }
        return .constant(date)
      default: break
      }
      refuse(id, .function(call.function))
      return nil
    }
    guard let field = reached(id) else { return nil }
    return .field(variable(field), needed: presence(field))
  }

  /// Whether all days of one are before all days of the other.
  func before(_ a: JSONLogicDate, _ b: JSONLogicDate) -> JSONLogicRule {
    .and([a.needed, b.needed, .operation("<", [a.last, b.first])])
  }

  func sameDay(_ a: JSONLogicDate, _ b: JSONLogicDate) -> JSONLogicRule {
    switch (a, b) {
    case (.constant(let day), .field(let rule, _)), (.field(let rule, _), .constant(let day)):
      // A month or a year is never known to be the same day.
      day.day == nil ? .bool(false) : .operation("===", [rule, .string("\(day)")])
    case (.constant(let x), .constant(let y)): .bool(x.equals(y) == true)
    case (.constant(let day), .today), (.today, .constant(let day)):
      day.day == nil ? .bool(false) : .operation("===", [JSONLogicDate.thisDay, .string("\(day)")])
    case (.today, .today): .bool(true)
    case (.today, .field(let rule, _)), (.field(let rule, _), .today):
      .operation("===", [rule, JSONLogicDate.thisDay])
    case (.field(let first, let needed), .field(let second, _)):
      .and([
        needed, .operation("===", [first, second]),
        .operation(
          "===", [.operation("substr", [first, .int(7), .int(1)]), .string("-")]),
      ])
    }
  }

  private mutating func dateOrder(
    _ id: NodeID, _ binary: BinaryOperator, _ a: JSONLogicDate, _ b: JSONLogicDate
  ) -> JSONLogicRule {
    switch binary {
    case .less: return before(a, b)
    case .greater: return before(b, a)
    case .greaterOrEqual: return notBefore(id, a, b)
    default: return notBefore(id, b, a)
    }
  }

  /// Whether no day of the first is before a day of the second.
  private mutating func notBefore(
    _ id: NodeID, _ a: JSONLogicDate, _ b: JSONLogicDate
  ) -> JSONLogicRule {
    let needed = JSONLogicRule.and([a.needed, b.needed])
    switch b {
    case .constant(let date):
      let day = JSONLogicRule.string(JSONLogicDate.text(date.days.upperBound))
      return .and([needed, .operation(">=", [a.first, day])])
    case .today: return .and([needed, .operation(">=", [a.first, JSONLogicDate.thisDay])])
    case .field:
      guard let next = a.next else {
        return refuse(
          id,
          .other(
            vi: "JSONLogic không so được hai ngày của dữ liệu khi có thể chỉ biết tháng hoặc năm",
            en: "JSONLogic cannot compare two dates of the data that may be known in part only"))
      }
      return .and([needed, .operation("<", [b.last, next])])
    }
  }
}
