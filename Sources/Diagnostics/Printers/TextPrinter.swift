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

  /// The last line: how much was found.
  public func summary(_ report: FindingReport) -> [UInt8] {
    var text = TerminalText(color: color)
    printSummary(report, to: &text)
    return text.bytes
  }

  private func print(
    _ finding: Finding, _ sources: inout SourceIndex, to text: inout TerminalText
  ) {
    text.add(Words.severity(finding.severity)[language], .severity(finding.severity))
    text.add("[\(finding.check.code)]", .severity(finding.severity))
    text.add(": ", .strong)
    text.add(Escaping.forTerminal(finding.message[language]), .strong)
    text.line()

    let snippet = Snippet(finding.place, &sources, contextLines: contextLines)
    let margin = String(repeating: " ", count: snippet.numberWidth)
    text.add("\(margin)--> ", .frame)
    text.add(location(finding.place, &sources))
    text.line()
    if !snippet.lines.isEmpty {
      text.add("\(margin) |", .frame)
      text.line()
      print(snippet, finding.severity, to: &text)
    }
    printNotes(finding, &sources, margin: margin, to: &text)
  }

  /// `path:line:column`
  private func location(_ place: Place, _ sources: inout SourceIndex) -> String {
    let path = Escaping.forTerminal(sources.path(of: place.file))
    guard sources.file(place.file) != nil else { return path }
    let start = sources.ends(of: place).start
    return "\(path):\(start.line):\(start.column)"
  }

  private func print(_ snippet: Snippet, _ severity: Severity, to text: inout TerminalText) {
    let window = snippet.main.window(around: snippet.cells, limit: lineLimit)
    for (number, line) in snippet.lines {
      let isMain = number == snippet.mainNumber
      let digits = String(number)
      let padding = String(repeating: " ", count: snippet.numberWidth - digits.count)
      text.add("\(padding)\(digits) |", .frame)
      let shown = line.text(in: isMain ? window : line.window(around: 0..<0, limit: lineLimit))
      if !shown.isEmpty { text.add(" " + shown) }
      text.line()
      if isMain { printCarets(snippet, window, severity, to: &text) }
    }
  }

  private func printCarets(
    _ snippet: Snippet, _ window: Range<Int>, _ severity: Severity, to text: inout TerminalText
  ) {
    let margin = String(repeating: " ", count: snippet.numberWidth)
    let start = max(snippet.cells.lowerBound, window.lowerBound)
    // One cell past the end is where something is missing.
    let last = min(snippet.cells.upperBound, max(window.upperBound, start + 1))
    let indent = start - window.lowerBound + (window.lowerBound > 0 ? 1 : 0)
    text.add("\(margin) |", .frame)
    text.add(blanks: 1 + indent)
    text.add(String(repeating: "^", count: max(1, last - start)), .severity(severity))
    if let end = snippet.lastNumber {
      text.add(" (\(Words.upToLine(end)[language]))", .severity(severity))
    }
    text.line()
  }

  private func printNotes(
    _ finding: Finding, _ sources: inout SourceIndex, margin: String, to text: inout TerminalText
  ) {
    func note(_ label: Bilingual?, _ words: String) {
      text.add("\(margin) = ", .frame)
      if let label { text.add("\(label[language]): ", .strong) }
      let shown = Escaping.forTerminal(words, keepingLineBreaks: true)
      if shown.utf8.contains(0x0A) {
        for (index, line) in shown.utf8.split(separator: 0x0A).enumerated() {
          if index > 0 {
            text.line()
            text.add("\(margin)   ")
          }
          text.add(String(Substring(line)))
        }
      } else {
        text.add(shown)
      }
      text.line()
    }
    if let help = finding.help { note(Words.help, help[language]) }
    for fix in finding.fixes { note(Words.fix, fix.title[language]) }
    for related in finding.related {
      let place = location(related.place, &sources)
      note(Words.related, "\(place): \(Escaping.forTerminal(related.message[language]))")
    }
    note(nil, "motcua explain \(finding.check.code)")
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
