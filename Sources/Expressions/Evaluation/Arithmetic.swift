/// The operators on values that have been computed.
enum Arithmetic {
  static func apply(_ unary: UnaryOperator, _ operand: CELValue) throws(FailureReason) -> CELValue {
    switch (unary, operand) {
    case (.not, .bool(let value)): return .bool(!value)
    case (.negate, .int(let value)):
      guard value != .min else { throw .overflow }
      return .int(-value)
    case (.negate, .double(let value)): return .double(-value)
    default:
      throw .noSuchOverload(function: unary.rawValue, operands: [operand.typeName.name])
    }
  }

  static func apply(
    _ binary: BinaryOperator, _ a: CELValue, _ b: CELValue
  ) throws(FailureReason) -> CELValue {
    switch binary {
    case .equal: return .bool(try equal(a, b))
    case .notEqual: return .bool(!(try equal(a, b)))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .bool(try compare(binary, a, b))
    case .in: return .bool(try isIn(a, b))
    case .add, .subtract, .multiply, .divide, .modulo:
      return try compute(binary, a, b)
    }
  }

  private static func mismatch(
    _ binary: BinaryOperator, _ a: CELValue, _ b: CELValue
  ) -> FailureReason {
    .noSuchOverload(
      function: binary.rawValue, operands: [a.typeName.name, b.typeName.name])
  }
}

// MARK: - Comparison

extension Arithmetic {
  private static func equal(_ a: CELValue, _ b: CELValue) throws(FailureReason) -> Bool {
    guard let result = Equality.equal(a, b) else { throw .undecidedDate }
    return result
  }

  private static func compare(
    _ binary: BinaryOperator, _ a: CELValue, _ b: CELValue
  ) throws(FailureReason) -> Bool {
    if case .date(let x) = a, case .date(let y) = b { return try compare(binary, x, y) }
    guard let order = Ordering.of(a, b) else { throw mismatch(binary, a, b) }
    return switch binary {
    case .less: order == .less
    case .lessOrEqual: order == .less || order == .equal
    case .greater: order == .greater
    default: order == .greater || order == .equal
    }
  }

  private static func compare(
    _ binary: BinaryOperator, _ a: CELDate, _ b: CELDate
  ) throws(FailureReason) -> Bool {
    let result: Bool? =
      switch binary {
      case .less: a.isBefore(b)
      case .greater: b.isBefore(a)
      case .lessOrEqual: b.isBefore(a).map { !$0 }
      default: a.isBefore(b).map { !$0 }
      }
    guard let result else { throw .undecidedDate }
    return result
  }

  private static func isIn(_ element: CELValue, _ range: CELValue) throws(FailureReason) -> Bool {
    switch range {
    case .list(let elements):
      guard let result = Equality.contains(elements, element) else { throw .undecidedDate }
      return result
    case .map(let map):
      guard let key = CELMap.Key(lookingUp: element) else { return false }
      return map.contains(key)
    default: throw mismatch(.in, element, range)
    }
  }
}

// MARK: - Computation

extension Arithmetic {
  private static func compute(
    _ binary: BinaryOperator, _ a: CELValue, _ b: CELValue
  ) throws(FailureReason) -> CELValue {
    switch (a, b) {
    case (.int(let x), .int(let y)): return .int(try integers(binary, x, y))
    case (.uint(let x), .uint(let y)): return .uint(try integers(binary, x, y))
    case (.double(let x), .double(let y)):
      switch binary {
      case .add: return .double(x + y)
      case .subtract: return .double(x - y)
      case .multiply: return .double(x * y)
      case .divide: return .double(x / y)
      default: throw mismatch(binary, a, b)
      }
    case (.string(let x), .string(let y)) where binary == .add:
      return .string(x.string + y.string)
    case (.bytes(let x), .bytes(let y)) where binary == .add: return .bytes(x + y)
    case (.list(let x), .list(let y)) where binary == .add: return .list(x + y)
    default: return try times(binary, a, b)
    }
  }

  private static func integers<Number: FixedWidthInteger>(
    _ binary: BinaryOperator, _ x: Number, _ y: Number
  ) throws(FailureReason) -> Number {
    let (result, overflows): (Number, Bool)
    switch binary {
    case .add: (result, overflows) = x.addingReportingOverflow(y)
    case .subtract: (result, overflows) = x.subtractingReportingOverflow(y)
    case .multiply: (result, overflows) = x.multipliedReportingOverflow(by: y)
    case .divide:
      guard y != 0 else { throw .divisionByZero }
      (result, overflows) = x.dividedReportingOverflow(by: y)
    default:
      guard y != 0 else { throw .modulusByZero }
      (result, overflows) = x.remainderReportingOverflow(dividingBy: y)
    }
    guard !overflows else { throw .overflow }
    return result
  }

  private static func times(
    _ binary: BinaryOperator, _ a: CELValue, _ b: CELValue
  ) throws(FailureReason) -> CELValue {
    let result: CELValue?
    switch (binary, a, b) {
    case (.add, .duration(let x), .duration(let y)): result = (x + y).map { .duration($0) }
    case (.add, .timestamp(let x), .duration(let y)), (.add, .duration(let y), .timestamp(let x)):
      result = (x + y).map { .timestamp($0) }
    case (.subtract, .duration(let x), .duration(let y)): result = (x - y).map { .duration($0) }
    case (.subtract, .timestamp(let x), .timestamp(let y)):
      result = (x - y).map { .duration($0) }
    case (.subtract, .timestamp(let x), .duration(let y)):
      result = (x - y).map { .timestamp($0) }
    default: throw mismatch(binary, a, b)
    }
    guard let result else { throw .overflow }
    return result
  }
}
