import Diagnostics

/// What may stand beside `field` in a structured condition.
enum StructuredOperator: String, CaseIterable {
  case `is`, isNot = "is-not", oneOf = "one-of", noneOf = "none-of"
  case atLeast = "at-least", atMost = "at-most", moreThan = "more-than", lessThan = "less-than"
  case before, after, onOrAfter = "on-or-after", onOrBefore = "on-or-before"
  case between, answered, matches, contains
  case anyItem = "any-item", everyItem = "every-item", count

  /// The operator of CEL that compares the field with one constant.
  var comparison: BinaryOperator? {
    switch self {
    case .is: .equal
    case .isNot: .notEqual
    case .atLeast, .onOrAfter: .greaterOrEqual
    case .atMost, .onOrBefore: .lessOrEqual
    case .moreThan, .after: .greater
    case .lessThan, .before: .less
    default: nil
    }
  }

  /// Whether the operator has a meaning for fields of a type.
  func fits(_ type: CELType) -> Bool {
    if self == .answered { return true }
    switch type {
    case .dyn, .unknown: return true
    case .bool: return [.is, .isNot].contains(self)
    case .int, .uint, .double, .duration: return Self.ofQuantities.contains(self)
    case .string, .code:
      return [.is, .isNot, .oneOf, .noneOf, .matches, .contains].contains(self)
    case .date, .timestamp: return Self.ofMoments.contains(self)
    case .list: return [.contains, .anyItem, .everyItem, .count].contains(self)
    default: return false
    }
  }

  private static let ofQuantities: [StructuredOperator] = [
    .is, .isNot, .oneOf, .noneOf, .atLeast, .atMost, .moreThan, .lessThan, .between,
  ]

  private static let ofMoments: [StructuredOperator] = [
    .is, .isNot, .oneOf, .noneOf, .before, .after, .onOrAfter, .onOrBefore, .between,
  ]

  /// The operator that says the same of a moment, or of a number.
  private var counterpart: StructuredOperator? {
    switch self {
    case .atLeast: .onOrAfter
    case .atMost: .onOrBefore
    case .moreThan: .after
    case .lessThan: .before
    case .onOrAfter: .atLeast
    case .onOrBefore: .atMost
    case .after: .moreThan
    case .before: .lessThan
    case .is, .oneOf, .anyItem: .contains
    default: nil
    }
  }

  /// What is meant where the operator is used on fields of a type it does not fit.
  func replacement(for type: CELType) -> StructuredOperator? {
    counterpart.flatMap { $0.fits(type) && !fits(type) ? $0 : nil }
  }

  static func fitting(_ type: CELType) -> [StructuredOperator] {
    allCases.filter { $0.fits(type) }
  }
}
