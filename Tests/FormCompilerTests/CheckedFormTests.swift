import CatalogModel
import Expressions
import FormCompiler
import SourceText
import Testing

/// What the names in a form's conditions mean, and what a form as a whole becomes.
@Suite struct CheckedFormTests {
  private static let fragment = """
    kind: fragment
    id: nguoi
    of: fields
    fields:
      - { id: coTen, type: boolean, name: Có tên }
      - { id: ten, type: person-name, name: Tên, visible: this.coTen }

    """

  private func checked(_ fields: String) throws -> CheckedForm {
    try FormFixture.checked(fields, fragments: Self.fragment)
  }

  /// Canonical text and what each name holds: `x > 1 | x: s.l[].x`.
  private func words(_ condition: FormCondition, _ form: CheckedForm) -> String {
    let names = condition.scope.variables.sorted { $0.key < $1.key }
      .map { "\($0.key): \(form[$0.value].path)" }
    let text = condition.expression.parsed.tree.canonicalText
    return ([text] + names).joined(separator: " | ")
  }

  @Test func laysOutObjectsListsAndFragments() throws {
    let form = try checked(
      """
      - { id: a, type: text, name: A }
      - { id: n, type: note, name: Ghi chú }
      - id: l
        type: list
        name: L
        fields:
          - { id: x, type: integer, name: X }
          - id: g
            type: group
            name: G
            include: nguoi
      """)
    #expect(
      form.nodes.map(\.path) == [
        "", "s", "s.a", "s.l", "s.l[]", "s.l[].x", "s.l[].g", "s.l[].g.coTen", "s.l[].g.ten",
      ])
    #expect(form.nodes.map(\.lists) == [[], [], [], [], [3], [3], [3], [3], [3]])
    #expect(form.isSound)
  }

  @Test func looksForNamesInTheSameObjectFirst() throws {
    let form = try checked(
      """
      - { id: x, type: integer, name: X }
      - { id: y, type: integer, name: Y, visible: x > 1 && s.x > 2 }
      - id: l
        type: list
        name: L
        fields:
          - { id: x, type: integer, name: X }
          - { id: z, type: text, name: Z, visible: x > 1 && s.x > 2 && this.x > 3 && y > 4 }
      - id: g
        type: group
        name: G
        include: nguoi
      """)
    #expect(
      form.conditions.map { words($0, form) } == [
        "x > 1 && s.x > 2 | s: s | x: s.x",
        "x > 1 && s.x > 2 && this.x > 3 && y > 4 | s: s | this: s.l[] | x: s.l[].x | y: s.y",
        "this.coTen | this: s.g",
      ])
    #expect(form.isSound)
    #expect(form.reads(of: form.conditions[1]).map { form[$0].path } == ["s.l[].x", "s.x", "s.y"])
  }

  @Test func answeredAsksEveryStep() throws {
    let form = try checked(
      """
      - { id: x, type: integer, name: X, optional: true }
      - { id: y, type: text, name: Y, visible: { field: x, answered: true } }
      - { id: z, type: text, name: Z, visible: { field: this.x, answered: false } }
      - id: l
        type: list
        name: L
        fields:
          - { id: a, type: integer, name: A, optional: true }
          - { id: b, type: text, name: B, visible: { field: a, answered: true } }
          - { id: c, type: text, name: C, visible: { field: s.x, answered: false } }
          - { id: d, type: text, name: D, visible: { field: this.a, answered: true } }
      """)
    #expect(
      form.conditions.map { words($0, form) } == [
        "has(submission.s) && has(submission.s.x) | submission: ",
        "!(has(submission.s) && has(submission.s.x)) | submission: ", "has(this.a) | this: s.l[]",
        "!(has(submission.s) && has(submission.s.x)) | submission: ", "has(this.a) | this: s.l[]",
      ])
    #expect(form.isSound)
  }

  @Test func findsTheNamesOfCELInsideTheStructuredSpelling() throws {
    let form = try checked(
      """
      - { id: z, type: integer, name: Z }
      - id: g
        type: group
        name: G
        fields:
          - { id: b, type: integer, name: B }
          - id: h
            type: boolean
            name: H
            visible: { all: [this.b == 1, { field: z, is-not: 4 }, { not: { any: ["z > 5"] } }] }
      """)
    #expect(
      form.conditions.map { words($0, form) } == [
        "this.b == 1 && z != 4 && !(z > 5) | this: s.g | z: s.z"
      ])
    #expect(form.isSound)
  }

  @Test func comparesFieldsThatHaveTheSameOptions() throws {
    let form = try checked(
      """
      - { id: a, type: choice, name: A, options: [{ code: x, name: "X" }, { code: y, name: "Y" }] }
      - { id: b, type: choice, name: B, options: [{ code: y, name: "Y" }, { code: x, name: "X" }] }
      - { id: c, type: choice, name: C, options: [{ code: z, name: "Z" }] }
      - { id: d, type: text, name: D, visible: a == b }
      - { id: e, type: text, name: E, visible: a == c }
      """)
    #expect(form.conditions.map { $0.problems.map(\.code) } == [[], [.typeMismatch]])
  }

  @Test func boundsThatAreExpressionsAreConditionsOnTheFieldItself() throws {
    let form = try checked(
      """
      - { id: a, type: date, name: A, min: 1900-01-01, max: today() }
      - { id: b, type: integer, name: B, max: 5, constraint: this > 0, message: Sai }
      - { id: c, type: integer, name: C, max: b + 1 }
      """)
    #expect(
      form.conditions.map { words($0, form) } == [
        "this >= date('1900-01-01') | this: s.a", "this <= today() | this: s.a",
        "this > 0 | this: s.b", "this <= b + 1 | b: s.b | this: s.c",
      ])
    #expect(
      form.nodes.map { $0.constraints.map(\.kind.rawValue) }.filter { !$0.isEmpty } == [
        ["min", "max"], ["constraint"], ["max"],
      ])
  }

  @Test func saysWhatIsWrongAtTheBytesOfTheFile() throws {
    let form = try checked(
      """
      - { id: loai, type: choice, name: Loại, options: [{ code: a, name: "A" }] }
      - { id: b, type: text, name: B, visible: "loai == 'b'" }
      - { id: c, type: integer, name: C, calculate: "'x'" }
      - { id: d, type: integer, name: D, visible: loia == 'a' }
      """)
    #expect(
      form.conditions.flatMap(\.problems).map(\.code) == [
        .unknownCode, .typeMismatch, .undeclaredName,
      ])
    #expect(form.conditions.last?.problems.first?.fixes.map(\.replacement) == ["loai"])
    #expect(!form.isSound)
  }

  /// A name of an item is asked for through its item, whatever other names stand before it.
  @Test func asksForNamesOfAnItemBesideOthers() throws {
    let form = try checked(
      """
      - { id: loai, type: text, name: Loại }
      - id: ds
        type: list
        name: Danh sách
        fields:
          - { id: ten, type: text, name: Tên, optional: true }
          - id: ghiChu
            type: text
            name: Ghi chú
            visible: { all: [{ field: s.loai, is: a }, { field: ten, answered: true }] }
      """)
    #expect(form.conditions.map { $0.problems.map(\.code) } == [[]])
  }

  @Test(arguments: [
    ("{ id: a, type: text, name: A }", "always"),
    ("{ id: a, type: text, name: A, optional: true }", "never"),
    ("{ id: a, type: boolean, name: A, optional: true }", "always"),
    ("{ id: a, type: text, name: A, calculate: \"'x'\" }", "never"),
    ("{ id: a, type: text, name: A, readonly: true }", "never"),
    ("{ id: a, type: text, name: A, readonly: true, required: true }", "always"),
    ("{ id: a, type: group, name: A, fields: [{ id: n, type: note, name: N }] }", "never"),
    ("{ id: a, type: group, name: A, fields: [{ id: b, type: text, name: B }] }", "always"),
    ("{ id: a, type: attachment, name: A, document: x }", "never"),
    ("{ id: a, type: attachment, name: A, document: x, required: true }", "always"),
    ("{ id: a, type: attachment, name: A }", "always"),
    ("{ id: a, type: text, name: A, required: \"1 > 2\" }", "when"),
  ])
  func knowsWhatMustBeAnswered(_ field: String, _ expected: String) throws {
    let form = try checked("- \(field)")
    let found =
      switch form[2].requirement {
      case .always: "always"
      case .never: "never"
      case .when: "when"
      }
    #expect(found == expected)
  }
}
