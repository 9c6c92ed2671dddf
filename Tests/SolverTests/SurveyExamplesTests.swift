import Expressions
import Solver
import Testing

@Suite struct SurveyExamplesTests {
  /// A questionnaire that is put together field by field.
  private struct Sheet {
    var questionnaire = Questionnaire(facts: FactDomain())
    private var declarations = Declarations()
    private var names: [String: FactPath] = [:]

    mutating func condition(_ text: String, host: FactPath? = nil) -> Int {
      let expression = CELExpression(text, declarations)
      #expect(expression.problems.isEmpty, "\(text): \(expression.problems)")
      var own: [String: FactPath] = [:]
      for variable in expression.variables { own[variable] = names[variable] }
      questionnaire.conditions.append(PlacedCondition(expression, names: own, host: host))
      return questionnaire.conditions.count - 1
    }

    mutating func field(
      _ name: String, _ kind: FactKind, visible: String? = nil, required: String = "true"
    ) {
      let path = FactPath("s", [name])
      questionnaire.facts.add(Fact(kind), at: path)
      names[name] = path
      switch kind {
      case .bool: declarations.variables[name] = .bool
      case .int: declarations.variables[name] = .int
      case .text: declarations.variables[name] = .string
      case .code(let codes):
        let list = codes.joined(separator: "-")
        declarations.codeLists[list] = CodeListDeclaration(name: list, codes: codes)
        declarations.variables[name] = .code(list)
      default: declarations.variables[name] = .dyn
      }
      let shown = visible.map { [condition($0)] } ?? []
      let requirement: AskedPlace.Requirement
      switch required {
      case "true": requirement = .always
      case "false": requirement = .never
      default: requirement = .when(condition(required))
      }
      questionnaire.places.append(
        AskedPlace(path, shownWhen: shown, requirement: requirement))
    }

    mutating func rule(when: String? = nil, _ require: String) {
      let when = when.map { condition($0) }
      questionnaire.constraints.append(
        AnswerConstraint(when: when, require: condition(require)))
    }

    func surveyed(
      _ limits: SolverLimits = SolverLimits(), samples: [[String: CELValue]] = []
    ) -> Survey {
      Survey(questionnaire, limits: limits, samples: samples)
    }
  }

  private static func text(_ witness: Witness?) -> String? {
    witness?.answers.map { "\($0.path)=\($0.value)" }.joined(separator: " ")
  }

