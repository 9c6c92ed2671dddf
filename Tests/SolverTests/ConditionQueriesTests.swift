import Expressions
import Solver
import SourceText
import Testing

@Suite struct ConditionQueriesTests {
  private static let domain = FactDomain([
    "questions.age": Fact(.int(0...150)), "questions.born": Fact(.date([.day, .month, .year])),
    "questions.fee": Fact(.anyInt), "questions.limit": Fact(.anyInt),
    "questions.name": Fact(.text(mostScalars: 50)), "questions.ready": Fact(.bool),
    "questions.needs": Fact(.codes(["copy", "seal", "translation", "delivery"])),
    "channel": Fact(.code(["online", "direct", "postal"]), isAlwaysAnswered: true),
    "questions.home.province": Fact(.code(["02", "08"])),
    "questions.people": Fact(.opaque),
  ])

  private static let declarations: Declarations = {
    var declarations = Declarations(variables: [
      "questions": .object("questions"), "channel": .code("channel"),
    ])
    declarations.codeLists["channel"] = CodeListDeclaration(
      name: "channel", codes: ["online", "direct", "postal"])
    declarations.codeLists["province"] = CodeListDeclaration(name: "province", codes: ["02", "08"])
    declarations.codeLists["needs"] = CodeListDeclaration(
      name: "needs", codes: ["copy", "seal", "translation", "delivery"])
    declarations.objects["home"] = ObjectDeclaration(
      name: "home", fields: ["province": .init(.code("province"))])
    declarations.objects["person"] = ObjectDeclaration(name: "person", fields: ["age": .init(.int)])
    declarations.objects["questions"] = ObjectDeclaration(
      name: "questions",
      fields: [
        "age": .init(.int), "born": .init(.date), "fee": .init(.int), "limit": .init(.int),
        "name": .init(.string), "ready": .init(.bool), "needs": .init(.list(.code("needs"))),
        "home": .init(.object("home")), "people": .init(.list(.object("person"))),
      ])
    return declarations
  }()

  private static func queries(
    _ texts: [String], given: [String] = [], today: String? = "2025-07-01",
    limits: SolverLimits = SolverLimits()
  ) -> ConditionQueries {
    func read(_ text: String) -> CELExpression {
      let expression = CELExpression(text, declarations)
      #expect(expression.problems.isEmpty, "\(text): \(expression.problems)")
      return expression
    }
    return ConditionQueries(
      texts.map(read), given: given.map(read), facts: domain,
      context: EvaluationContext(today: today.flatMap { CELDate($0) }), limits: limits)
  }

  /// The example of a search as text; "none" or "undecided" without one.
  private static func text(_ search: Search) -> String {
    switch search {
    case .found(let witness):
      witness.answers.map { "\($0.path)=\($0.value)" }.joined(separator: " ")
    case .none: "none"
    case .undecided(let reason): "undecided: \(reason.code)"
    }
  }

  private static func example(
    _ text: String, _ outcome: Outcomes = .isTrue, given: [String] = []
  ) -> String {
    var queries = queries([text], given: given)
    return Self.text(queries.canBe(outcome, 0))
  }

