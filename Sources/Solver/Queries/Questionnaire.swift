/// Facts that are asked for under conditions, and what answers have to fulfil (bảng hỏi).
///
/// All answers together are a *submission*. It is valid when each fact, object or list stands in it
/// only where it is shown, and wherever it is required, and when no constraint is broken. Conditions
/// read the submission as it is, and what is unknown neither shows, requires nor breaks anything.
public struct Questionnaire: Sendable {
  public var facts: FactDomain
  /// Named by their numbers.
  public var conditions: [PlacedCondition]
  public var places: [AskedPlace]
  public var constraints: [AnswerConstraint]

  public init(
    facts: FactDomain, conditions: [PlacedCondition] = [], places: [AskedPlace] = [],
    constraints: [AnswerConstraint] = []
  ) {
    self.facts = facts
    self.conditions = conditions
    self.places = places
    self.constraints = constraints
  }
}

/// When something may be, and when it has to be, in a submission.
public struct AskedPlace: Sendable {
  public enum Requirement: Sendable, Hashable {
    case never
    /// Wherever it is shown.
    case always
    /// Wherever it is shown and the condition is true.
    case when(Int)
  }

  /// A fact, object or list; below ``FactPath/eachItem`` that of each item.
  public var path: FactPath
  /// It is shown in what is around it where all of these conditions are true.
  public var shownWhen: [Int]
  public var requirement: Requirement

  public init(
    _ path: FactPath, shownWhen: [Int] = [], requirement: Requirement = .never
  ) {
    self.path = path
    self.shownWhen = shownWhen
    self.requirement = requirement
  }
}

/// Something that valid submissions do not break (ràng buộc, quy tắc): broken where what it is of is
/// present, `when` is true and `require` is false.
public struct AnswerConstraint: Sendable {
  /// What has to be present for it to matter; nil for a rule over the whole.
  public var path: FactPath?
  /// nil for always.
  public var when: Int?
  public var require: Int
  /// Whether a survey answers that it can be broken.
  public var isAskedAbout: Bool

  public init(
    of path: FactPath? = nil, when: Int? = nil, require: Int, isAskedAbout: Bool = true
  ) {
    self.path = path
    self.when = when
    self.require = require
    self.isAskedAbout = isAskedAbout
  }
}
