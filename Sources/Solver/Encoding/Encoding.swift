import Expressions

/// Conditions as a circuit over the states of the facts they read.
struct Encoding {
  /// True when a condition is true, and when it is false; neither where it has no value.
  struct Outcome {
    var isTrue: Literal
    var isFalse: Literal
  }

  /// The literals of a fact or object.
  struct States {
    var presence: Literal
    /// A literal for each cell, simplest first.
    var cells: [(literal: Literal, value: CELValue)] = []
    /// A value that is none of the cells'.
    var other: Literal?
    /// Of codes, the one whose cell stands for all that have none.
    var rest: CELText?
    /// For a list of codes, whether each option is chosen.
    var options: [(literal: Literal, code: CELText)] = []
  }

  /// Conditions, each for one item of the lists it stands in.
  let conditions: [GroundCondition]
  let context: EvaluationContext
  let limits: CellLimits
  var circuit = Circuit()
  var space: FactSpace
  /// By number of the place.
  var states: [States] = []
  /// By number of the condition: atoms whose outcome is free until they are looked at.
  var open: [[OpenAtom]]
  /// By number of the condition.
  private(set) var outcomes: [Outcome] = []
  /// By number of the condition; without objects that are always there.
  private(set) var reads: [Set<Int>]
  /// By number of the condition: all places that are needed to evaluate it.
  private(set) var needs: [Set<Int>]
  private(set) var parts: [[Undecided.Part]]
  private(set) var isTooLarge = false
  /// Whether each value stands for itself alone rather than for its cell.
  let points: Literal

  var demands: [Int: Demand] = [:]
  /// How many parts have been evaluated for how many combinations of cells.
  var evaluations = 0
  var atoms: [Atom] = []
  private static let largest = 20_000_000
  static let mostAtoms = 500_000

  /// - Parameter paths: what is looked at besides what conditions read.
  init(
    _ conditions: [GroundCondition], _ space: FactSpace, _ context: EvaluationContext,
    _ limits: CellLimits, including paths: [FactPath] = []
  ) {
    self.conditions = conditions
    self.context = context
    self.limits = limits
    self.space = space
    reads = Array(repeating: [], count: conditions.count)
    needs = reads
    parts = Array(repeating: [], count: conditions.count)
    open = Array(repeating: [], count: conditions.count)
    points = circuit.variable()
    for path in paths { _ = self.space.number(of: path) }
    var formulas: [Formula] = []
    for (number, condition) in conditions.enumerated() {
      for variable in condition.expression.variables {
        _ = self.space.number(of: condition.root(variable))
      }
      var reader = FormulaReader(number, condition)
      formulas.append(plan(condition.expression.parsed.tree.root, &reader))
    }
    makeStates()
    isTooLarge = atoms.count > Self.mostAtoms
    for (number, formula) in formulas.enumerated() {
      isTooLarge = isTooLarge || circuit.size >= Self.largest
      outcomes.append(
        isTooLarge ? Outcome(isTrue: circuit.no, isFalse: circuit.no) : outcome(formula))
      formulas[number] = .constant(nil)
    }
  }

  mutating func note(_ reason: Undecided.Reason, of atom: Atom) {
    parts[atom.condition].append(
      Undecided.Part(
        condition: atom.condition,
        range: conditions[atom.condition].expression.parsed.tree[atom.node].range,
        reason: reason))
  }

  mutating func read(_ places: some Sequence<Int>, in condition: Int) {
    needs[condition].formUnion(places)
    reads[condition].formUnion(places.filter { !space.places[$0].isFixedObject })
  }
}

// MARK: - Connectives

