import Expressions
import Solver
import TestSupport
import Testing

@Suite struct BruteForceTests {
  /// What was asked and how it was answered.
  struct Tally {
    var queries = 0
    var found = 0
    var undecided = 0
    var undecidedWithin = 0
  }

  /// Answers held against all dossiers of a world.
  struct Comparison {
    let world: SampleWorld
    let conditions: [CELExpression]
    let given: [CELExpression]
    let dossiers: [SampleWorld.Dossier]
    /// By dossier, by condition.
    let outcomes: [[Outcomes]]
    var queries: ConditionQueries
    var tally = Tally()
    let isWithin: Bool

    init?(_ generator: inout ConditionGenerator, limit: Int) {
      let world = generator.world()
      guard let all = world.dossiers(limit: limit) else { return nil }
      let declarations = world.declarations
      func make(_ depth: Int) -> CELExpression {
        CELExpression(generator.condition(world, depth: depth), declarations)
      }
      self.world = world
      conditions = (0..<4).map { _ in make(3) }
      given = generator.random.chance(30) ? [make(2)] : []
      for expression in conditions + given where !expression.problems.isEmpty {
        Issue.record("\(expression.parsed.text): \(expression.problems)")
        return nil
      }
      let given = given
      dossiers = all.filter { dossier in
        given.allSatisfy { outcome($0, dossier.bindings) == .isTrue }
      }
      let conditions = conditions
      outcomes = dossiers.map { dossier in conditions.map { outcome($0, dossier.bindings) } }
      queries = ConditionQueries(
        conditions, given: given, facts: world.domain, context: SampleWorld.context)
      isWithin = conditions.indices.allSatisfy { [queries] in
        queries.partsOutsideFragment(of: $0).isEmpty
      }
    }

    private func texts(_ wanted: [(condition: Int, outcomes: Outcomes)]) -> Comment {
      "\(wanted.map { "\(conditions[$0.condition].parsed.text) is \($0.outcomes.rawValue)" }) given \(given.map(\.parsed.text)) of \(world.facts.map { "\($0.path) \($0.fact)" })"
    }

    mutating func compare(_ wanted: [(condition: Int, outcomes: Outcomes)]) {
      tally.queries += 1
      let matching = dossiers.indices.filter { row in
        wanted.allSatisfy { $0.outcomes.contains(outcomes[row][$0.condition]) }
      }
      switch queries.search(wanted) {
      case .none: #expect(matching.isEmpty, texts(wanted))
      case .undecided(let reason):
        tally.undecided += 1
        if isWithin, given.isEmpty {
          tally.undecidedWithin += 1
          Issue.record("\(reason): \(texts(wanted))")
        }
        #expect(reason != .notReplayed, texts(wanted))
      case .found(let witness):
        tally.found += 1
        check(witness, wanted, matching)
      }
    }

    private func check(
      _ witness: Witness, _ wanted: [(condition: Int, outcomes: Outcomes)], _ matching: [Int]
    ) {
      for (condition, outcomes) in wanted {
        #expect(
          outcomes.contains(outcome(conditions[condition], witness.bindings)), texts(wanted))
      }
      for answer in witness.answers {
        let fact = world.facts.first { $0.path == answer.path }
        #expect(fact?.fact.kind.allows(answer.value) == true, "\(answer) \(texts(wanted))")
      }
      let optional = witness.answers.filter { answer in
        world.facts.first { $0.path == answer.path }?.fact.isAlwaysAnswered == false
      }
      guard isWithin, given.isEmpty,
        let fewest = matching.map({ dossiers[$0].optionalAnswers }).min()
      else { return }
      #expect(optional.count <= fewest, "\(witness.answers) \(texts(wanted))")
    }

    mutating func compareAll() {
      for condition in conditions.indices {
        for outcome in [Outcomes.isTrue, .isFalse, .isUnknown] {
          compare([(condition, outcome)])
        }
        for other in conditions.indices where other != condition {
          compare([(condition, .isTrue), (other, [.isFalse, .isUnknown])])
          compare([(condition, .isUnknown), (other, [.isTrue, .isFalse])])
          if other > condition {
            compare([(condition, .isTrue), (other, .isTrue)])
            compare([(condition, .isFalse), (other, .isFalse)])
          }
        }
      }
      compare(conditions.indices.map { ($0, .isFalse) })
      compare(conditions.indices.map { ($0, [.isFalse, .isUnknown]) })
      compare([])
    }
  }

  static func run(seed: UInt64, worlds: Int, limit: Int) -> Tally {
    var generator = ConditionGenerator(seed: seed)
    var tally = Tally()
    var count = 0
    while count < worlds {
      guard var comparison = Comparison(&generator, limit: limit) else { continue }
      count += 1
      comparison.compareAll()
      tally.queries += comparison.tally.queries
      tally.found += comparison.tally.found
      tally.undecided += comparison.tally.undecided
      tally.undecidedWithin += comparison.tally.undecidedWithin
    }
    return tally
  }

  /// `SOLVER_WORLDS=5000` looks at more than these.
  @Test(arguments: 1...4)
  func answersAgreeWithAllDossiers(_ seed: Int) {
    let worlds = Settings.number("SOLVER_WORLDS") ?? 12
    let first = Settings.number("SOLVER_SEED") ?? 0
    let tally = Self.run(seed: UInt64(first + seed), worlds: worlds, limit: 400)
    if worlds > 12 { print("seed \(first + seed): \(tally)") }
    #expect(tally.queries == worlds * 51)
    #expect(tally.found > tally.queries / 5)
    #expect(tally.undecided * 20 < tally.queries, "\(tally)")
  }
}
