import Checks
import Compiler
import Diagnostics
import SourceText
import Testing

/// The examples of every check are its tests; they fail at their own line.
@Suite struct CheckExamplesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var check: CheckInfo
    var example: CheckExample
    var testDescription: String { "\(check.code): \(example.title.en)" }

    var location: Testing.SourceLocation {
      Testing.SourceLocation(
        fileID: example.fileID, filePath: example.filePath, line: example.line, column: 1)
    }
  }

  static let cases = Compilation.allChecks.flatMap { check in
    check.examples.map { Case(check: check, example: $0) }
  }

  @Test(arguments: cases)
  func behavesAsMarked(_ test: Case) {
    let outcome = ExampleRunner.run(test.example, of: test.check)
    #expect(
      Self.shown(outcome.found, outcome) == Self.shown(outcome.expected, outcome),
      sourceLocation: test.location)
    #expect(outcome.found == outcome.expected, sourceLocation: test.location)
    let others = outcome.others.map { "\($0.check.code): \($0.message.en)" }
    #expect(others == [], sourceLocation: test.location)
  }

  /// The bytes themselves, which say more in a failure than their numbers.
  private static func shown(_ ranges: [SourceRange], _ outcome: ExampleRunner.Outcome) -> [String] {
    ranges.map { String(decoding: outcome.source.bytes[$0.bounds], as: UTF8.self) }
  }

  /// Checks that an example in one text cannot set off.
  static let speakless: [String: String] = [
    "file-too-large": "needs megabytes",
    "scalar-too-long": "needs many kilobytes",
    "too-many-nodes": "needs a million nodes",
    "not-utf8": "Swift text is UTF-8",
    "file-name-code": "is about the name of a file",
    "file-unreadable": "is about the file system",
    "link-not-followed": "is about the file system",
    "yaml-file-not-read": "is about the file system",
    "missing-catalog": "the small catalog has one",
    "code-list-file-invalid": "needs a second file",
    "code-change-default-missing": "needs a second file",
    "code-change-default-twice": "needs a second file",
    "code-change-level-differs": "needs a second file",
    "code-change-missing": "needs a second file",
    "code-change-unknown": "needs a second file",
    "code-change-whole-twice": "needs a second file",
    "lookup-lock-invalid": "needs the file lookup.lock",
    "lookup-payload-changed": "needs the file lookup.lock",
    "lookup-payload-retired": "needs the file lookup.lock",
    "lookup-payload-shared": "needs the file lookup.lock",
  ]

  @Test(arguments: Compilation.allChecks.map(\.code))
  func showsWhatIsWrongAndWhatIsRight(_ code: String) throws {
    guard Self.speakless[code] == nil else { return }
    let check = try #require(Compilation.allChecks.first { $0.code == code })
    let speaking = check.examples.filter { $0.text.contains("‹") }
    #expect(!speaking.isEmpty, "\(check.code) has no example that sets it off")
    #expect(speaking.count < check.examples.count, "\(check.code) has no example that is right")
  }

  @Test func everyExceptionIsACheck() {
    let codes = Set(Compilation.allChecks.map(\.code))
    #expect(Self.speakless.keys.sorted().filter { !codes.contains($0) } == [])
  }

  @Test func marksMatchInEveryExample() {
    for test in Self.cases {
      let opening = test.example.text.filter { $0 == "‹" }.count
      let closing = test.example.text.filter { $0 == "›" }.count
      #expect(opening == closing, sourceLocation: test.location)
    }
  }
}
