import Expressions

extension Survey {
  /// What a search looks for.
  struct Goal {
    var assumptions: [Literal]
    /// Places and conditions that it speaks of, for what they depend on.
    var places: [Int] = []
    var conditions: [Int] = []
    /// The constraint that may be broken.
    var exempt: Int?
  }

  /// Assumptions of a question, for the first items of lists; nil where there are none.
  func goal(_ question: SurveyQuestion) -> Goal? {
    func presence(_ place: Int) -> Literal { frame.encoding.states[place].presence }
    switch question {
    case .anything: return Goal(assumptions: [])
    case .outcome(let condition, let outcome):
      guard let instance = frame.instances[condition].first else { return nil }
      var goal = Goal(assumptions: literals(instance, outcome), conditions: [instance])
      if let host = frame.hosts[instance] {
        goal.assumptions.append(presence(host))
        goal.places = [host]
      }
      goal.exempt = frame.constraintWith[condition]
      return goal
    case .present(let asked):
      guard let place = frame.placeOf[asked] else { return nil }
      return Goal(assumptions: [presence(place)], places: [place])
    case .required(let asked):
      guard let place = frame.placeOf[asked], let isDue = links.rules[place].isDue else {
        return nil
      }
      let around = frame.encoding.space.places[place].parent.map { [presence($0)] } ?? []
      return Goal(assumptions: [isDue, presence(place)] + around, places: [place])
    case .chosen(let asked, let code):
      guard let place = frame.placeOf[asked], let literal = chosen(code, place) else { return nil }
      return Goal(assumptions: [literal], places: [place])
    case .broken(let number):
      guard let found = frame.constraintOf[number] else { return nil }
      let constraint = frame.constraints[found]
      return Goal(
        assumptions: frame.breaking(constraint), places: constraint.host.map { [$0] } ?? [],
        conditions: [constraint.require] + (constraint.when.map { [$0] } ?? []), exempt: number)
    }
  }

  private func literals(_ condition: Int, _ outcome: Outcomes) -> [Literal] {
    let found = frame.encoding.outcomes[condition]
    switch outcome {
    case .isTrue: return [found.isTrue]
    case .isFalse: return [found.isFalse]
    default: return [!found.isTrue, !found.isFalse]
    }
  }

  private func chosen(_ code: String, _ place: Int) -> Literal? {
    let states = frame.encoding.states[place]
    let text = CELText(code)
    return states.options.first { $0.code == text }?.literal
      ?? states.cells.first { $0.value == .string(text) }?.literal
  }
}

// MARK: - Searches

extension Survey {
  /// Looks for a submission that answers an open question, and notes what comes of it.
  mutating func search(_ number: Int) {
    guard let goal = goal(questions.all[number]) else {
      // A list without items holds nothing.
      statuses[number] = .impossible
      return
    }
    searchCount += 1
    switch find(goal) {
    case .found: if isOpen(number) { statuses[number] = .undecided(unconfirmed(goal)) }
    case .none: statuses[number] = .impossible
    case .undecided(let reason):
      if isOpen(number) { statuses[number] = .undecided(reason) }
    }
  }

  /// What is easy is decided even when the rest has used up what there was.
  private static let fewConflicts = 10
  private static let fewLookUps = 5

  private enum Finding {
    /// It was taken over, with all that it shows.
    case found
    case none
    case undecided(Undecided)
  }

  private var hasAny: Bool {
    if case .possible = statuses[questions.anything] { true } else { false }
  }

  private mutating func find(_ goal: Goal) -> Finding {
    let masters = [
      frame.asked, frame.ruled, goal.exempt.map { frame.leftOut[$0] } ?? frame.whole,
    ]
    // Only once there is a submission at all can the rest be completed.
    let slice = hasAny ? slices.slice(goal.places, goal.conditions) : nil
    let asked = Set(slice?.conditions ?? Array(frame.encoding.conditions.indices))
    let isExact = frame.encoding.isExact(asked)
    let exactly = isExact ? [] : [frame.encoding.points] + frame.encoding.others.map { !$0 }
    conflictsLeft = min(frame.limits.conflicts, max(Self.fewConflicts, totalConflictsLeft))
    switch solve(masters + exactly + goal.assumptions, slice, asked) {
    case .satisfiable:
      if take(slice, goal) { return .found }
      // The part that was looked at could not be completed: the whole is looked at.
      if slice != nil, isExact {
        let all = Set(frame.encoding.conditions.indices)
        switch solve(masters + goal.assumptions, nil, all) {
        case .satisfiable: if take(nil, goal) { return .found }
        case .unsatisfiable: return .none
        case .undecided: break
        }
      }
      return .undecided(isExact ? .notReplayed : .outsideFragment(obstacles(asked)))
    case .unsatisfiable: if isExact { return .none }
    case .undecided: break
    }
    let rest =
      isExact ? SATSolver.Answer.undecided : solve(masters + goal.assumptions, slice, asked)
    if rest == .unsatisfiable { return .none }
    if conflictsLeft <= 0 { return .undecided(.budget(conflicts: frame.limits.conflicts)) }
    let parts = obstacles(asked)
    return .undecided(
      parts.isEmpty
        ? .combinations(lookedUp: frame.limits.lookUps) : .outsideFragment(parts))
  }

