import Diagnostics
import SourceText
import TestSupport
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

  /// Any order and any number of repetitions; compared with the plain way of doing it.
  @Test(arguments: 0..<60) func areSortedAndToldOnceInAnyOrder(seed: UInt64) {
    var random = Generator(seed: seed)
    let findings = (0..<random.below(40)).map { _ in
      finding(random.pick(["a", "b", "c"]), at: UInt32(random.below(7)))
    }
    var plain: [Finding] = []
    for finding in Findings.sorted(findings) {
      if !plain.contains(where: {
        $0.place == finding.place && $0.check.code == finding.check.code
      }) {
        plain.append(finding)
      }
    }
    let told = Findings.deduplicated(findings)
    #expect(told.map(\.check.code) == plain.map(\.check.code))
    #expect(told.map(\.place) == plain.map(\.place))
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