extension Encoding {
  private mutating func outcome(_ formula: Formula) -> Outcome {
    switch formula {
    case .constant(let value): return known(value)
    case .all(let operands):
      let parts = operands.map { outcome($0) }
      return Outcome(
        isTrue: circuit.and(parts.map(\.isTrue)), isFalse: circuit.or(parts.map(\.isFalse)))
    case .any(let operands):
      let parts = operands.map { outcome($0) }
      return Outcome(
        isTrue: circuit.or(parts.map(\.isTrue)), isFalse: circuit.and(parts.map(\.isFalse)))
    case .not(let operand):
      let part = outcome(operand)
      return Outcome(isTrue: part.isFalse, isFalse: part.isTrue)
    case .conditional(let condition, let then, let otherwise):
      let test = outcome(condition)
      let (first, second) = (outcome(then), outcome(otherwise))
      return Outcome(
        isTrue: either([test.isTrue, first.isTrue], [test.isFalse, second.isTrue]),
        isFalse: either([test.isTrue, first.isFalse], [test.isFalse, second.isFalse]))
    case .same(let left, let right):
      let (a, b) = (outcome(left), outcome(right))
      return Outcome(
        isTrue: either([a.isTrue, b.isTrue], [a.isFalse, b.isFalse]),
        isFalse: either([a.isTrue, b.isFalse], [a.isFalse, b.isTrue]))
    case .atom(let number): return outcome(of: atoms[number])
    case .items(let quantifier, let list, let items):
      let parts = items.map { (states[$0.item].presence, outcome($0.body)) }
      return self.items(quantifier, list, parts)
    case .count(let list, let count): return self.count(list, count)
    }
  }

  func known(_ outcome: Bool?) -> Outcome {
    Outcome(
      isTrue: outcome == true ? circuit.yes : circuit.no,
      isFalse: outcome == false ? circuit.yes : circuit.no)
  }

  private mutating func either(_ first: [Literal], _ second: [Literal]) -> Literal {
    circuit.or([circuit.and(first), circuit.and(second)])
  }

  /// An outcome that nothing is known of.
  mutating func free() -> Outcome {
    let outcome = Outcome(isTrue: circuit.variable(), isFalse: circuit.variable())
    circuit.require([!outcome.isTrue, !outcome.isFalse])
    return outcome
  }
}

// MARK: - States of facts

extension Encoding {
  private mutating func makeStates() {
    let cells = CellFinder(space: space, demands: demands, limits: limits).cells()
    for (number, place) in space.places.enumerated() {
      let around = place.parent.map { states[$0].presence } ?? circuit.yes
      var presence = around
      if !place.isAlwaysPresent {
        presence = circuit.variable()
        circuit.require([!presence, around])
      }
      var made = States(presence: presence)
      switch place.fact?.kind {
      case nil:
        if case .list = place.kind, space.isCut(number) {
          // It has more items.
          let other = circuit.variable()
          circuit.require([!other, presence])
          made.other = other
        }
      case .opaque: made.other = presence
      case .codes(let codes):
        var seen: Set<String> = []
        for code in codes where seen.insert(code).inserted {
          let option = circuit.variable()
          circuit.require([!option, presence])
          made.options.append((option, CELText(code)))
        }
      case .bool, .int, .double, .text, .code, .date:
        let found = cells[number] ?? Cells(values: [], hasOthers: true)
        made.cells = found.values.map { (circuit.variable(), $0) }
        made.rest = found.rest
        if found.hasOthers { made.other = circuit.variable() }
        circuit.exactlyOne(
          of: made.cells.map(\.literal) + (made.other.map { [$0] } ?? []), if: presence)
      }
      states.append(made)
    }
    for (number, place) in space.places.enumerated() {
      if case .list(let list) = place.kind { size(number, list) }
    }
  }

  /// Items from the first, as many as the list must have.
  private mutating func size(_ number: Int, _ list: FactList) {
    let (presence, items) = (states[number].presence, space.places[number].inside)
    for (item, next) in zip(items, items.dropFirst()) {
      circuit.require([!states[next].presence, states[item].presence])
    }
    let least = list.items.lowerBound
    if least > items.count {
      circuit.require([!presence] + (states[number].other.map { [$0] } ?? []))
    } else if least > 0 {
      circuit.require([!presence, states[items[least - 1]].presence])
    }
    if let other = states[number].other, let last = items.last {
      circuit.require([!other, states[last].presence])
    }
  }

  /// Literals of values that are none of the cells'.
  var others: [Literal] { states.compactMap(\.other) }

  /// Whether nothing of some conditions is left open.
  func isExact(_ asked: Set<Int>) -> Bool {
    let places = asked.reduce(into: Set<Int>()) { $0.formUnion(reads[$1]) }
    return places.allSatisfy { states[$0].other == nil }
      && asked.allSatisfy { open[$0].allSatisfy { $0.atom.obstacle == nil } }
  }
}
