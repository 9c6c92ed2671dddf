import CatalogModel
import Diagnostics
import Expressions
import FormCompiler
import SourceText
import TestSupport
import Testing

/// Which submissions a form takes, and what is said of the others.
@Suite struct FormEvaluatorTests {
  private func evaluator(_ fields: String, rest: String = "") throws -> FormEvaluator {
    let checked = try FormFixture.checked(fields, rest: rest)
    #expect(checked.isSound)
    return FormEvaluator(checked, context: EvaluationContext(today: CELDate("2026-01-01")))
  }

  /// An answer in the flow style of YAML is close enough to JSON: keys and constants.
  private func section(_ members: [(String, Answer)]) -> Answer {
    .object([.init("s", .object(members.map { .init($0.0, $0.1) }))])
  }

  private func words(_ faults: [SubmissionFault]) -> [String] {
    faults.map { "\($0.path) \($0.kind.rawValue)" }
  }

  private func errors(_ evaluator: FormEvaluator, _ members: [(String, Answer)]) -> [String] {
    words(evaluator.verdict(on: section(members)).errors)
  }

  @Test func everyTypeHasAShape() throws {
    let form = try evaluator(
      """
      - { id: a, type: text, name: A, optional: true, min-length: 2, max-length: 3, pattern: "[a-z]+" }
      - { id: b, type: integer, name: B, optional: true, min: 0, max: 10, step: 5 }
      - { id: c, type: decimal, name: C, optional: true, step: 0.1 }
      - { id: d, type: date, name: D, optional: true, precision: [day, year] }
      - { id: e, type: datetime, name: E, optional: true }
      - { id: f, type: multi-choice, name: F, optional: true, max-items: 2, options: [{ code: x, name: X }, { code: y, name: Y }] }
      """)
    #expect(errors(form, []) == [])
    #expect(errors(form, [("a", .string("abc")), ("b", .number(10)), ("c", .number(0.3))]) == [])
    #expect(errors(form, [("a", .string("é\u{301}a"))]) == ["s.a pattern"])
    #expect(errors(form, [("a", .string("ABCD"))]) == ["s.a max-length", "s.a pattern"])
    #expect(errors(form, [("a", .number(1))]) == ["s.a type"])
    #expect(errors(form, [("a", .null)]) == ["s.a type"])
    #expect(errors(form, [("b", .number(1.5))]) == ["s.b type"])
    #expect(errors(form, [("b", .number(12))]) == ["s.b max", "s.b step"])
    #expect(errors(form, [("b", .number(9_007_199_254_740_994))]) == ["s.b max"])
    #expect(errors(form, [("c", .number(0.35))]) == ["s.c step"])
    #expect(errors(form, [("d", .string("2024-02-29"))]) == [])
    #expect(errors(form, [("d", .string("2023-02-29"))]) == ["s.d date"])
    #expect(errors(form, [("d", .string("2023-02"))]) == ["s.d date"])
    #expect(errors(form, [("d", .string("1899"))]) == ["s.d date"])
    #expect(errors(form, [("e", .string("2025-07-01T08:00:00+07:00"))]) == [])
    #expect(errors(form, [("e", .string("2025-07-01T01:00:00Z"))]) == ["s.e date"])
    #expect(
      errors(form, [("f", .array([.string("x"), .string("z"), .string("x")]))])
        == ["s.f max-items", "s.f[1] option", "s.f[2] unique-by"])
    #expect(errors(form, [("g", .number(1))]) == ["s.g unknown-key"])
  }

  @Test func unknownHidesAndHiddenAnswersAreRefused() throws {
    let form = try evaluator(
      """
      - { id: a, type: boolean, name: A, required: false }
      - { id: b, type: text, name: B, visible: this.a }
      - { id: g, type: group, name: G, visible: this.a, fields: [{ id: c, type: text, name: C }] }
      """)
    #expect(errors(form, [("a", .boolean(true))]) == ["s.b required", "s.g required"])
    #expect(
      errors(form, [("a", .boolean(true)), ("b", .string("x")), ("g", .object([]))])
        == ["s.g.c required"])
    #expect(errors(form, [("b", .string("x"))]).contains("s.b visible"))
    #expect(words(form.verdict(on: .object([])).errors) == ["s required"])
    #expect(words(form.verdict(on: .array([])).errors) == [" type"])
  }

  @Test func itemsAreReadOneByOne() throws {
    let form = try evaluator(
      """
      - { id: k, type: integer, name: K }
      - id: l
        type: list
        name: L
        unique-by: [x]
        fields:
          - { id: x, type: integer, name: X, constraint: this < k, message: Phải nhỏ hơn K }
          - { id: y, type: text, name: Y, visible: this.x == 2 }
      """)
    func item(_ members: [(String, Answer)]) -> Answer {
      .object(members.map { .init($0.0, $0.1) })
    }
    let answer = section([
      ("k", .number(5)),
      (
        "l",
        .array([
          item([("x", .number(2))]), item([("x", .number(7))]),
          item([("x", .number(2)), ("y", .string("y"))]),
        ])
      ),
    ])
    let verdict = form.verdict(on: answer)
    #expect(
      words(verdict.errors) == ["s.l[0].y required", "s.l[1].x constraint", "s.l[2] unique-by"])
    #expect(verdict.errors.first { $0.kind == .constraint }?.message.vi == "Phải nhỏ hơn K")
    let outcomes = form.outcomes(in: answer).filter { $0.key == .visible }
    #expect(outcomes.map(\.path) == ["s.l[0].y", "s.l[1].y", "s.l[2].y"])
    #expect(outcomes.map(\.outcome) == [true, false, true])
  }

  @Test func rulesCalculationsAndFilters() throws {
    let form = try evaluator(
      """
      - { id: a, type: integer, name: A, required: false }
      - { id: b, type: integer, name: B, calculate: this.a + 1 }
      - { id: c, type: choice, name: C, required: false, options: [{ code: x, name: X }, { code: y, name: Y }], filter: option.code == 'x' || this.a == 1 }
      """,
      rest: """
        rules:
          - { id: r, when: s.a > 5, require: has(s.c), message: Cần C }
          - { id: w, require: s.a < 3, message: Lớn, severity: warning }
        """)
    #expect(errors(form, [("b", .number(1))]) == ["s.b calculate"])
    #expect(errors(form, [("a", .number(1)), ("b", .number(2))]) == [])
    #expect(errors(form, [("a", .number(1)), ("b", .number(3))]) == ["s.b calculate"])
    #expect(errors(form, [("c", .string("y"))]) == ["s.c filter"])
    #expect(errors(form, [("a", .number(1)), ("c", .string("y"))]) == [])
    let verdict = form.verdict(on: section([("a", .number(6))]))
    #expect(words(verdict.errors) == ["rules.r rule"])
    #expect(words(verdict.warnings) == ["rules.w rule"])
  }

  @Test func examplesAreTests() throws {
    let form = try evaluator(
      """
      - { id: a, type: integer, name: A }
      - { id: b, type: text, name: B, visible: this.a > 1 }
      """,
      rest: """
        examples:
          - { name: Đúng, answers: { s: { a: 1 } }, expect: valid }
          - { name: Sửa, like: Đúng, change: { s.a: 2 }, expect: [{ at: s.b, because: required }] }
          - { name: Thừa, like: Sửa, expect: valid }
          - { name: Thiếu, like: Đúng, expect: [{ at: s.b }] }
        """
    ).form
    let test = FormTest(form, context: EvaluationContext(today: CELDate("2026-01-01")))
    #expect(test.examples.map(\.isRight) == [true, true, false, false])
    #expect(test.examples[2].differences.map(\.en) == ["s.b: is not answered (required)"])
    #expect(test.examples[3].differences.map(\.en) == ["no error at s.b, which is expected"])
    #expect(test.coverage.map(\.path) == ["s.b"])
    #expect(
      test.coverage.map { [$0.sawTrue, $0.sawFalse, $0.sawUnknown] } == [[true, true, false]])
  }
}
