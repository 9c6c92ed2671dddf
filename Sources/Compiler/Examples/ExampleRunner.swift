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

  /// An example inside the small catalog, compiled.
  public struct Compiled: Sendable {
    public var compilation: Compilation
    /// Bytes that the example marks, in order.
    public var expected: [SourceRange]
    public var source: SourceFile
    /// The number of the example's file.
    public static let file = FileID(1)
  }

  public static func run(_ example: CheckExample, of check: CheckInfo) -> Outcome {
    let compiled = compile(example)
    let own = compiled.compilation.findings.filter { $0.place.file == Compiled.file }
    return Outcome(
      expected: compiled.expected,
      found: own.filter { $0.check === check }.map(\.place.range),
      others: own.filter { $0.check !== check && $0.severity >= .warning },
      source: compiled.source)
  }

  public static func compile(_ example: CheckExample) -> Compiled {
    let (text, expected) = marked(composed(example))
    let settings = SmallCatalog.settings.map(\.text).joined(separator: "\n")
    var base = SmallCatalog.declarations
    let bringsSettings = text.split(separator: "\n").contains("kind: catalog")
    if !bringsSettings { base = settings + "\n---\n" + base }
    let inputs = [
      SourceInput(path: "danh-muc.yaml", text: base),
      SourceInput(path: "vi-du.yaml", text: text),
    ]
    let compilation = Compilation.run(inputs, options: CompilationOptions(date: date)) { _, name in
      (name, .failure(FileProblem(name, .system(2))))
    }
    return Compiled(
      compilation: compilation, expected: expected,
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

  /// Adds the keys that the first document of `text` does not have, and those of a catalog
  /// declaration that follows it.
  private static func filled(_ text: String, from defaults: [(key: String, text: String)]) -> String
  {
    let parts = text.split(separator: "\n---\n", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      if index == 0 { return completed(part, from: defaults) }
      return part.hasPrefix("kind: catalog\n")
        ? completed(part, from: SmallCatalog.settings) : String(part)
    }.joined(separator: "\n---\n")
  }

  /// A document with the keys it lacks.
  private static func completed(
    _ document: Substring, from defaults: [(key: String, text: String)]
  ) -> String {
    let given = Set(
      document.split(separator: "\n").compactMap { line -> String? in
        guard line.first != " ", let colon = line.firstIndex(of: ":") else { return nil }
        return line[..<colon].filter { $0 != "‹" && $0 != "›" }
      })
    let missing = defaults.filter { !given.contains($0.key) }.map(\.text)
    return ([String(document)] + missing).joined(separator: "\n")
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
