import Diagnostics
import SourceText
import TestSupport
import Testing

/// The line shown and the carets under it, for one marked text.
@Suite struct CaretTests {
  /// The shown lines after the bar, without the notes.
  private func snippet(_ marked: String, limit: Int = 120, context: Int = 0) throws -> [String] {
    let source = MarkedText(marked)
    let range = try #require(source.ranges.first)
    let report = FindingReport(
      findings: [Finding(.sample("x"), at: Place(FileID(0), range), ["what": "y"])],
      files: [SourceFile(path: "a.yaml", bytes: source.bytes)], toolVersion: "0")
    let printer = TextPrinter(contextLines: context, lineLimit: limit)
    let lines = String(decoding: printer.print(report), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(3).filter { $0.contains(" |") }.map { line in
      let start = line.firstIndex(of: "|").map { line.index(after: $0) } ?? line.endIndex
      return String(line[start...].dropFirst())
    }
  }

  @Test func standUnderVietnamese() throws {
    #expect(try snippet("tên: ‹Đặng› Thị") == ["tên: Đặng Thị", "     ^^^^"])
  }

  /// A line of Vietnamese letters alone is shown as one that is laid out character by character.
  @Test func standTheSameWhateverElseIsInTheLine() throws {
    var random = Generator(seed: 5)
    let letters = Array("aZ .đĐếỆưằ0:")
    for _ in 0..<500 {
      let parts = (0..<3).map { _ in
        String((0..<random.below(30)).map { _ in random.pick(letters) })
      }
      let marked = parts[0] + "‹" + parts[1] + "›0" + parts[2]
      let limit = 20 + random.below(60)
      let plain = try snippet(marked, limit: limit)
      let other = try snippet(marked.map { $0 == "0" ? "•" : String($0) }.joined(), limit: limit)
      #expect(plain == other.map { $0.map { $0 == "•" ? "0" : String($0) }.joined() }, "\(marked)")
    }
  }

  @Test func standUnderDecomposedLetters() throws {
    #expect(
      try snippet("Nguye\u{302}\u{303}n ‹Va\u{306}n› A")
        == ["Nguye\u{302}\u{303}n Va\u{306}n A", "       ^^^"])
  }

  @Test func pointAtTheLetterUnderALoneMark() throws {
    #expect(try snippet("Va‹\u{306}›n") == ["Va\u{306}n", " ^"])
    #expect(try snippet("‹\u{306}›n") == ["◌\u{306}n", "^"])
  }

  @Test func takeTwoCellsUnderWideLetters() throws {
    #expect(try snippet("阮文‹安›!") == ["阮文安!", "    ^^"])
  }

  @Test func expandTabs() throws {
    #expect(try snippet("a\t‹b›") == ["a   b", "    ^"])
    #expect(try snippet("‹\t›b") == ["    b", "^^^^"])
  }

  @Test func showHiddenCharacters() throws {
    #expect(try snippet("a‹\u{200B}›b") == ["a‹U+200B›b", " ^^^^^^^^"])
    #expect(try snippet("a\u{1B}[1m‹b›") == ["a‹U+001B›[1mb", "            ^"])
  }

  @Test func passOverAByteOrderMark() throws {
    #expect(try snippet("\u{FEFF}kind: ‹x›") == ["kind: x", "      ^"])
  }

  @Test func pointAfterTheEndOfALine() throws {
    #expect(try snippet("key:‹›\nnext: 1") == ["key:", "    ^"])
    #expect(try snippet("key: 1‹›") == ["key: 1", "      ^"])
    #expect(try snippet("key: 1‹\r\n›next: 1") == ["key: 1", "      ^"])
  }

  @Test func endWithTheFirstOfSeveralLines() throws {
    #expect(
      try snippet("a:\n  ‹b: 1\n  c: 2›\n") == ["  b: 1", "  ^^^^ (đến dòng 3)"])
    #expect(try snippet("‹a: 1\n›b: 2") == ["a: 1", "^^^^"])
  }

  @Test func showTheLinesAround() throws {
    #expect(
      try snippet("a: 1\nb: 2\nc: ‹3›\nd: 4\n\n", context: 1) == ["b: 2", "c: 3", "   ^", "d: 4"])
  }

  @Test func stayInTheWindowOfALongLine() throws {
    let before = String(repeating: "đ", count: 100)
    let after = String(repeating: "x", count: 100)
    let lines = try snippet("\(before)‹SAI›\(after)", limit: 40)
    #expect(lines[0].count <= 40)
    #expect(lines[0].hasPrefix("…") && lines[0].hasSuffix("…"))
    #expect(marked(lines) == "SAI")
    #expect(marked(try snippet("‹SAI›\(after)", limit: 40)) == "SAI")
    #expect(marked(try snippet("\(before)‹SAI›", limit: 40)) == "SAI")
    let wide = try snippet("\(before)‹\(after)›\(before)", limit: 40)
    #expect(wide[0].count <= 40)
    #expect(wide[1].count <= 40)
    #expect(marked(wide).allSatisfy { $0 == "x" })
    let asian = try snippet(
      String(repeating: "安", count: 60) + "‹SAI›" + String(repeating: "安", count: 60), limit: 41)
    #expect(DisplayWidth.of(asian[0]) <= 41)
    #expect(DisplayWidth.of(asian[0].prefix { $0 != "S" }) == asian[1].prefix { $0 == " " }.count)
  }

  @Test func findTheirPlaceInAnEndlessLine() throws {
    let filler = String(repeating: "đường ", count: 20_000)
    #expect(marked(try snippet("\(filler)‹SAI›\(filler)")) == "SAI")
  }

  /// The characters over the carets, for text of single cells.
  private func marked(_ lines: [String]) -> String {
    String(zip(lines[0], lines[1]).filter { $0.1 == "^" }.map { $0.0 })
  }
}
