import Checks
import Compiler
import Diagnostics
import SourceText
import TestSupport
import Testing

/// House rules through the whole pipeline: where they speak, and where they must not.
@Suite struct HouseRulesTests {
  private static let procedure = """
    kind: procedure
    code: "1.000001"
    name: Đăng ký
    effective: { from: 2025-07-01 }
    levels: { commune: {} }
    channels: [in-person]
    documents:
      - document: to-khai
        originals: 2
    review: { status: draft }
    ---
    kind: document
    id: to-khai
    name: Tờ khai

    """

  private static func rule(
    _ require: String = "documentUse.originals < 2", for subject: String = "document-use",
    id: String = "mot-ban", more: String = ""
  ) -> String {
    "kind: rule\nid: \(id)\nfor: \(subject)\nrequire: \(require)\n"
      + "message: Quá nhiều bản\n" + more + "\n"
  }

  private func compiled(
    _ rules: String, procedure: String = procedure, settings: String = "",
    on day: String = "2026-11-23", checks: [Check] = []
  ) -> Compilation {
    TestCatalog([
      ("a.yaml", TestCatalog.settings + settings), ("b.yaml", procedure), ("r.yaml", rules),
    ]).compiled(on: day, checks: checks)
  }

  /// Places of findings of rules, and of what is wrong with them.
  private func found(_ compilation: Compilation) -> [String] {
    let codes = Set(compilation.ruleInfos.map(\.code))
    let places = zip(compilation.findings, TestCatalog.places(compilation))
    return places.filter { codes.contains($0.0.check.code) || $0.0.check.group == .rules }
      .map { "\($0.1) \($0.0.severity.rawValue)" }
  }

  @Test func aFindingPointsAtWhatBreaksTheRule() throws {
    let result = compiled(Self.rule())
    #expect(found(result) == ["mot-ban b.yaml:8:15 warning"])
    let finding = try #require(result.findings.first { $0.check.code == "mot-ban" })
    #expect(finding.message.vi == "Quá nhiều bản")
    #expect(finding.related.map(\.place.file) == [FileID(2)])
    #expect(found(compiled(Self.rule("documentUse.originals < 3"))) == [])
  }

  @Test func severitiesAreTheRulesOwnButDraftsMayHaveGaps() {
    let reviewed = Self.procedure.replacing("review: { status: draft }\n", with: "")
    #expect(found(compiled(Self.rule(more: "severity: error"))) == ["mot-ban b.yaml:8:15 warning"])
    for severity in ["error", "warning", "note"] {
      let result = compiled(Self.rule(more: "severity: \(severity)"), procedure: reviewed)
      #expect(found(result) == ["mot-ban b.yaml:8:15 \(severity)"])
    }
  }

  @Test func theCatalogSetsSeveritiesOfRules() {
    let off = compiled(Self.rule(), settings: "severity: { mot-ban: \"off\" }\n")
    #expect(found(off) == [])
    #expect(!off.findings.contains { $0.check.code == "severity-unknown" })
    let error = compiled(Self.rule(), settings: "severity: { mot-ban: error }\n")
    #expect(found(error) == ["mot-ban b.yaml:8:15 error"])
    let unknown = compiled(Self.rule(), settings: "severity: { mot-bann: error }\n")
    #expect(unknown.findings.contains { $0.check.code == "severity-unknown" })
  }

  @Test func aCommentAllowsAFinding() {
    let allowed = Self.procedure.replacing(
      "to-khai\n    originals", with: "to-khai # motcua: allow mot-ban -- bản cũ\n    originals")
    let result = compiled(Self.rule(), procedure: allowed)
    #expect(found(result) == [])
    #expect(result.suppressed.map(\.reason) == ["bản cũ"])
    let unused = compiled(Self.rule("documentUse.originals < 3"), procedure: allowed)
    #expect(unused.findings.contains { $0.check.code == "suppression-unused" })
  }

  @Test func theVersionInForceOnTheDayIsRun() {
    let versions =
      Self.rule(more: "effective: { until: 2026-12-31 }") + "---\n"
      + Self.rule("documentUse.originals < 3", more: "effective: { from: 2027-01-01 }")
    #expect(found(compiled(versions, on: "2026-11-23")) == ["mot-ban b.yaml:8:15 warning"])
    #expect(found(compiled(versions, on: "2027-01-01")) == [])
    // A declaration still to come is looked at on its first day.
    let later = Self.procedure.replacing("2025-07-01", with: "2027-02-01")
    #expect(found(compiled(versions, procedure: later, on: "2026-11-23")) == [])
    let over = Self.procedure.replacing("from: 2025-07-01", with: "until: 2026-01-01")
    #expect(found(compiled(versions, procedure: over, on: "2026-11-23")) == [])
  }