  @Test func examplesAreSmallAndNearTheConstants() {
    #expect(Self.example("questions.age < 18") == "questions.age=17")
    #expect(Self.example("questions.age >= 18", .isFalse) == "questions.age=17")
    #expect(Self.example("questions.age > 60") == "questions.age=61")
    #expect(Self.example("questions.age > 60", .isUnknown) == "")
    #expect(Self.example("questions.fee >= 500000") == "questions.fee=500000")
    #expect(Self.example("questions.ready || questions.age < 14") == "questions.age=13")
    #expect(Self.example("questions.name.startsWith('Ng')") == "questions.name='Ng'")
    #expect(
      Self.example("questions.name.matches('^[A-Z]{2}[0-9]{3}$')") == "questions.name='AA000'")
    #expect(Self.example("has(questions.born)") == "questions.born=date('2000-01-01')")
    #expect(Self.example("channel != 'online'") == "channel='direct'")
    #expect(Self.example("size(questions.needs) >= 2") == "questions.needs=['copy', 'seal']")
  }

  @Test func agesAreDatesOfBirth() {
    #expect(Self.example("age(questions.born) >= 18") == "questions.born=date('2007-07-01')")
    #expect(Self.example("age(questions.born) < 18") == "questions.born=date('2007-07-02')")
    #expect(
      Self.example("age(questions.born) >= 18 && questions.born > date('2007-07-01')") == "none")
    // The year alone leaves it open.
    #expect(
      Self.example("age(questions.born) >= 18", .isUnknown, given: ["has(questions.born)"])
        .hasPrefix("questions.born="))
  }

  @Test func withoutADayAgesAreUndecided() {
    var queries = Self.queries(["age(questions.born) >= 18 || true"], today: nil)
    #expect(queries.partsOutsideFragment(of: 0).map(\.reason) == [.notProvided])
    #expect(Self.text(queries.canBe(.isFalse, 0)) == "none")
  }

  @Test func rowsOverlapAndLeaveGaps() {
    var queries = Self.queries([
      "questions.age < 14", "questions.age >= 14 && questions.age < 18", "questions.age > 18",
      "questions.age <= 14",
    ])
    #expect(Self.text(queries.overlap(0, 1)) == "none")
    #expect(Self.text(queries.overlap(1, 3)) == "questions.age=14")
    let gap = queries.gap(of: [0, 1, 2])
    #expect(Self.text(gap.allFalse) == "questions.age=18")
    #expect(Self.text(gap.withUnknown) == "")
    var asked = Self.queries(
      ["questions.age < 14", "questions.age >= 14"], given: ["has(questions.age)"])
    let none = asked.gap(of: [0, 1])
    #expect(Self.text(none.allFalse) == "none" && Self.text(none.withUnknown) == "none")
  }

  @Test func implicationAndEquivalenceRespectUnknown() {
    var queries = Self.queries([
      "questions.age < 14", "questions.age < 18", "!(questions.age >= 14)",
      "has(questions.age) && questions.age < 14",
    ])
    func isProven(_ proof: Proof) -> Bool { if case .proven = proof { true } else { false } }
    #expect(isProven(queries.implies(0, 1)))
    #expect(!isProven(queries.implies(1, 0)))
    #expect(isProven(queries.areEquivalent(0, 2)))
    // Both are true for the same dossiers, but one is false where the other is unknown.
    #expect(isProven(queries.implies(0, 3)) && isProven(queries.implies(3, 0)))
    #expect(!isProven(queries.areEquivalent(0, 3)))
    #expect(isProven(queries.isAlways([.isTrue, .isFalse], 3)))
    #expect(!isProven(queries.isAlways([.isTrue, .isFalse], 0)))
  }

  @Test func objectsAroundFactsMayBeAbsent() {
    let text = "has(questions.home.province)"
    #expect(Self.example(text, .isUnknown) == "")
    var queries = Self.queries([text])
    let witness = queries.canBe(.isFalse, 0).witness
    #expect(witness?.objects == ["questions.home"] && witness?.answers == [])
  }

  @Test func unboundedFactsCompareByOrder() {
    #expect(Self.example("questions.fee > questions.limit && questions.limit >= 100") != "none")
    #expect(
      Self.example(
        "questions.fee > questions.limit && questions.limit > 100 && questions.fee < 102") == "none"
    )
    #expect(
      Self.example("questions.fee < questions.limit && questions.limit < questions.fee") == "none")
  }

  @Test func whatCellsDoNotTellIsDecidedWhereItDoesNotMatter() {
    let sum = "questions.fee + questions.limit > 10"
    #expect(Self.example("\(sum) || true", .isFalse) == "none")
    #expect(Self.example("\(sum) && questions.age < 0") == "none")
    #expect(!Self.example("\(sum) && questions.age < 18").hasPrefix("undecided"))
    #expect(Self.example("\(sum) && !(\(sum))") == "undecided: outside-fragment")
    #expect(Self.example("questions.people.all(p, p.age < 18)") == "undecided: outside-fragment")
    var queries = Self.queries(["questions.age < 18 && \(sum)"])
    let parts = queries.partsOutsideFragment(of: 0)
    #expect(parts.map(\.reason) == [.computation])
    #expect(parts.map(\.range.bounds) == [22..<58])
    #expect(queries.canBe(.isUnknown, 0).witness != nil)
  }

  @Test func whatIsGivenHoldsInEveryExample() {
    let given = [
      "channel == 'online' || questions.ready", "questions.ready == (questions.age >= 18)",
    ]
    let found = Self.example("channel == 'postal'", given: given)
    #expect(found == "channel='postal' questions.age=18 questions.ready=true")
    var none = Self.queries(["channel == 'postal'"], given: ["channel == 'direct'"])
    #expect(Self.text(none.canBe(.isTrue, 0)) == "none")
    var contradiction = Self.queries(["true"], given: ["questions.age < 3", "questions.age > 3"])
    #expect(Self.text(contradiction.givenCanHold()) == "none")
  }

  @Test func theBudgetIsReported() {
    // No five of four needs: every pair of holes has to be looked at.
    var clauses: [String] = []
    var domain: [FactPath: Fact] = [:]
    var fields: [String: ObjectDeclaration.Field] = [:]
    let holes = 7
    for pigeon in 0...holes {
      clauses.append(
        "(" + (0..<holes).map { "q.p\(pigeon)h\($0)" }.joined(separator: " || ") + ")")
      for hole in 0..<holes {
        domain[FactPath("q", ["p\(pigeon)h\(hole)"])] = Fact(.bool)
        fields["p\(pigeon)h\(hole)"] = .init(.bool)
        for other in 0..<pigeon { clauses.append("!(q.p\(pigeon)h\(hole) && q.p\(other)h\(hole))") }
      }
    }
    var declarations = Declarations(variables: ["q": .object("q")])
    declarations.objects["q"] = ObjectDeclaration(name: "q", fields: fields)
    let expression = CELExpression(clauses.joined(separator: " && "), declarations)
    var queries = ConditionQueries(
      [expression], facts: FactDomain(domain), limits: SolverLimits(conflicts: 50))
    guard case .undecided(.budget(conflicts: 50)) = queries.canBe(.isTrue, 0) else {
      Issue.record("fifty conflicts are too few")
      return
    }
  }

  @Test func hugeAndHostileConditionsEndSoon() {
    let many = (0..<500).map { "questions.age == \($0 % 200)" }
    #expect(Self.example(many.joined(separator: " || ")).hasPrefix("questions.age="))
    let nested =
      String(repeating: "!(", count: 120) + "questions.ready" + String(repeating: ")", count: 120)
    #expect(Self.example(nested) == "questions.ready=true")
    let choice = (0..<60).reduce("questions.ready") { text, _ in
      "(\(text) ? questions.ready : questions.age > 3)"
    }
    #expect(!Self.example(choice).hasPrefix("undecided"))
    let texts = (0..<40).map { "questions.name.contains('a\($0)b')" }
    #expect(!Self.example(texts.joined(separator: " && ")).isEmpty)
    let sizes = "size(questions.name) > 1000000 || questions.name.matches('(a|aa)*{0,3}b')"
    #expect(Self.example("\(sizes) || true").isEmpty)
    let constants = (0..<300).map { "questions.fee != \($0 * 7)" }
    #expect(!Self.example(constants.joined(separator: " && ")).isEmpty)
  }

  @Test func extremesOfNumbersDoNotOverflow() {
    #expect(
      Self.example("questions.fee > 9223372036854775806") == "questions.fee=9223372036854775807")
    #expect(
      Self.example("questions.fee < -9223372036854775807") == "questions.fee=-9223372036854775808")
    #expect(Self.example("questions.fee + 1 > questions.fee", .isUnknown) != "none")
    #expect(Self.example("size(questions.name) < 0") == "none")
    #expect(Self.example("size(questions.name) >= 51") == "none")
  }
}
