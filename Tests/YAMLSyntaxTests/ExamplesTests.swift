import Diagnostics
import FoundationEssentials
import SourceText
import Testing
import YAMLSyntax

@Suite struct ExamplesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var check: CheckInfo
    var example: CheckExample
    var testDescription: String { "\(check.code): \(example.title.en)" }

    var location: Testing.SourceLocation {
      Testing.SourceLocation(
        fileID: example.fileID, filePath: example.filePath, line: example.line, column: 1)
    }
  }

  static let cases = YAMLChecks.all.flatMap { check in
    check.examples.map { Case(check: check, example: $0) }
  }

  /// Checks whose speaking examples cannot be text.
  static let unspeakable = ["file-too-large", "not-utf8", "too-many-nodes", "scalar-too-long"]

  @Test(arguments: cases)
  func speaksExactlyWhereTheExampleIsMarked(_ test: Case) {
    let marked = MarkedText(test.example.text)
    let loaded = Loaded(marked.bytes)
    #expect(loaded.ranges(test.check.code) == marked.ranges, sourceLocation: test.location)
    expectSound(loaded)
  }

  @Test(arguments: cases)
  func speaksTheSameBehindAByteOrderMarkAndOtherText(_ test: Case) {
    // A directive must come first.
    guard test.check.code != "directive-not-allowed" else { return }
    for prefix in ["\u{FEFF}", "# Đặng 👨‍👩‍👧 thị\n", "a: 1\r\n---\r\n"] {
      let marked = MarkedText(test.example.text, shift: prefix.utf8.count)
      let loaded = Loaded(Array(prefix.utf8) + marked.bytes)
      #expect(loaded.ranges(test.check.code) == marked.ranges, sourceLocation: test.location)
    }
  }

  @Test(arguments: cases)
  func speaksTheSameWithCRLF(_ test: Case) {
    let marked = MarkedText(
      String(
        test.example.text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", $0] : [$0] }
          .reduce(into: String.UnicodeScalarView()) { $0.append($1) }))
    let loaded = Loaded(marked.bytes)
    #expect(loaded.ranges(test.check.code) == marked.ranges, sourceLocation: test.location)
  }

  @Test(arguments: cases)
  func isSilentOnceItsFixesAreMade(_ test: Case) {
    let loaded = Loaded(MarkedText(test.example.text).bytes)
    let found = loaded.findings.filter { $0.check.code == test.check.code }
    var bytes = loaded.bytes
    guard found.allSatisfy({ $0.fixes.count == 1 }) else { return }
    for fix in found.flatMap(\.fixes).reversed() {
      bytes.replaceSubrange(fix.place.range.bounds, with: fix.replacement.utf8)
    }
    #expect(found.isEmpty || Loaded(bytes).codes.isEmpty, sourceLocation: test.location)
  }

  @Test(arguments: cases)
  func oneMistakeIsOneFinding(_ test: Case) {
    let marked = MarkedText(test.example.text)
    let loaded = Loaded(marked.bytes)
    #expect(loaded.codes.allSatisfy { $0 == test.check.code }, sourceLocation: test.location)
  }

  @Test(arguments: YAMLChecks.all.map(\.code))
  func showsASilentAndASpeakingExample(_ code: String) throws {
    let check = try #require(YAMLChecks.all.first { $0.code == code })
    let marks = check.examples.map { MarkedText($0.text).ranges.count }
    #expect(marks.contains(0))
    #expect(marks.contains { $0 > 0 } != Self.unspeakable.contains(code))
  }

  @Test(arguments: YAMLChecks.all.map(\.code))
  func saysTheSameInBothLanguages(_ code: String) throws {
    let check = try #require(YAMLChecks.all.first { $0.code == code })
    for message in [check.message] + check.variants.keys.sorted().compactMap({ check.variants[$0] })
    {
      #expect(message.placeholders(.vi) == message.placeholders(.en))
      #expect(!message.vi.isEmpty && !message.en.isEmpty)
    }
  }

  @Test func everyVariantOfTheSyntaxErrorHasAnExample() {
    let shown = CheckInfo.yamlSyntax.examples.flatMap { example in
      Loaded(MarkedText(example.text).bytes).findings.map(\.message.en)
    }
    let check = CheckInfo.yamlSyntax
    for name in check.variants.keys.sorted() where !["colon", "no-value", "no-key"].contains(name) {
      let start = check.variants[name]?.en.prefix { $0 != "{" && $0 != "“" } ?? ""
      let isShown = shown.contains { $0.hasPrefix(start) }
      #expect(isShown, "\(name)")
    }
  }

  @Test func listsEveryFileOfFindingsOnce() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/YAMLSyntax/Findings")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
      .map { kebabCased($0.dropLast(".swift".count)) }
    #expect(files.sorted() == YAMLChecks.all.map(\.code).sorted())
  }

  private func kebabCased(_ name: some StringProtocol) -> String {
    var result = ""
    for character in name {
      if character.isUppercase, !result.isEmpty { result += "-" }
      result += character.lowercased()
    }
    return result
  }
}
