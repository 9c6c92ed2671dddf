public import Expressions

/// Answers questions about conditions over all facts there can be.
///
/// A condition is true, false or unknown (CEL's errors, which `&&` and `||` absorb). Answers are
/// sound: what is said to be impossible or proven is so, every witness is confirmed by evaluation,
/// and what lies outside of the fragment or beyond the budget is undecided. The limit of work of an
/// evaluation is not part of a condition's meaning.
///
/// Encoding is linear in the conditions; all questions share it and what the solver learns.
public struct ConditionQueries {
  var encoding: Encoding
  private let limits: SolverLimits
  private let conditionCount: Int
  /// What a search of this question may still cost.
  private var conflictsLeft = 0
  private var attemptsLeft = 0
  private var counts: [[Int]: [Literal]] = [:]
  /// The conditions of this question, those given among them.
  private var asked: Set<Int> = []

  /// - Parameters:
  ///   - conditions: named by their numbers in questions.
  ///   - given: conditions that hold for all facts there can be.
  ///   - context: the day `today()` and `age()` go by; answers hold for that day.
  public init(
    _ conditions: [CELExpression], given: [CELExpression] = [], facts: FactDomain,
    context: EvaluationContext = EvaluationContext(), limits: SolverLimits = SolverLimits()
  ) {
    self.limits = limits
    conditionCount = conditions.count
    let placed = (conditions + given).map { PlacedCondition($0) }
    let space = FactSpace(facts, SlotPlanner(facts, placed).slots())
    encoding = Encoding(
      placed.map { GroundCondition($0, items: []) }, space, context, CellLimits())
    for number in encoding.conditions.indices.dropFirst(conditions.count) {
      encoding.circuit.require([encoding.outcomes[number].isTrue])
    }
  }

  /// What the solver has done so far.
  public var statistics: SATSolver.Statistics { encoding.circuit.solver.statistics }

  /// The parts of a condition that are not looked at exactly.
  public func partsOutsideFragment(of condition: Int) -> [Undecided.Part] {
    encoding.parts[condition]
  }
}

// MARK: - Questions

extension ConditionQueries {
  /// Whether there are facts for which a condition comes to one of some outcomes.
  public mutating func canBe(_ outcomes: Outcomes, _ condition: Int) -> Search {
    search([(condition, outcomes)])
  }

  /// Whether a condition comes to one of some outcomes for all facts.
  public mutating func isAlways(_ outcomes: Outcomes, _ condition: Int) -> Proof {
    Proof(search([(condition, outcomes.complement)]))
  }

  /// Whether a condition is true whenever another is.
  public mutating func implies(_ condition: Int, _ other: Int) -> Proof {
    Proof(search([(condition, .isTrue), (other, [.isFalse, .isUnknown])]))
  }

  /// Whether two conditions always come to the same.
  public mutating func areEquivalent(_ condition: Int, _ other: Int) -> Proof {
    var reason: Undecided?
    for outcome in [Outcomes.isTrue, .isFalse, .isUnknown] {
      switch search([(condition, outcome), (other, outcome.complement)]) {
      case .found(let witness): return .refuted(witness)
      case .none: break
      case .undecided(let found): reason = reason ?? found
      }
    }
    return reason.map { .undecided($0) } ?? .proven
  }

  /// Whether two conditions can be true together.
  public mutating func overlap(_ condition: Int, _ other: Int) -> Search {
    search([(condition, .isTrue), (other, .isTrue)])
  }

  /// Whether none of some conditions can be true.
  public mutating func gap(of conditions: [Int]) -> Gap {
    let allFalse = search(conditions.map { ($0, .isFalse) })
    let unknowns = conditions.map { literals($0, .isUnknown) }
    let withUnknown = search(
      conditions.map { ($0, [.isFalse, .isUnknown]) }, atLeastOneOf: unknowns)
    return Gap(allFalse: allFalse, withUnknown: withUnknown)
  }

  /// Whether there are any facts at all for which what is given holds.
  public mutating func givenCanHold() -> Search { search([]) }

  /// Facts for which each condition comes to one of its outcomes.
  ///
  /// - Parameter wanted: numbers of conditions, and the outcomes that are looked for.
  public mutating func search(_ wanted: [(condition: Int, outcomes: Outcomes)]) -> Search {
    search(wanted, atLeastOneOf: [])
  }
}

// MARK: - Search

