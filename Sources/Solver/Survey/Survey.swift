public import Expressions

/// What is possible in a questionnaire: the answer to each of its standing questions, found together.
///
/// Each submission that is found ticks off every question it answers. Most are found by changing one
/// answer of a submission at hand and following what depends on it; only what is left is searched
/// for, in the part of the questionnaire that it depends on. Answers are sound: "impossible" holds
/// of all submissions, what is possible has a submission that evaluation confirms, and the rest is
/// undecided.
public struct Survey: Sendable {
  /// A submission as the changes that lead to it, from none.
  struct Version {
    /// How many entries of the log it takes.
    var length: Int
    /// Changes after them that were not kept.
    var rest: [Draft.Change] = []
  }

  enum Status {
    case open
    case possible(Version)
    case impossible
    case undecided(Undecided)
  }

  public let questionnaire: Questionnaire
  var frame: SurveyFrame
  let links: SurveyLinks
  let questions: SurveyQuestions
  var statuses: [Status]
  var draft: Draft
  var log: [Draft.Change] = []
  var slices: SurveySlices
  /// What the search at hand, and all of them, may still cost.
  var conflictsLeft = 0
  var totalConflictsLeft: Int
  var totalLookUpsLeft: Int
  /// Variables that all searches together may still decide, solution by solution.
  var decisionsLeft = 5_000_000
  /// Searches so far.
  public internal(set) var searchCount = 0

  /// So many searches may cost as much as a search may.
  private static let mostFullSearches = 2

  /// Answers all questions.
  ///
  /// - Parameters:
  ///   - context: the day `today()` and `age()` go by; answers hold for that day.
  ///   - samples: submissions that are at hand, as variables of the conditions, their facts within
  ///     what the questionnaire lets them be. What they show need not be searched for.
  public init(
    _ questionnaire: Questionnaire, context: EvaluationContext = EvaluationContext(),
    limits: SolverLimits = SolverLimits(), samples: [[String: CELValue]] = []
  ) {
    self.questionnaire = questionnaire
    frame = SurveyFrame(questionnaire, context, limits)
    links = SurveyLinks(frame)
    questions = SurveyQuestions(frame)
    statuses = Array(repeating: .open, count: questions.all.count)
    draft = Draft(links)
    slices = SurveySlices(frame)
    totalConflictsLeft = limits.conflicts * Self.mostFullSearches
    totalLookUpsLeft = limits.lookUps * Self.mostFullSearches
    run(samples)
  }

  /// What the solver has done for all questions.
  public var statistics: SATSolver.Statistics { frame.encoding.circuit.solver.statistics }

  /// Every question that is answered, in order.
  public var standingQuestions: [SurveyQuestion] { questions.all }

  /// nil for what is no question of this questionnaire.
  public func answer(_ question: SurveyQuestion) -> SurveyAnswer? {
    guard let number = questions.number(question) else { return nil }
    switch statuses[number] {
    case .open: return .undecided(.notReplayed)
    case .possible: return .possible
    case .impossible: return .impossible
    case .undecided(let reason): return .undecided(reason)
    }
  }

  /// The outcomes that a condition can come to, as far as known.
  public func outcomes(of condition: Int) -> Outcomes {
    var result: Outcomes = []
    for outcome in [Outcomes.isTrue, .isFalse, .isUnknown]
    where answer(.outcome(condition: condition, outcome)) == .possible {
      result.insert(outcome)
    }
    return result
  }

  /// The parts of a condition that are not looked at exactly.
  public func partsOutsideFragment(of condition: Int) -> [Undecided.Part] {
    frame.instances[condition].first.map { named(frame.encoding.parts[$0]) } ?? []
  }

  /// With the numbers of the questionnaire's conditions.
  func named(_ parts: [Undecided.Part]) -> [Undecided.Part] {
    parts.map { part in
      var part = part
      part.condition = frame.origins[part.condition]
      return part
    }
  }
}

// MARK: - Ticking off

extension Survey {
  func isOpen(_ question: Int) -> Bool {
    if case .open = statuses[question] { true } else { false }
  }

  /// Keeps the draft's changes, and ticks off what they show.
  mutating func keep() {
    log += draft.changes
    let version = Version(length: log.count)
    if isOpen(questions.anything) { statuses[questions.anything] = .possible(version) }
    tick(version)
    draft.commit()
  }

  /// Keeps what is valid or breaks one constraint alone, and takes back the rest.
  private mutating func keepWhatHolds() {
    if draft.broken.isEmpty {
      keep()
    } else if let constraint = onlyBroken {
      keepBroken(constraint)
    } else {
      draft.takeBack()
    }
  }

  /// Ticks off what a draft shows that breaks one constraint, and takes it back.
  mutating func keepBroken(_ constraint: Int) {
    let version = Version(length: log.count, rest: draft.changes)
    if let question = questions.broken[constraint], isOpen(question) {
      statuses[question] = .possible(version)
    }
    tick(version, of: constraint)
    draft.takeBack()
  }

  /// The constraint that is the only one broken, of all its items.
  var onlyBroken: Int? {
    guard let first = draft.broken.first else { return nil }
    let number = links.constraints[first].number
    return draft.broken.allSatisfy { links.constraints[$0].number == number } ? number : nil
  }

