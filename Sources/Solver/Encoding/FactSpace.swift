import Expressions

/// The facts that conditions read and the objects around them, outer ones first.
struct FactSpace: Sendable {
  struct Place: Sendable {
    var path: FactPath
    /// The object around it, where that may be absent.
    var parent: Int?
    /// nil for an object.
    var fact: Fact?
    var isAlwaysPresent: Bool
  }

  let domain: FactDomain
  private(set) var places: [Place] = []
  private var numbers: [FactPath: Int] = [:]
  /// Objects inside others that are always there.
  private var fixedObjects: Set<FactPath> = []

  init(_ domain: FactDomain) { self.domain = domain }

  /// The number of a fact or object; nil for an object that is always there.
  mutating func number(of path: FactPath, _ fact: Fact?) -> Int? {
    if let known = numbers[path] { return known }
    let isAlwaysPresent = fact?.isAlwaysAnswered ?? domain.isAlwaysPresent(path)
    let parent = path.parent.flatMap { number(of: $0, nil) }
    if fact == nil, isAlwaysPresent {
      if !path.fields.isEmpty { fixedObjects.insert(path) }
      return nil
    }
    places.append(
      Place(path: path, parent: parent, fact: fact, isAlwaysPresent: isAlwaysPresent))
    numbers[path] = places.count - 1
    return places.count - 1
  }

  /// The number of a path that was given one.
  func known(_ path: FactPath) -> Int? { numbers[path] }

  /// A place and the objects around it, outermost first.
  func chain(_ number: Int) -> [Int] {
    var result = [number]
    while let parent = places[result[0]].parent { result.insert(parent, at: 0) }
    return result
  }

  /// The variables of places that are present; nil is the value of an object.
  func bindings(
    _ present: [(number: Int, value: CELValue?)], variables: Set<String>
  )
    -> [String: CELValue]
  {
    var roots: [String: ObjectValue] = [:]
    // An object that is always there is there without any of its facts.
    for variable in variables {
      if case .group = domain.place(FactPath(variable)) { roots[variable] = ObjectValue() }
    }
    for path in fixedObjects.sorted() {
      roots[path.variable, default: ObjectValue()].set(path.fields[...], nil)
    }
    var result: [String: CELValue] = [:]
    for (number, value) in present {
      let path = places[number].path
      if path.fields.isEmpty {
        result[path.variable] = value
      } else {
        roots[path.variable, default: ObjectValue()].set(path.fields[...], value)
      }
    }
    for (variable, object) in roots { result[variable] = object.value }
    return result
  }
}

/// An object while its fields are put together.
private struct ObjectValue {
  private var names: [String] = []
  private var values: [String: CELValue] = [:]
  private var objects: [String: ObjectValue] = [:]

  mutating func set(_ fields: ArraySlice<String>, _ value: CELValue?) {
    guard let first = fields.first else { return }
    if values[first] == nil, objects[first] == nil { names.append(first) }
    if fields.count == 1, let value {
      values[first] = value
    } else {
      objects[first, default: ObjectValue()].set(fields.dropFirst(), value)
    }
  }

  var value: CELValue {
    var map = CELMap()
    for name in names {
      if let value = values[name] ?? objects[name]?.value {
        _ = map.insert(value, for: .string(CELText(name)))
      }
    }
    return .map(map)
  }
}