  /// Why evaluation did not show what the solver found.
  private func unconfirmed(_ goal: Goal) -> Undecided {
    let parts = obstacles(Set(goal.conditions))
    return parts.isEmpty ? .notReplayed : .outsideFragment(parts)
  }

  private func obstacles(_ conditions: Set<Int>) -> [Undecided.Part] {
    var seen: Set<Undecided.Part> = []
    return named(conditions.sorted().flatMap { frame.encoding.parts[$0] }).filter {
      seen.insert($0).inserted
    }
  }

  /// Solves, and looks up what free parts come to in the solution until all agree.
  private mutating func solve(
    _ assumptions: [Literal], _ slice: SurveySlices.Slice?, _ asked: Set<Int>
  ) -> SATSolver.Answer {
    let variables = slice.map { self.variables($0, asked) }
    for _ in 0...min(frame.limits.lookUps, max(Self.fewLookUps, totalLookUpsLeft)) {
      decisionsLeft -= variables?.count ?? frame.encoding.circuit.solver.variableCount
      guard conflictsLeft > 0, decisionsLeft > 0 else { return .undecided }
      let before = frame.encoding.circuit.solver.statistics.conflicts
      let answer = frame.encoding.circuit.solver.solve(
        assuming: assumptions, deciding: variables, conflictLimit: conflictsLeft)
      let spent = frame.encoding.circuit.solver.statistics.conflicts - before
      conflictsLeft -= spent
      totalConflictsLeft -= spent
      guard answer == .satisfiable else { return answer }
      if !frame.encoding.lookUp(asked) { return .satisfiable }
      totalLookUpsLeft -= 1
    }
    return .undecided
  }

  /// What has to be decided of a part; all else follows from it.
  func variables(_ slice: SurveySlices.Slice, _ asked: Set<Int>) -> [Int] {
    var result: [Int] = []
    for place in slice.places {
      let states = frame.encoding.states[place]
      result.append(states.presence.variable)
      result += states.cells.map(\.literal.variable)
      result += states.options.map(\.literal.variable)
      if let other = states.other { result.append(other.variable) }
    }
    for one in asked.sorted().lazy.flatMap({ frame.encoding.open[$0] }) {
      result.append(one.outcome.isTrue.variable)
      result.append(one.outcome.isFalse.variable)
    }
    return result
  }

  /// Takes over what the solver found, if evaluation confirms it.
  private mutating func take(_ slice: SurveySlices.Slice?, _ goal: Goal) -> Bool {
    let solution = frame.encoding.solution
    for place in slice?.places ?? Array(solution.places.indices) {
      draft.set(place, Self.content(place, solution))
    }
    guard draft.settle() else {
      draft.takeBack()
      return false
    }
    if draft.broken.isEmpty {
      let isShown = answers(goal, solution)
      keep()
      return isShown
    }
    guard let exempt = goal.exempt, onlyBroken == exempt else {
      draft.takeBack()
      return false
    }
    let isShown = answers(goal, solution)
    keepBroken(exempt)
    return isShown
  }

  /// Whether what was taken over is as the solver said.
  private func answers(_ goal: Goal, _ solution: Solution) -> Bool {
    for condition in goal.conditions {
      let found: Outcomes =
        switch solution.outcome(frame.encoding.outcomes[condition]) {
        case true?: .isTrue
        case false?: .isFalse
        case nil: .isUnknown
        }
      guard draft.outcomes[condition] == found else { return false }
    }
    return goal.places.allSatisfy {
      draft.isPresent($0) == solution.isPresent($0)
    }
  }

  /// What stands at a place in the solution.
  private static func content(_ place: Int, _ solution: Solution) -> Draft.Content {
    guard solution.isPresent(place) else { return .absent }
    guard let fact = solution.places[place].fact else { return .present }
    return .value(solution.value(place, fact) ?? .null)
  }
}
