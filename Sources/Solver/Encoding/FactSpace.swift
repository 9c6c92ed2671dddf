import Expressions

/// The facts that conditions read and the objects and lists around them, outer ones first.
struct FactSpace: Sendable {
  struct Place: Sendable {
    enum Kind: Sendable {
      case object
      case fact(Fact)
      case list(FactList)
      /// One of a list, from the first.
      case item
    }

    var path: FactPath
    /// The object or list around it; nil for a variable.
    var parent: Int?
    var kind: Kind
    /// Whether it is there as soon as what is around it is.
    var isAlwaysPresent: Bool
    /// Places directly inside, in the order they were found.
    var inside: [Int] = []

    /// nil for objects and lists.
    var fact: Fact? { if case .fact(let fact) = kind { fact } else { nil } }
    /// An object of which nothing is to be said.
    var isFixedObject: Bool {
      if case .object = kind { isAlwaysPresent } else { false }
    }
  }

  let domain: FactDomain
  let slots: [FactPath: Slots]
  private(set) var places: [Place] = []
  private var numbers: [FactPath: Int] = [:]

  init(_ domain: FactDomain, _ slots: [FactPath: Slots]) {
    self.domain = domain
    self.slots = slots
  }

  /// The number of a fact, object or list; nil where there is none.
  mutating func number(of path: FactPath) -> Int? {
    if let known = numbers[path] { return known }
    let place = domain.place(path)
    switch place {
    case .nothing: return nil
    case .fact(let found, _) where found != path: return number(of: found)
    case .fact, .group, .list: break
    }
    let parent = path.parent.flatMap { number(of: $0) }
    // A list's items came with it.
    if let known = numbers[path] { return known }
    if path.isItem { return nil }
    switch place {
    case .fact(_, let fact): return add(path, parent, .fact(fact), fact.isAlwaysAnswered)
    case .list(let list):
      let number = add(path, parent, .list(list), list.isAlwaysAnswered)
      for index in 0..<(slots[path.ofEachItem]?.count ?? 0) {
        _ = add(path.appending(FactPath.item(index)), number, .item, false)
      }
      return number
    case .group, .nothing: return add(path, parent, .object, domain.isAlwaysPresent(path))
    }
  }

  private mutating func add(
    _ path: FactPath, _ parent: Int?, _ kind: Place.Kind, _ isAlwaysPresent: Bool
  ) -> Int {
    let number = places.count
    places.append(
      Place(path: path, parent: parent, kind: kind, isAlwaysPresent: isAlwaysPresent))
    numbers[path] = number
    if let parent { places[parent].inside.append(number) }
    return number
  }

  /// The number of a path that was given one.
  func known(_ path: FactPath) -> Int? { numbers[path] }

  /// A place and the objects around it, outermost first.
  func chain(_ number: Int) -> [Int] {
    var result = [number]
    var current = number
    while let parent = places[current].parent {
      result.append(parent)
      current = parent
    }
    return result.reversed()
  }

  /// Whether a list may have more items than it has places for.
  func isCut(_ list: Int) -> Bool { slots[places[list].path.ofEachItem]?.isCut ?? false }
}

/// What is present of some places, as values of variables.
struct PlaceValues {
  private let space: FactSpace
  private var values: [Int: CELValue?] = [:]
  private var inside: [Int: [Int]] = [:]

  /// - Parameter present: nil is the value of an object or list. What is around each is present too.
  init(_ space: FactSpace, _ present: some Sequence<(number: Int, value: CELValue?)>) {
    self.space = space
    for (number, value) in present {
      values[number] = .some(value)
      if let parent = space.places[number].parent { inside[parent, default: []].append(number) }
    }
  }

  /// The value of a place; nil where it is absent.
  func value(_ number: Int) -> CELValue? {
    let place = space.places[number]
    guard let found = values[number] else {
      // The object of a variable is there without any of its facts.
      guard place.parent == nil, place.isFixedObject else { return nil }
      return object(number)
    }
    switch place.kind {
    case .fact: return found
    case .object, .item: return object(number)
    case .list: return .list((inside[number] ?? []).sorted().compactMap { value($0) })
    }
  }

  private func object(_ number: Int) -> CELValue {
    var map = CELMap()
    for child in inside[number] ?? [] {
      guard let value = value(child), let name = space.places[child].path.fields.last else {
        continue
      }
      _ = map.insert(value, for: .string(CELText(name)))
    }
    return .map(map)
  }

  /// The values of the variables of a condition.
  func values(of condition: GroundCondition) -> [CELValue?] {
    condition.expression.variables.map { variable in
      space.known(condition.root(variable)).flatMap { value($0) }
    }
  }
}