extension ConditionQueries {
  /// What has to hold for a condition to come to one of some outcomes.
  private mutating func literals(_ condition: Int, _ outcomes: Outcomes) -> [Literal] {
    let outcome = encoding.outcomes[condition]
    switch outcomes {
    case .any: return []
    case .isTrue: return [outcome.isTrue]
    case .isFalse: return [outcome.isFalse]
    case .isUnknown: return [!outcome.isTrue, !outcome.isFalse]
    case [.isFalse, .isUnknown]: return [!outcome.isTrue]
    case [.isTrue, .isUnknown]: return [!outcome.isFalse]
    case [.isTrue, .isFalse]: return [encoding.circuit.or([outcome.isTrue, outcome.isFalse])]
    default: return [encoding.circuit.no]
    }
  }

  private mutating func search(
    _ wanted: [(condition: Int, outcomes: Outcomes)], atLeastOneOf groups: [[Literal]]
  ) -> Search {
    precondition(wanted.allSatisfy { $0.condition < conditionCount }, "no such condition")
    guard !encoding.isTooLarge else { return .undecided(.tooLarge) }
    var assumptions = wanted.flatMap { literals($0.condition, $0.outcomes) }
    if !groups.isEmpty {
      let each = groups.map { encoding.circuit.and($0) }
      assumptions.append(encoding.circuit.or(each))
    }
    conflictsLeft = limits.conflicts
    asked = Set(wanted.map(\.condition)).union(conditionCount..<encoding.conditions.count)
    let isExact = encoding.isExact(asked)
    // Where cells do not tell, first only values that can be looked at.
    let exactly = isExact ? [] : [encoding.points] + encoding.others.map { !$0 }
    switch solve(assumptions + exactly) {
    case .satisfiable: return confirmed(wanted, assumptions + exactly, isOpen: !groups.isEmpty)
    case .unsatisfiable: if isExact { return .none }
    case .undecided: break
    }
    let rest = isExact ? .undecided : solve(assumptions)
    if rest == .unsatisfiable { return .none }
    if conflictsLeft <= 0 { return .undecided(.budget(conflicts: limits.conflicts)) }
    let parts = obstacles(wanted)
    return .undecided(
      parts.isEmpty ? .combinations(lookedUp: limits.lookUps) : .outsideFragment(parts))
  }

  /// Parts that are not looked at exactly, of the conditions and of what is given.
  private func obstacles(_ wanted: [(condition: Int, outcomes: Outcomes)]) -> [Undecided.Part] {
    let own = wanted.flatMap { encoding.parts[$0.condition] }
    return own.isEmpty ? encoding.parts.dropFirst(conditionCount).flatMap { $0 } : own
  }

  /// Solves, and looks up what free atoms come to in the solution until all agree.
  mutating func solve(_ assumptions: [Literal]) -> SATSolver.Answer {
    let each = max(1, encoding.openCount(asked))
    for _ in 0...min(limits.lookUps, max(10, Self.mostLookedUp / each)) {
      guard conflictsLeft > 0 else { return .undecided }
      let before = encoding.circuit.solver.statistics.conflicts
      let answer = encoding.circuit.solver.solve(
        assuming: assumptions, conflictLimit: conflictsLeft)
      conflictsLeft -= encoding.circuit.solver.statistics.conflicts - before
      guard answer == .satisfiable else { return answer }
      if !encoding.lookUp(asked) { return .satisfiable }
    }
    return .undecided
  }

  /// A witness made small, if evaluation confirms it.
  private mutating func confirmed(
    _ wanted: [(condition: Int, outcomes: Outcomes)], _ assumptions: [Literal], isOpen: Bool
  ) -> Search {
    let relevant = places(wanted.map(\.condition))
    var dossier = encoding.dossier()
    conflictsLeft = limits.conflicts
    attemptsLeft = Self.mostAttempts
    shrink(&dossier, relevant, assumptions)
    let shown = dossier.filter {
      relevant.contains($0.number) || encoding.space.places[$0.number].isFixedObject
    }
    let values = PlaceValues(encoding.space, shown)
    let all = PlaceValues(encoding.space, dossier)
    for (condition, outcomes) in wanted {
      guard outcomes.contains(outcome(condition, values)) else {
        return .undecided(.notReplayed)
      }
    }
    for given in encoding.conditions.indices.dropFirst(conditionCount) {
      let isShown = !encoding.reads[given].isDisjoint(with: relevant)
      guard outcome(given, isShown ? values : all) == .isTrue else {
        return .undecided(.notReplayed)
      }
    }
    if isOpen {
      let isUnknown = wanted.contains { outcome($0.condition, values) == .isUnknown }
      guard isUnknown else { return .undecided(.notReplayed) }
    }
    return .found(encoding.witness(shown, values))
  }

  private func outcome(_ condition: Int, _ values: PlaceValues) -> Outcomes {
    let condition = encoding.conditions[condition]
    return condition.outcome(values.values(of: condition), encoding.context)
  }

