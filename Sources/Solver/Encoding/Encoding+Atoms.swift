import Expressions

extension Encoding {
  /// Most options of a list of codes whose every choice is looked at.
  private static let mostOptions = 8
  private static let largestCount = 100_000
  private static let mostEvaluations = 300_000

  mutating func outcome(of atom: Atom) -> Outcome {
    guard atom.obstacle == nil else { return free(atom) }
    switch atom.form {
    case .table:
      let combinations = combinations(atom)
      if combinations <= limits.combinations {
        evaluations += combinations
        guard evaluations <= Self.mostEvaluations else {
          var blocked = atom
          blocked.obstacle = .tooManyValues
          return free(blocked)
        }
        return table(atom)
      }
      if let (a, b, isNegated) = atom.equality, let found = equality(a, b, isNegated) {
        return found
      }
      // Each combination is looked at once it matters.
      return later(atom)
    case .count(let codes):
      let count = states[codes].options.count
      return count * count <= Self.largestCount ? self.count(atom, codes) : later(atom)
    case .options(let codes, let decider): return options(atom, codes, decidesBy: decider)
    case .membership(let code, let codes):
      return states[code].other == nil ? membership(code, codes) : later(atom)
    }
  }

  private mutating func free(_ atom: Atom) -> Outcome {
    note(atom.obstacle ?? .tooManyValues, of: atom)
    return later(atom)
  }

  private mutating func later(_ atom: Atom) -> Outcome {
    let outcome = free()
    open[atom.condition].append(OpenAtom(atom, plan(atom), outcome))
    return outcome
  }

  private func plan(_ atom: Atom) -> PlacePlan {
    PlacePlan(space, atom.reads, conditions[atom.condition])
  }

  /// The outcome for given states; nil where it is for want of a day, a calendar or a zone.
  func evaluate(
    _ atom: Atom, _ plan: PlacePlan, _ content: (Int) -> PlaceContent
  ) -> Bool?? {
    var locals: [CELValue] = []
    for item in atom.locals {
      // Nothing is asked of an item that is not there.
      guard let value = plan.value(of: item, content) else { return .some(nil) }
      locals.append(value)
    }
    do throws(EvaluationFailure) {
      let value = try conditions[atom.condition].expression.evaluate(
        part: atom.node, values: plan.values(content), locals: locals, context)
      guard case .bool(let holds) = value else { return .some(nil) }
      return holds
    } catch {
      return error.reason.isOfSurroundings ? nil : .some(nil)
    }
  }
}

// MARK: - Tables

extension Encoding {
  /// A state of a place: its literal, and its value where it has one.
  private typealias Choice = (literal: Literal, value: CELValue?, isOther: Bool)

  /// The states of a place that is present.
  private mutating func choices(_ place: Int, _ atom: Atom) -> [Choice] {
    let made = states[place]
    guard let fact = space.places[place].fact else { return [(made.presence, nil, false)] }
    // Whether it is there is all that is asked.
    guard atom.values.contains(place) else { return [(made.presence, .null, false)] }
    if case .codes = fact.kind { return subsets(made) }
    return made.cells.map { ($0.literal, $0.value, false) }
      + (made.other.map { [($0, nil, true)] } ?? [])
  }

  private mutating func subsets(_ made: States) -> [Choice] {
    let options = made.options
    return (0..<(1 << options.count)).map { bits in
      var literals = [made.presence]
      var chosen: [CELValue] = []
      for (index, option) in options.enumerated() {
        if bits >> index & 1 == 1 {
          literals.append(option.literal)
          chosen.append(.string(option.code))
        } else {
          literals.append(!option.literal)
        }
      }
      return (circuit.and(literals), .list(chosen), false)
    }
  }

