import Expressions

/// A condition as its connectives over atoms, with a body for each item of the lists it walks over.
indirect enum Formula {
  /// nil where it is unknown.
  case constant(Bool?)
  case all([Formula])
  case any([Formula])
  case not(Formula)
  case conditional(Formula, Formula, Formula)
  /// Equality of two conditions, which absorbs no error.
  case same(Formula, Formula)
  /// By its number.
  case atom(Int)
  case items(Quantifier, list: Int, [(item: Int, body: Formula)])
  /// How many items a list has.
  case count(list: Int, ListCount)

  enum Quantifier {
    case all, exists, existsOne
    case count(ListCount)
  }
}

/// The condition that is read, and the items that the variables of macros around a part are.
struct FormulaReader {
  let number: Int
  let condition: GroundCondition
  /// Outermost first.
  var locals: [FactPath] = []

  init(_ number: Int, _ condition: GroundCondition) {
    self.number = number
    self.condition = condition
  }

  private var expression: CELExpression { condition.expression }

  /// What a variable, or one of a macro that walks over items, is.
  private func root(_ id: NodeID) -> FactPath? {
    switch expression.meaning(of: id) {
    case .variable(let name): condition.root(name)
    case .local(let level): level < locals.count ? locals[level] : nil
    default: nil
    }
  }

  /// The path of a value, of `has(…)` or of `.?`; nil for anything else.
  func path(_ id: NodeID) -> FactPath? {
    if let root = root(id) { return root }
    switch expression.parsed.tree[id].kind {
    case .select(let selection): return path(selection.operand)?.appending(selection.field)
    case .index(let index):
      guard case .literal(.string(let key)) = expression.parsed.tree[index.key].kind,
        !FactPath.isItem(key.string)
      else { return nil }
      return path(index.operand)?.appending(key.string)
    default: return nil
    }
  }

  /// The path of a value every step to which is a plain one.
  func plainPath(_ id: NodeID) -> FactPath? {
    var current = id
    while root(current) == nil {
      switch expression.parsed.tree[current].kind {
      case .select(let selection) where selection.mode == .plain: current = selection.operand
      case .index(let index) where !index.isOptional: current = index.operand
      default: return nil
      }
    }
    return path(id)
  }
}

extension Encoding {
  /// Finds the atoms and what they ask of facts.
  mutating func plan(_ id: NodeID, _ reader: inout FormulaReader) -> Formula {
    let expression = reader.condition.expression
    let tree = expression.parsed.tree
    switch tree[id].kind {
    case .logical(.and, let operands): return .all(operands.map { plan($0, &reader) })
    case .logical(.or, let operands): return .any(operands.map { plan($0, &reader) })
    case .unary(.not, let operand): return .not(plan(operand, &reader))
    case .conditional(let condition, let then, let otherwise):
      return .conditional(
        plan(condition, &reader), plan(then, &reader), plan(otherwise, &reader))
    case .binary(let binary, let left, let right)
    where (binary == .equal || binary == .notEqual) && expression.type(of: left) == .bool
      && expression.type(of: right) == .bool:
      let same = Formula.same(plan(left, &reader), plan(right, &reader))
      return binary == .notEqual ? .not(same) : same
    case .binary: return count(id, &reader) ?? atom(id, reader)
    case .comprehension(let macro):
      let quantifier: Formula.Quantifier
      switch macro.macro {
      case .all: quantifier = .all
      case .exists: quantifier = .exists
      case .existsOne: quantifier = .existsOne
      default: return atom(id, reader)
      }
      return items(quantifier, macro, &reader) ?? atom(id, reader)
    default: return atom(id, reader)
    }
  }

  private mutating func count(_ id: NodeID, _ reader: inout FormulaReader) -> Formula? {
    guard let count = ListCount(reader.condition.expression, id) else { return nil }
    if let (macro, _) = count.ofFiltered { return items(.count(count), macro, &reader) }
    guard let list = list(count.list, reader) else { return nil }
    read(space.chain(list) + space.places[list].inside, in: reader.number)
    return .count(list: list, count)
  }

