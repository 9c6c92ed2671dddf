import Expressions

extension Encoding {
  /// The last one that the solver found.
  var solution: Solution {
    Solution(places: space.places, states: states, model: circuit.solver.model)
  }

  /// What is present in the last solution, outer objects first.
  ///
  /// A fact whose value is none of its cells' is left out.
  func dossier() -> [(number: Int, value: CELValue?)] {
    let solution = solution
    var result: [(number: Int, value: CELValue?)] = []
    for number in space.places.indices {
      switch solution.content(number) {
      case .absent: continue
      case .present: result.append((number, nil))
      case .value(let value): result.append((number, value))
      }
    }
    return result
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
    asked.reduce(0) { $0 + open[$1].count }
  }

  /// Evaluates the free atoms of some conditions in the last solution, and adds what it shows.
  ///
  /// - Returns: whether one had another outcome than the solution said.
  mutating func lookUp(_ asked: Set<Int>) -> Bool {
    let shown = contradictions(of: solution, asked)
    for (one, settings, found) in shown {
      let outcome = one.outcome
      let elsewhere = settings.map { !$0 } + (one.atom.obstacle == nil ? [] : [!points])
      circuit.require(elsewhere + [found == true ? outcome.isTrue : !outcome.isTrue])
      circuit.require(elsewhere + [found == false ? outcome.isFalse : !outcome.isFalse])
    }
    return !shown.isEmpty
  }

  /// The free atoms that come to something else than a solution says: in which states, and to what.
  private func contradictions(
    of solution: Solution, _ asked: Set<Int>
  ) -> [(atom: OpenAtom, settings: [Literal], found: Bool?)] {
    var result: [(atom: OpenAtom, settings: [Literal], found: Bool?)] = []
    for one in asked.sorted().lazy.flatMap({ open[$0] }) {
      guard let settings = solution.settings(one.atom),
        let found = evaluate(one.atom, one.plan, { solution.content($0) }),
        solution.outcome(one.outcome) != found
      else { continue }
      result.append((one, settings, found))
    }
    return result
  }
}
