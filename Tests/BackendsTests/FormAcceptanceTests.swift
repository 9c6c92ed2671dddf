import CatalogModel
import FormCompiler
import Foundation
import Testing

/// What the schemas accept, judged by a validator nobody here wrote.
@Suite struct FormAcceptanceTests {
  private struct Case {
    var field: FormField
    /// JSON values.
    var good: [String]
    var bad: [String]
  }

  private static let types: [Case] = [
    Case(
      field: FormSample.field("f", .text) {
        $0.minLength = FormSample.located(2)
        $0.maxLength = FormSample.located(3)
      }, good: [#""ab""#, #""đđđ""#, #""👍👍👍""#], bad: [#""a""#, #""abcd""#, "1", "null"]),
    Case(
      field: FormSample.field("f", .integer) { $0.min = FormSample.located("-1") },
      good: ["1", "1.0", "1e2", "-1", "9007199254740991"], bad: ["-2", "1.5", "9007199254740993"]),
    Case(field: FormSample.field("f", .money), good: ["0"], bad: ["0.5", #""0""#]),
    Case(field: FormSample.field("f", .decimal), good: ["0.5", "-1"], bad: ["1e17", "true"]),
    Case(field: FormSample.field("f", .boolean), good: ["true", "false"], bad: ["null", "0"]),
    Case(field: FormSample.field("f", .declaration), good: ["true"], bad: ["false", "1"]),
    Case(
      field: FormSample.field("f", .date), good: [#""2024-02-29""#],
      bad: [#""2023-02-29""#, #""2024""#, #""29/02/2024""#]),
    Case(
      field: FormSample.field("f", .date) {
        $0.precision = ["day", "month", "year"].map { FormSample.located($0) }
      }, good: [#""2024""#, #""2024-02""#, #""2024-02-29""#], bad: [#""2024-2""#, "2024"]),
    Case(
      field: FormSample.field("f", .datetime), good: [#""2026-11-23T08:00:00+07:00""#],
      bad: [#""2026-11-23T08:00:00Z""#, #""2026-11-31T08:00:00+07:00""#]),
    Case(
      field: FormSample.field("f", .choice) { $0.options = FormSample.options("a", "b") },
      good: [#""a""#], bad: [#""c""#, #"["a"]"#]),
    Case(
      field: FormSample.field("f", .multiChoice) { $0.options = FormSample.options("a", "b") },
      good: ["[]", #"["a","b"]"#], bad: [#"["a","a"]"#, #"["c"]"#, #""a""#]),
    Case(
      field: FormSample.field("f", .citizenID), good: [#""008090000001""#],
      bad: [
        #""080900000""#, "8090000001", #""000090000001""#, #""097090000001""#, #""008490000001""#,
      ]),
    Case(
      field: FormSample.field("f", .taxCode),
      good: [#""0100109106""#, #""0100109106-001""#, #""008090000001""#], bad: [#""01001091""#]),
    Case(
      field: FormSample.field("f", .phone),
      good: [#""0912345678""#, #""+84912345678""#, #""02073822222""#, #""+33123456789""#],
      bad: [#""0112345678""#, #""+840912345678""#, #""091 234 5678""#]),
    Case(
      field: FormSample.field("f", .email), good: [#""a.b@tuyenquang.gov.vn""#],
      bad: [#""a@b""#, #""a b@c.vn""#, #"".a@c.vn""#, #""a@-c.vn""#]),
    Case(
      field: FormSample.field("f", .personName),
      good: [#""Nguyễn Thị Bưởi""#, #""O'Neil-Smith Jr.""#, #""Lò""#],
      bad: [#""""#, #"" Lan""#, #""A1""#, #""<b>""#]),
    Case(
      field: FormSample.field("f", .landCertificate), good: [#""AB 123456""#, #""AA01695788""#],
      bad: [#""A 123456""#, #""AB 1234567""#]),
    Case(
      field: FormSample.field("f", .address) { $0.allowsAbroad = true },
      good: [
        #"{"province":"08","commune":"02215","detail":"Tổ 1"}"#, #"{"country":"FR"}"#,
      ], bad: [#"{"province":"8","commune":"02215"}"#, #"{"province":"08"}"#, "{}"]),
    Case(
      field: FormSample.field("f", .address) { $0.hasHistory = true },
      good: [
        #"{"province":"08","district":"070","commune":"02215"}"#,
        #"{"province":"08","commune":"02215"}"#,
      ], bad: [#"{"country":"FR"}"#]),
    Case(
      field: FormSample.field("f", .attachment) {
        $0.formats = ["pdf", "jpg"].map { FormSample.located($0) }
        $0.maxSize = FormSample.located(1000)
      }, good: [#"{"name":"a.pdf","mediaType":"application/pdf","size":10}"#],
      bad: [
        #"{"name":"a.pdf","mediaType":"application/pdf","size":1001}"#,
        #"{"name":"a.exe","mediaType":"application/x-dosexec","size":1}"#,
        #"{"name":"a.pdf","mediaType":"application/pdf"}"#,
      ]),
    Case(
      field: FormSample.field("f", .confirmation) {
        $0.methods = ["paper", "vneid"].map { FormSample.located($0) }
      }, good: [#"{"method":"paper"}"#, #"{"method":"vneid","name":"Lê A"}"#],
      bad: [#"{"method":"fax"}"#, "{}", #"{"method":"paper","x":1}"#]),
    Case(
      field: FormSample.field("f", .list) {
        $0.minItems = FormSample.located(1)
        $0.maxItems = FormSample.located(2)
        $0.fields = [FormSample.field("x", .integer)]
      }, good: [#"[{"x":1}]"#],
      bad: ["[]", "[{}]", #"[{"x":1,"y":2}]"#, #"[{"x":1},{"x":1},{"x":1}]"#]),
    Case(
      field: FormSample.field("f", .group) {
        $0.fields = [FormSample.field("x", .integer), FormSample.field("n", .note)]
      }, good: [#"{"x":1}"#], bad: ["{}", #"{"x":1,"n":""}"#, "[]"]),
  ]

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator as V
    for index, (schema, good, bad) in enumerate(json.load(sys.stdin)):
        V.check_schema(schema)
        v = V(schema)
        for value, want in [(x, True) for x in good] + [(x, False) for x in bad]:
            if v.is_valid(value) != want:
                print(index, "accepts" if not want else "refuses", json.dumps(value))
    print("done")
    """

  @Test func acceptsAndRefusesByType() throws {
    var input = "["
    for (index, test) in Self.types.enumerated() {
      let schema = FormSchema(
        FormSample.form(test.field), in: Catalog(), on: FormSample.date)
      func answers(_ values: [String]) -> String {
        values.map { #"{"s":{"f":\#($0)}}"# }.joined(separator: ",")
      }
      if index > 0 { input += "," }
      input += "[\(String(decoding: schema.bytes(), as: UTF8.self)),[\(answers(test.good))],"
      input += "[\(answers(test.bad)),{},{\"s\":{}},{\"s\":{},\"z\":1}]]"
    }
    guard let output = try OutsideProgram.validate(Self.script, input: Array((input + "]").utf8))
    else { return }
    #expect(output == "done\n")
  }

  @Test func addressesWithinTheProvinceTakeItsUnits() throws {
    let list = FormSample.codeList(
      "don-vi",
      [
        FormSample.entry("08", level: "province"), FormSample.entry("02215", level: "commune"),
        FormSample.entry("02218", level: "commune", until: "2020-01-01"),
      ], levels: ["province", "commune"])
    var catalog = Catalog()
    catalog.codeLists = VersionTable([list])
    let form = FormSample.form(
      FormSample.field("f", .address) { $0.within = FormSample.located("catalog") })
    let schema = FormSchema(form, in: catalog, on: FormSample.date)
    #expect(schema.isExact)
    let shape = schema.schema["$defs"]?["address.don-vi"]
    #expect(shape?["properties"]?["commune"]?["enum"] == ["02215"])
    #expect(shape?["properties"]?["province"]?["enum"] == ["08"])
  }
}
