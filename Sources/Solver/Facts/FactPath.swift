/// Where a fact stands among the variables of a condition: `channel`, `questions.age`.
///
/// The items of a list are a step of their own: `children.[].age` is a fact of each of them,
/// `children.[0].age` that of the first.
public struct FactPath: Hashable, Sendable {
  /// The name of the variable, which may have dots.
  public var variable: String
  /// Fields from the variable inwards; none where the variable is the fact.
  public var fields: [String]

  public init(_ variable: String, _ fields: [String] = []) {
    self.variable = variable
    self.fields = fields
  }

  /// The step to each item of a list.
  public static let eachItem = "[]"

  /// The step to one item, by its number from 0.
  static func item(_ index: Int) -> String { "[\(index)]" }

  static func isItem(_ step: String) -> Bool { step.utf8.first == UInt8(ascii: "[") }

  /// Whether it is an item of a list rather than a field.
  var isItem: Bool { fields.last.map(Self.isItem) ?? false }

  /// With the same step for all items of a list.
  public var ofEachItem: FactPath {
    guard fields.contains(where: Self.isItem) else { return self }
    return FactPath(variable, fields.map { Self.isItem($0) ? Self.eachItem : $0 })
  }

  /// The list, and the number from 0, of the innermost item that it goes through; nil for none, or
  /// where it is of each item.
  public var item: (list: FactPath, index: Int)? {
    guard let place = fields.lastIndex(where: Self.isItem),
      let index = Int(fields[place].dropFirst().dropLast())
    else { return nil }
    return (FactPath(variable, Array(fields[..<place])), index)
  }

  /// The lists whose items it goes through, outermost first.
  var lists: [FactPath] {
    fields.indices.filter { Self.isItem(fields[$0]) }.map {
      FactPath(variable, Array(fields[..<$0]))
    }
  }

  public func appending(_ field: String) -> FactPath { FactPath(variable, fields + [field]) }

  /// nil for a variable.
  var parent: FactPath? { fields.isEmpty ? nil : FactPath(variable, fields.dropLast()) }
}

extension FactPath: ExpressibleByStringLiteral {
  /// The variable up to the first dot, then its fields.
  public init(stringLiteral text: String) {
    guard text.utf8.contains(0x2E) else {
      self.init(text, [])
      return
    }
    let parts = text.utf8.split(separator: 0x2E).map { String(Substring($0)) }
    self.init(parts.first ?? "", Array(parts.dropFirst()))
  }
}

extension FactPath: CustomStringConvertible {
  public var description: String {
    fields.reduce(variable) { Self.isItem($1) ? $0 + $1 : $0 + "." + $1 }
  }
}

extension FactPath: Comparable {
  public static func < (a: FactPath, b: FactPath) -> Bool {
    ([a.variable] + a.fields).lexicographicallyPrecedes([b.variable] + b.fields)
  }
}
