import CatalogModel
import FormCompiler
import Foundation
import SourceText
import Testing

/// What schemas with conditions accept, judged by a validator nobody here wrote.
@Suite struct FormConditionTests {
  private struct Case {
    var form: Form
    /// JSON values of the section `s`.
    var good: [String]
    var bad: [String]
    var isExact = true
  }

  private static func choice(
    _ id: String, _ codes: [String] = ["A", "B", "C"],
    _ change: @escaping (inout FormField) -> Void = { _ in }
  ) -> FormField {
    optional(id, .choice) {
      $0.options = .inline(
        codes.map { FormField.Option(range: .zero, code: FormSample.located($0)) }, .zero)
      change(&$0)
    }
  }

  private static func optional(
    _ id: String, _ type: FieldType, _ change: (inout FormField) -> Void = { _ in }
  ) -> FormField {
    FormSample.field(id, type) {
      $0.isOptional = FormSample.located(true)
      change(&$0)
    }
  }

  private static func shown(_ id: String, _ condition: String) -> FormField {
    FormSample.field(id, .text) { $0.visible = FormSample.cel(condition) }
  }

  private static func list(_ id: String, _ fields: FormField...) -> FormField {
    optional(id, .list) { $0.fields = fields }
  }

  private static func rule(_ when: String?, _ require: String, severity: String? = nil) -> FormRule
  {
    var rule = FormRule(range: .zero)
    rule.when = when.map { FormSample.cel($0) }
    rule.require = FormSample.cel(require)
    rule.severity = severity.map { FormSample.located($0) }
    return rule
  }