  /// - Parameter constraint: the only one whose conditions are ticked off; nil for all there is.
  private mutating func tick(_ version: Version, of constraint: Int? = nil) {
    for condition in draft.touchedConditions
    where constraint == nil || frame.constraintWith[frame.origins[condition]] == constraint {
      tick(condition: condition, version)
    }
    guard draft.broken.isEmpty else { return }
    for change in draft.changes where draft.isPresent(change.place) {
      tick(place: change.place, version)
    }
  }

  private mutating func tick(condition: Int, _ version: Version) {
    let outcome = draft.outcomes[condition]
    // Whether it is required is told by its place being there.
    for place in links.ruled[condition] { tickRequirement(place, version) }
    guard frame.hosts[condition].map({ draft.isPresent($0) }) ?? true, isTrusted(condition),
      let question = questions.outcome(frame.origins[condition], outcome), isOpen(question)
    else { return }
    statuses[question] = .possible(version)
  }

  /// Whether evaluation says what a condition comes to: it reads nothing that has no value here.
  func isTrusted(_ condition: Int) -> Bool {
    frame.encoding.parts[condition].allSatisfy {
      $0.reason != .undeclaredFact && $0.reason != .notProvided && $0.reason != .invalid
    }
  }

  private mutating func tickRequirement(_ place: Int, _ version: Version) {
    let rule = links.rules[place]
    guard draft.broken.isEmpty, draft.isPresent(place),
      case .when(let condition) = rule.requirement,
      draft.outcomes[condition] == .isTrue, let asked = rule.asked,
      let question = questions.requirements[asked], isOpen(question)
    else { return }
    statuses[question] = .possible(version)
  }

  private mutating func tick(place: Int, _ version: Version) {
    tickRequirement(place, version)
    guard let asked = links.rules[place].asked else { return }
    if isOpen(questions.presences[asked]) {
      statuses[questions.presences[asked]] = .possible(version)
    }
    guard !questions.codes[asked].isEmpty, case .value(let value) = draft.contents[place] else {
      return
    }
    let chosen: [CELValue]
    if case .list(let values) = value { chosen = values } else { chosen = [value] }
    for case .string(let code) in chosen {
      guard let question = questions.codes[asked][code], isOpen(question) else { continue }
      statuses[question] = .possible(version)
    }
  }
}

// MARK: - All questions

extension Survey {
  mutating func run(_ samples: [[String: CELValue]]) {
    guard !frame.encoding.isTooLarge else {
      for question in statuses.indices { statuses[question] = .undecided(.tooLarge) }
      return
    }
    begin(samples)
    if case .impossible = statuses[questions.anything] {
      // The rest is idle as long as this is not put right.
      for question in statuses.indices where isOpen(question) {
        guard let goal = goal(questions.all[question]) else { continue }
        statuses[question] = goal.exempt == nil ? .impossible : .undecided(.noneValid)
      }
    }
    guard case .possible = statuses[questions.anything] else { return searchRest() }
    let order = slices.order
    for place in order.reversed() {
      guard let asked = links.rules[place].asked, isOpen(questions.presences[asked]),
        frame.placeOf[asked] == place
      else { continue }
      add(place)
      if isOpen(questions.presences[asked]) { search(questions.presences[asked]) }
    }
    sweep(order.reversed())
    searchRest()
  }

  private mutating func searchRest() {
    for question in statuses.indices.reversed() where isOpen(question) { search(question) }
  }

  /// First submissions: what is required and nothing else and what is at hand, or else what the
  /// solver finds.
  private mutating func begin(_ samples: [[String: CELValue]]) {
    if draft.settle(), draft.broken.isEmpty { keep() }
    for sample in samples {
      draft.set(all: sample)
      if draft.settle() { keepWhatHolds() } else { draft.takeBack() }
    }
    if isOpen(questions.anything) { search(questions.anything) }
  }

  /// Answers what is shown and not answered.
  private mutating func add(_ place: Int) {
    guard draft.isShown(place), !draft.isPresent(place) else { return }
    draft.add(place)
    if draft.settle() { keepWhatHolds() } else { draft.takeBack() }
  }

  /// Gives places other values one after the other, what depends on others first, and keeps what is
  /// valid.
  private mutating func sweep(_ places: [Int]) {
    for place in places where draft.isPresent(place) && isOfInterest(place) {
      for content in trials(place) {
        guard isOfInterest(place) else { break }
        draft.set(place, content)
        if draft.settle() { keepWhatHolds() } else { draft.takeBack() }
      }
    }
  }

  /// Whether something open depends on a place directly.
  private func isOfInterest(_ place: Int) -> Bool {
    if let asked = links.rules[place].asked {
      for question in questions.codes[asked].values where isOpen(question) { return true }
    }
    return links.readers[place].contains { condition in
      guard let first = questions.outcomes[frame.origins[condition]] else { return false }
      return isOpen(first) || isOpen(first + 1) || isOpen(first + 2)
    }
  }

  private static let mostTrials = 24

  private func trials(_ place: Int) -> [Draft.Content] {
    let made = links.encoding.space.places[place]
    guard let fact = made.fact else { return made.isAlwaysPresent ? [] : [.absent] }
    let states = links.encoding.states[place]
    var result: [Draft.Content] = []
    if case .codes = fact.kind {
      result = states.options.map { .value(.list([.string($0.code)])) } + [.value(.list([]))]
    } else {
      result = states.cells.map { .value($0.value) }
    }
    if !made.isAlwaysPresent { result.append(.absent) }
    return Array(result.filter { $0 != draft.contents[place] }.prefix(Self.mostTrials))
  }
}
