import SourceText
import Writers

/// Prints findings for people: the line shown, the place underlined, what to do about it.
///
/// ```
/// lỗi[fee-basis-missing]: phí “Lệ phí” chưa nêu căn cứ pháp lý
///   --> procedures/ho-tich/1.001193.yaml:14:11
///    |
/// 14 |   amount: 20000
///    |           ^^^^^
///    = giúp: thêm `basis`
///    = motcua explain fee-basis-missing
/// ```
/// Columns count Unicode scalars from 1. Nothing that stands in a file can steer the terminal.
public struct TextPrinter: FindingPrinter {
  public var language: Language
  public var color: Bool
  /// Lines shown before and after the line of a finding.
  public var contextLines: Int
  /// Most cells of a source line that are shown.
  public var lineLimit: Int

  public init(
    language: Language = .vi, color: Bool = false, contextLines: Int = 0, lineLimit: Int = 120
  ) {
    self.language = language
    self.color = color
    self.contextLines = max(0, contextLines)
    self.lineLimit = max(20, lineLimit)
  }

  public func print(_ report: FindingReport) -> [UInt8] {
    print(report, report.findings.indices) + summary(report)
  }

  /// Some of the findings, for printing a long report in parts.
  public func print(_ report: FindingReport, _ part: Range<Int>) -> [UInt8] {
    var text = TerminalText(color: color)
    var sources = SourceIndex(report.files)
    for finding in report.findings[part] {
      print(finding, &sources, to: &text)
      text.line()
    }
    return text.bytes
  }

  /// The last lines: how much was found, and before it the errors once more where a long report
  /// has scrolled them away.
  public func summary(_ report: FindingReport) -> [UInt8] {
    var text = TerminalText(color: color)
    if report.findings.count > Self.mostAtAGlance { printErrors(report, to: &text) }
    printSummary(report, to: &text)
    return text.bytes
  }

  /// Findings of a report that is seen as a whole, and errors that are named once more.
  private static let mostAtAGlance = 20

  /// `error: path:line:column: message`, one line each.
  private func printErrors(_ report: FindingReport, to text: inout TerminalText) {
    let count = report.counts.errors
    guard count > 0, count < report.findings.count else { return }
    var sources = SourceIndex(report.files)
    for error in report.findings.lazy.filter({ $0.severity == .error })
      .prefix(Self.mostAtAGlance)
    {
      text.add(Words.severity(.error)[language], .severity(.error))
      text.add(": ", .strong)
      add(error.place, &sources, to: &text)
      text.add(": ")
      text.add(Escaping.forTerminal(error.message[language]))
      text.line()
    }
    if count > Self.mostAtAGlance {
      text.add(Words.moreErrors(count - Self.mostAtAGlance)[language])
      text.line()
    }
    text.line()
  }

  private func print(
    _ finding: Finding, _ sources: inout SourceIndex, to text: inout TerminalText
  ) {
    text.add(Words.severity(finding.severity)[language], .severity(finding.severity))
    text.styled(.severity(finding.severity)) { bytes in
      bytes.append(0x5B)
      bytes.append(utf8: finding.check.code)
      bytes.append(0x5D)
    }
    text.add(": ", .strong)
    text.add(Escaping.forTerminal(finding.message[language]), .strong)
    text.line()

    let snippet = Snippet(finding.place, &sources, contextLines: contextLines)
    text.styled(.frame) { bytes in
      bytes.append(blanks: snippet.numberWidth)
      bytes.append(literal: "--> ")
    }
    add(finding.place, &sources, to: &text)
    text.line()
    if !snippet.lines.isEmpty {
      addBar(snippet.numberWidth, to: &text)
      text.line()
      print(snippet, finding.severity, to: &text)
    }
    printNotes(finding, &sources, margin: snippet.numberWidth, to: &text)
  }

  /// What stands left of a line without a number.
  private func addBar(_ margin: Int, to text: inout TerminalText) {
    text.styled(.frame) { bytes in
      bytes.append(blanks: margin)
      bytes.append(literal: " |")
    }
  }