  private mutating func items(
    _ quantifier: Formula.Quantifier, _ macro: Node.Comprehension, _ reader: inout FormulaReader
  ) -> Formula? {
    guard macro.variables.count == 1, let list = list(macro.range, reader) else { return nil }
    let places = space.places[list].inside
    read(space.chain(list) + places, in: reader.number)
    var bodies: [(item: Int, body: Formula)] = []
    for item in places where atoms.count <= Self.mostAtoms {
      reader.locals.append(space.places[item].path)
      bodies.append((item, plan(macro.body, &reader)))
      reader.locals.removeLast()
    }
    return .items(quantifier, list: list, bodies)
  }

  /// The list of objects that a part is, if it is one.
  private mutating func list(_ id: NodeID, _ reader: FormulaReader) -> Int? {
    guard let path = reader.plainPath(id), case .list = space.domain.place(path) else { return nil }
    return space.number(of: path)
  }

  private mutating func atom(_ id: NodeID, _ reader: FormulaReader) -> Formula {
    var atom = AtomReader(reader, node: id, context, space, demands)
    // One copy of what grows.
    space = FactSpace(space.domain, [:])
    demands = [:]
    if reader.condition.expression.parsed.isValid { atom.read() } else { atom.fail(.invalid) }
    space = atom.space
    demands = atom.demands
    read(atom.atom.reads, in: reader.number)
    atoms.append(atom.atom)
    return .atom(atoms.count - 1)
  }
}

// MARK: - Items of lists

extension Encoding {
  typealias Item = (presence: Literal, outcome: Outcome)

  /// What comes of the items of a list together.
  mutating func items(
    _ quantifier: Formula.Quantifier, _ list: Int, _ items: [Item]
  ) -> Outcome {
    let presence = states[list].presence
    let holding = items.map { circuit.and([$0.presence, $0.outcome.isTrue]) }
    let failing = items.map { circuit.and([$0.presence, $0.outcome.isFalse]) }
    let found: Outcome
    switch quantifier {
    case .exists:
      let none = zip(items, failing).map { circuit.or([!$0.presence, $1]) }
      found = Outcome(isTrue: circuit.or(holding), isFalse: circuit.and([presence] + none))
    case .all:
      let each = zip(items, holding).map { circuit.or([!$0.presence, $1]) }
      found = Outcome(isTrue: circuit.and([presence] + each), isFalse: circuit.or(failing))
    case .existsOne:
      found = counted(presence, items, holding, failing, upTo: 2) { $0 == 1 }
    case .count(let count):
      found = counted(presence, items, holding, failing, upTo: items.count, count.holds)
    }
    return orMore(list, found)
  }

  /// How many items an unabsorbed condition is true of.
  private mutating func counted(
    _ presence: Literal, _ items: [Item], _ holding: [Literal], _ failing: [Literal],
    upTo most: Int, _ holds: (Int) -> Bool
  ) -> Outcome {
    let known = zip(items.indices, items).map { index, item in
      circuit.or([!item.presence, holding[index], failing[index]])
    }
    let isKnown = circuit.and([presence] + known)
    let counts = circuit.atLeast(holding, upTo: min(most, items.count))
    let decided = exactly(counts).enumerated().filter { holds($0.offset) }.map(\.element)
    let isTrue = circuit.and([isKnown, circuit.or(decided)])
    return Outcome(isTrue: isTrue, isFalse: circuit.and([isKnown, !isTrue]))
  }

  /// From "at least k" to "exactly k", the last being "at least".
  private mutating func exactly(_ counts: [Literal]) -> [Literal] {
    counts.indices.map { index in
      index + 1 < counts.count ? circuit.and([counts[index], !counts[index + 1]]) : counts[index]
    }
  }

  /// How many items there are; they stand from the first.
  mutating func count(_ list: Int, _ count: ListCount) -> Outcome {
    let presence = states[list].presence
    let items = space.places[list].inside.map { states[$0].presence }
    let decided = exactly([presence] + items).enumerated().filter { count.holds($0.offset) }
    let isTrue = circuit.or(decided.map(\.element))
    return orMore(list, Outcome(isTrue: isTrue, isFalse: circuit.and([presence, !isTrue])))
  }

  /// Anything may come of a list that has more items than are looked at.
  private mutating func orMore(_ list: Int, _ found: Outcome) -> Outcome {
    guard let other = states[list].other else { return found }
    let unknown = free()
    return Outcome(
      isTrue: circuit.or([
        circuit.and([!other, found.isTrue]), circuit.and([other, unknown.isTrue]),
      ]),
      isFalse: circuit.or([
        circuit.and([!other, found.isFalse]), circuit.and([other, unknown.isFalse]),
      ]))
  }
}
