import Expressions

/// A questionnaire laid out: its conditions and rules for each item of the lists they stand in, and
/// all of it as a circuit.
struct SurveyFrame {
  /// What holds of one place.
  struct Rule {
    /// The number in the questionnaire; nil for what is not asked for, which may be there or not.
    var asked: Int?
    /// Numbers of conditions laid out.
    var shownWhen: [Int] = []
    var requirement = AskedPlace.Requirement.never
    /// Literal of being shown and required, what is around it not counted.
    var isDue: Literal?
  }

  struct Constraint {
    /// The number in the questionnaire.
    var number: Int
    var host: Int?
    var when: Int?
    var require: Int
  }

  let questionnaire: Questionnaire
  let limits: SolverLimits
  var encoding: Encoding
  /// By number of a condition of the questionnaire, where it was laid out; the first items first.
  let instances: [[Int]]
  /// By number of a condition laid out: its number in the questionnaire, and what it stands in.
  let origins: [Int]
  let hosts: [Int?]
  /// By number of the place.
  private(set) var rules: [Rule] = []
  private(set) var constraints: [Constraint] = []
  /// By number in the questionnaire: the place of the first items.
  private(set) var placeOf: [Int?] = []
  /// By number in the questionnaire: the constraint of the first items.
  private(set) var constraintOf: [Int?] = []
  /// The constraint that a condition is part of.
  private(set) var constraintWith: [Int: Int] = [:]

  /// Assumed for what is asked for to be as it is shown and required.
  let asked: Literal
  /// Assumed for constraints to hold, but the one that is left out.
  let ruled: Literal
  /// Assumed for no constraint to be left out.
  let whole: Literal
  /// By number in the questionnaire, assumed for a constraint to be the one left out.
  private(set) var leftOut: [Literal] = []

  private static let mostLaidOut = 200_000

  init(_ questionnaire: Questionnaire, _ context: EvaluationContext, _ limits: SolverLimits) {
    self.questionnaire = questionnaire
    self.limits = limits
    let slots = SlotPlanner(questionnaire.facts, questionnaire.conditions).slots()
    var conditions: [GroundCondition] = []
    var instances: [[Int]] = []
    var origins: [Int] = []
    for (number, condition) in questionnaire.conditions.enumerated() {
      var own: [Int] = []
      for items in Self.items(condition.lists, slots) where conditions.count < Self.mostLaidOut {
        own.append(conditions.count)
        conditions.append(GroundCondition(condition, items: items))
        origins.append(number)
      }
      instances.append(own)
    }
    let paths = questionnaire.places.flatMap { place in
      Self.items(place.path.lists, slots).map { place.path.at($0) }
    }
    let hostPaths = conditions.compactMap(\.host)
    let space = FactSpace(questionnaire.facts, slots)
    encoding = Encoding(conditions, space, context, CellLimits(), including: paths + hostPaths)
    self.instances = instances
    self.origins = origins
    hosts = conditions.map { [encoding] in $0.host.flatMap { encoding.space.known($0) } }
    asked = encoding.circuit.variable()
    ruled = encoding.circuit.variable()
    whole = encoding.circuit.variable()
    rules = Array(repeating: Rule(), count: encoding.space.places.count)
    addPlaces(slots)
    addConstraints(slots)
  }

  /// The numbers of items that stand for all, one for each list on the way; the first first.
  private static func items(_ lists: [FactPath], _ slots: [FactPath: Slots]) -> [[Int]] {
    lists.reduce([[]]) { tuples, list in
      tuples.flatMap { tuple in (0..<(slots[list]?.count ?? 0)).map { tuple + [$0] } }
    }
  }

  /// The condition as it is laid out for some items.
  private func instance(_ condition: Int, _ items: [Int], _ slots: [FactPath: Slots]) -> Int? {
    let lists = questionnaire.conditions[condition].lists
    var position = 0
    for (list, item) in zip(lists, items) { position = position * (slots[list]?.count ?? 0) + item }
    return position < instances[condition].count ? instances[condition][position] : nil
  }

  private mutating func addPlaces(_ slots: [FactPath: Slots]) {
    for (asked, place) in questionnaire.places.enumerated() {
      placeOf.append(nil)
      for items in Self.items(place.path.lists, slots) {
        guard let number = encoding.space.known(place.path.at(items)) else { continue }
        var rule = Rule(asked: asked)
        rule.shownWhen = place.shownWhen.compactMap { instance($0, items, slots) }
        rule.requirement = place.requirement
        if case .when(let condition) = place.requirement {
          rule.requirement = instance(condition, items, slots).map { .when($0) } ?? .never
        }
        require(&rule, number)
        rules[number] = rule
        if placeOf[asked] == nil { placeOf[asked] = number }
      }
    }
  }

  /// There only where it is shown, and there where it is required.
  private mutating func require(_ rule: inout Rule, _ number: Int) {
    let presence = encoding.states[number].presence
    let around = encoding.space.places[number].parent.map { encoding.states[$0].presence }
    let shown = rule.shownWhen.map { encoding.outcomes[$0].isTrue }
    for isShown in shown { encoding.circuit.require([!asked, !presence, isShown]) }
    var due = shown
    switch rule.requirement {
    case .never: return
    case .always: break
    case .when(let condition): due.append(encoding.outcomes[condition].isTrue)
    }
    let isDue = encoding.circuit.and(due)
    rule.isDue = isDue
    encoding.circuit.require([!asked, !(around ?? encoding.circuit.yes), !isDue, presence])
  }

  private mutating func addConstraints(_ slots: [FactPath: Slots]) {
    var before: Literal?
    for (number, constraint) in questionnaire.constraints.enumerated() {
      let out = encoding.circuit.variable()
      leftOut.append(out)
      constraintOf.append(nil)
      for condition in [constraint.require, constraint.when].compactMap({ $0 })
      where constraintWith[condition] == nil {
        constraintWith[condition] = number
      }
      // One of them is left out at most.
      encoding.circuit.require([!whole, !out])
      let step = encoding.circuit.variable()
      encoding.circuit.require([!out, step])
      if let before {
        encoding.circuit.require([!before, step])
        encoding.circuit.require([!before, !out])
      }
      before = step
      add(constraint, number, out, slots)
    }
  }

  private mutating func add(
    _ constraint: AnswerConstraint, _ number: Int, _ out: Literal, _ slots: [FactPath: Slots]
  ) {
    let conditions = [constraint.require] + (constraint.when.map { [$0] } ?? [])
    let lists =
      ([constraint.path?.lists ?? []]
      + conditions.map {
        questionnaire.conditions[$0].lists
      }).max { $0.count < $1.count }
    for items in Self.items(lists ?? [], slots) {
      guard let require = instance(constraint.require, items, slots) else { continue }
      let host = constraint.path.flatMap { encoding.space.known($0.at(items)) }
      let when = constraint.when.flatMap { instance($0, items, slots) }
      if constraint.path != nil, host == nil { continue }
      if constraintOf[number] == nil { constraintOf[number] = constraints.count }
      constraints.append(Constraint(number: number, host: host, when: when, require: require))
      let broken = breaking(constraints[constraints.count - 1])
      encoding.circuit.require([!ruled, out] + broken.map { !$0 })
    }
  }

  /// What holds where a constraint is broken.
  func breaking(_ constraint: Constraint) -> [Literal] {
    [encoding.outcomes[constraint.require].isFalse]
      + (constraint.when.map { [encoding.outcomes[$0].isTrue] } ?? [])
      + (constraint.host.map { [encoding.states[$0].presence] } ?? [])
  }
}
