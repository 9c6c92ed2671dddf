public import CatalogModel
public import Diagnostics
public import SourceText

/// Runs the examples of checks: each is put into a small right catalog and compiled.
public enum ExampleRunner {
  /// What came of one example.
  public struct Outcome: Sendable {
    /// Bytes of the example's file that the check must cover, in order.
    public var expected: [SourceRange]
    /// Bytes that it did cover.
    public var found: [SourceRange]
    /// Findings of other checks in the example, warnings and errors only.
    public var others: [Finding]
    public var source: SourceFile

    /// Speaks exactly where marked, and nothing else is wrong with the example.
    public var behavesAsMarked: Bool { expected == found && others.isEmpty }
  }

  /// The day on which examples are compiled.
  public static let date =
    CalendarDate(year: 2026, month: 11, day: 23) ?? CalendarDate(dayNumber: 0)

  public static func run(_ example: CheckExample, of check: CheckInfo) -> Outcome {
    let (text, expected) = marked(composed(example))
    let settings = SmallCatalog.settings.map(\.text).joined(separator: "\n")
    var base = SmallCatalog.declarations
    if example.kind != .catalog { base = settings + "\n---\n" + base }
    let inputs = [
      SourceInput(path: "danh-muc.yaml", text: base),
      SourceInput(path: "vi-du.yaml", text: text),
    ]
    let compilation = Compilation.run(inputs, options: CompilationOptions(date: date)) { _, name in
      (name, .failure(FileProblem(name, .system(2))))
    }
    let own = compilation.findings.filter { $0.place.file == FileID(1) }
    return Outcome(
      expected: expected,
      found: own.filter { $0.check === check }.map(\.place.range),
      others: own.filter { $0.check !== check && $0.severity >= .warning },
      source: SourceFile(path: "vi-du.yaml", bytes: Array(text.utf8)))
  }

  /// The example with what it leaves out.
  static func composed(_ example: CheckExample) -> String {
    switch example.kind {
    case .declarations, .file, .template: example.text
    case .procedure: filled(example.text, from: SmallCatalog.procedure)
    case .catalog: filled(example.text, from: SmallCatalog.settings)
    }
  }

  /// Adds the keys that the first document of `text` does not have.
  private static func filled(_ text: String, from defaults: [(key: String, text: String)]) -> String
  {
    let parts = text.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts[0]
    let given = Set(
      head.split(separator: "\n").compactMap { line -> Substring? in
        guard line.first != " ", let colon = line.firstIndex(of: ":") else { return nil }
        return line[..<colon].filter { $0 != "‹" && $0 != "›" }[...]
      })
    let missing = defaults.filter { !given.contains($0.key[...]) }.map(\.text)
    let whole = ([String(head)] + missing).joined(separator: "\n")
    return parts.count > 1 ? whole + "\n---\n" + parts[1] : whole
  }

  /// Takes the marks out of a text and tells which bytes they enclosed.
  static func marked(_ text: String) -> (text: String, ranges: [SourceRange]) {
    var result = ""
    var starts: [Int] = []
    var ranges: [SourceRange] = []
    for character in text {
      switch character {
      case "‹": starts.append(result.utf8.count)
      case "›":
        if let start = starts.popLast() { ranges.append(SourceRange(start..<result.utf8.count)) }
      default: result.append(character)
      }
    }
    ranges.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    return (result, ranges)
  }
}
