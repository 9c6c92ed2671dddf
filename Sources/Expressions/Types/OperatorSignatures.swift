/// How operators may be used.
enum OperatorSignatures {
  private static let a = CELType.parameter("A")
  private static let b = CELType.parameter("B")

  static func of(_ binary: BinaryOperator) -> [Signature] {
    switch binary {
    case .equal, .notEqual: equality
    case .less, .lessOrEqual, .greater, .greaterOrEqual: order
    case .in: membership
    case .add: sum
    case .subtract: difference
    case .multiply, .divide: product
    case .modulo: remainder
    }
  }

  static func of(_ unary: UnaryOperator) -> [Signature] {
    unary == .not ? [.global(.bool, to: .bool)] : [.int, .double].map { .global($0, to: $0) }
  }

  private static let equality: [Signature] = [.global(a, a, to: .bool)]

  /// What has no type of its own, an item of `[]`, takes the first: a number is likelier than a bool.
  private static let order: [Signature] = [
    .int, .bool, .uint, .double, .string, .bytes, .timestamp, .duration, .date,
  ].map { .global($0, $0, to: .bool) }

  private static let membership: [Signature] = [
    .global(a, .list(a), to: .bool), .global(a, .map(a, b), to: .bool),
  ]

  private static let sum: [Signature] =
    [.int, .uint, .double, .string, .bytes, .list(a), .duration].map { .global($0, $0, to: $0) }
    + [
      .global(.timestamp, .duration, to: .timestamp),
      .global(.duration, .timestamp, to: .timestamp),
    ]

  private static let difference: [Signature] =
    [.int, .uint, .double, .duration].map { .global($0, $0, to: $0) }
    + [
      .global(.timestamp, .timestamp, to: .duration),
      .global(.timestamp, .duration, to: .timestamp),
    ]

  private static let product: [Signature] = [.int, .uint, .double].map { .global($0, $0, to: $0) }
  private static let remainder: [Signature] = [.int, .uint].map { .global($0, $0, to: $0) }

  /// `a[k]`
  static let index: [Signature] = [
    .global(.list(a), .int, to: a), .global(.map(a, b), a, to: b),
    .global(.optional(.list(a)), .int, to: .optional(a)),
    .global(.optional(.map(a, b)), a, to: .optional(b)),
  ]

  /// `a[?k]`
  static let optionalIndex: [Signature] = [
    .global(.list(a), .int, to: .optional(a)), .global(.map(a, b), a, to: .optional(b)),
    .global(.optional(.list(a)), .int, to: .optional(a)),
    .global(.optional(.map(a, b)), a, to: .optional(b)),
  ]
}
