/// Where a fact stands among the variables of a condition: `channel`, `questions.age`.
public struct FactPath: Hashable, Sendable {
  /// The name of the variable, which may have dots.
  public var variable: String
  /// Fields from the variable inwards; none where the variable is the fact.
  public var fields: [String]

  public init(_ variable: String, _ fields: [String] = []) {
    self.variable = variable
    self.fields = fields
  }

  func appending(_ field: String) -> FactPath { FactPath(variable, fields + [field]) }

  /// nil for a variable.
  var parent: FactPath? { fields.isEmpty ? nil : FactPath(variable, fields.dropLast()) }
}

extension FactPath: ExpressibleByStringLiteral {
  /// The variable up to the first dot, then its fields.
  public init(stringLiteral text: String) {
    let parts = text.split(separator: ".").map(String.init)
    self.init(parts.first ?? "", Array(parts.dropFirst()))
  }
}

extension FactPath: CustomStringConvertible {
  public var description: String { ([variable] + fields).joined(separator: ".") }
}

extension FactPath: Comparable {
  public static func < (a: FactPath, b: FactPath) -> Bool {
    ([a.variable] + a.fields).lexicographicallyPrecedes([b.variable] + b.fields)
  }
}
