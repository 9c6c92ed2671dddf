import Backends
import CatalogModel
import FormCompiler
import Foundation
import SourceText
import Testing

@Suite struct FormSchemaTests {
  private func schema(_ form: Form, _ change: (inout Catalog) -> Void = { _ in }) -> FormSchema {
    var catalog = Catalog()
    change(&catalog)
    return FormSchema(form, in: catalog, on: FormSample.date)
  }

  private func names(_ value: SchemaValue?) -> [String] {
    guard case .array(let values)? = value else { return [] }
    return values.map { if case .string(let text) = $0 { text } else { "?" } }
  }

  private func section(_ schema: FormSchema) -> SchemaValue? {
    schema.schema["properties"]?["s"]
  }

  @Test func requiresWhatIsAlwaysShownAndAlwaysRequired() {
    let found = schema(
      FormSample.form(
        FormSample.field("plain", .text),
        FormSample.field("optional", .text) {
          $0.isOptional = FormSample.located(true)
        },
        FormSample.field("tick", .boolean) { $0.isOptional = FormSample.located(true) },
        FormSample.field("hidden", .text) { $0.visible = FormSample.cel("s.plain == today()") },
        FormSample.field("asked", .text) { $0.required = FormSample.cel("s.plain < 'b'") },
        FormSample.field("computed", .text) {
          $0.calculate = FormSample.located(.scalar("s.plain", isQuoted: false))
          $0.calculation = [FormSample.cel("s.plain")]
        },
        FormSample.field("fixed", .text) { $0.readonly = Condition(.constant(true), at: .zero) },
        FormSample.field("paper", .attachment) { $0.document = FormSample.located("giay") },
        FormSample.field("notice", .note)))
    #expect(names(section(found)?["required"]) == ["plain", "tick"])
    #expect(names(found.schema["required"]) == ["s"])
    #expect(section(found)?["additionalProperties"] == false)
    #expect(section(found)?["properties"]?["notice"] == nil)
    #expect(
      found.notCarried.map { "\($0.path) \($0.key) \($0.reason.code)" } == [
        "s.hidden visible condition", "s.asked required construct",
        "s.computed calculate field-comparison",
        "s.paper required dossier",
      ])
    #expect(!found.isExact)
    #expect(found.schema["$comment"] != nil)
  }

  @Test func leavesSectionsUnderConditionsOptional() {
    var form = FormSample.form([
      ("a", [FormSample.field("x", .text)]), ("b", [FormSample.field("x", .text)]),
      ("c", [FormSample.field("n", .note)]),
    ])
    form.pages[0].sections[1].visible = FormSample.cel("a.x == '1'")
    let found = schema(form)
    #expect(names(found.schema["required"]) == ["a"])
    form.pages[0].visible = Condition(.constant(false), at: .zero)
    let never = schema(form)
    #expect(never.schema["properties"]?["a"] == false)
  }

  @Test func carriesOnlyPortablePatterns() {
    let found = schema(
      FormSample.form(
        FormSample.field("good", .text) { $0.pattern = FormSample.located("\\d{4}") },
        FormSample.field("bad", .text) { $0.pattern = FormSample.located("\\bx") }))
    #expect(section(found)?["properties"]?["good"]?["pattern"] == "^(?:[0-9]{4})$")
    #expect(section(found)?["properties"]?["bad"]?["pattern"] == nil)
    #expect(found.notCarried.map(\.reason.detail) == ["\\b"])
  }

  @Test func takesOptionsOfTheDayAndSharesLongLists() {
    let short = FormSample.codeList(
      "ngan", [FormSample.entry("1"), FormSample.entry("2", until: "2020-01-01")])
    let long = FormSample.codeList("dài/lắm", (0..<301).map { FormSample.entry("c\($0)") })
    let pick = { (id: String, list: String) in
      FormSample.field(id, .choice) { $0.options = .list(FormSample.located(list)) }
    }
    let found = schema(
      FormSample.form(
        pick("a", "ngan"), pick("b", "dài/lắm"), pick("c", "dài/lắm"), pick("d", "mất"))
    ) { $0.codeLists = VersionTable([short, long]) }
    let properties = section(found)?["properties"]
    #expect(names(properties?["a"]?["enum"]) == ["1"])
    guard case .string(let reference)? = properties?["b"]?["$ref"] else {
      Issue.record("the long list is not shared")
      return
    }
    #expect(properties?["c"]?["$ref"] == .string(reference))
    let name = String(reference.dropFirst("#/$defs/".count))
    #expect(names(found.schema["$defs"]?[name]?["enum"]).count == 301)
    #expect(found.notCarried.map(\.reason) == [.codeListMissing("mất")])
    #expect(found.sources.map(\.index) == [6, 8, 9])
  }

  @Test func listsRulesBoundsAndUniqueness() {
    var rule = FormRule(range: .zero)
    rule.id = FormSample.located("khac-nhau")
    rule.require = FormSample.cel("s.a != s.b")
    let list = FormSample.field("l", .list) {
      $0.uniqueBy = [FormSample.located("x")]
      $0.fields = [FormSample.field("x", .text)]
    }
    let born = FormSample.field("d", .date) { $0.max = FormSample.located("today()") }
    let price = FormSample.field("p", .decimal) {
      $0.min = FormSample.located("0.5")
      $0.max = FormSample.located("1e400")
      $0.step = FormSample.located(DecimalNumber(units: 1, scale: 2))
    }
    let found = schema(FormSample.form([("s", [list, born, price])], rules: [rule]))
    #expect(
      found.notCarried.map { "\($0.path) \($0.key)" }
        == [
          "s.l unique-by", "s.d max", "s.p step", "s.p max", "rules.khac-nhau require",
        ])
    #expect(section(found)?["properties"]?["p"]?["minimum"] == .number("0.5"))
  }

  @Test func leavesAnObjectOpenWhenAFragmentIsMissing() {
    let found = schema(FormSample.form(FormSample.field("x", .text), FormSample.include("mất")))
    #expect(section(found)?["additionalProperties"] == nil)
    #expect(found.notCarried.map(\.reason) == [.fragment])
  }

  @Test func writesTheSameBytesTwice() {
    let form = FormSample.form(FormSample.field("x", .text))
    let found = schema(form)
    #expect(found.schema["title"] == "Mẫu")
    #expect(found.schema["$comment"] == nil)
    #expect(found.bytes() == schema(form).bytes())
  }

  @Test func hasWordsOfTheStandardAlone() {
    let found = schema(
      FormSample.form(
        FormSample.field("x-motcua", .boolean),
        FormSample.field("mã", .choice) { $0.options = FormSample.options("A", "B") }))
    #expect(
      section(found)?["properties"]?["x-motcua"]
        == ["title": "Trường x-motcua", "type": "boolean"])
    #expect(
      section(found)?["properties"]?["mã"]
        == ["title": "Trường mã", "type": "string", "enum": ["A", "B"]])
    let annotated = found.draft07.annotated["properties"]?["s"]?["properties"]
    #expect(annotated?["x-motcua"]?[SchemaValue.annotation] == ["type": "boolean"])
    #expect(found.draft07.schema["properties"]?["s"] == section(found))
  }

  @Test func standsInTheFolderOfItsForm() throws {
    var catalog = LookupSample.catalog([])
    catalog.forms = VersionTable([FormSample.form(FormSample.field("x", .text))])
    let input = BackendInput(catalog: ResolvedCatalog(catalog, on: FormSample.date))
    let artifact = try #require(Backend.forms.whole(input).first)
    #expect(artifact.path == "forms/mau/schema.json")
    #expect(artifact.kind == "form-schema")
  }
}
