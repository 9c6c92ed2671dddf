import Diagnostics
import SourceText
import Testing

@Suite struct SuppressionTests {
  static let checks: [CheckInfo] =
    [
      .feeBasis, .sample("text-spelling", .warning, .text),
      .sample("yaml-broken", .error, .reading), .sample("yaml-style", .warning, .reading),
    ] + Suppression.checks

  /// Reports `code` at each mark of the text, then applies its comments.
  private func apply(
    _ text: String, code: String = "fee-basis-missing", reportsUnused: Bool = true
  ) throws -> Suppression.Outcome {
    let source = MarkedText(text)
    let check = try #require(Self.checks.first { $0.code == code })
    let findings = source.ranges.map {
      Finding(check, at: Place(FileID(0), $0), ["name": "a", "what": "a"])
    }
    return Suppression.apply(
      to: findings,
      in: [Suppression.File(FileID(0), bytes: source.bytes, comments: source.comments)],
      checks: Self.checks, reportsUnused: reportsUnused)
  }

  private func codes(_ outcome: Suppression.Outcome) -> [String] {
    outcome.kept.map(\.check.code)
  }

  @Test func aCommentAtTheEndCoversItsLine() throws {
    let outcome = try apply(
      """
      a: ‹1›  # motcua: allow fee-basis-missing -- chờ nghị quyết
      b: ‹2›
      """)
    #expect(outcome.suppressed.map(\.reason) == ["chờ nghị quyết"])
    #expect(codes(outcome) == ["fee-basis-missing"])
  }

  @Test func aCommentAloneCoversTheEntryAfterIt() throws {
    let outcome = try apply(
      """
      fees:
        # motcua: allow fee-basis-missing -- a
        # một chú thích khác

        - ‹id›: a
          amount:
            ‹per›: x

          # ở giữa
          name: ‹y›
        - id: ‹b›
      """)
    #expect(outcome.suppressed.count == 3)
    #expect(codes(outcome) == ["fee-basis-missing"])
  }

  @Test func aCommentBeforeAKeyCoversItsUnindentedList() throws {
    let outcome = try apply(
      """
      # motcua: allow fee-basis-missing -- a
      fees:
      - id: ‹a›
      - id: ‹b›
      steps: ‹c›
      """)
    #expect(outcome.suppressed.count == 2)
    #expect(outcome.kept.count == 1)
  }

  @Test func aCommentInsideAnItemCoversOneKey() throws {
    let outcome = try apply(
      """
      - id: ‹a›
        # motcua: allow fee-basis-missing -- a
        amount: ‹1›
        name: ‹b›
      """)
    #expect(outcome.suppressed.count == 1)
    #expect(outcome.kept.count == 2)
  }

  @Test func aCommentForTheFileCoversAllOfIt() throws {
    let outcome = try apply(
      "a: ‹1›\n# motcua: allow-file fee-basis-missing, text-spelling -- mẫu\nb: ‹2›\n‹›")
    #expect(outcome.suppressed.count == 3)
    #expect(codes(outcome) == ["suppression-unused"])
  }

  @Test func otherCodesAreNotCovered() throws {
    let outcome = try apply("a: ‹1› # motcua: allow text-spelling -- tên riêng")
    #expect(codes(outcome) == ["fee-basis-missing", "suppression-unused"])
  }

  @Test func windowsLineEndsChangeNothing() throws {
    let outcome = try apply(
      "# motcua: allow fee-basis-missing -- a\r\n\r\nfee:\r\n  amount: ‹1›\r\nb: ‹2›\r\n")
    #expect(outcome.suppressed.map(\.reason) == ["a"])
    #expect(outcome.kept.count == 1)
  }

  @Test func silenceProvesNothingWhenOnlySomeChecksRan() throws {
    let outcome = try apply(
      "a: 1 # motcua: allow fee-basis-missing -- a", reportsUnused: false)
    #expect(outcome.kept.isEmpty)
  }