  @Test func nothingIsConcludedFromWhatCouldNotBeRead() {
    let has = Self.rule("has(documentUse.originals)")
    let missing = Self.procedure.replacing("    originals: 2\n", with: "")
    #expect(found(compiled(has, procedure: missing)) == ["mot-ban b.yaml:8:15 warning"])
    let broken = Self.procedure.replacing("originals: 2", with: "originals: hai")
    #expect(found(compiled(has, procedure: broken)) == [])
    // What is wrong elsewhere matters where the rule looks at it.
    let channel = Self.procedure.replacing("[in-person]", with: "[in-persn, bay]")
    #expect(found(compiled(Self.rule(), procedure: channel)) == ["mot-ban b.yaml:8:15 warning"])
    let around = Self.rule("level.channels.exists(c, c == 'online')")
    #expect(found(compiled(around, procedure: channel)) == [])
    #expect(found(compiled(around)) == ["mot-ban b.yaml:8:15 warning"])
    // Of a type that is not declared nothing is known.
    let unknown = Self.procedure.replacing("id: to-khai", with: "id: giay-la-hoan-toan-khac")
    let answered = Self.rule("size(documentUse.answeredBy) > 0")
    #expect(found(compiled(answered)) == ["mot-ban b.yaml:8:15 warning"])
    #expect(found(compiled(answered, procedure: unknown)) == [])
  }

  @Test func aBrokenRuleIsNotRun() {
    let broken = Self.rule(more: "when: [1]")
    #expect(found(compiled(broken)) == [])
    let wrong = Self.rule("documentUse.orignals < 2")
    let result = compiled(wrong, checks: Check.all)
    #expect(
      found(result).filter { !$0.hasPrefix("rule-basis-missing") }
        == ["rule-expression-invalid r.yaml:4:22 error"])
  }

  @Test func anIDThatIsTakenIsNotRun() {
    let result = compiled(Self.rule(id: "dossier-sets-many"))
    #expect(found(result) == ["rule-id-taken r.yaml:2:5 error"])
  }

  @Test func endlessWorkIsOneFindingOnTheRule() {
    let list = "[" + (1...40).map(String.init).joined(separator: ", ") + "]"
    let heavy = Self.rule(
      ">-\n  \(list).all(a, \(list).all(b, \(list).all(c, \(list).all(d, a + b + c + d > 0))))\n")
    #expect(found(compiled(heavy)) == ["rule-too-much-work r.yaml:4:10 error"])
  }

  @Test func aPaperInAFragmentIsFoundThereOnce() {
    let second = Self.procedure.split(separator: "---\n")[0]
      .replacing("1.000001", with: "1.000002")
    let shared = [Self.procedure, "---\n", String(second)].joined()
      .replacing("document: to-khai\n    originals: 2", with: "include: chung")
    let fragment =
      "---\nkind: fragment\nid: chung\nname: Chung\nof: documents\ndocuments:\n"
      + "  - { document: to-khai, originals: 2 }\n"
    let result = compiled(Self.rule() + fragment, procedure: shared)
    #expect(found(result) == ["mot-ban r.yaml:13:17 warning"])
  }

  @Test func levelsThatDoNotExistAreNotLookedAt() {
    let levels = Self.procedure.replacing("{ commune: {} }", with: "{ commune: {}, district: {} }")
    let rule = Self.rule("level.id == 'province'", for: "level")
    #expect(found(compiled(rule, procedure: levels)) == ["mot-ban b.yaml:5:11 warning"])
  }

  @Test func theWordsOfARuleAreCheckedToo() {
    let text = "basis: [63/2010/NĐ-CP]\nname: { vi: Một bản, en: One copy }"
    let info = compiled(Self.rule(more: text)).ruleInfos.first
    #expect(info?.title == Bilingual(vi: "Một bản", en: "One copy"))
    #expect(info?.basis.map(\.instrument) == ["63/2010/NĐ-CP"])
    #expect(info?.explanation.en.contains("Requires: documentUse.originals < 2") == true)
    #expect(info?.isLoss == false)
  }
}
