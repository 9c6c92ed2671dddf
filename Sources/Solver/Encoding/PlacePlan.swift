import Expressions

/// What stands at a place: nothing, an object or list, or a value.
enum PlaceContent: Equatable {
  case absent
  case present
  case value(CELValue)
}

/// How places become the variables of a condition, laid out once for all the times it is evaluated.
struct PlacePlan: Sendable {
  private struct Node {
    enum Kind {
      case fact
      case object
      case list
    }

    var place: Int
    var kind: Kind
    /// What an object around it calls it.
    var key: CELMap.Key
    /// The object of a variable is there without any of its facts.
    var isFixed: Bool
    /// Positions of the nodes inside, in the order of their places.
    var inside: [Int] = []
  }

  private var nodes: [Node] = []
  /// The node of each variable of the condition; nil where it has no value.
  private var variables: [Int?] = []

  /// - Parameter places: those that are looked at, what is around others first.
  init(_ space: FactSpace, _ places: [Int], _ condition: GroundCondition) {
    for place in places {
      add(place, space)
      guard let parent = space.places[place].parent, let node = node(of: parent) else { continue }
      nodes[node].inside.append(nodes.count - 1)
    }
    for name in condition.expression.variables {
      let place = space.known(condition.root(name))
      // Nothing is asked of it but that it is there.
      if let place, node(of: place) == nil, space.places[place].parent == nil,
        space.places[place].isFixedObject
      {
        add(place, space)
      }
      variables.append(place.flatMap { node(of: $0) })
    }
  }

  private mutating func add(_ number: Int, _ space: FactSpace) {
    let place = space.places[number]
    let kind: Node.Kind =
      switch place.kind {
      case .fact: .fact
      case .object, .item: .object
      case .list: .list
      }
    nodes.append(
      Node(
        place: number, kind: kind, key: .string(CELText(place.path.fields.last ?? "")),
        isFixed: place.parent == nil && place.isFixedObject))
  }

  private func node(of place: Int) -> Int? { nodes.firstIndex { $0.place == place } }

  /// The values of the condition's variables.
  func values(_ content: (Int) -> PlaceContent) -> [CELValue?] {
    variables.map { $0.flatMap { value($0, content) } }
  }

  /// What stands at a place; nil for nothing.
  func value(of place: Int, _ content: (Int) -> PlaceContent) -> CELValue? {
    node(of: place).flatMap { value($0, content) }
  }

  private func value(_ number: Int, _ content: (Int) -> PlaceContent) -> CELValue? {
    let node = nodes[number]
    switch content(node.place) {
    case .absent: if !node.isFixed { return nil }
    case .value(let value): return value
    case .present: break
    }
    switch node.kind {
    case .fact: return nil
    case .object:
      var map = CELMap()
      map.reserveCapacity(node.inside.count)
      for inner in node.inside {
        if let value = value(inner, content) { map.append(value, forNew: nodes[inner].key) }
      }
      return .map(map)
    case .list: return .list(node.inside.compactMap { value($0, content) })
    }
  }
}
