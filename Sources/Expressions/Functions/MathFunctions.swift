import Diagnostics

/// The math extension of cel-go: https://pkg.go.dev/github.com/google/cel-go/ext#Math
extension FunctionLibrary {
  static let numbers: [Function] = [
    extreme("math.greatest", keeping: .greater), extreme("math.least", keeping: .less),
    rounding("math.ceil", .up), rounding("math.floor", .down),
    rounding("math.round", .toNearestOrAwayFromZero), rounding("math.trunc", .towardZero),
    abs, sign, sqrt,
    test("math.isNaN", \.isNaN), test("math.isInf", \.isInfinite),
    test("math.isFinite", \.isFinite),
    bits("math.bitAnd", { $0 & $1 }), bits("math.bitOr", { $0 | $1 }),
    bits("math.bitXor", { $0 ^ $1 }), bitNot,
    shift("math.bitShiftLeft", { $1 > 63 ? 0 : $0 << $1 }),
    shift("math.bitShiftRight", { $1 > 63 ? 0 : $0 >> $1 }),
  ]

  private static let numeric: [CELType] = [.int, .uint, .double]

  /// The greatest or least of the arguments, or of one list; the first of equals.
  private static func extreme(_ name: String, keeping order: Ordering) -> Function {
    var signatures: [Signature] = numeric.map { .global($0, to: $0) }
    for first in numeric {
      signatures += numeric.map { .global(first, $0, to: first == $0 ? first : .dyn) }
    }
    signatures += numeric.map { .global(.list($0), to: $0) }
    var function = Function(name, signatures) { (arguments, _) throws(FailureReason) in
      var values = arguments
      if arguments.count == 1, case .list(let elements) = arguments[0] { values = elements }
      guard var best = values.first else {
        throw .invalidArgument(
          Bilingual(vi: "danh sách trống không có số nào", en: "an empty list has no number"))
      }
      guard Ordering.numbers(best, best) != nil else { return nil }
      for value in values.dropFirst() {
        guard let found = Ordering.numbers(value, best) else { return nil }
        if found == order { best = value }
      }
      return best
    }
    function.collectsArguments = true
    return function
  }

  private static func rounding(_ name: String, _ rule: FloatingPointRoundingRule) -> Function {
    Function(name, [.global(.double, to: .double)]) { arguments, _ in
      guard case .double(let value) = arguments[0] else { return nil }
      return .double(value.rounded(rule))
    }
  }

  private static let abs = Function("math.abs", numeric.map { .global($0, to: $0) }) {
    (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .int(let value):
      guard value != .min else { throw .overflow }
      return .int(Swift.abs(value))
    case .uint: return arguments[0]
    case .double(let value): return .double(value.magnitude)
    default: return nil
    }
  }

  private static let sign = Function("math.sign", numeric.map { .global($0, to: $0) }) {
    arguments, _ in
    switch arguments[0] {
    case .int(let value): .int(value.signum())
    case .uint(let value): .uint(value.signum())
    case .double(let value): .double(value > 0 ? 1 : value < 0 ? -1 : value)
    default: nil
    }
  }

  private static let sqrt = Function("math.sqrt", numeric.map { .global($0, to: .double) }) {
    arguments, _ in
    switch arguments[0] {
    case .int(let value): .double(Double(value).squareRoot())
    case .uint(let value): .double(Double(value).squareRoot())
    case .double(let value): .double(value.squareRoot())
    default: nil
    }
  }

  private static func test(
    _ name: String, _ test: @escaping @Sendable (Double) -> Bool
  ) -> Function {
    Function(name, [.global(.double, to: .bool)]) { arguments, _ in
      guard case .double(let value) = arguments[0] else { return nil }
      return .bool(test(value))
    }
  }

  private static func bits(
    _ name: String, _ combine: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> Function {
    Function(name, [.global(.int, .int, to: .int), .global(.uint, .uint, to: .uint)]) {
      arguments, _ in
      switch (arguments[0], arguments[1]) {
      case (.int(let a), .int(let b)):
        .int(Int64(bitPattern: combine(UInt64(bitPattern: a), UInt64(bitPattern: b))))
      case (.uint(let a), .uint(let b)): .uint(combine(a, b))
      default: nil
      }
    }
  }

  private static let bitNot = Function(
    "math.bitNot", [.global(.int, to: .int), .global(.uint, to: .uint)]
  ) { arguments, _ in
    switch arguments[0] {
    case .int(let value): .int(~value)
    case .uint(let value): .uint(~value)
    default: nil
    }
  }

  /// Shifts move bits in from the other side as zeros, whatever the sign.
  private static func shift(
    _ name: String, _ shift: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> Function {
    Function(name, [.global(.int, .int, to: .int), .global(.uint, .int, to: .uint)]) {
      (arguments, _) throws(FailureReason) in
      guard case .int(let count) = arguments[1] else { return nil }
      switch arguments[0] {
      case .int, .uint: break
      default: return nil
      }
      guard count >= 0 else {
        throw .invalidArgument(
          Bilingual(vi: "không dời bit theo số âm", en: "a negative offset of bits"))
      }
      return switch arguments[0] {
      case .int(let value): .int(Int64(bitPattern: shift(UInt64(bitPattern: value), count)))
      case .uint(let value): .uint(shift(value, count))
      default: nil
      }
    }
  }
}