  /// What conditions read, with all that is given about it.
  private func places(_ conditions: [Int]) -> Set<Int> {
    var result = conditions.reduce(into: Set<Int>()) { $0.formUnion(encoding.reads[$1]) }
    var open = Array(encoding.conditions.indices.dropFirst(conditionCount))
    while true {
      let met = open.filter { !encoding.reads[$0].isDisjoint(with: result) }
      if met.isEmpty { return result }
      for given in met { result.formUnion(encoding.reads[given]) }
      open.removeAll { met.contains($0) }
    }
  }
}

// MARK: - Small witnesses

extension ConditionQueries {
  typealias Dossier = [(number: Int, value: CELValue?)]
  /// Facts of which the fewest that must be answered are counted.
  private static let mostCounted = 64
  /// Parts that are looked up in all solutions of a search together.
  private static let mostLookedUp = 50_000
  /// Searches for a smaller witness; beyond them a large one is left as it is.
  private static let mostAttempts = 400
  /// Simpler values that are tried for a fact.
  private static let mostTries = 12

  /// Looks for a dossier with fewer answers, and simpler ones.
  private mutating func shrink(
    _ dossier: inout Dossier, _ relevant: Set<Int>, _ assumptions: [Literal]
  ) {
    let optional = relevant.sorted().filter { !encoding.space.places[$0].isAlwaysPresent }
    var absent = dropAnswers(&dossier, optional, assumptions)
    absent = countDown(&dossier, optional, absent, assumptions)
    var fixed = assumptions + absent
    for number in relevant.sorted() { simplify(number, &dossier, &fixed) }
  }

  /// Whether assumptions can hold, as far as attempts are left.
  private mutating func attempt(_ assumptions: [Literal]) -> Bool {
    guard attemptsLeft > 0 else { return false }
    attemptsLeft -= 1
    return solve(assumptions) == .satisfiable
  }

  private func presence(_ number: Int) -> Literal { encoding.states[number].presence }

  /// Takes answers away one by one, the last first.
  ///
  /// - Returns: what says that those not answered stay so.
  private mutating func dropAnswers(
    _ dossier: inout Dossier, _ optional: [Int], _ assumptions: [Literal]
  ) -> [Literal] {
    var present = Set(dossier.map(\.number))
    var absent = optional.filter { !present.contains($0) }.map { !presence($0) }
    for number in optional.reversed() where present.contains(number) {
      guard attempt(assumptions + absent + [!presence(number)]) else { continue }
      dossier = encoding.dossier()
      present = Set(dossier.map(\.number))
      absent = optional.filter { !present.contains($0) }.map { !presence($0) }
    }
    return absent
  }

  /// Looks for other facts that are fewer.
  private mutating func countDown(
    _ dossier: inout Dossier, _ optional: [Int], _ absent: [Literal], _ assumptions: [Literal]
  ) -> [Literal] {
    let facts = optional.filter { encoding.space.places[$0].fact != nil }
    guard facts.count <= Self.mostCounted else { return absent }
    var absent = absent
    var count = dossier.count { facts.contains($0.number) }
    guard count > 1, count < facts.count else { return absent }
    let known = counts[facts] ?? encoding.circuit.atLeast(facts.map(presence), upTo: facts.count)
    counts[facts] = known
    while count > 0, attempt(assumptions + [!known[count]]) {
      dossier = encoding.dossier()
      absent = dropAnswers(&dossier, optional, assumptions)
      count = dossier.count { facts.contains($0.number) }
    }
    return absent
  }

  /// Tries simpler values of a fact, and keeps the simplest there is.
  private mutating func simplify(
    _ number: Int, _ dossier: inout Dossier, _ fixed: inout [Literal]
  ) {
    let states = encoding.states[number]
    guard dossier.contains(where: { $0.number == number }) else { return }
    for option in states.options.reversed() {
      let isChosen = encoding.isChosen(option.code, number, dossier)
      if isChosen, attempt(fixed + [!option.literal]) {
        dossier = encoding.dossier()
      }
      fixed.append(
        encoding.isChosen(option.code, number, dossier) ? option.literal : !option.literal)
    }
    func current() -> Int? {
      guard let value = dossier.first(where: { $0.number == number })?.value else { return nil }
      return states.cells.firstIndex { $0.value == value }
    }
    guard let found = current() else { return }
    for cell in states.cells.prefix(min(found, Self.mostTries)) {
      guard attempt(fixed + [cell.literal]) else { continue }
      dossier = encoding.dossier()
      break
    }
    if let settled = current() { fixed.append(states.cells[settled].literal) }
  }
}
