/// Gates over literals, as clauses of a SAT solver (Tseitin, 1968); equal gates are one.
struct Circuit: Sendable {
  var solver = SATSolver()
  let yes: Literal
  private var conjunctions: [[Literal]: Literal] = [:]
  /// Literals of clauses made, a measure of size.
  private(set) var size = 0

  init() {
    yes = solver.newVariable(phase: true)
    solver.add([yes])
  }

  var no: Literal { !yes }

  mutating func variable() -> Literal { solver.newVariable() }

  mutating func require(_ clause: [Literal]) {
    size += clause.count
    solver.add(clause)
  }

  mutating func and(_ literals: [Literal]) -> Literal {
    var kept: [Literal] = []
    for literal in literals.sorted(by: { $0.code < $1.code }) where literal != yes {
      if literal == no || kept.last == !literal { return no }
      if kept.last != literal { kept.append(literal) }
    }
    if kept.isEmpty { return yes }
    if kept.count == 1 { return kept[0] }
    if let known = conjunctions[kept] { return known }
    let gate = solver.newVariable()
    for literal in kept { require([!gate, literal]) }
    require([gate] + kept.map { !$0 })
    conjunctions[kept] = gate
    return gate
  }

  mutating func or(_ literals: [Literal]) -> Literal { !and(literals.map { !$0 }) }

  mutating func exactlyOne(of literals: [Literal], if condition: Literal) {
    require([!condition] + literals)
    for literal in literals { require([!literal, condition]) }
    atMostOne(literals)
  }

  /// In pairs where they are few, else by a ladder.
  private mutating func atMostOne(_ literals: [Literal]) {
    guard literals.count > 5 else {
      for index in literals.indices {
        for earlier in literals[..<index] { require([!earlier, !literals[index]]) }
      }
      return
    }
    // Each step says that one of those up to it holds.
    var before: Literal?
    for literal in literals.dropLast() {
      let step = solver.newVariable()
      require([!literal, step])
      if let before {
        require([!before, step])
        require([!before, !literal])
      }
      before = step
    }
    if let before, let last = literals.last { require([!before, !last]) }
  }

  /// For each k from 0 to `most`, whether at least k of the literals hold.
  mutating func atLeast(_ literals: [Literal], upTo most: Int) -> [Literal] {
    var counts = [yes] + Array(repeating: no, count: most)
    for literal in literals {
      for k in stride(from: most, to: 0, by: -1) {
        let more = and([counts[k - 1], literal])
        counts[k] = or([counts[k], more])
      }
    }
    return counts
  }
}
