import Expressions

/// What stands at each place in a solution of a circuit.
///
/// Of an encoding it holds what tells that, and no more: it is asked for every place that is read in
/// every evaluation, and to hand a whole encoding to each costs more than the evaluation.
struct Solution {
  let places: [FactSpace.Place]
  /// By number of the place.
  let states: [Encoding.States]
  let model: SATModel

  func isPresent(_ number: Int) -> Bool { model.isTrue(states[number].presence) }

  /// A fact whose value is none of its cells' counts as absent.
  func content(_ number: Int) -> PlaceContent {
    guard isPresent(number) else { return .absent }
    guard let fact = places[number].fact else { return .present }
    return value(number, fact).map { .value($0) } ?? .absent
  }

  /// The value of a fact that is present; nil for one that is none of its cells'.
  func value(_ number: Int, _ fact: Fact) -> CELValue? {
    if case .codes = fact.kind {
      let chosen = states[number].options.filter { model.isTrue($0.literal) }
      return .list(chosen.map { .string($0.code) })
    }
    return states[number].cells.first { model.isTrue($0.literal) }?.value
  }

  /// What an outcome is in the solution.
  func outcome(_ outcome: Encoding.Outcome) -> Bool? {
    model.isTrue(outcome.isTrue) ? true : model.isTrue(outcome.isFalse) ? false : nil
  }

  /// The literals that say in which states the places an atom reads are; nil where one has no value.
  func settings(_ atom: Atom) -> [Literal]? {
    var result: [Literal] = []
    for number in atom.reads {
      let made = states[number]
      if let parent = places[number].parent, !isPresent(parent) { continue }
      guard isPresent(number) else {
        result.append(!made.presence)
        continue
      }
      result.append(made.presence)
      guard places[number].fact != nil, atom.values.contains(number) else { continue }
      if made.options.isEmpty, made.cells.isEmpty, made.other == made.presence { return nil }
      for option in made.options {
        result.append(model.isTrue(option.literal) ? option.literal : !option.literal)
      }
      if !made.cells.isEmpty {
        guard let cell = made.cells.first(where: { model.isTrue($0.literal) }) else { return nil }
        result.append(cell.literal)
      }
    }
    return result
  }
}
