/// Which part of a questionnaire a question depends on.
///
/// A question reads places; whether those are there depends on what shows and requires them and on
/// what is around them, and so on backwards. Constraints that read any of this belong to it with all
/// that they depend on. The rest can always be completed, once there is a valid submission at all:
/// what is not shown is left away, and what is required may have any value.
struct SurveySlices {
  /// Places, what they depend on first.
  let order: [Int]
  /// By number of the place: places that its being there depends on directly.
  private let causes: [[Int]]
  /// By number of the place: the group of constraints that depend on it; -1 for none.
  private let groups: [Int]
  /// Of each group: all places its constraints depend on, and their conditions.
  private let groupPlaces: [[Int]]
  private let groupConditions: [[Int]]
  private let conditionsOf: [[Int]]
  private let reads: [[Int]]

  struct Slice {
    var places: [Int]
    /// Numbers of conditions laid out.
    var conditions: [Int]
  }

  init(_ frame: SurveyFrame) {
    let space = frame.encoding.space
    var isFixed: [Bool] = []
    for (number, place) in space.places.enumerated() {
      let rule = frame.rules[number]
      let isForced = place.isFixedObject || (rule.shownWhen.isEmpty && rule.requirement == .always)
      let isObject = if case .object = place.kind { true } else { false }
      isFixed.append(isObject && isForced && (place.parent.map { isFixed[$0] } ?? true))
    }
    func conditions(_ place: Int) -> [Int] {
      let rule = frame.rules[place]
      if case .when(let condition) = rule.requirement { return rule.shownWhen + [condition] }
      return rule.shownWhen
    }
    let reads = frame.encoding.reads.map { places in places.filter { !isFixed[$0] }.sorted() }
    let conditionsOf = space.places.indices.map { conditions($0) }
    self.reads = reads
    self.conditionsOf = conditionsOf
    var causes: [[Int]] = []
    for (number, place) in space.places.enumerated() {
      var own = conditionsOf[number].flatMap { reads[$0] }
      if let parent = place.parent, !isFixed[parent] { own.append(parent) }
      // How many items there are is one thing.
      if case .item = place.kind, let list = place.parent { own += space.places[list].inside }
      causes.append(own.filter { $0 != number })
    }
    self.causes = causes
    order = Self.sorted(frame, reads)
    let roots = frame.constraints.map { constraint in
      ([constraint.require] + (constraint.when.map { [$0] } ?? [])).flatMap { reads[$0] }
        + (constraint.host.map { isFixed[$0] ? [] : [$0] } ?? [])
    }
    var groups = Groups(count: space.places.count)
    let reached = Self.join(roots, causes, &groups)
    var numbers: [Int: Int] = [:]
    var groupOf = Array(repeating: -1, count: space.places.count)
    var groupPlaces: [[Int]] = []
    for place in reached {
      let root = groups.root(place)
      if numbers[root] == nil {
        numbers[root] = groupPlaces.count
        groupPlaces.append([])
      }
      groupOf[place] = numbers[root] ?? -1
      groupPlaces[groupOf[place]].append(place)
    }
    var groupConditions = groupPlaces.map { _ in [Int]() }
    for (constraint, roots) in zip(frame.constraints, roots) {
      guard let first = roots.first else { continue }
      groupConditions[groupOf[first]] +=
        [constraint.require] + (constraint.when.map { [$0] } ?? [])
    }
    self.groups = groupOf
    self.groupPlaces = groupPlaces
    self.groupConditions = groupConditions
  }

  /// Joins what constraints depend on together.
  private static func join(
    _ roots: [[Int]], _ causes: [[Int]], _ groups: inout Groups
  ) -> [Int] {
    var seen: Set<Int> = []
    var reached: [Int] = []
    for own in roots {
      groups.join(own)
      for root in own where seen.insert(root).inserted { reached.append(root) }
    }
    var position = 0
    while position < reached.count {
      let place = reached[position]
      position += 1
      for cause in causes[place] {
        groups.join([place, cause])
        if seen.insert(cause).inserted { reached.append(cause) }
      }
    }
    return reached
  }

  /// What the given places and conditions depend on.
  func slice(_ places: [Int], _ conditions: [Int]) -> Slice {
    let found = Self.closure(places + conditions.flatMap { reads[$0] }, causes)
    var all = Set(found)
    var own = Set(conditions)
    for group in Set(found.map { groups[$0] }) where group >= 0 {
      all.formUnion(groupPlaces[group])
      own.formUnion(groupConditions[group])
    }
    for place in all { own.formUnion(conditionsOf[place]) }
    return Slice(places: all.sorted(), conditions: own.sorted())
  }

  private static func closure(_ roots: [Int], _ causes: [[Int]]) -> [Int] {
    var seen = Set(roots)
    var open = Array(seen)
    var position = 0
    while position < open.count {
      for cause in causes[open[position]] where seen.insert(cause).inserted { open.append(cause) }
      position += 1
    }
    return open
  }

  /// By what shows them, and what is around them; where that goes in circles as they stand.
  private static func sorted(_ frame: SurveyFrame, _ reads: [[Int]]) -> [Int] {
    let places = frame.encoding.space.places
    var followers = Array(repeating: [Int](), count: places.count)
    var waiting = Array(repeating: 0, count: places.count)
    for (number, place) in places.enumerated() {
      let causes = Set(
        frame.rules[number].shownWhen.flatMap { reads[$0] } + (place.parent.map { [$0] } ?? []))
      for cause in causes where cause != number {
        followers[cause].append(number)
        waiting[number] += 1
      }
    }
    var order = places.indices.filter { waiting[$0] == 0 }
    var position = 0
    while position < order.count {
      for follower in followers[order[position]] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { order.append(follower) }
      }
      position += 1
    }
    if order.count < places.count {
      let known = Set(order)
      order += places.indices.filter { !known.contains($0) }
    }
    return order
  }
}

/// Sets that grow together (union–find).
private struct Groups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ element: Int) -> Int {
    var current = element
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  mutating func join(_ elements: [Int]) {
    guard let first = elements.first else { return }
    for element in elements.dropFirst() {
      let (a, b) = (root(first), root(element))
      if a != b { parents[max(a, b)] = min(a, b) }
    }
  }
}
