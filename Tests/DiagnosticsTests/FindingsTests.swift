import Diagnostics
import SourceText
import Testing

@Suite struct FindingsTests {
  private func finding(
    _ code: String, _ severity: Severity = .error, at start: UInt32 = 0,
    _ group: CheckGroup = .services
  ) -> Finding {
    Finding(
      .sample(code, severity, group),
      at: Place(FileID(0), SourceRange(start: start, end: start + 1)), ["what": "x"])
  }

  @Test func areSortedAndToldOnce() {
    let findings = [finding("b", at: 5), finding("b"), finding("a", at: 5), finding("b", at: 5)]
    #expect(Findings.deduplicated(findings).map(\.check.code) == ["b", "a", "b"])
    #expect(Findings.sorted(findings).map(\.place.range.start) == [0, 5, 5, 5])
  }

  @Test func followTheProfile() {
    let profile = SeverityProfile(
      levels: ["a": .warning, "b": .off, "c": .error, "yaml": .off], denyWarnings: false)
    let findings = [
      finding("a"), finding("b"), finding("c", .note), finding("d", .warning),
      finding("yaml", .error, at: 0, .reading),
    ]
    let applied = profile.applied(to: findings)
    #expect(applied.map(\.check.code) == ["a", "c", "d", "yaml"])
    #expect(applied.map(\.severity) == [.warning, .error, .warning, .error])
    var strict = profile
    strict.denyWarnings = true
    #expect(strict.applied(to: findings).allSatisfy { $0.severity == .error })
    #expect(Findings.counts(applied).warnings == 2)
  }

  @Test func ownMessagesAreComplete() {
    #expect(MessageTable.problems(in: Suppression.checks) == [])
    for check in Suppression.checks {
      #expect(check.examples.contains { MarkedText($0.text).ranges.isEmpty })
      #expect(check.examples.contains { !MarkedText($0.text).ranges.isEmpty })
    }
  }

  @Test func incompleteMessagesAreTold() {
    let bad = CheckInfo(
      "Bad_Code", .error, .text, title: Bilingual(vi: "Tên", en: " "),
      explanation: Bilingual(vi: "", en: "Why"),
      message: Bilingual(vi: "sai {a}", en: "wrong {b}"),
      variants: ["two": Bilingual(vi: "Va\u{306}n {a}", en: "text {a}")], examples: [])
    #expect(
      MessageTable.problems(in: [bad, bad]).prefix(5) == [
        "Bad_Code: the code is not kebab-case",
        "Bad_Code: title: the text in “en” is empty",
        "Bad_Code: explanation: the text in “vi” is empty",
        "Bad_Code: message: placeholders differ: a in “vi”, b in “en”",
        "Bad_Code: variant two: the text in “vi” is not in Unicode form NFC",
      ])
    #expect(MessageTable.problems(in: [bad, bad]).contains("Bad_Code: the code is used twice"))
    for code in ["a--b", "-a", "a-", "1a", "", "ă"] {
      let problems = MessageTable.problems(in: [.sample(code)])
      #expect(problems.contains("\(code): the code is not kebab-case"))
    }
  }
}
