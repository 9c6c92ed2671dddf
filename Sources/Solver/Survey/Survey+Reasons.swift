extension Survey {
  /// What excludes something that is impossible; nil for what is not known to be so.
  ///
  /// Made small by leaving out one part after the other, as far as the work for that goes. The shapes
  /// of facts, and what one has to know of lists, always hold and are not named.
  public func contradiction(to question: SurveyQuestion) -> Contradiction? {
    guard answer(question)?.isImpossible == true, let goal = goal(question) else { return nil }
    var search = ReasonSearch(self, goal)
    return search.contradiction()
  }

  /// What a goal depends on: all there is where nothing is known to be valid.
  fileprivate func part(_ goal: Goal) -> SurveySlices.Slice? {
    guard case .possible = statuses[questions.anything] else { return nil }
    return slices.slice(goal.places, goal.conditions)
  }
}

/// Looks for the parts that exclude a goal, each of which can be left out.
private struct ReasonSearch {
  private enum Part: Hashable {
    case place(Int)
    case constraint(Int)
  }

  private var circuit: Circuit
  private let goal: Survey.Goal
  private let decided: [Int]?
  private var guards: [Part: Literal] = [:]
  private var order: [Part] = []
  private static let conflicts = 4_000
  private static let mostTries = 200

  init(_ survey: Survey, _ goal: Survey.Goal) {
    circuit = survey.frame.encoding.circuit
    self.goal = goal
    let part = survey.part(goal)
    decided = part.map { survey.variables($0, Set($0.conditions)) }
    let places = part.map { part in
      Set(part.places.flatMap { survey.frame.encoding.space.chain($0) })
    }
    for (place, rule) in survey.links.rules.enumerated() {
      guard let asked = rule.asked, places?.contains(place) ?? true else { continue }
      let isOn = self.isOn(.place(asked))
      let presence = survey.frame.encoding.states[place].presence
      for shown in rule.shownWhen {
        circuit.require([!isOn, !presence, survey.frame.encoding.outcomes[shown].isTrue])
      }
      guard let isDue = rule.isDue else { continue }
      let around = survey.frame.encoding.space.places[place].parent.map {
        !survey.frame.encoding.states[$0].presence
      }
      circuit.require([!isOn, !isDue, presence] + (around.map { [$0] } ?? []))
    }
    let conditions = part.map { Set($0.conditions) }
    for constraint in survey.links.constraints where constraint.number != goal.exempt {
      guard conditions?.contains(constraint.require) ?? true else { continue }
      let isOn = self.isOn(.constraint(constraint.number))
      circuit.require([!isOn] + survey.frame.breaking(constraint).map { !$0 })
    }
  }

  private mutating func isOn(_ part: Part) -> Literal {
    if let known = guards[part] { return known }
    let literal = circuit.variable()
    guards[part] = literal
    order.append(part)
    return literal
  }

  /// Parts that are enough to exclude the goal; nil where it is not excluded by these.
  private mutating func core(_ parts: [Part]) -> [Part]? {
    let assumptions = parts.compactMap { guards[$0] }
    let answer = circuit.solver.solve(
      assuming: goal.assumptions + assumptions, deciding: decided,
      conflictLimit: Self.conflicts)
    guard answer == .unsatisfiable else { return nil }
    let core = Set(circuit.solver.core)
    return parts.filter { guards[$0].map { core.contains($0) } ?? false }
  }

  mutating func contradiction() -> Contradiction? {
    guard var found = core(order) else { return nil }
    var tries = 0
    var position = 0
    while position < found.count, tries < Self.mostTries {
      tries += 1
      var fewer = found
      fewer.remove(at: position)
      if let smaller = core(fewer) {
        // What was tried before stays in any smaller one.
        found = smaller
        position = min(position, found.count)
      } else {
        position += 1
      }
    }
    var result = Contradiction(places: [], constraints: [], isMinimal: position >= found.count)
    for part in found {
      switch part {
      case .place(let number): result.places.append(number)
      case .constraint(let number): result.constraints.append(number)
      }
    }
    result.places.sort()
    result.constraints.sort()
    return result
  }
}