  @Test(arguments: [50, 400])
  func aChainNeedsHardlyAnySearch(_ length: Int) {
    var sheet = Sheet()
    sheet.field("f0", .code(["A", "B", "C"]))
    for number in 1..<length {
      sheet.field("f\(number)", .code(["A", "B", "C"]), visible: "f\(number - 1) == 'A'")
    }
    let survey = sheet.surveyed()
    let impossible = survey.standingQuestions.filter {
      survey.answer($0)?.isImpossible ?? true
    }
    // The first is always answered.
    #expect(impossible == [.outcome(condition: 0, .isUnknown)])
    #expect(survey.searchCount < 5)
    #expect(
      Self.text(survey.witness(of: .outcome(condition: 3, .isFalse)))
        == "s.f0='A' s.f1='A' s.f2='A' s.f3='B'")
  }

  /// No cell tells whether two texts fit together.
  @Test func aSampleShowsWhatSearchingDoesNot() {
    var sheet = Sheet()
    sheet.field("old", .text(mostScalars: 40))
    sheet.field("new", .text(mostScalars: 40))
    sheet.field("more", .bool, visible: "size(new) > 3", required: "false")
    sheet.rule("new == old + '-b' && old.startsWith('x')")
    #expect(sheet.surveyed(SolverLimits(lookUps: 1)).answer(.anything) != .possible)
    var map = CELMap()
    for (name, text) in [("old", "x17"), ("new", "x17-b")] {
      map.append(.string(CELText(text)), forNew: .string(CELText(name)))
    }
    let survey = sheet.surveyed(SolverLimits(lookUps: 1), samples: [["s": .map(map)]])
    #expect(survey.answer(.anything) == .possible)
    #expect(survey.answer(.present(place: 2)) == .possible)
    #expect(
      Self.text(survey.witness(of: .present(place: 2)))?.hasPrefix("s.more=") == true)
  }

  @Test func whatCanNeverBeShownIsSoByAFewParts() {
    var sheet = Sheet()
    sheet.field("age", .int(0...150))
    sheet.field("other", .bool)
    sheet.field("adult", .bool, visible: "age >= 18")
    sheet.field("guardian", .text(mostScalars: nil), visible: "adult && age < 16")
    let survey = sheet.surveyed()
    #expect(survey.answer(.present(place: 3)) == .impossible)
    #expect(
      survey.contradiction(to: .present(place: 3))
        == Contradiction(places: [2, 3], constraints: [], isMinimal: true))
    #expect(survey.answer(.outcome(condition: 1, .isTrue)) == .impossible)
  }

  @Test func aConditionThatContradictsItselfIsNeverTrue() {
    var sheet = Sheet()
    sheet.field("age", .int(0...150))
    sheet.field("never", .bool, visible: "age > 60 && age < 18")
    let survey = sheet.surveyed()
    #expect(survey.outcomes(of: 0) == [.isFalse])
  }

  @Test func rulesThatExcludeEachOtherLeaveNothing() {
    var sheet = Sheet()
    sheet.field("kind", .code(["new", "renewal"]))
    sheet.field("note", .text(mostScalars: 10), required: "false")
    sheet.rule("kind == 'new'")
    sheet.rule("kind != 'new'")
    sheet.rule(when: "kind == 'renewal'", "note != ''")
    let survey = sheet.surveyed()
    #expect(survey.answer(.anything) == .impossible)
    #expect(
      survey.contradiction(to: .anything)
        == Contradiction(places: [0], constraints: [0, 1], isMinimal: true))
    #expect(survey.answer(.present(place: 1)) == .impossible)
    #expect(survey.answer(.broken(constraint: 2)) == .undecided(.noneValid))
  }

  @Test func rulesAreAskedWithThemselvesLeftOut() {
    var sheet = Sheet()
    sheet.field("a", .bool)
    sheet.field("b", .bool)
    sheet.rule(when: "a", "b")
    sheet.rule("a || !a")
    let survey = sheet.surveyed()
    #expect(survey.answer(.broken(constraint: 0)) == .possible)
    #expect(Self.text(survey.witness(of: .broken(constraint: 0))) == "s.a=true s.b=false")
    #expect(survey.answer(.broken(constraint: 1)) == .impossible)
  }

  @Test func codesThatNothingTellsApartAreAllPossible() {
    var sheet = Sheet()
    sheet.field("k", .code(["a", "b", "c", "d", "e"]))
    sheet.field("more", .bool, visible: "k == 'c'")
    sheet.rule("k != 'b'")
    let survey = sheet.surveyed()
    let possible = ["a", "b", "c", "d", "e"].filter {
      survey.answer(.chosen(place: 0, code: $0)) == .possible
    }
    #expect(possible == ["a", "c", "d", "e"])
    #expect(Self.text(survey.witness(of: .chosen(place: 0, code: "e"))) == "s.k='e'")
    #expect(survey.answer(.chosen(place: 0, code: "x")) == nil)
  }

  @Test func whatIsOutsideOfTheFragmentIsNotDecided() {
    var sheet = Sheet()
    sheet.field("x", .int(.min ... .max), required: "false")
    sheet.field("y", .int(.min ... .max), required: "false")
    sheet.field("z", .bool, visible: "x * y == 7919 && x > y && y > 1")
    let survey = sheet.surveyed()
    guard case .undecided(.outsideFragment(let parts))? = survey.answer(.present(place: 2)) else {
      Issue.record("\(String(describing: survey.answer(.present(place: 2))))")
      return
    }
    #expect(parts.first?.reason == .computation)
    #expect(survey.answer(.present(place: 1)) == .possible)
  }

  @Test func aBudgetEndsTheSearch() {
    var sheet = Sheet()
    // Eight letters into seven boxes.
    for letter in 0..<8 {
      sheet.field("l\(letter)", .code((0..<7).map { "b\($0)" }))
    }
    for a in 0..<8 {
      for b in 0..<a { sheet.rule("l\(a) != l\(b)") }
    }
    let survey = sheet.surveyed(SolverLimits(conflicts: 5, lookUps: 10))
    guard case .undecided(.budget(5))? = survey.answer(.anything) else {
      Issue.record("\(String(describing: survey.answer(.anything)))")
      return
    }
  }

  @Test func rulesInCirclesEndToo() {
    var sheet = Sheet()
    sheet.field("a", .bool, required: "false")
    sheet.field("b", .bool, visible: "a", required: "false")
    // A place that is shown by what comes after it.
    let back = sheet.condition("b")
    sheet.questionnaire.places[0].shownWhen = [back]
    let survey = sheet.surveyed()
    #expect(survey.answer(.anything) == .possible)
    #expect(survey.answer(.present(place: 0)) == .possible)
  }
}