  private func combinations(_ atom: Atom) -> Int {
    var result = 1
    for place in atom.reads {
      var count = 1
      if atom.values.contains(place), let fact = space.places[place].fact {
        if case .codes(let codes) = fact.kind {
          guard codes.count <= Self.mostOptions else { return .max }
          count = 1 << codes.count
        } else {
          count = states[place].cells.count + 1
        }
      } else if space.places[place].isFixedObject {
        continue
      }
      let (product, overflows) = result.multipliedReportingOverflow(by: count + 1)
      if overflows { return .max }
      result = product
    }
    return result
  }

  /// A table while it is filled in: one for all its rows, handed on and never copied.
  private final class Filling {
    let atom: Atom
    let plan: PlacePlan
    /// Places whose states are settled and that are there.
    var present: [(number: Int, content: PlaceContent)] = []
    /// The outcome for values that are none of the cells'.
    var unknown: Outcome?
    var lacksSurroundings = false

    init(_ atom: Atom, _ plan: PlacePlan) {
      self.atom = atom
      self.plan = plan
    }

    func content(_ place: Int) -> PlaceContent {
      present.first { $0.number == place }?.content ?? .absent
    }
  }

  private mutating func table(_ atom: Atom) -> Outcome {
    let filling = Filling(atom, plan(atom))
    let outcome = table(0, filling)
    if filling.lacksSurroundings {
      var blocked = atom
      blocked.obstacle = .notProvided
      return free(blocked)
    }
    if filling.unknown != nil { note(readsText(atom) ? .text : .tooManyValues, of: atom) }
    return outcome
  }

  private func readsText(_ atom: Atom) -> Bool {
    atom.values.contains { if case .text = space.places[$0].fact?.kind { true } else { false } }
  }

  /// The outcome once the states of the places before `index` are settled.
  private mutating func table(_ index: Int, _ filling: Filling) -> Outcome {
    guard index < filling.atom.reads.count else {
      guard let found = evaluate(filling.atom, filling.plan, { filling.content($0) }) else {
        filling.lacksSurroundings = true
        return known(nil)
      }
      return known(found)
    }
    let place = filling.atom.reads[index]
    if let parent = space.places[place].parent, filling.content(parent) == .absent {
      return table(index + 1, filling)
    }
    var absent = known(nil)
    let presence = states[place].presence
    if space.places[place].isFixedObject {
      filling.present.append((place, .present))
      defer { filling.present.removeLast() }
      return table(index + 1, filling)
    }
    if !space.places[place].isAlwaysPresent { absent = table(index + 1, filling) }
    var outcomes: [(literal: Literal, outcome: Outcome)] = []
    for choice in choices(place, filling.atom) {
      if choice.isOther {
        let outcome = filling.unknown ?? free()
        filling.unknown = outcome
        outcomes.append((choice.literal, outcome))
        continue
      }
      filling.present.append((place, choice.value.map { .value($0) } ?? .present))
      outcomes.append((choice.literal, table(index + 1, filling)))
      filling.present.removeLast()
    }
    let known = joined(outcomes, presence)
    return Outcome(
      isTrue: circuit.or([circuit.and([!presence, absent.isTrue]), known.isTrue]),
      isFalse: circuit.or([circuit.and([!presence, absent.isFalse]), known.isFalse]))
  }

  /// The outcome of a place that is present, from those of its states.
  private mutating func joined(
    _ outcomes: [(literal: Literal, outcome: Outcome)], _ presence: Literal
  ) -> Outcome {
    let trues = outcomes.filter { $0.outcome.isTrue == circuit.yes }.map(\.literal)
    let falses = outcomes.filter { $0.outcome.isFalse == circuit.yes }.map(\.literal)
    guard trues.count + falses.count == outcomes.count else {
      let parts = outcomes.map { part in
        (
          circuit.and([part.literal, part.outcome.isTrue]),
          circuit.and([part.literal, part.outcome.isFalse])
        )
      }
      return Outcome(isTrue: circuit.or(parts.map(\.0)), isFalse: circuit.or(parts.map(\.1)))
    }
    // Where all states are settled the fewer of them say which.
    if trues.count <= falses.count {
      let isTrue = circuit.or(trues)
      return Outcome(isTrue: isTrue, isFalse: circuit.and([presence, !isTrue]))
    }
    let isFalse = circuit.or(falses)
    return Outcome(isTrue: circuit.and([presence, !isFalse]), isFalse: isFalse)
  }
}

