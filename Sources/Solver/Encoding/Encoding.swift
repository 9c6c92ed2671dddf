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
    /// For a list of codes, whether each option is chosen.
    var options: [(literal: Literal, code: CELText)] = []
  }

  let expressions: [CELExpression]
  let context: EvaluationContext
  let limits: CellLimits
  var circuit = Circuit()
  var space: FactSpace
  /// By number of the place.
  var states: [States] = []
  /// Atoms whose outcome is free until they are looked at, with the outcome they were given.
  var open: [(atom: Atom, outcome: Outcome)] = []
  /// By number of the condition.
  private(set) var outcomes: [Outcome] = []
  private(set) var reads: [Set<Int>]
  private(set) var parts: [[Undecided.Part]]
  private(set) var isTooLarge = false
  /// Whether each value stands for itself alone rather than for its cell.
  let points: Literal
  let variables: Set<String>

  var demands: [Int: Demand] = [:]
  /// How many parts have been evaluated for how many combinations of cells.
  var evaluations = 0
  private var atoms: [[NodeID: Atom]]
  private static let largest = 20_000_000

  init(
    _ expressions: [CELExpression], _ domain: FactDomain, _ context: EvaluationContext,
    _ limits: CellLimits
  ) {
    self.expressions = expressions
    self.context = context
    self.limits = limits
    space = FactSpace(domain)
    reads = Array(repeating: [], count: expressions.count)
    parts = Array(repeating: [], count: expressions.count)
    atoms = Array(repeating: [:], count: expressions.count)
    variables = Set(expressions.flatMap(\.variables))
    points = circuit.variable()
    for number in expressions.indices { plan(number, expressions[number].parsed.tree.root) }
    makeStates()
    for number in expressions.indices {
      let root = expressions[number].parsed.tree.root
      let outcome =
        circuit.size < Self.largest
        ? outcome(number, root) : Outcome(isTrue: circuit.no, isFalse: circuit.no)
      outcomes.append(outcome)
    }
    isTooLarge = circuit.size >= Self.largest
  }

  mutating func note(_ reason: Undecided.Reason, of atom: Atom) {
    parts[atom.expression].append(
      Undecided.Part(
        condition: atom.expression,
        range: expressions[atom.expression].parsed.tree[atom.node].range, reason: reason))
  }
}

// MARK: - Connectives

extension Encoding {
  /// How a node is made of others.
  private enum Shape {
    case logical(LogicalOperator, [NodeID])
    case not(NodeID)
    case conditional(NodeID, NodeID, NodeID)
    /// Equality of two conditions, which absorbs no error.
    case same(NodeID, NodeID, isNegated: Bool)
    case atom
  }

  private func shape(_ number: Int, _ id: NodeID) -> Shape {
    let expression = expressions[number]
    switch expression.parsed.tree[id].kind {
    case .logical(let logical, let operands): return .logical(logical, operands)
    case .unary(.not, let operand): return .not(operand)
    case .conditional(let condition, let then, let otherwise):
      return .conditional(condition, then, otherwise)
    case .binary(let binary, let left, let right) where binary == .equal || binary == .notEqual:
      let areConditions = expression.type(of: left) == .bool && expression.type(of: right) == .bool
      return areConditions ? .same(left, right, isNegated: binary == .notEqual) : .atom
    default: return .atom
    }
  }

  /// Finds the atoms and what they ask of facts.
  private mutating func plan(_ number: Int, _ id: NodeID) {
    switch shape(number, id) {
    case .logical(_, let operands): for operand in operands { plan(number, operand) }
    case .not(let operand): plan(number, operand)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { plan(number, part) }
    case .same(let left, let right, _):
      plan(number, left)
      plan(number, right)
    case .atom:
      var reader = AtomReader(
        expressions[number], number: number, node: id, context, space, demands)
      // One copy of what grows.
      space = FactSpace(space.domain)
      demands = [:]
      if expressions[number].parsed.isValid { reader.read() } else { reader.fail(.invalid) }
      space = reader.space
      demands = reader.demands
      atoms[number][id] = reader.atom
      reads[number].formUnion(reader.atom.reads)
    }
  }

  private mutating func outcome(_ number: Int, _ id: NodeID) -> Outcome {
    switch shape(number, id) {
    case .logical(let logical, let operands):
      let parts = operands.map { outcome(number, $0) }
      let (trues, falses) = (parts.map(\.isTrue), parts.map(\.isFalse))
      return logical == .and
        ? Outcome(isTrue: circuit.and(trues), isFalse: circuit.or(falses))
        : Outcome(isTrue: circuit.or(trues), isFalse: circuit.and(falses))
    case .not(let operand):
      let part = outcome(number, operand)
      return Outcome(isTrue: part.isFalse, isFalse: part.isTrue)
    case .conditional(let condition, let then, let otherwise):
      let test = outcome(number, condition)
      let (first, second) = (outcome(number, then), outcome(number, otherwise))
      return Outcome(
        isTrue: either([test.isTrue, first.isTrue], [test.isFalse, second.isTrue]),
        isFalse: either([test.isTrue, first.isFalse], [test.isFalse, second.isFalse]))
    case .same(let left, let right, let isNegated):
      let (a, b) = (outcome(number, left), outcome(number, right))
      let equal = either([a.isTrue, b.isTrue], [a.isFalse, b.isFalse])
      let different = either([a.isTrue, b.isFalse], [a.isFalse, b.isTrue])
      return isNegated
        ? Outcome(isTrue: different, isFalse: equal) : Outcome(isTrue: equal, isFalse: different)
    case .atom:
      guard let atom = atoms[number][id] else { return free() }
      return outcome(of: atom)
    }
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
      case nil: break
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
        if found.hasOthers { made.other = circuit.variable() }
        circuit.exactlyOne(
          of: made.cells.map(\.literal) + (made.other.map { [$0] } ?? []), if: presence)
      }
      states.append(made)
    }
  }

  /// Literals of values that are none of the cells'.
  var others: [Literal] { states.compactMap(\.other) }

  /// Whether nothing of some conditions is left open.
  func isExact(_ asked: Set<Int>) -> Bool {
    let places = asked.reduce(into: Set<Int>()) { $0.formUnion(reads[$1]) }
    return places.allSatisfy { states[$0].other == nil }
      && open.allSatisfy { $0.atom.obstacle == nil || !asked.contains($0.atom.expression) }
  }
}
