import CatalogModel
import Compiler
import Conditions
import Expressions
import SourceText
import TestSupport
import Testing

/// Where a condition is certain for somebody who knows some of its facts only.
@Suite struct CertainOutcomeTests {
  private static let procedure = """
    kind: procedure
    code: "1.000001"
    name: Đăng ký
    applicants: [citizen, foreigner]
    levels: { commune: {} }
    channels: [in-person, online]
    questions:
      - { id: a, type: boolean, name: A }
      - { id: b, type: boolean, name: B }
      - { id: c, type: boolean, name: C }
      - { id: tuoi, type: integer, name: Tuổi }

    """

  private static let known = [
    "questions.a": "f.a", "questions.b": "f.b", "questions.tuoi": "f.tuoi", "channel": "'online'",
  ]

  private static func scope() throws -> ConditionScope {
    let compilation = TestCatalog([("a.yaml", TestCatalog.settings), ("b.yaml", procedure)])
      .compiled(on: "2026-01-01", checks: [])
    return ConditionScope(
      of: compilation.catalog.procedures.all, in: compilation.catalog, on: compilation.date)
  }

  private static func outcome(_ text: String) throws -> CertainOutcome {
    CertainOutcome(of: Condition(.cel(text), at: .zero), in: try scope(), known: known)
  }

  @Test(arguments: [
    ("questions.a", "f.a", "!(f.a)", true),
    ("!questions.a", "!(f.a)", "f.a", true),
    ("questions.a && questions.c", "false", "!(f.a)", false),
    ("questions.a || questions.c", "f.a", "false", false),
    ("!(questions.a && questions.c)", "!(f.a)", "false", false),
    ("questions.a && (questions.b || questions.c)", "(f.a) && (f.b)", "!(f.a)", false),
    ("questions.c ? questions.a : questions.b", "false", "false", false),
    ("questions.a ? questions.b : true", "((f.a) && (f.b)) || (!(f.a))", "(f.a) && (!(f.b))", true),
    ("questions.tuoi >= 18", "f.tuoi >= 18", "!(f.tuoi >= 18)", true),
    ("channel == 'online'", "'online' == 'online'", "!('online' == 'online')", true),
    // What has no answer in the form may get one elsewhere.
    ("!has(questions.a)", "false", "false", false),
    ("applicant == 'citizen' || questions.a", "f.a", "false", false),
    ("true", "true", "false", true),
    ("questions.x", "false", "false", false),
  ])
  func isCertainOfWhatIsKnown(
    _ text: String, _ isTrue: String, _ isFalse: String, _ isWhole: Bool
  ) throws {
    let outcome = try Self.outcome(text)
    let channel = { (text: String) in text.replacing("channel", with: "'online'") }
    #expect(outcome.isTrue.cel == channel(isTrue))
    #expect(outcome.isFalse.cel == channel(isFalse))
    #expect(outcome.isWhole == isWhole)
  }

  /// What is certain holds whatever the unknown facts are.
  @Test func isRightForEveryAnswerThatIsNotKnown() throws {
    let scope = try Self.scope()
    var random = Generator(seed: 11)
    for _ in 0..<400 {
      let text = Self.condition(&random, depth: 3)
      let written = Condition(.cel(text), at: .zero)
      let certain = CertainOutcome(of: written, in: scope, known: Self.known)
      let checked = try #require(CheckedCondition(written, in: scope))
      for bits in 0..<8 {
        let values = ["a", "b", "c"].enumerated().map { ($1, CELValue.bool(bits >> $0 & 1 == 1)) }
        let whole = try checked.expression.evaluate([
          "questions": Self.map(values), "channel": .string("online"),
        ])
        let form = ["f": Self.map(values.filter { $0.0 != "c" })]
        for (certainty, value) in [(certain.isTrue, true), (certain.isFalse, false)] {
          let read = CELExpression(
            ParsedExpression(certainty.cel), Declarations(variables: ["f": .dyn]))
          let isCertain = try read.evaluate(form)
          if isCertain == .bool(true) { #expect(whole == .bool(value), "\(text)") }
          if certain.isWhole { #expect((isCertain == .bool(true)) == (whole == .bool(value))) }
        }
      }
    }
  }

  private static func condition(_ random: inout Generator, depth: Int) -> String {
    guard depth > 0, random.next() % 5 > 0 else {
      return ["questions.a", "questions.b", "questions.c", "channel == 'online'"]
        .randomElement(using: &random) ?? "true"
    }
    let parts = (0..<3).map { _ in condition(&random, depth: depth - 1) }
    return switch random.next() % 4 {
    case 0: "!(\(parts[0]))"
    case 1: "(\(parts[0]) && \(parts[1]))"
    case 2: "(\(parts[0]) || \(parts[1]))"
    default: "(\(parts[0]) ? \(parts[1]) : \(parts[2]))"
    }
  }

  private static func map(_ values: [(String, CELValue)]) -> CELValue {
    var map = CELMap()
    for (key, value) in values { _ = map.insert(value, for: .string(CELText(key))) }
    return .map(map)
  }
}
