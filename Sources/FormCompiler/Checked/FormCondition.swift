public import CatalogModel
public import Expressions
public import SourceText

/// A condition or an expression of a form, read where it stands.
public struct FormCondition: Sendable {
  /// Its number among the conditions of the form.
  public internal(set) var number = 0

  /// The key it was written under.
  public enum Key: String, Sendable {
    case visible, required, readonly, constraint, filter, calculate, min, max, when, require
  }

  public let key: Key
  /// The number of the node it is written for; 0 for the rules.
  public let host: Int
  public let written: Condition
  public let file: FileID
  /// Checked; a constant is the expression `true` or `false`.
  public let expression: CELExpression
  /// What is wrong with it, at the bytes of the file.
  public let problems: [ExpressionProblem]
  /// What its names mean.
  public let scope: FormScope
  /// Whether it follows from the procedures that use the form, and nobody wrote it; its place is what
  /// it follows from.
  public internal(set) var isDerived = false

  public var place: Place { Place(file, written.range) }

  /// The value of a condition that reads no answer as it is written.
  public var constant: Bool? { written.constant }
}

/// What the names in a condition mean.
public struct FormScope: Sendable, Hashable {
  /// Numbers of the nodes that the variables it uses hold: a section, a field, an item.
  ///
  /// `submission` is node 0. `option` is no node.
  public var variables: [String: Int]
  /// Numbers of the lists whose current items it may read, outermost first.
  public var lists: [Int]
}
