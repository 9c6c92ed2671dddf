import CatalogModel
import Compiler
import Conditions
import Diagnostics
import Expressions
import SourceText
import TestSupport
import Testing

/// What is wrong with a rule is found at its bytes, however YAML wrote them.
@Suite struct CheckedRuleTests {
  /// `‹…›` encloses the bytes of the problems.
  static let wrong: [(code: String, text: String)] = [
    ("plain", "require: documentUse.‹orignals› > 0\nmessage: M"),
    ("double quotes", #"require: "documentUse.originals > ‹'1'›"\#nmessage: M"#),
    ("single quotes", "require: 'documentUse.name == ''a'' || documentUse.‹nam› == 1'\nmessage: M"),
    ("folded", "require: >-\n  documentUse.originals > 0 &&\n  documentUse.‹copy› > 0\nmessage: M"),
    ("a word of another set", "require: documentUse.group != ‹'any'›\nmessage: M"),
    ("no condition", "require: ‹documentUse.originals›\nmessage: M"),
    ("an object that is not around", "when: ‹form›.id != ''\nrequire: true\nmessage: M"),
    ("in the message", "require: true\nmessage: Giấy {documentUse.‹tên›}"),
    ("in a quoted message", "require: true\nmessage: \"Giấy {documentUse.‹ten›} và {level.id}\""),
    ("a brace alone", "require: true\nmessage: Giấy ‹}› tờ"),
    ("what cannot be shown", "require: true\nmessage: Giấy {‹documentUse.document›}"),
    ("structured", "require:\n  field: documentUse.‹orignals›\n  at-least: 1\nmessage: M"),
  ]

  private func rule(_ text: String) throws -> CheckedRule {
    let compilation = TestCatalog([
      ("a.yaml", TestCatalog.settings),
      ("b.yaml", "kind: rule\nid: r\nfor: document-use\n" + text + "\n"),
    ]).compiled(on: "2026-11-23", checks: [])
    let rule = try #require(compilation.catalog.rules.all.first)
    return try #require(CheckedRule(rule))
  }

  @Test(arguments: wrong)
  func problemsStandAtTheirBytes(_ name: String, _ text: String) throws {
    let marked = Marked("kind: rule\nid: r\nfor: document-use\n" + text + "\n")
    let checked = try rule(Marked(text).text)
    let bytes = Array(marked.text.utf8)
    func shown(_ ranges: [SourceRange]) -> [String] {
      ranges.map { String(decoding: bytes[$0.bounds], as: UTF8.self) }
    }
    #expect(shown(checked.problems.map(\.range)) == shown(marked.ranges), "\(checked.problems)")
  }

  @Test func aNearNameIsOffered() throws {
    let problem = try #require(
      rule("require: documentUse.orignals > 0\nmessage: M").problems.first)
    #expect(problem.fixes.map(\.replacement) == ["originals"])
    #expect(problem.message.vi.contains("originals"))
  }

  private func said(_ text: String, _ use: [(String, CELValue)]) throws -> Bilingual? {
    var map = CELMap()
    for (name, value) in use { _ = map.insert(value, for: .string(CELText(name))) }
    let checked = try rule(text)
    #expect(checked.problems.isEmpty, "\(checked.problems)")
    guard
      case .violated(let message) = checked.verdict(
        ["documentUse": .map(map)], EvaluationContext())
    else { return nil }
    return message
  }

  @Test func theMessageShowsValues() throws {
    let text = """
      require: false
      message:
        vi: "{documentUse.name}: {documentUse.originals} bản, {documentUse.notes}, {documentUse.isOptional}, {{x}}, {documentUse.id}"
        en: "{documentUse.name}: {documentUse.originals}, {documentUse.isOptional}"
      """
    let said = try said(
      text,
      [
        ("name", .string("Tờ {khai}")), ("originals", .int(2)),
        ("notes", .list([.string("a"), .string("b")])), ("isOptional", .bool(true)),
      ])
    #expect(said?.vi == "Tờ {khai}: 2 bản, a, b, có, {x}, (chưa khai)")
    #expect(said?.en == "Tờ {khai}: 2, yes")
  }

  @Test func whatIsAbsentIsNoViolation() throws {
    for require in [
      "documentUse.originals > 1", "{ field: documentUse.originals, more-than: 1 }",
    ] {
      let text = "when: documentUse.isOptional\nrequire: \(require)\nmessage: M"
      #expect(try said(text, []) == nil)
      #expect(try said(text, [("isOptional", .bool(true))]) == nil)
      #expect(try said(text, [("isOptional", .bool(true)), ("originals", .int(1))]) != nil)
      #expect(try said(text, [("isOptional", .bool(true)), ("originals", .int(2))]) == nil)
    }
  }
}