  /// `path:line:column`
  private func add(_ place: Place, _ sources: inout SourceIndex, to text: inout TerminalText) {
    text.add(Escaping.forTerminal(sources.path(of: place.file)))
    guard sources.file(place.file) != nil else { return }
    let start = sources.start(of: place)
    text.styled(.plain) { bytes in
      for number in [start.line, start.column] {
        bytes.append(0x3A)
        bytes.append(decimal: number)
      }
    }
  }

  private func print(_ snippet: Snippet, _ severity: Severity, to text: inout TerminalText) {
    let window = snippet.main.window(around: snippet.cells, limit: lineLimit)
    for (number, line) in snippet.lines {
      let isMain = number == snippet.mainNumber
      text.styled(.frame) { bytes in
        bytes.append(blanks: snippet.numberWidth - Snippet.digits(of: number))
        bytes.append(decimal: number)
        bytes.append(literal: " |")
      }
      let shown = isMain ? window : line.window(around: 0..<0, limit: lineLimit)
      if line.width > 0 {
        text.add(blanks: 1)
        text.styled(.plain) { line.append(in: shown, to: &$0) }
      }
      text.line()
      if isMain { printCarets(snippet, window, severity, to: &text) }
    }
  }

  private func printCarets(
    _ snippet: Snippet, _ window: Range<Int>, _ severity: Severity, to text: inout TerminalText
  ) {
    let start = max(snippet.cells.lowerBound, window.lowerBound)
    // One cell past the end is where something is missing.
    let last = min(snippet.cells.upperBound, max(window.upperBound, start + 1))
    let indent = start - window.lowerBound + (window.lowerBound > 0 ? 1 : 0)
    addBar(snippet.numberWidth, to: &text)
    text.add(blanks: 1 + indent)
    text.add(repeating: UInt8(ascii: "^"), count: max(1, last - start), .severity(severity))
    if let end = snippet.lastNumber {
      text.add(" (\(Words.upToLine(end)[language]))", .severity(severity))
    }
    text.line()
  }

  private func printNotes(
    _ finding: Finding, _ sources: inout SourceIndex, margin: Int, to text: inout TerminalText
  ) {
    if let help = finding.help {
      beginNote(Words.help, margin, to: &text)
      add(help[language], margin, to: &text)
    }
    for fix in finding.fixes {
      beginNote(Words.fix, margin, to: &text)
      add(fix.title[language], margin, to: &text)
    }
    for related in finding.related {
      beginNote(Words.related, margin, to: &text)
      add(related.place, &sources, to: &text)
      text.add(": ")
      text.add(Escaping.forTerminal(related.message[language]))
      text.line()
    }
    beginNote(nil, margin, to: &text)
    text.add("motcua explain ")
    text.add(finding.check.code)
    text.line()
  }

  private func beginNote(_ label: Bilingual?, _ margin: Int, to text: inout TerminalText) {
    text.styled(.frame) { bytes in
      bytes.append(blanks: margin)
      bytes.append(literal: " = ")
    }
    if let label {
      text.styled(.strong) { bytes in
        bytes.append(utf8: label[language])
        bytes.append(literal: ": ")
      }
    }
  }

  /// Adds words that may be of several lines, and ends the last.
  private func add(_ words: String, _ margin: Int, to text: inout TerminalText) {
    if Escaping.isPlain(words) {
      text.add(words)
    } else {
      let shown = Escaping.forTerminal(words, keepingLineBreaks: true)
      for (index, line) in shown.utf8.split(separator: 0x0A).enumerated() {
        if index > 0 {
          text.line()
          text.add(blanks: margin + 3)
        }
        text.add(String(Substring(line)))
      }
    }
    text.line()
  }

  private func printSummary(_ report: FindingReport, to text: inout TerminalText) {
    let counts = report.counts
    var parts: [String] = []
    if counts.total == 0 { parts.append(Words.nothing[language]) }
    for (severity, count) in [
      (Severity.error, counts.errors), (.warning, counts.warnings), (.note, counts.notes),
    ] where count > 0 {
      parts.append(Words.count(count, severity)[language])
    }
    if !report.suppressed.isEmpty {
      parts.append(Words.suppressed(report.suppressed.count)[language])
    }
    if !report.baselined.isEmpty {
      parts.append(Words.baselined(report.baselined.count)[language])
    }
    text.add(parts.joined(separator: ", "), .strong)
    text.line()
  }
}
