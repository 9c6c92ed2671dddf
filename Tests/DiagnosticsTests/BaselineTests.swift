import Diagnostics
import SourceText
import TestSupport
import Testing

@Suite struct BaselineTests {
  private let check = CheckInfo.sample("text-spelling", .warning)

  private func run(_ text: String) -> (findings: [Finding], files: [SourceFile]) {
    let source = MarkedText(text)
    let findings = source.ranges.map { Finding(check, at: Place(FileID(0), $0), ["what": "x"]) }
    return (findings, [SourceFile(path: "a\tb.yaml", bytes: source.bytes)])
  }

  private func baseline(_ text: String) throws -> Baseline {
    let (findings, files) = run(text)
    return try Baseline(parsing: Baseline.render(findings, files: files))
  }

  @Test func writesOneSortedLineAFinding() throws {
    let (findings, files) = run("b: ‹1›\nb: ‹1›\na: ‹2›\n")
    let text = String(decoding: Baseline.render(findings, files: files), as: UTF8.self)
    try expectGolden(Array(text.utf8), "baseline.txt")
    #expect(
      Baseline.render(findings.reversed(), files: files) == Baseline.render(findings, files: files))
  }

  @Test func knowsFindingsThatMoved() throws {
    let known = try baseline("a: ‹1›\nb: ‹2›\n")
    let (findings, files) = run("\n\n  b: ‹2›  \r\n\ta: ‹1›\n")
    let result = known.filter(findings, files: files)
    #expect(result.new.isEmpty)
    #expect(result.known.count == 2)
    #expect(result.stale.isEmpty)
  }

  @Test func countsEqualFindings() throws {
    let known = try baseline("a: ‹1›\na: ‹1›\n")
    let (findings, files) = run("a: ‹1›\na: ‹1›\na: ‹1›\n")
    let result = known.filter(findings, files: files)
    #expect(result.new.map(\.place) == [findings[2].place])
    #expect(result.known.count == 2)
  }

  @Test func tellsWhatIsNewAndWhatIsGone() throws {
    let known = try baseline("a: ‹1›\nb: ‹2›\n")
    let (findings, files) = run("a: ‹1›\nb: ‹3›\n")
    let result = known.filter(findings, files: files)
    #expect(result.new.map(\.place) == [findings[1].place])
    #expect(result.stale.count == 1)
    #expect(known.sortedLines.contains(result.stale[0]))
  }

  @Test func readsPastEmptyLinesAndComments() throws {
    let text = "# đã biết\r\n\r\na\tb.yaml\t0123456789abcdef\t1\r\n"
    #expect(
      try Baseline(parsing: Array(text.utf8)).sortedLines == [
        "a\tb.yaml\t0123456789abcdef\t1"
      ])
  }

  @Test func refusesAnythingElseByItsLine() {
    for line in [
      "x", "a\tb\t0123456789abcdef", "a\tb\t0123456789ABCDEF\t1", "a\tb\t123\t1",
      "a\tb\t0123456789abcdef\t0", "a\tb\t0123456789abcdef\t", "\tb\t0123456789abcdef\t1",
      "a\tb\t0123456789abcdef\t1\t", "\u{0}",
    ] {
      let error = #expect(throws: Baseline.ParseError.self, "\(line)") {
        try Baseline(parsing: Array("# x\n\(line)\n".utf8))
      }
      #expect(error?.line == 2)
    }
  }
}
