import Expressions

/// A submission that is changed step by step, and what its conditions come to.
///
/// After each change what depends on it is evaluated again: what is no longer shown goes, what is
/// required comes.
struct Draft {
  typealias Content = PlaceContent

  struct Change {
    var place: Int
    var before: Content
    var after: Content
  }

  let links: SurveyLinks
  private(set) var contents: [Content]
  /// By number of a condition laid out.
  private(set) var outcomes: [Outcomes]
  private(set) var broken: Set<Int> = []
  private(set) var answerCount = 0
  /// Since the last commit.
  private(set) var changes: [Change] = []
  private var outcomesBefore: [(condition: Int, outcome: Outcomes)] = []
  /// Conditions that came to something else, or whose host came or went.
  private(set) var touchedConditions: [Int] = []
  /// The value a place had last, for when it is needed again.
  private var remembered: [Int: CELValue] = [:]
  /// How many steps have been taken.
  private(set) var work = 0

  private var staleConditions: [Int] = []
  private var isStale: [Bool]
  private var unsettled: [Int] = []
  private var mostSteps: Int { 10_000 + 8 * (contents.count + outcomes.count) }

  init(_ links: SurveyLinks) {
    self.links = links
    let places = links.encoding.space.places
    contents = places.map { $0.isFixedObject && $0.parent == nil ? .present : .absent }
    outcomes = Array(repeating: .isUnknown, count: links.encoding.conditions.count)
    isStale = Array(repeating: true, count: outcomes.count)
    staleConditions = Array(outcomes.indices)
    unsettled = Array(places.indices)
    touchedConditions = Array(outcomes.indices)
  }

  func isPresent(_ place: Int) -> Bool { contents[place] != .absent }

  /// Whether it may be there, as far as it is settled.
  func isShown(_ place: Int) -> Bool {
    isPresentAround(place) && links.rules[place].shownWhen.allSatisfy { outcomes[$0] == .isTrue }
  }

  private func isPresentAround(_ place: Int) -> Bool {
    links.encoding.space.places[place].parent.map { isPresent($0) } ?? true
  }

  // MARK: Changes

  mutating func set(_ place: Int, _ content: Content) {
    let before = contents[place]
    guard before != content else { return }
    changes.append(Change(place: place, before: before, after: content))
    put(place, content)
    for condition in links.readers[place] { mark(condition) }
    guard (before == .absent) != (content == .absent) else { return }
    touchedConditions += links.hosted[place]
    unsettled.append(place)
    if let parent = links.encoding.space.places[place].parent { unsettled.append(parent) }
    for inner in links.encoding.space.places[place].inside {
      if content == .absent {
        set(inner, .absent)
      } else {
        unsettled.append(inner)
      }
    }
  }

  /// Puts something where nothing is.
  mutating func add(_ place: Int) { set(place, content(place)) }

  /// Puts the answers of a submission in the place of all others, as far as there is room for them.
  mutating func set(all bindings: [String: CELValue]) {
    let places = links.encoding.space.places
    var found: [CELValue?] = []
    found.reserveCapacity(places.count)
    for (number, place) in places.enumerated() {
      let value: CELValue? =
        place.parent.map { found[$0]?.value(at: place.path) } ?? bindings[place.path.variable]
      found.append(value)
      if place.parent == nil && place.isFixedObject { continue }
      guard let value else {
        set(number, .absent)
        continue
      }
      set(number, place.fact == nil ? .present : .value(value))
    }
  }

  private mutating func put(_ place: Int, _ content: Content) {
    let before = contents[place]
    if case .value(let value) = before {
      answerCount -= 1
      remembered[place] = value
    } else if before == .present {
      answerCount -= 1
    }
    if content != .absent { answerCount += 1 }
    contents[place] = content
    for constraint in links.constraintsOn[place] { judge(constraint) }
  }

  private mutating func mark(_ condition: Int) {
    guard !isStale[condition] else { return }
    isStale[condition] = true
    staleConditions.append(condition)
  }

  /// Evaluates what changed and follows it until nothing changes any more.
  ///
  /// - Returns: false where it does not come to rest.
  mutating func settle() -> Bool {
    var steps = 0
    while true {
      steps += 1
      work += 1
      guard steps < mostSteps else { return false }
      if let condition = staleConditions.popLast() {
        isStale[condition] = false
        judge(condition: condition)
      } else if let place = unsettled.popLast() {
        settle(place)
      } else {
        return true
      }
    }
  }

  private mutating func judge(condition: Int) {
    let values = links.plans[condition].values { contents[$0] }
    let found = links.conditions[condition].outcome(values, links.context)
    let outcome = found.isEmpty ? .isUnknown : found
    guard outcome != outcomes[condition] else { return }
    outcomesBefore.append((condition, outcomes[condition]))
    outcomes[condition] = outcome
    touchedConditions.append(condition)
    unsettled += links.ruled[condition]
    for constraint in links.constraintsReading[condition] { judge(constraint) }
  }

