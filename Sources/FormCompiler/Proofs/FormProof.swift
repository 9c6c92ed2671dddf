public import Diagnostics

/// Something that is proven of a form over all submissions there can be (điều chứng minh được).
public struct FormProof: Sendable {
  public enum Claim: Sendable, Hashable {
    /// No submission is valid.
    case unsatisfiable
    /// A section or field is in no valid submission.
    case neverShown(node: Int)
    /// A condition of a key comes to the same wherever it is asked.
    case always(Bool, condition: Int)
    /// A condition never has a value.
    case alwaysUnknown(condition: Int)
    /// The condition of `required` is never true where the field is shown.
    case neverRequired(node: Int, condition: Int)
    /// A procedure asks for a paper while the form hides its field.
    case paperHidden(node: Int)
    /// No valid submission has chosen an option.
    case neverChosen(node: Int, code: String)
    /// No submission breaks a rule that is otherwise valid.
    case unbreakable(rule: Int)
    /// No answer that is otherwise valid breaks a constraint.
    case idleConstraint(node: Int, Int)
    /// Nothing can be proven of a condition, and why.
    case undecided(condition: Int, reason: Bilingual)
  }

  public var claim: Claim
  /// Conditions of the form that exclude it together, by their numbers; a few of them at least.
  public var because: [Int]
  /// A small submission that shows it, as JSON; nil for what is impossible.
  public var witness: SchemaValue?
}
