import CatalogModel

/// A condition simple enough to be said in a sentence: facts compared with constants, joined
/// by and, or, not. Everything else is nil and stays as it is written.
indirect enum ConditionFormula: Hashable, Sendable {
  enum Comparison: Hashable, Sendable {
    case isOneOf, isNoneOf, moreThan, atLeast, lessThan, atMost

    var negated: Comparison {
      switch self {
      case .isOneOf: .isNoneOf
      case .isNoneOf: .isOneOf
      case .moreThan: .atMost
      case .atLeast: .lessThan
      case .lessThan: .atLeast
      case .atMost: .moreThan
      }
    }
  }

  case compare(String, Comparison, [String])
  case all([ConditionFormula])
  case any([ConditionFormula])

  init?(_ condition: Condition) {
    switch condition.syntax {
    case .constant: return nil
    case .cel(let text):
      var reader = FormulaReader(text)
      guard let formula = reader.whole() else { return nil }
      self = formula
    case .structured(let value):
      guard let formula = Self.structured(value, depth: 0) else { return nil }
      self = formula
    }
  }

  var negated: ConditionFormula {
    switch self {
    case .compare(let name, let comparison, let values):
      .compare(name, comparison.negated, values)
    case .all(let parts): .any(parts.map(\.negated))
    case .any(let parts): .all(parts.map(\.negated))
    }
  }

  /// Deepest nesting that is still a sentence, and no danger to the stack.
  static let deepest = 8

  // MARK: Structured spelling

  private static func structured(_ value: SyntaxValue, depth: Int) -> ConditionFormula? {
    guard depth < deepest, case .map(let entries) = value else { return nil }
    if entries.count == 1 {
      switch (entries[0].key, entries[0].value) {
      case ("all", .list(let items)): return parts(items, depth).map { .all($0) }
      case ("any", .list(let items)): return parts(items, depth).map { .any($0) }
      case ("not", let inner): return structured(inner, depth: depth + 1)?.negated
      default: return nil
      }
    }
    guard entries.count == 2, let field = entries.first(where: { $0.key == "field" }),
      case .scalar(let name, _) = field.value,
      let other = entries.first(where: { $0.key != "field" }),
      let (comparison, takesMany) = operators[other.key]
    else { return nil }
    switch other.value {
    case .scalar(let text, _): return .compare(name, comparison, [text])
    case .list(let items) where takesMany && !items.isEmpty:
      var values: [String] = []
      for item in items {
        guard case .scalar(let text, _) = item else { return nil }
        values.append(text)
      }
      return .compare(name, comparison, values)
    default: return nil
    }
  }

  private static func parts(_ items: [SyntaxValue], _ depth: Int) -> [ConditionFormula]? {
    let parts = items.compactMap { structured($0, depth: depth + 1) }
    return parts.count == items.count && !parts.isEmpty ? parts : nil
  }

  private static let operators: [String: (Comparison, takesMany: Bool)] = [
    "is": (.isOneOf, false), "is-not": (.isNoneOf, false), "one-of": (.isOneOf, true),
    "none-of": (.isNoneOf, true), "at-least": (.atLeast, false), "at-most": (.atMost, false),
    "more-than": (.moreThan, false), "less-than": (.lessThan, false),
  ]
}

/// Reads the plain part of CEL; anything more gives nil, and nothing is ever decided by it.
private struct FormulaReader {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func whole() -> ConditionFormula? {
    guard bytes.count <= 1000, let formula = either() else { return nil }
    skipBlanks()
    return index == bytes.count ? formula : nil
  }

  private mutating func either() -> ConditionFormula? {
    guard let first = both() else { return nil }
    var parts = [first]
    while take("||") {
      guard let next = both() else { return nil }
      parts.append(next)
    }
    return parts.count == 1 ? first : .any(parts)
  }

  private mutating func both() -> ConditionFormula? {
    guard let first = single() else { return nil }
    var parts = [first]
    while take("&&") {
      guard let next = single() else { return nil }
      parts.append(next)
    }
    return parts.count == 1 ? first : .all(parts)
  }

  private mutating func single() -> ConditionFormula? {
    guard depth < ConditionFormula.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    if take("!") { return single()?.negated }
    if take("(") {
      guard let inner = either(), take(")") else { return nil }
      return inner
    }
    guard let name = name() else { return nil }
    let comparisons: [(String, ConditionFormula.Comparison)] = [
      ("==", .isOneOf), ("!=", .isNoneOf), (">=", .atLeast), ("<=", .atMost), (">", .moreThan),
      ("<", .lessThan),
    ]
    for (mark, comparison) in comparisons where take(mark) {
      return constant().map { .compare(name, comparison, [$0]) }
    }
    let before = index
    if self.name() == "in" { return values().map { .compare(name, .isOneOf, $0) } }
    index = before
    return .compare(name, .isOneOf, ["true"])
  }

  private mutating func values() -> [String]? {
    guard take("["), let first = constant() else { return nil }
    var values = [first]
    while take(",") {
      guard let next = constant() else { return nil }
      values.append(next)
    }
    return take("]") ? values : nil
  }

  /// A text without escapes, a whole number, `true` or `false`.
  private mutating func constant() -> String? {
    skipBlanks()
    guard index < bytes.count else { return nil }
    let start = index
    if bytes[index] == 0x27 || bytes[index] == 0x22 {
      let quote = bytes[index]
      index += 1
      while index < bytes.count, bytes[index] != quote {
        if bytes[index] == 0x5C { return nil }
        index += 1
      }
      guard index < bytes.count else { return nil }
      index += 1
      return String(decoding: bytes[start + 1..<index - 1], as: UTF8.self)
    }
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    if index > start { return String(decoding: bytes[start..<index], as: UTF8.self) }
    let word = name()
    return word == "true" || word == "false" ? word : nil
  }

  /// A dotted name that no call follows.
  private mutating func name() -> String? {
    skipBlanks()
    let start = index
    while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
    guard index > start, !(0x30...0x39).contains(bytes[start]),
      index == bytes.count || bytes[index] != 0x28
    else { return nil }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E: true
    default: false
    }
  }

  private mutating func take(_ mark: String) -> Bool {
    skipBlanks()
    guard bytes[index...].starts(with: mark.utf8) else { return false }
    // `!=` is no negation.
    if mark == "!", index + 1 < bytes.count, bytes[index + 1] == 0x3D { return false }
    index += mark.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }
}
