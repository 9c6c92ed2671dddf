import Expressions

/// A part of a condition that is looked at as a whole: what it reads.
struct Atom {
  var condition: Int
  var node: NodeID
  /// Items of lists that the variables of macros around it are, outermost first.
  var locals: [Int] = []
  /// Places it reads, each once, objects around them too; outer ones first.
  var reads: [Int] = []
  /// Of those, the facts whose value it reads rather than only whether they are there.
  var values: Set<Int> = []
  /// Why its facts' cells do not tell all that it can tell apart.
  var obstacle: Undecided.Reason?
  /// How it is encoded.
  var form = Form.table
  /// The two facts whose equality it is, for when a table would be large.
  var equality: (Int, Int, isNegated: Bool)?

  enum Form {
    /// By the outcome for each combination of cells.
    case table
    /// By the outcome for each number of chosen options.
    case count(Int)
    /// By the outcome for each option alone: one that decides, decides.
    case options(Int, decidesBy: Bool)
    /// Whether the option that a code fact names is chosen.
    case membership(code: Int, codes: Int)
  }
}

/// An atom whose outcome is free until it is looked at: one for all solutions it is looked at in,
/// handed on and never copied.
final class OpenAtom: Sendable {
  let atom: Atom
  let plan: PlacePlan
  /// What it was given.
  let outcome: Encoding.Outcome

  init(_ atom: Atom, _ plan: PlacePlan, _ outcome: Encoding.Outcome) {
    self.atom = atom
    self.plan = plan
    self.outcome = outcome
  }
}

/// Reads an atom: its facts, and between which of their values it can tell.
///
/// Demands are such that the outcome, and the value of every part that is looked at, stays the same
/// while each fact stays within its cell.
struct AtomReader {
  let reader: FormulaReader
  let context: EvaluationContext
  var space: FactSpace
  var demands: [Int: Demand]
  var atom: Atom
  /// How many variables of macros stand around the part that is looked at.
  private var macroDepth: Int
  private static let mostSamples = 16
  /// Facts of a list that is read as a whole.
  private static let mostOfList = 256
  var expression: CELExpression { reader.condition.expression }
  var tree: SyntaxTree { expression.parsed.tree }

  init(
    _ reader: FormulaReader, node: NodeID, _ context: EvaluationContext, _ space: FactSpace,
    _ demands: [Int: Demand]
  ) {
    self.reader = reader
    self.context = context
    self.space = space
    self.demands = demands
    macroDepth = reader.locals.count
    atom = Atom(condition: reader.number, node: node)
    for item in reader.locals {
      guard let number = self.space.number(of: item) else { continue }
      atom.locals.append(number)
      note(number)
    }
  }

  mutating func read() {
    collect(atom.node)
    atom.reads.sort()
    guard atom.obstacle == nil else { return }
    if let form = specialForm(atom.node) {
      atom.form = form
      if case .membership(let code, _) = form {
        demands[code, default: Demand()].needsEveryValue = true
      }
    } else {
      require(atom.node)
    }
    if atom.obstacle != nil { sample() }
  }

  /// Asks for some values next to the constants, so that there is something to try.
  private mutating func sample() {
    var constants: [CELValue] = [.int(0), .int(1)]
    func find(_ id: NodeID) {
      guard constants.count < Self.mostSamples else { return }
      if case .literal(let value) = tree[id].kind { constants.append(value) }
      for child in tree.children(of: id) { find(child) }
    }
    find(atom.node)
    for number in atom.values.sorted() {
      demands[number, default: Demand()].constants += constants.filter { value in
        switch (space.places[number].fact?.kind, value) {
        case (.int, .int), (.double, .double), (.text, .string): true
        default: false
        }
      }
    }
  }

  mutating func fail(_ reason: Undecided.Reason) {
    if atom.obstacle == nil { atom.obstacle = reason }
  }
}

// MARK: - What is read

extension AtomReader {
  /// The path of a value, of `has(…)` or of `.?`; nil for anything else.
  func path(_ id: NodeID) -> FactPath? { reader.path(id) }

  /// The fact whose value a node is; nil for anything else, `has` and `.?` among it.
  func fact(_ id: NodeID) -> Int? { fact(at: reader.plainPath(id)) }

  /// As ``fact(_:)``, also where `.?` stands before a name.
  func optionalFact(_ id: NodeID) -> Int? {
    if case .select(let selection) = tree[id].kind, selection.mode == .test { return nil }
    return fact(at: path(id))
  }