// MARK: - Other forms

extension Encoding {
  /// Two facts are equal where they are in cells of equal values.
  private mutating func equality(_ a: Int, _ b: Int, _ isNegated: Bool) -> Outcome? {
    guard states[a].other == nil, states[b].other == nil else { return nil }
    var pairs: [Literal] = []
    var partners: [CELMap.Key: Literal] = [:]
    for cell in states[b].cells {
      guard let key = CELMap.Key(cell.value) else { return nil }
      partners[key] = cell.literal
    }
    for cell in states[a].cells {
      guard let key = CELMap.Key(cell.value) else { return nil }
      if let partner = partners[key] { pairs.append(circuit.and([cell.literal, partner])) }
    }
    let equal = circuit.or(pairs)
    let different = circuit.and([states[a].presence, states[b].presence, !equal])
    return isNegated
      ? Outcome(isTrue: different, isFalse: equal) : Outcome(isTrue: equal, isFalse: different)
  }

  /// The outcome where a list of codes has so many values.
  private func evaluate(
    _ atom: Atom, _ plan: PlacePlan, _ codes: Int, _ chosen: [CELText]
  ) -> Bool?? {
    let around = space.chain(codes)
    let list = CELValue.list(chosen.map { .string($0) })
    return evaluate(atom, plan) { place in
      place == codes ? .value(list) : around.contains(place) ? .present : .absent
    }
  }

  private mutating func count(_ atom: Atom, _ codes: Int) -> Outcome {
    let made = states[codes]
    let counts = circuit.atLeast(made.options.map(\.literal), upTo: made.options.count)
    var trues: [Literal] = []
    var falses: [Literal] = []
    let plan = plan(atom)
    for size in 0...made.options.count {
      guard let outcome = evaluate(atom, plan, codes, made.options.prefix(size).map(\.code))
      else { return free(atom) }
      let fewer = size < made.options.count ? !counts[size + 1] : circuit.yes
      let exactly = circuit.and([made.presence, counts[size], fewer])
      if outcome == true { trues.append(exactly) }
      if outcome == false { falses.append(exactly) }
    }
    return Outcome(isTrue: circuit.or(trues), isFalse: circuit.or(falses))
  }

  /// Each option gives what the list of it alone gives; the others absorb what does not decide.
  private mutating func options(_ atom: Atom, _ codes: Int, decidesBy decider: Bool) -> Outcome {
    let made = states[codes]
    let plan = plan(atom)
    guard let ofNone = evaluate(atom, plan, codes, []) else { return free(atom) }
    // What is asked of the options has no value itself.
    guard ofNone == !decider else { return later(atom) }
    var deciding: [Literal] = []
    var passing = [made.presence]
    for option in made.options {
      guard let outcome = evaluate(atom, plan, codes, [option.code]) else { return free(atom) }
      if outcome == decider {
        deciding.append(option.literal)
        passing.append(!option.literal)
      } else if outcome == nil {
        passing.append(!option.literal)
      }
    }
    let decided = circuit.or(deciding)
    let passed = circuit.and(passing)
    return decider
      ? Outcome(isTrue: decided, isFalse: passed) : Outcome(isTrue: passed, isFalse: decided)
  }

  private mutating func membership(_ code: Int, _ codes: Int) -> Outcome {
    let made = states[codes]
    var options: [CELText: Literal] = [:]
    for option in made.options { options[option.code] = option.literal }
    var inside: [Literal] = []
    for cell in states[code].cells {
      guard case .string(let text) = cell.value, let option = options[text] else { continue }
      inside.append(circuit.and([cell.literal, option]))
    }
    let isIn = circuit.or(inside)
    let isOut = circuit.and([states[code].presence, made.presence, !isIn])
    return Outcome(isTrue: isIn, isFalse: isOut)
  }
}