  private static let presence = [
    Case(
      form: FormSample.form(choice("a"), shown("b", "a == 'A'")),
      good: [#"{"a":"A","b":"x"}"#, #"{"a":"B"}"#, "{}"],
      bad: [#"{"a":"A"}"#, #"{"a":"B","b":"x"}"#, #"{"b":"x"}"#]),
    // Unknown hides, and is not the opposite of true.
    Case(
      form: FormSample.form(choice("a"), shown("b", "!(a == 'A')")),
      good: ["{}", #"{"a":"A"}"#, #"{"a":"B","b":"x"}"#], bad: [#"{"b":"x"}"#, #"{"a":"B"}"#]),
    Case(
      form: FormSample.form(
        choice("a"), optional("b", .text) { $0.required = FormSample.cel("a in ['A', 'B']") }),
      good: ["{}", #"{"a":"C"}"#, #"{"a":"A","b":""}"#], bad: [#"{"a":"A"}"#, #"{"a":"B"}"#]),
    Case(
      form: FormSample.form(choice("a"), shown("b", "has(this.a) ? true : true")),
      good: [#"{"b":"x"}"#, #"{"a":"A","b":"x"}"#], bad: ["{}"], isExact: true),
    // Both sides must be known.
    Case(
      form: FormSample.form(choice("a"), choice("b"), shown("c", "a == b")),
      good: ["{}", #"{"a":"A"}"#, #"{"a":"A","b":"B"}"#, #"{"a":"B","b":"B","c":"x"}"#],
      bad: [#"{"c":"x"}"#, #"{"b":"A","c":"x"}"#, #"{"a":"A","b":"A"}"#]),
    Case(
      form: FormSample.form(
        optional("a", .multiChoice) {
          $0.options = FormSample.options("A", "B")
        }, shown("b", "'A' in a"), shown("c", "size(a) != 1")),
      good: ["{}", #"{"a":["A"],"b":"x"}"#, #"{"a":["B"]}"#, #"{"a":[],"c":"x"}"#],
      bad: [#"{"a":["A"]}"#, #"{"a":[]}"#, #"{"c":"x"}"#, #"{"a":["A","B"],"b":"x"}"#]),
  ]

  private static let dates = [
    Case(
      form: FormSample.form(
        optional("d", .date) {
          $0.precision = ["day", "month", "year"].map { FormSample.located($0) }
        }, shown("b", "d >= date('1995-03-01')"), shown("c", "d < date('1995-03-01')")),
      good: [
        #"{"d":"1995-03-01","b":"x"}"#, #"{"d":"1995-03","b":"x"}"#, #"{"d":"1995"}"#,
        #"{"d":"1995-02","c":"x"}"#, #"{"d":"1994","c":"x"}"#, #"{"d":"1996","b":"x"}"#, "{}",
      ], bad: [#"{"d":"1995","b":"x"}"#, #"{"d":"1995","c":"x"}"#, #"{"d":"1995-02-28"}"#]),
    Case(
      form: FormSample.form(
        optional("d", .date) {
          $0.min = FormSample.located("2020-02-29")
          $0.max = FormSample.located("2021-01-01")
        }),
      good: [#"{"d":"2020-02-29"}"#, #"{"d":"2021-01-01"}"#],
      bad: [#"{"d":"2020-02-28"}"#, #"{"d":"2021-01-02"}"#]),
  ]

  private static let moments = [
    Case(
      form: FormSample.form(
        optional("m", .datetime),
        shown("b", "m >= timestamp('2026-11-23T08:30:15+07:00')"),
        shown("c", "m < timestamp('2026-01-01T00:00:00+07:00')"),
        shown("d", "m == timestamp('2026-11-23T01:30:15Z')")),
      good: [
        #"{"m":"2026-11-23T08:30:15+07:00","b":"x","d":"x"}"#,
        #"{"m":"2026-11-23T08:30:14+07:00"}"#,
        #"{"m":"2026-11-24T00:00:00+07:00","b":"x"}"#,
        #"{"m":"2026-11-23T08:31:00+07:00","b":"x"}"#,
        #"{"m":"2026-11-23T09:00:00+07:00","b":"x"}"#,
        #"{"m":"2025-12-31T23:59:59+07:00","c":"x"}"#,
        #"{"m":"2026-01-01T00:00:00+07:00"}"#, "{}",
      ],
      bad: [
        #"{"m":"2026-11-23T08:30:14+07:00","b":"x"}"#,
        #"{"m":"2026-11-23T08:30:15+07:00","b":"x"}"#,
        #"{"m":"2026-01-01T00:00:00+07:00","c":"x"}"#, #"{"m":"2027-01-01T00:00:00+07:00"}"#,
      ])
  ]

  private static let lists = [
    // An item that reads itself and what is around it.
    Case(
      form: FormSample.form(
        choice("a"), list("l", choice("x"), shown("y", "s.a == 'A' && x == 'B'"))),
      good: [
        #"{"a":"A","l":[{"x":"B","y":"1"},{"x":"C"},{}]}"#, #"{"a":"B","l":[{"x":"B"}]}"#,
        #"{"l":[{"x":"B"}]}"#,
      ],
      bad: [
        #"{"a":"A","l":[{"x":"B"}]}"#, #"{"a":"B","l":[{"x":"B","y":"1"}]}"#,
        #"{"l":[{"x":"B","y":"1"}]}"#,
      ]),
    Case(
      form: FormSample.form(
        list("l", choice("x")), shown("b", "l.exists_one(i, i.x == 'A')"),
        shown("c", "l.all(i, i.x == 'A')")),
      good: [
        "{}", #"{"l":[],"c":"1"}"#, #"{"l":[{"x":"A"}],"b":"1","c":"1"}"#,
        #"{"l":[{"x":"A"},{"x":"B"}],"b":"1"}"#, #"{"l":[{"x":"A"},{}]}"#,
        #"{"l":[{"x":"A"},{"x":"A"}],"c":"1"}"#,
      ], bad: [#"{"l":[{"x":"A"},{}],"b":"1"}"#, #"{"l":[]}"#, #"{"c":"1"}"#]),
    // A quantifier whose body reads the item that asks: a join.
    Case(
      form: FormSample.form(
        list("l", choice("x", ["A", "B"])),
        list("m", choice("k", ["A", "B"]), shown("y", "s.l.exists(i, i.x == k)"))),
      good: [
        #"{"l":[{"x":"A"}],"m":[{"k":"A","y":"1"},{"k":"B"},{}]}"#, #"{"m":[{"k":"A"}]}"#,
      ],
      bad: [#"{"l":[{"x":"A"}],"m":[{"k":"A"}]}"#, #"{"l":[{"x":"A"}],"m":[{"k":"B","y":"1"}]}"#]),
    Case(
      form: FormSample.form(
        optional("l", .list) {
          $0.uniqueBy = [FormSample.located("x")]
          $0.fields = [choice("x")]
        }), good: [#"{"l":[{"x":"A"},{"x":"B"},{},{}]}"#], bad: [#"{"l":[{"x":"A"},{"x":"A"}]}"#]),
  ]

  private static let values = [
    Case(
      form: FormSample.form(
        optional("n", .integer) { $0.constraint = FormSample.cel("this > 2 || this == 0") }),
      good: ["{}", #"{"n":0}"#, #"{"n":3.0}"#], bad: [#"{"n":1}"#, #"{"n":2}"#]),
    Case(
      form: FormSample.form(
        choice("a"), choice("b") { $0.filter = FormSample.cel("option.code != a") }),
      good: [#"{"a":"A","b":"B"}"#, #"{"a":"A"}"#], bad: [#"{"a":"A","b":"A"}"#, #"{"b":"A"}"#]),
    Case(
      form: FormSample.form(
        choice("a"),
        choice("b") {
          $0.calculate = FormSample.located(.scalar("a == 'A' ? 'B' : 'C'", isQuoted: false))
          $0.calculation = [FormSample.cel("a == 'A' ? 'B' : 'C'")]
        }),
      good: [#"{"a":"A","b":"B"}"#, #"{"a":"A"}"#, #"{"a":"B","b":"C"}"#],
      bad: [#"{"a":"A","b":"C"}"#, #"{"b":"B"}"#]),
    Case(
      form: FormSample.form(
        [("s", [choice("a"), optional("t", .text)])],
        rules: [
          rule("s.a == 'A'", "s.t.matches('^[0-9]+')"),
          rule(nil, "s.a != 'B'", severity: "warning"),
        ]),
      good: [#"{"a":"A","t":"1x"}"#, #"{"a":"A"}"#, #"{"a":"B","t":"x"}"#],
      bad: [#"{"a":"A","t":"x1"}"#]),
    // What cannot be said lets everything through that its operands allow.
    Case(
      form: FormSample.form(
        optional("n", .integer), optional("m", .integer), shown("b", "n + m > 3")),
      good: [#"{"n":1,"m":1}"#, #"{"n":1,"m":1,"b":"x"}"#, "{}"], bad: [#"{"n":1,"b":"x"}"#],
      isExact: false),
  ]

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator as V, Draft7Validator as V7
    for index, (schema, older, good, bad) in enumerate(json.load(sys.stdin)):
        V.check_schema(schema)
        V7.check_schema(older)
        v, v7 = V(schema), V7(older)
        for value, want in [(x, True) for x in good] + [(x, False) for x in bad]:
            if v.is_valid(value) != want:
                print(index, "accepts" if not want else "refuses", json.dumps(value))
            if v7.is_valid(value) != want and (want or "$comment" not in older):
                print(index, "07", "accepts" if not want else "refuses", json.dumps(value))
    print("done")
    """

  private func expectVerdicts(_ cases: [Case]) throws {
    var input: [String] = []
    for test in cases {
      let schema = FormSchema(test.form, in: Catalog(), on: FormSample.date)
      #expect(schema.isExact == test.isExact, "\(test.good): \(schema.notCarried)")
      func answers(_ values: [String]) -> String {
        "[" + values.map { #"{"s":\#($0)}"# }.joined(separator: ",") + "]"
      }
      let texts = [schema.bytes(), schema.draft07Bytes()].map {
        String(decoding: $0, as: UTF8.self)
      }
      input.append("[\(texts[0]),\(texts[1]),\(answers(test.good)),\(answers(test.bad))]")
    }
    let whole = "[" + input.joined(separator: ",") + "]"
    guard let output = try OutsideProgram.validate(Self.script, input: Array(whole.utf8)) else {
      return
    }
    #expect(output == "done\n")
  }

  @Test func showsAndRequires() throws { try expectVerdicts(Self.presence) }
  @Test func comparesDatesKnownInPart() throws { try expectVerdicts(Self.dates) }
  @Test func comparesMoments() throws { try expectVerdicts(Self.moments) }
  @Test func readsItemsAndWhatIsAroundThem() throws { try expectVerdicts(Self.lists) }
  @Test func refusesValues() throws { try expectVerdicts(Self.values) }

  @Test func leavesCountingOutOfDraftSevenAndSaysSo() {
    let form = FormSample.form(
      Self.list("l", Self.choice("x")), Self.shown("b", "size(l.filter(i, i.x == 'A')) >= 2"))
    let schema = FormSchema(form, in: Catalog(), on: FormSample.date)
    #expect(schema.isExact)
    #expect(schema.schema["$comment"] == nil)
    let older = schema.draft07
    #expect(older.onlyHereNotCarried.map(\.path) == ["s.b"])
    #expect(older.onlyHereNotCarried.map(\.reason) == [.draft])
    #expect(older.schema["$comment"] != nil)
    #expect(older.schema["$schema"] == nil)
  }

  @Test func sharesWhatIsUsedAgainByItsContent() {
    // Nested in the test, each condition is used four times.
    var condition = "a == 'A'"
    for _ in 0..<20 { condition = "(\(condition)) == (b == 'B')" }
    let form = FormSample.form(Self.choice("a"), Self.choice("b"), Self.shown("c", condition))
    let schema = FormSchema(form, in: Catalog(), on: FormSample.date)
    #expect(schema.isExact)
    #expect(schema.bytes().count < 60_000)
    #expect(schema.bytes() == FormSchema(form, in: Catalog(), on: FormSample.date).bytes())
  }

  @Test func givesSchemasOfEachCondition() {
    let form = FormSample.form(
      Self.choice("a"), Self.list("l", Self.choice("x"), Self.shown("y", "x == 'B'")),
      Self.shown("z", "a == 'A'"))
    let checked = CheckedForm(form, in: Catalog(), on: FormSample.date)
    let found = checked.conditions.map { checked.reading(of: $0) }
    #expect(found.map { $0.reason == nil } == [true, true])
    let objects = found.compactMap(\.schema).map { checked[$0.object].path }
    #expect(objects == ["s.l[]", ""])
    #expect(found.first?.schema?.isTrue["required"] == ["x"])
  }
}