  private func fact(at path: FactPath?) -> Int? {
    guard let path, case .fact(path, _) = space.domain.place(path) else { return nil }
    return space.known(path)
  }

  private mutating func collect(_ id: NodeID) {
    guard let path = path(id) else {
      for child in tree.children(of: id) { collect(child) }
      return
    }
    var isTest = false
    if case .select(let selection) = tree[id].kind { isTest = selection.mode == .test }
    switch space.domain.place(path) {
    case .fact(let found, let fact):
      guard let number = space.number(of: found) else { return }
      note(number)
      guard !isTest || found != path else { return }
      atom.values.insert(number)
      if fact.kind == .opaque || found != path { fail(.undeclaredFact) }
    case .group:
      if let number = space.number(of: path) { note(number) }
      if !isTest { fail(.undeclaredFact) }
    case .list:
      guard let number = space.number(of: path) else { return }
      note(number)
      guard !isTest else { return }
      fail(.list)
      noteItems(of: number)
    case .nothing: fail(.undeclaredFact)
    }
  }

  private mutating func note(_ number: Int) {
    for place in space.chain(number) where !atom.reads.contains(place) { atom.reads.append(place) }
  }

  /// Of a list that is read as a whole, all that its items hold.
  private mutating func noteItems(of list: Int) {
    let each = space.places[list].path.ofEachItem.appending(FactPath.eachItem).fields
    let variable = space.places[list].path.variable
    let inside = space.domain.facts.keys.filter { path in
      path.variable == variable && path.fields.starts(with: each)
        && !path.fields.dropFirst(each.count).contains(where: FactPath.isItem)
    }
    let items = space.places[list].inside
    guard inside.count * items.count <= Self.mostOfList else { return }
    for item in items {
      note(item)
      for path in inside.sorted() {
        let steps = path.fields.dropFirst(each.count)
        let own = FactPath(variable, space.places[item].path.fields + steps)
        guard let number = space.number(of: own) else { continue }
        note(number)
        atom.values.insert(number)
      }
    }
  }

  /// Whether a part reads no fact and no macro's variable.
  func isConstant(_ id: NodeID) -> Bool {
    switch expression.meaning(of: id) {
    case .variable, .local, .undeclared: return false
    default: return tree.children(of: id).allSatisfy { isConstant($0) }
    }
  }

  /// The value of a part that is the same for all facts; nil for one that is not or has no value.
  mutating func constant(_ id: NodeID) -> CELValue? {
    guard isConstant(id) else { return nil }
    do throws(EvaluationFailure) {
      return try expression.evaluate(part: id, [:], context)
    } catch {
      if error.reason.isOfSurroundings { fail(.notProvided) }
      return nil
    }
  }
}

extension FailureReason {
  /// Whether it is for want of something that evaluation will have when it counts.
  var isOfSurroundings: Bool {
    switch self {
    case .notProvided, .unknownTimeZone, .tooMuchWork: true
    default: false
    }
  }
}

// MARK: - What is told apart

extension AtomReader {
  /// Asks for all that a part can tell apart.
  mutating func require(_ id: NodeID) {
    if isConstant(id) { return }
    switch tree[id].kind {
    case .select(let selection) where selection.mode == .test: return
    case .binary(let binary, let left, let right):
      if binary == .in {
        requireMembership(id, left, right)
      } else if binary.isOrderOrEquality {
        compare(id, left, right, isEquality: binary == .equal || binary == .notEqual)
      } else {
        requireEveryValue(id)
      }
    case .logical, .conditional, .unary(.not, _):
      for child in tree.children(of: id) { require(child) }
    case .call(let call): requireCall(id, call)
    case .list(let elements): for element in elements { require(element.value) }
    case .comprehension(let comprehension)
    where comprehension.macro == .all || comprehension.macro == .exists
      || comprehension.macro == .existsOne:
      requireQuantifier(id, comprehension)
    default: requireEveryValue(id)
    }
  }

  /// Asks for each value of all facts that a part reads.
  mutating func requireEveryValue(_ id: NodeID) {
    if let path = path(id) {
      if case .select(let selection) = tree[id].kind, selection.mode == .test { return }
      guard case .fact(_, let fact) = space.domain.place(path) else { return }
      if let number = space.known(path) {
        demands[number, default: Demand()].needsEveryValue = true
      }
      switch fact.kind {
      case .bool, .code, .codes: break
      case .int(let range):
        let (width, overflows) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
        if overflows || width >= CellLimits().range { fail(.computation) }
      case .double, .text, .date, .opaque: fail(.computation)
      }
      return
    }
    for child in tree.children(of: id) { requireEveryValue(child) }
  }