  @Test func anUnusedCommentIsRemovedByItsFix() throws {
    let alone = "a: 1\n  # motcua: allow fee-basis-missing -- a\nb: 2\n"
    #expect(try fixed(alone) == "a: 1\nb: 2\n")
    #expect(try fixed("a: 1  # motcua: allow fee-basis-missing -- a\nb: 2\n") == "a: 1\nb: 2\n")
    let two = "a: ‹1› # motcua: allow text-spelling, fee-basis-missing -- a"
    #expect(try fixed(two) == "a: 1 # motcua: allow fee-basis-missing -- a")
    let last = "a: ‹1› # motcua: allow fee-basis-missing, text-spelling -- a"
    #expect(try fixed(last) == "a: 1 # motcua: allow fee-basis-missing -- a")
  }

  /// The text after the first fix of the first finding that is kept.
  private func fixed(_ text: String) throws -> String {
    let fix = try #require(try apply(text).kept.first?.fixes.first)
    var bytes = MarkedText(text).bytes
    bytes.replaceSubrange(fix.place.range.bounds, with: fix.replacement.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aReasonIsRequired() throws {
    for comment in [
      "# motcua: allow fee-basis-missing", "# motcua: allow fee-basis-missing --",
      "# motcua: allow fee-basis-missing --  ", "# motcua: allow fee-basis-missing vì thế",
      "# motcua: allow fee-basis-missing --vì thế",
    ] {
      let outcome = try apply("a: ‹1› \(comment)")
      #expect(codes(outcome) == ["fee-basis-missing", "suppression-without-reason"], "\(comment)")
    }
  }

  @Test func aDashOfAWordProcessorServesToo() throws {
    #expect(try apply("a: ‹1› # motcua: allow fee-basis-missing — lý do").kept.isEmpty)
    #expect(try apply("a: ‹1› #motcua:allow fee-basis-missing – lý do").kept.isEmpty)
  }

  @Test func aMisspeltCodeIsGuessed() throws {
    let kept = try apply("a: 1 # motcua: allow fee-basis-mising -- a").kept
    #expect(kept.map(\.check.code) == ["suppression-unknown-code"])
    #expect(kept[0].message.en.contains("did you mean “fee-basis-missing”?"))
    #expect(kept[0].fixes.map(\.replacement) == ["fee-basis-missing"])
    let far = try apply("a: 1 # motcua: allow something-else-entirely -- a").kept
    #expect(far.map(\.fixes.count) == [0])
  }

  @Test func errorsOfReadingStay() throws {
    let outcome = try apply("a: ‹1› # motcua: allow yaml-broken -- a", code: "yaml-broken")
    #expect(codes(outcome) == ["yaml-broken", "suppression-not-allowed"])
    let warning = try apply("a: ‹1› # motcua: allow yaml-style -- a", code: "yaml-style")
    #expect(warning.kept.isEmpty)
  }

  @Test func otherWordsAreRefused() throws {
    for comment in [
      "# motcua: alow fee-basis-missing -- a", "# motcua: allow -- a", "# motcua:",
      "# motcua allow fee-basis-missing -- a", "# motcua: allow , -- a",
    ] {
      #expect(try codes(apply("a: 1 \(comment)")) == ["suppression-malformed"], "\(comment)")
    }
    #expect(try apply("a: 1 # motcua là chương trình này").kept.isEmpty)
    #expect(try apply("a: 1 # xem motcua: allow").kept.isEmpty)
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var check: CheckInfo
    var example: CheckExample
    var testDescription: String { "\(check.code): \(example.title.en)" }
  }
  static let examples: [Example] = Suppression.checks.flatMap { check in
    check.examples.map { Example(check: check, example: $0) }
  }

  @Test(arguments: examples)
  func speaksExactlyWhereTheExampleIsMarked(_ item: Example) {
    let source = MarkedText(item.example.text)
    let outcome = Suppression.apply(
      to: [],
      in: [Suppression.File(FileID(0), bytes: source.bytes, comments: source.comments)],
      checks: Self.checks)
    let here = Testing.SourceLocation(
      fileID: item.example.fileID, filePath: item.example.filePath, line: item.example.line,
      column: 1)
    #expect(outcome.kept.map(\.place.range) == source.ranges, sourceLocation: here)
    #expect(
      outcome.kept.allSatisfy { $0.check.code == item.check.code }, sourceLocation: here)
  }
}
