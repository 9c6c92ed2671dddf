public import Expressions

/// What a condition can come to.
public struct Outcomes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let isTrue = Outcomes(rawValue: 1)
  public static let isFalse = Outcomes(rawValue: 2)
  /// It has no value: it reads something that is absent, or known only in part.
  public static let isUnknown = Outcomes(rawValue: 4)
  public static let any: Outcomes = [.isTrue, .isFalse, .isUnknown]

  var complement: Outcomes { Outcomes.any.subtracting(self) }
}

/// Facts that show something, confirmed by evaluation (hồ sơ ví dụ).
public struct Witness: Sendable {
  public struct Answer: Sendable, Equatable {
    public var path: FactPath
    public var value: CELValue
  }

  /// By path. Facts that are not among them, and may be absent, are absent.
  public var answers: [Answer]
  /// Objects, lists and their items that are there, with or without answers inside.
  public var objects: [FactPath]
  /// The answers as variables of the conditions.
  public var bindings: [String: CELValue]
}

/// Whether there are facts that show something.
public enum Search: Sendable {
  case found(Witness)
  /// There are none.
  case none
  case undecided(Undecided)

  public var witness: Witness? { if case .found(let witness) = self { witness } else { nil } }
}

/// Whether something holds for all facts.
public enum Proof: Sendable {
  case proven
  case refuted(Witness)
  case undecided(Undecided)

  init(_ counterexample: Search) {
    switch counterexample {
    case .found(let witness): self = .refuted(witness)
    case .none: self = .proven
    case .undecided(let reason): self = .undecided(reason)
    }
  }
}

/// Facts for which no condition of a list is true.
public struct Gap: Sendable {
  /// Where all of them are false.
  public var allFalse: Search
  /// Where none is true and at least one is unknown, for want of an answer.
  public var withUnknown: Search
}

/// How much work a question may be.
public struct SolverLimits: Sendable {
  /// Conflicts of a search, and as many again for making its witness smaller.
  public var conflicts: Int
  /// Combinations of values that are looked at one by one where cells do not tell.
  public var lookUps: Int

  public init(conflicts: Int = 20_000, lookUps: Int = 300) {
    self.conflicts = conflicts
    self.lookUps = lookUps
  }
}
