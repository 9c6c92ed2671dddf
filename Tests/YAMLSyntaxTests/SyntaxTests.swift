import Diagnostics
import FoundationEssentials
import SourceText
import Testing
import YAMLSyntax

@Suite struct SyntaxTests {
  /// What is wrong, where, and the text after the fix.
  @Test(arguments: [
    ("name: Điều 5: quy định # x", "Điều 5: quy định", "name: \"Điều 5: quy định\" # x"),
    ("- name: 'a' b \\ c", "'a' b \\ c", "- name: \"'a' b \\\\ c\""),
    ("a: 'it's ok'", "'it's ok'", "a: \"it's ok\""),
    ("a: \"x\", \"y\"", "\"x\", \"y\"", nil),
    ("a: x == \"y\" && z: b", "x == \"y\" && z: b", "a: 'x == \"y\" && z: b'"),
    ("a: 1\nname:abc\nb: 2", "name:abc", "a: 1\nname: abc\nb: 2"),
    ("a: \"\\d\"", "\\d", "a: \"\\\\d\""),
    ("a: `b`", "`", "a: \"`b`\""),
    ("a: &đ", "&", "a: \"&đ\""),
    ("a: {b: c [d]}", "[", "a: {b: \"c [d]\"}"),
    ("a: {when: x in ['a', 'b'], c: d}", "[", "a: {when: \"x in ['a', 'b']\", c: d}"),
    ("a: ['b'].exists(x, x == c)", "[", "a: \"['b'].exists(x, x == c)\""),
    ("a:\n    b: c\n\td: e", "\t", "a:\n    b: c\n    d: e"),
    ("a:\n- b: c\n\td: e", "\t", "a:\n- b: c\n  d: e"),
    ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x", "<<<<<<< HEAD", nil),
    ("a: [b\nc: d", "[", nil),
    ("a:\n  - b\n  c: d", "c", nil),
    ("a: 'b\nc: 'd'", "'", nil),
  ])
  func errorsAreShownWhereTheyWereMade(_ text: String, _ shown: String, _ fixed: String?) throws {
    let loaded = Loaded(text)
    #expect(loaded.codes == ["yaml-syntax"])
    let finding = try #require(loaded.findings.first)
    #expect(loaded.source(finding.place.range) == shown)
    guard let fixed else { return #expect(finding.fixes.isEmpty) }
    let fix = try #require(finding.fixes.first)
    var bytes = loaded.bytes
    bytes.replaceSubrange(fix.place.range.bounds, with: fix.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == fixed)
    #expect(!Loaded(bytes).codes.contains("yaml-syntax"))
  }

  @Test(arguments: [
    "a: x\n‹\u{FEFF}›b: y\n", "a: x\n---\n‹\u{FEFF}›---\nb: y\n", "b: y‹\u{2028}›z\nc: d\n",
  ])
  func hiddenCharactersThatBreakTheSyntaxAreNamed(_ text: String) {
    let marked = MarkedText(text)
    let loaded = Loaded(marked.bytes)
    #expect(loaded.codes == ["invisible-character"])
    #expect(loaded.ranges("invisible-character") == marked.ranges)
  }

  @Test func aNegatedConditionIsQuoted() throws {
    let loaded = Loaded("when: !a && b\n")
    #expect(loaded.codes == ["tag-not-allowed"])
    #expect(loaded.findings.first?.fixes.map(\.replacement) == ["\"!a && b\""])
  }

  @Test func aNegatedBracketIsQuoted() throws {
    let loaded = Loaded("when: !(a > 1)\n")
    #expect(loaded.codes == ["tag-not-allowed"])
    #expect(loaded.findings.first?.fixes.map(\.replacement) == ["\"!(a > 1)\""])
  }

  @Test func whatCouldNotBeReadIsRemembered() {
    let text = "a: b\n---\nc: 'd\n---\ne: f\n"
    let loaded = Loaded(text)
    #expect(loaded.tree.unread.map { loaded.source($0) } == ["---\nc: 'd\n"])
    #expect(Loaded("a: b\n").tree.unread.isEmpty)
  }

  @Test func theTrialCatalogHasNoFindings() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["MOTCUA_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let trial = shared.appending(path: "design/trial")
    guard FileManager.default.fileExists(atPath: trial.path) else {
      return print("skipped: no trial catalog at \(trial.path); set MOTCUA_SHARED")
    }
    var count = 0
    for folder in ["", "forms", "procedures", "processes"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: trial.appending(path: folder).path)
      for name in names.sorted() where name.hasSuffix(".yaml") {
        let data = try Data(contentsOf: trial.appending(path: folder).appending(path: name))
        let loaded = Loaded(Array(data))
        #expect(loaded.codes.isEmpty, "\(name)")
        #expect(!loaded.tree.documents.isEmpty, "\(name)")
        expectSound(loaded)
        count += 1
      }
    }
    #expect(count > 10)
  }
}