  private mutating func requireMembership(_ id: NodeID, _ element: NodeID, _ range: NodeID) {
    if isConstant(range) {
      switch constant(range) {
      case .list(let values): term(element, against: values)
      case .map(let map): term(element, against: map.entries.map(\.key.value))
      default: break
      }
      return
    }
    guard case .list(let elements) = tree[range].kind, elements.allSatisfy({ !$0.isOptional })
    else { return requireEveryValue(id) }
    for item in elements { compare(id, element, item.value, isEquality: true) }
  }

  private mutating func compare(
    _ id: NodeID, _ left: NodeID, _ right: NodeID, isEquality: Bool
  ) {
    if isConstant(right) {
      if let value = constant(right) { term(left, against: [value], isEquality: isEquality) }
    } else if isConstant(left) {
      if let value = constant(left) { term(right, against: [value], isEquality: isEquality) }
    } else if let a = fact(left), let b = fact(right) {
      relate(a, b, isEquality: isEquality)
      if isEquality, id == atom.node, a != b, case .binary(let binary, _, _) = tree[id].kind {
        atom.equality = (a, b, binary == .notEqual)
      }
    } else if expression.type(of: left) == .bool, expression.type(of: right) == .bool, isEquality {
      require(left)
      require(right)
    } else {
      requireEveryValue(id)
    }
  }

  /// Two facts that are compared: their order is all that is told apart.
  private mutating func relate(_ a: Int, _ b: Int, isEquality: Bool) {
    guard let x = space.places[a].fact?.kind, let y = space.places[b].fact?.kind else { return }
    let isOrdered: Bool
    switch (x, y) {
    case (.int, .int), (.double, .double): isOrdered = true
    case (.date(let p), .date(let q)): isOrdered = p == [.day] && q == [.day]
    case (.text, .text): isOrdered = isEquality
    case (.bool, .bool), (.code, .code): isOrdered = false
    case (.date, _), (_, .date): return isEquality ? () : fail(.comparison)
    default:
      // Values of two kinds are never equal, but numbers are.
      if isEquality, !x.isNumber || !y.isNumber, x != .opaque, y != .opaque,
        !x.isTextual || !y.isTextual, !x.isList || !y.isList
      {
        return
      }
      return fail(.comparison)
    }
    if isOrdered {
      demands[a, default: Demand()].partners.append(b)
      demands[b, default: Demand()].partners.append(a)
    } else if case .date = x {
      fail(.comparison)
    } else if case .text = x {
      fail(.comparison)
    } else {
      demands[a, default: Demand()].needsEveryValue = true
      demands[b, default: Demand()].needsEveryValue = true
    }
  }

  private mutating func requireQuantifier(_ id: NodeID, _ macro: Node.Comprehension) {
    // Over constants, each of which the body may compare.
    guard macro.variables.count == 1, case .list(let values)? = constant(macro.range) else {
      return requireEveryValue(id)
    }
    let level = macroDepth
    macroDepth += 1
    requireBody(macro.body, values, level)
    macroDepth -= 1
  }

  /// A body that compares facts with the macro's variable, and does nothing else with it.
  private mutating func requireBody(_ id: NodeID, _ values: [CELValue], _ level: Int) {
    switch tree[id].kind {
    case .logical, .unary(.not, _):
      for child in tree.children(of: id) { requireBody(child, values, level) }
    case .binary(let binary, let left, let right) where binary.isOrderOrEquality:
      if expression.meaning(of: left) == .local(level) {
        term(right, against: values)
      } else if expression.meaning(of: right) == .local(level) {
        term(left, against: values)
      } else {
        require(id)
      }
    default: isConstant(id) ? () : require(id)
    }
  }
}

extension BinaryOperator {
  /// `==`, `<` and their like.
  var isOrderOrEquality: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .in, .add, .subtract, .multiply, .divide, .modulo: false
    }
  }
}

extension FactKind {
  var isNumber: Bool {
    switch self {
    case .int, .double: true
    default: false
    }
  }

  var isTextual: Bool {
    switch self {
    case .text, .code: true
    default: false
    }
  }

  var isList: Bool { if case .codes = self { true } else { false } }
}
