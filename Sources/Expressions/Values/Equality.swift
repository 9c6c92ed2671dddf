/// CEL's `==` and its order, across the numeric types.
public enum Equality {
  /// Whether two values are equal; nil when dates known only in part leave it open.
  ///
  /// Values of different types are unequal, but numbers compare by value. NaN
  /// equals nothing.
  public static func equal(_ a: CELValue, _ b: CELValue) -> Bool? {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let x), .bool(let y)): x == y
    case (.int(let x), .int(let y)): x == y
    case (.uint(let x), .uint(let y)): x == y
    case (.double(let x), .double(let y)): x == y
    case (.string(let x), .string(let y)): x == y
    case (.bytes(let x), .bytes(let y)): x == y
    case (.list(let x), .list(let y)): equal(x, y)
    case (.map(let x), .map(let y)): equal(x, y)
    case (.type(let x), .type(let y)): x == y
    case (.timestamp(let x), .timestamp(let y)): x == y
    case (.duration(let x), .duration(let y)): x == y
    case (.date(let x), .date(let y)): x.equals(y)
    case (.optional(let x), .optional(let y)):
      if let x, let y { equal(x, y) } else { x == nil && y == nil }
    default: Ordering.numbers(a, b).map { $0 == .equal } ?? false
    }
  }

  private static func equal(_ a: [CELValue], _ b: [CELValue]) -> Bool? {
    guard a.count == b.count else { return false }
    var isKnown = true
    for (x, y) in zip(a, b) {
      switch equal(x, y) {
      case false?: return false
      case nil: isKnown = false
      case true?: break
      }
    }
    return isKnown ? true : nil
  }

  private static func equal(_ a: CELMap, _ b: CELMap) -> Bool? {
    guard a.count == b.count else { return false }
    var isKnown = true
    for entry in a.entries {
      guard let other = b[entry.key] else { return false }
      switch equal(entry.value, other) {
      case false?: return false
      case nil: isKnown = false
      case true?: break
      }
    }
    return isKnown ? true : nil
  }

  /// Whether a list holds a value; nil when dates known only in part leave it open.
  static func contains(_ list: [CELValue], _ value: CELValue) -> Bool? {
    var isKnown = true
    for element in list {
      switch equal(element, value) {
      case true?: return true
      case nil: isKnown = false
      case false?: break
      }
    }
    return isKnown ? false : nil
  }
}

/// How two values stand to each other.
enum Ordering {
  case less, equal, greater
  /// One of them is NaN.
  case unordered

  init<Operand: Comparable>(_ a: Operand, _ b: Operand) {
    self = a < b ? .less : a == b ? .equal : a > b ? .greater : .unordered
  }

  var reversed: Ordering {
    switch self {
    case .less: .greater
    case .greater: .less
    case .equal, .unordered: self
    }
  }

  /// nil when not both are numbers, of whatever types.
  static func numbers(_ a: CELValue, _ b: CELValue) -> Ordering? {
    switch (a, b) {
    case (.int(let x), .int(let y)): Ordering(x, y)
    case (.uint(let x), .uint(let y)): Ordering(x, y)
    case (.double(let x), .double(let y)): Ordering(x, y)
    case (.int(let x), .uint(let y)): x < 0 ? .less : Ordering(UInt64(x), y)
    case (.uint(let x), .int(let y)): y < 0 ? .greater : Ordering(x, UInt64(y))
    // As the other engines do, an integer is rounded to the nearest double first.
    case (.int(let x), .double(let y)): Ordering(Double(x), y)
    case (.double(let x), .int(let y)): Ordering(x, Double(y))
    case (.uint(let x), .double(let y)): Ordering(Double(x), y)
    case (.double(let x), .uint(let y)): Ordering(x, Double(y))
    default: nil
    }
  }

  /// nil when the values have no order together.
  static func of(_ a: CELValue, _ b: CELValue) -> Ordering? {
    switch (a, b) {
    case (.bool(let x), .bool(let y)): Ordering(x ? 1 : 0, y ? 1 : 0)
    case (.string(let x), .string(let y)): Ordering(x, y)
    case (.bytes(let x), .bytes(let y)):
      x == y ? .equal : x.lexicographicallyPrecedes(y) ? .less : .greater
    case (.timestamp(let x), .timestamp(let y)): Ordering(x, y)
    case (.duration(let x), .duration(let y)): Ordering(x, y)
    default: numbers(a, b)
    }
  }
}
