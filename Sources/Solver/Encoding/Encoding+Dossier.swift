import Expressions

extension Encoding {
  /// What is present in the last solution, outer objects first.
  ///
  /// A fact whose value is none of its cells' is left out.
  func dossier() -> [(number: Int, value: CELValue?)] {
    var result: [(number: Int, value: CELValue?)] = []
    for (number, place) in space.places.enumerated()
    where circuit.solver.isTrue(states[number].presence) {
      guard let fact = place.fact else {
        result.append((number, nil))
        continue
      }
      if let value = value(number, fact) { result.append((number, value)) }
    }
    return result
  }

  private func content(_ number: Int) -> PlaceContent {
    guard circuit.solver.isTrue(states[number].presence) else { return .absent }
    guard let fact = space.places[number].fact else { return .present }
    return value(number, fact).map { .value($0) } ?? .absent
  }

  private func value(_ number: Int, _ fact: Fact) -> CELValue? {
    let made = states[number]
    if case .codes = fact.kind {
      let chosen = made.options.filter { circuit.solver.isTrue($0.literal) }
      return .list(chosen.map { .string($0.code) })
    }
    return made.cells.first { circuit.solver.isTrue($0.literal) }?.value
  }

  /// What is present, in the words of who asked.
  func witness(
    _ present: [(number: Int, value: CELValue?)], _ values: PlaceValues
  ) -> Witness {
    var answers: [Witness.Answer] = []
    var objects: [FactPath] = []
    for (number, value) in present {
      let place = space.places[number]
      if let value {
        answers.append(.init(path: place.path, value: value))
      } else if !place.isFixedObject {
        objects.append(place.path)
      }
    }
    var bindings: [String: CELValue] = [:]
    for number in space.places.indices where space.places[number].parent == nil {
      bindings[space.places[number].path.variable] = values.value(number)
    }
    return Witness(
      answers: answers.sorted { $0.path < $1.path }, objects: objects.sorted(),
      bindings: bindings)
  }

  func isChosen(
    _ code: CELText, _ number: Int, _ dossier: [(number: Int, value: CELValue?)]
  ) -> Bool {
    guard case .list(let chosen)?? = dossier.first(where: { $0.number == number })?.value else {
      return false
    }
    return chosen.contains(.string(code))
  }

  /// How many atoms of some conditions are free.
  func openCount(_ asked: Set<Int>) -> Int {
    open.count { asked.contains($0.atom.condition) }
  }

  /// Evaluates the free atoms of some conditions in the last solution, and adds what it shows.
  ///
  /// - Returns: whether one had another outcome than the solution said.
  mutating func lookUp(_ asked: Set<Int>) -> Bool {
    guard !open.isEmpty else { return false }
    var isNew = false
    for (atom, plan, outcome) in open where asked.contains(atom.condition) {
      guard let settings = settings(atom), let found = evaluate(atom, plan, { content($0) }) else {
        continue
      }
      let assumed: Bool? =
        circuit.solver.isTrue(outcome.isTrue)
        ? true : circuit.solver.isTrue(outcome.isFalse) ? false : nil
      guard assumed != found else { continue }
      isNew = true
      let elsewhere = settings.map { !$0 } + (atom.obstacle == nil ? [] : [!points])
      circuit.require(elsewhere + [found == true ? outcome.isTrue : !outcome.isTrue])
      circuit.require(elsewhere + [found == false ? outcome.isFalse : !outcome.isFalse])
    }
    return isNew
  }

  /// The literals that say in which states the places an atom reads are; nil where one has no value.
  private func settings(_ atom: Atom) -> [Literal]? {
    var result: [Literal] = []
    for number in atom.reads {
      let made = states[number]
      if let parent = space.places[number].parent, !circuit.solver.isTrue(states[parent].presence) {
        continue
      }
      guard circuit.solver.isTrue(made.presence) else {
        result.append(!made.presence)
        continue
      }
      result.append(made.presence)
      guard space.places[number].fact != nil, atom.values.contains(number) else { continue }
      if made.options.isEmpty, made.cells.isEmpty, made.other == made.presence { return nil }
      for option in made.options {
        result.append(circuit.solver.isTrue(option.literal) ? option.literal : !option.literal)
      }
      if !made.cells.isEmpty {
        guard let cell = made.cells.first(where: { circuit.solver.isTrue($0.literal) }) else {
          return nil
        }
        result.append(cell.literal)
      }
    }
    return result
  }
}