  private mutating func judge(_ number: Int) {
    let constraint = links.constraints[number]
    let isBroken =
      outcomes[constraint.require] == .isFalse
      && (constraint.when.map { outcomes[$0] == .isTrue } ?? true)
      && (constraint.host.map { isPresent($0) } ?? true)
    if isBroken { broken.insert(number) } else { broken.remove(number) }
  }

  private mutating func settle(_ place: Int) {
    let made = links.encoding.space.places[place]
    guard isPresentAround(place) else {
      if isPresent(place) { set(place, .absent) }
      return
    }
    let rule = links.rules[place]
    guard isShown(place) else {
      if isPresent(place) { set(place, .absent) }
      return
    }
    if !isPresent(place), made.isAlwaysPresent || isRequired(rule) { set(place, content(place)) }
    guard isPresent(place), case .list(let list) = made.kind else { return }
    // Items stand from the first, and as many as there must be.
    let count = made.inside.count { isPresent($0) }
    for (index, item) in made.inside.enumerated() where !isPresent(item) {
      if index < max(count, list.items.lowerBound) { set(item, .present) }
    }
  }

  private func isRequired(_ rule: SurveyFrame.Rule) -> Bool {
    switch rule.requirement {
    case .never: false
    case .always: true
    case .when(let condition): outcomes[condition] == .isTrue
    }
  }

  /// What a place gets that has to be there.
  private func content(_ place: Int) -> Content {
    guard let fact = links.encoding.space.places[place].fact else { return .present }
    if let value = remembered[place] { return .value(value) }
    if case .codes = fact.kind { return .value(.list([])) }
    return .value(links.encoding.states[place].cells.first?.value ?? .null)
  }

  // MARK: Keeping and taking back

  mutating func commit() {
    changes.removeAll(keepingCapacity: true)
    outcomesBefore.removeAll(keepingCapacity: true)
    touchedConditions.removeAll(keepingCapacity: true)
  }

  mutating func takeBack() {
    for condition in staleConditions { isStale[condition] = false }
    staleConditions.removeAll(keepingCapacity: true)
    unsettled.removeAll(keepingCapacity: true)
    var affected: Set<Int> = []
    for (condition, outcome) in outcomesBefore.reversed() {
      outcomes[condition] = outcome
      affected.formUnion(links.constraintsReading[condition])
    }
    for change in changes.reversed() { put(change.place, change.before) }
    for constraint in affected { judge(constraint) }
    commit()
  }
}

extension CELValue {
  /// The value of the last step of a path, in the value of what is around it.
  fileprivate func value(at path: FactPath) -> CELValue? {
    switch self {
    case .map(let map): path.fields.last.flatMap { map[.string(CELText($0))] }
    case .list(let items):
      path.item.flatMap { items.indices.contains($0.index) ? items[$0.index] : nil }
    default: nil
    }
  }
}

/// What depends on what in a questionnaire that is laid out.
final class SurveyLinks: Sendable {
  let encoding: Encoding
  /// Those of the encoding, which is not copied for the sake of one.
  let conditions: [GroundCondition]
  let context: EvaluationContext
  let rules: [SurveyFrame.Rule]
  let constraints: [SurveyFrame.Constraint]
  /// By number of a condition laid out: places it is evaluated with, outer ones first.
  let needs: [[Int]]
  /// By number of a condition laid out: how its variables are made of them.
  let plans: [PlacePlan]
  /// By number of the place: conditions that read it, and those that stand in it.
  let readers: [[Int]]
  let hosted: [[Int]]
  /// By number of a condition laid out: places that it shows or requires.
  let ruled: [[Int]]
  /// By number of the place, and by number of a condition laid out.
  let constraintsOn: [[Int]]
  let constraintsReading: [[Int]]

  init(_ frame: SurveyFrame) {
    encoding = frame.encoding
    conditions = frame.encoding.conditions
    context = frame.encoding.context
    rules = frame.rules
    constraints = frame.constraints
    let places = frame.encoding.space.places.count
    let count = frame.encoding.conditions.count
    var needs: [[Int]] = []
    var readers = Array(repeating: [Int](), count: places)
    var hosted = readers
    var constraintsOn = readers
    var ruled = Array(repeating: [Int](), count: count)
    var constraintsReading = ruled
    for condition in 0..<count {
      let sorted = frame.encoding.needs[condition].sorted()
      needs.append(sorted)
      for place in sorted { readers[place].append(condition) }
      if let host = frame.hosts[condition] { hosted[host].append(condition) }
    }
    for (place, rule) in frame.rules.enumerated() {
      for condition in rule.shownWhen { ruled[condition].append(place) }
      if case .when(let condition) = rule.requirement { ruled[condition].append(place) }
    }
    for (number, constraint) in frame.constraints.enumerated() {
      if let host = constraint.host { constraintsOn[host].append(number) }
      if let when = constraint.when { constraintsReading[when].append(number) }
      constraintsReading[constraint.require].append(number)
    }
    self.needs = needs
    plans = zip(frame.encoding.conditions, needs).map { condition, places in
      PlacePlan(frame.encoding.space, places, condition)
    }
    self.readers = readers
    self.hosted = hosted
    self.ruled = ruled
    self.constraintsOn = constraintsOn
    self.constraintsReading = constraintsReading
  }
}
