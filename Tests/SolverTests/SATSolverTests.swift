import Solver
import TestSupport
import Testing

@Suite struct SATSolverTests {
  private typealias Clause = [(variable: Int, isNegated: Bool)]

  private static func formula(
    _ random: inout Generator, variables: Int, clauses: Int, width: ClosedRange<Int>
  ) -> [Clause] {
    (0..<clauses).map { _ in
      (0..<Int.random(in: width, using: &random)).map { _ in
        (random.below(variables), random.chance(50))
      }
    }
  }

  private static func holds(_ formula: [Clause], _ value: (Int) -> Bool) -> Bool {
    formula.allSatisfy { $0.contains { value($0.variable) != $0.isNegated } }
  }

  private static func solver(
    _ formula: [Clause], variables: Int, learnedLimit: Int = 4000
  ) -> (SATSolver, [Literal]) {
    var solver = SATSolver(learnedLimit: learnedLimit)
    let literals = (0..<variables).map { _ in solver.newVariable() }
    for clause in formula {
      solver.add(clause.map { $0.isNegated ? !literals[$0.variable] : literals[$0.variable] })
    }
    return (solver, literals)
  }

  @Test func agreesWithBruteForce() {
    var random = Generator(seed: 1)
    var satisfiable = 0
    let rounds = 3000
    for _ in 0..<rounds {
      let variables = 3 + random.below(7)
      let clauses = random.below(variables * 6)
      let formula = Self.formula(
        &random, variables: variables, clauses: clauses, width: 1...4)
      let expected = (0..<(1 << variables)).contains { bits in
        Self.holds(formula) { bits >> $0 & 1 == 1 }
      }
      var (solver, _) = Self.solver(formula, variables: variables)
      let answer = solver.solve()
      #expect(answer == (expected ? .satisfiable : .unsatisfiable))
      if expected {
        satisfiable += 1
        #expect(Self.holds(formula) { solver.model[$0] })
      }
    }
    #expect(satisfiable > rounds / 5 && satisfiable < rounds * 4 / 5)
  }

  @Test func assumptionsHoldForOneCallAndCoresCannotHold() {
    var random = Generator(seed: 2)
    for _ in 0..<600 {
      let variables = 4 + random.below(5)
      let formula = Self.formula(
        &random, variables: variables, clauses: variables * 3, width: 2...3)
      var (solver, literals) = Self.solver(formula, variables: variables)
      var last: [Literal] = []
      for _ in 0..<8 {
        // Often what was assumed before, and more.
        let kept = random.chance(60) ? Array(last.prefix(1 + random.below(variables))) : []
        let assumed =
          kept
          + (0..<1 + random.below(variables)).map { _ in
            random.chance(50) ? random.pick(literals) : !random.pick(literals)
          }
        last = assumed
        func isPossible(_ assumptions: [Literal]) -> Bool {
          (0..<(1 << variables)).contains { bits in
            let value = { (variable: Int) in bits >> variable & 1 == 1 }
            return assumptions.allSatisfy { value($0.variable) != $0.isNegated }
              && Self.holds(formula, value)
          }
        }
        switch solver.solve(assuming: assumed) {
        case .satisfiable:
          #expect(assumed.allSatisfy { solver.isTrue($0) })
          #expect(Self.holds(formula) { solver.model[$0] })
        case .unsatisfiable:
          #expect(!isPossible(assumed))
          #expect(Set(solver.core).isSubset(of: assumed))
          #expect(!isPossible(solver.core))
        case .undecided: Issue.record("no limit was given")
        }
      }
    }
  }

  /// One pigeon more than holes.
  private static func pigeons(_ holes: Int) -> SATSolver {
    var solver = SATSolver()
    let places = (0...holes).map { _ in (0..<holes).map { _ in solver.newVariable() } }
    for pigeon in places { solver.add(pigeon) }
    for hole in 0..<holes {
      for first in 0...holes {
        for second in 0..<first { solver.add([!places[first][hole], !places[second][hole]]) }
      }
    }
    return solver
  }

  @Test(arguments: [2, 4, 6])
  func pigeonsDoNotFitIntoFewerHoles(_ holes: Int) {
    var solver = Self.pigeons(holes)
    #expect(solver.solve() == .unsatisfiable)
    #expect(solver.core.isEmpty && !solver.isConsistent)
  }

  @Test func budgetEndsASearchThatCanGoOnLater() {
    var solver = Self.pigeons(7)
    #expect(solver.solve(conflictLimit: 20) == .undecided)
    #expect(solver.statistics.conflicts == 20)
    #expect(solver.solve() == .unsatisfiable)
  }

  @Test func parityChainsAreDecided() {
    // x1 ⊕ x2, x2 ⊕ x3, … and the last equal to the first: possible for even lengths only.
    for length in [50, 51] {
      var solver = SATSolver()
      let chain = (0..<length).map { _ in solver.newVariable() }
      for (a, b) in zip(chain, chain.dropFirst() + [chain[0]]) {
        solver.add([a, b])
        solver.add([!a, !b])
      }
      #expect(solver.solve() == (length % 2 == 0 ? .satisfiable : .unsatisfiable))
    }
  }

  @Test func randomThreeSatNearTheThresholdForgetsWhatItLearned() {
    var random = Generator(seed: 3)
    for _ in 0..<6 {
      let formula = Self.formula(&random, variables: 70, clauses: 298, width: 3...3)
      var (patient, _) = Self.solver(formula, variables: 70)
      var (forgetful, _) = Self.solver(formula, variables: 70, learnedLimit: 20)
      let answer = forgetful.solve()
      #expect(answer == patient.solve())
      if answer == .satisfiable { #expect(Self.holds(formula) { forgetful.model[$0] }) }
    }
  }

  @Test func contradictionAtOnceIsKept() {
    var solver = SATSolver()
    let a = solver.newVariable()
    solver.add([a, !a])
    #expect(solver.solve() == .satisfiable)
    solver.add([a])
    solver.add([!a])
    #expect(solver.solve() == .unsatisfiable)
    solver.add([a])
    #expect(solver.solve(assuming: [a]) == .unsatisfiable)
  }

  @Test func preferredValuesAreTriedFirst() {
    var solver = SATSolver()
    let literals = (0..<20).map { _ in solver.newVariable() }
    solver.add(literals)
    #expect(solver.solve() == .satisfiable)
    #expect(literals.filter { solver.isTrue($0) }.count == 1)
  }
}

extension SATSolverTests {
  /// Two formulas over variables of their own: one is decided, the other left alone.
  @Test func onlySomeVariablesAreDecided() {
    var random = Generator(seed: 5)
    var satisfiable = 0
    for _ in 0..<300 {
      let variables = 4 + random.below(4)
      let first = Self.formula(
        &random, variables: variables, clauses: variables * 3, width: 2...3)
      var (solver, literals) = Self.solver(first, variables: variables)
      let others = (0..<variables).map { _ in solver.newVariable() }
      for clause in first {
        solver.add(clause.map { $0.isNegated ? !others[$0.variable] : others[$0.variable] })
      }
      let whole = solver.solve()
      let answer = solver.solve(deciding: literals.map(\.variable))
      #expect(answer == whole)
      guard answer == .satisfiable else { continue }
      satisfiable += 1
      #expect(Self.holds(first) { solver.model[$0] })
      // All of them again.
      #expect(solver.solve() == .satisfiable)
      #expect(Self.holds(first) { solver.model[others[$0].variable] })
    }
    #expect(satisfiable > 50)
  }
}
