import SourceText

extension BinaryOperator {
  /// The relation that holds where this one does not.
  fileprivate var denied: BinaryOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    default: self
    }
  }

  /// The same relation seen from the right.
  fileprivate var flipped: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension ClauseReader {
  mutating func relation(
    _ written: BinaryOperator, _ left: NodeID, _ right: NodeID, _ isTrue: Bool, _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    if written == .in { return try membership(left, right, isTrue, id) }
    guard written.isComparison else { throw noWords(id) }
    return try compare(isTrue ? written : written.denied, left, right, id)
  }

  /// What has words only by its cases comes first: conditionals, defaults, booleans, counts.
  private mutating func compare(
    _ relation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    for (side, other, relation) in [(left, right, relation), (right, left, relation.flipped)] {
      if case .conditional(let condition, let then, let otherwise) = kind(side) {
        return try cases(condition) { (reader, holds) throws(WordlessPart) in
          try reader.compare(relation, holds ? then : otherwise, other, id)
        }
      }
      if case .call(let call) = kind(side), call.function == "orValue", let target = call.target,
        call.arguments.count == 1, expression.type(of: side) != .bool
      {
        let missing = Clause.answered(try fact(target), false)
        return .any([
          try compare(relation, target, other, id),
          .all([missing, try compare(relation, call.arguments[0], other, id)]),
        ])
      }
    }
    if case .literal(let first) = kind(left), case .literal(let second) = kind(right) {
      return try folded(relation, first, second, id)
    }
    if let clause = try booleans(relation, left, right) { return clause }
    if isConstant(left), !isConstant(right) {
      return try ordered(relation.flipped, right, left, id)
    }
    return try ordered(relation, left, right, id)
  }

  private func isConstant(_ id: NodeID) -> Bool {
    switch kind(id) {
    case .literal: return true
    case .list(let elements): return elements.isEmpty
    case .unary(.negate, let operand): return isConstant(operand)
    case .call(let call):
      return ["date", "timestamp", "duration", "today"].contains(call.function)
        && call.target == nil && call.arguments.allSatisfy(isConstant)
    default: return false
    }
  }

  private func folded(
    _ relation: BinaryOperator, _ first: CELValue, _ second: CELValue, _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
      switch relation {
      case .equal: a == b
      case .notEqual: a != b
      case .less: a < b
      case .lessOrEqual: a <= b
      case .greater: a > b
      default: a >= b
      }
    }
    switch (first, second) {
    case (.int(let a), .int(let b)): return .constant(holds(a, b))
    case (.double(let a), .double(let b)): return .constant(holds(a, b))
    case (.string(let a), .string(let b)) where relation == .equal || relation == .notEqual:
      return .constant(holds(a == b ? 0 : 1, 0))
    case (.bool(let a), .bool(let b)) where relation == .equal || relation == .notEqual:
      return .constant(holds(a == b ? 0 : 1, 0))
    default: throw noWords(id)
    }
  }

  /// Equality of yes and no; nil where neither side is one.
  private mutating func booleans(
    _ relation: BinaryOperator, _ left: NodeID, _ right: NodeID
  ) throws(WordlessPart) -> Clause? {
    guard relation == .equal || relation == .notEqual else { return nil }
    let isEqual = relation == .equal
    for (side, other) in [(left, right), (right, left)] {
      if case .literal(.bool(let value)) = kind(side) { return try clause(other, value == isEqual) }
    }
    guard expression.type(of: left) == .bool, expression.type(of: right) == .bool else {
      return nil
    }
    let (yes, no) = (try clause(left, true), try clause(left, false))
    if case .holds(let first, true) = yes, case .holds(let second, true) = try clause(right, true) {
      return .sameAnswer(first, second, isEqual)
    }
    return .any([
      .all([yes, try clause(right, isEqual)]), .all([no, try clause(right, !isEqual)]),
    ])
  }

  // MARK: - Order and equality

  private mutating func ordered(
    _ relation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    if let clause = try counted(relation, left, right, id) { return clause }
    if let (part, term) = try timePart(left), part.isFromZero || part == .weekday {
      return try dated(relation, part, term, right, id)
    }
    let subject = try term(left)
    let value = try named(try term(right), for: subject, right)
    if case .age = subject, case .integer(let years) = value, (0..<1000).contains(years) {
      return aged(relation, subject, years)
    }
    try refusePartialDates(relation, [subject, value], id)
    switch relation {
    case .equal, .notEqual: return .isOneOf(subject, [value], relation == .equal)
    case .less, .lessOrEqual:
      return .between(
        subject, lower: nil, upper: .init(term: value, isInclusive: relation == .lessOrEqual))
    default:
      return .between(
        subject, lower: .init(term: value, isInclusive: relation == .greaterOrEqual), upper: nil)
    }
  }

  /// Completed years are whole: above 17 is from 18 on, and 18 is from 18 to below 19.
  private func aged(_ relation: BinaryOperator, _ subject: Term, _ years: Int64) -> Clause {
    func from(_ years: Int64) -> Clause {
      .between(subject, lower: .init(term: .integer(years), isInclusive: true), upper: nil)
    }
    func below(_ years: Int64) -> Clause {
      .between(subject, lower: nil, upper: .init(term: .integer(years), isInclusive: false))
    }
    return switch relation {
    case .less: below(years)
    case .lessOrEqual: below(years + 1)
    case .greater: from(years + 1)
    case .greaterOrEqual: from(years)
    case .equal: .all([from(years), below(years + 1)])
    default: .any([below(years), from(years + 1)])
    }
  }

  /// A date known by month or year compares by all its days: only before and after have words.
  private func refusePartialDates(
    _ relation: BinaryOperator, _ terms: [Term], _ id: NodeID
  ) throws(WordlessPart) {
    guard relation != .less, relation != .greater else { return }
    for case .date(let date) in terms where date.day == nil {
      throw wordless(
        id, vi: "với ngày chỉ có tháng, năm thì chỉ nói được “trước”, “sau”",
        en: "of a date without a day only before and after can be said")
    }
  }

  private mutating func dated(
    _ relation: BinaryOperator, _ part: Term.TimePart, _ subject: Term, _ right: NodeID,
    _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    guard case .literal(.int(let number)) = kind(right), (-1...400).contains(number) else {
      throw noWords(id)
    }
    guard part == .weekday else {
      let value = Term.integer(number + 1)
      return switch relation {
      case .equal, .notEqual: .isOneOf(subject, [value], relation == .equal)
      case .less, .lessOrEqual:
        .between(
          subject, lower: nil, upper: .init(term: value, isInclusive: relation == .lessOrEqual))
      default:
        .between(
          subject, lower: .init(term: value, isInclusive: relation == .greaterOrEqual), upper: nil)
      }
    }
    guard relation == .equal || relation == .notEqual, (0...6).contains(number) else {
      throw noWords(id)
    }
    return .isOneOf(subject, [.weekday(Int(number))], relation == .equal)
  }

  /// How many items a list has, or how many of them are so; nil where this is something else.
  private mutating func counted(
    _ relation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
  ) throws(WordlessPart) -> Clause? {
    if case .list(let elements) = kind(right), elements.isEmpty {
      guard relation == .equal || relation == .notEqual else { throw noWords(id) }
      return .items(relation == .equal ? .none : .some, try listFact(left), nil)
    }
    guard case .call(let call) = kind(left), call.function == "size",
      case .literal(.int(let number)) = kind(right), (0..<1_000_000_000).contains(number)
    else { return nil }
    let operands = [call.target].compactMap { $0 } + call.arguments
    guard operands.count == 1 else { return nil }
    let quantity = Self.quantity(relation, number)
    if case .comprehension(let filter) = kind(operands[0]), filter.macro == .filter {
      guard let quantity else { throw noWords(id) }
      return try items(quantity, filter, true, id)
    }
    guard case .list = expression.type(of: operands[0]) else { return nil }
    let list = try listFact(operands[0])
    guard let quantity else {
      return relation == .less ? .constant(false) : .answered(.fact(list), true)
    }
    return .items(quantity, list, nil)
  }

  /// nil where every number, or none, is so.
  private static func quantity(
    _ relation: BinaryOperator, _ number: Int64
  ) -> Clause.Quantity? {
    switch relation {
    case .equal: number == 0 ? Clause.Quantity.none : .exactly(number)
    case .notEqual: number == 0 ? .some : .not(number)
    case .less: number == 0 ? nil : atMost(number - 1)
    case .lessOrEqual: atMost(number)
    case .greater: atLeast(number + 1)
    default: number == 0 ? nil : atLeast(number)
    }
  }

  private static func atLeast(_ number: Int64) -> Clause.Quantity {
    number == 1 ? .some : .atLeast(number)
  }

  private static func atMost(_ number: Int64) -> Clause.Quantity {
    number == 0 ? .none : .atMost(number)
  }

  // MARK: - Lists and codes

  private mutating func membership(
    _ left: NodeID, _ right: NodeID, _ isTrue: Bool, _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    guard case .list(let elements) = kind(right) else {
      guard case .list = expression.type(of: right) else { throw noWords(id) }
      let list = try listFact(right)
      let value = try named(try term(left), for: .item(of: list), left)
      return .includes(list, value, isTrue)
    }
    if elements.isEmpty, isTrue { return .constant(false) }
    guard !elements.isEmpty, expression.type(of: left) != .bool else { throw noWords(id) }
    if elements.count == 1, !elements[0].isOptional {
      return try compare(isTrue ? .equal : .notEqual, left, elements[0].value, id)
    }
    let subject = try term(left)
    var values: [Term] = []
    for element in elements {
      guard !element.isOptional else { throw noWords(id) }
      let value = try named(try term(element.value), for: subject, element.value)
      try refusePartialDates(.equal, [value], id)
      if !values.contains(value) { values.append(value) }
    }
    return .isOneOf(subject, values, isTrue)
  }

  /// A text compared with a code is said by the code's name.
  private func named(_ value: Term, for subject: Term, _ id: NodeID) throws(WordlessPart) -> Term {
    guard case .text(let code) = value, let fact = subject.fact else { return value }
    if let name = fact.fact.values[code] { return .value(name) }
    if case .code = fact.type {
    } else if case .list(.code) = fact.type {
    } else if fact.fact.values.isEmpty {
      return value
    }
    throw wordless(
      id, vi: "mã “\(code)” chưa có tên", en: "the code “\(code)” has no name")
  }
}
