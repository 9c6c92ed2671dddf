public import CatalogModel
public import Diagnostics
public import Expressions
import Solver
import SourceText

/// What is proven of conditions over all dossiers of a level.
public struct ConditionProofs {
  private let space: DossierSpace
  private var queries: ConditionQueries

  /// - Parameter conditions: named by their numbers in questions.
  public init(_ conditions: [CELExpression], over space: DossierSpace) {
    self.space = space
    queries = ConditionQueries(
      conditions, given: space.given, facts: space.facts, context: space.context)
  }

  /// Whether a dossier is there that shows something.
  public enum Answer: Sendable, Equatable {
    case none
    /// The dossier, as people read it (hồ sơ ví dụ).
    case example(Bilingual)
    case undecided(Bilingual)

    /// Why it is not known.
    public var undecided: Bilingual? {
      guard case .undecided(let reason) = self else { return nil }
      return reason
    }
  }

  /// A dossier for which a condition holds.
  public mutating func example(of condition: Int) -> Answer {
    answer(queries.canBe(.isTrue, condition))
  }

  /// A dossier for which it does not hold: where it is false, or has no value.
  public mutating func counterexample(to condition: Int) -> Answer {
    answer(queries.canBe([.isFalse, .isUnknown], condition))
  }

  /// The first of some conditions that can hold together with another one, and a dossier for
  /// which both do.
  public mutating func overlap(
    of condition: Int, with others: some Sequence<Int>
  ) -> (other: Int, dossier: Bilingual)? {
    for other in others {
      if case .example(let dossier) = answer(queries.overlap(other, condition)) {
        return (other, dossier)
      }
    }
    return nil
  }

  /// The first of some conditions that can hold together with one before it, that one, and a
  /// dossier for which both do.
  public mutating func firstOverlap(
    among conditions: Range<Int>
  ) -> (condition: Int, other: Int, dossier: Bilingual)? {
    for condition in conditions {
      if let found = overlap(of: condition, with: conditions.lowerBound..<condition) {
        return (condition, found.other, found.dossier)
      }
    }
    return nil
  }

  /// A dossier for which none of some conditions holds.
  public mutating func gap(of conditions: [Int]) -> Answer {
    let gap = queries.gap(of: conditions)
    switch (gap.allFalse, gap.withUnknown) {
    case (.found(let witness), _), (_, .found(let witness)): return .example(space.words(witness))
    case (.undecided(let reason), _), (_, .undecided(let reason)):
      return .undecided(reason.message)
    default: return .none
    }
  }

  private func answer(_ search: Search) -> Answer {
    switch search {
    case .found(let witness): .example(space.words(witness))
    case .none: .none
    case .undecided(let reason): .undecided(reason.message)
    }
  }
}

extension RowSelectors {
  /// When the row applies, days aside, as one condition; nil where its `when` is wrong.
  ///
  /// - Parameter cases: those of the procedure, so that a case means every leaf inside it.
  public func expression(in scope: ConditionScope, cases: [ProcedureCase]) -> CELExpression? {
    var parts: [String] = []
    func add(_ name: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      let list = values.map { CELText($0).literal }.joined(separator: ", ")
      parts.append("\(name) in [\(list)]")
    }
    add("channel", channels.map(\.value.rawValue))
    add("level", levels.map(\.value.rawValue))
    add("applicant", applicants.map(\.value.rawValue))
    add("agency", agencies.map(\.value))
    add("case", self.cases.flatMap { ProcedureCase.leafIDs(cases, in: $0.value) })
    switch when?.syntax {
    case nil, .constant(true): break
    case .constant(false): parts.append("false")
    default:
      guard let expression = when?.expression(scope.declarations), expression.problems.isEmpty
      else { return nil }
      parts.append("(\(expression.parsed.tree.canonicalText))")
    }
    let whole = CELExpression(
      parts.isEmpty ? "true" : parts.joined(separator: " && "), scope.declarations)
    return whole.problems.isEmpty ? whole : nil
  }
}
