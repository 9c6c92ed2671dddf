import SourceText

/// The source lines shown with one finding.
struct Snippet: Sendable {
  /// Lines with their numbers (from 1), the one of the finding among them; none when the
  /// file is not of the run or empty.
  private(set) var lines: [(number: Int, line: SnippetLine)] = []
  /// The line on which the finding starts.
  private(set) var main = SnippetLine([], 0..<0)
  private(set) var mainNumber = 0
  /// Cells of the main line that the finding covers.
  private(set) var cells = 0..<1
  /// The line on which the finding ends, when that is another one.
  private(set) var lastNumber: Int?

  /// Cells that the greatest line number takes.
  var numberWidth: Int { Self.digits(of: lines.last?.number ?? 1) }

  /// How many decimal digits a number from 1 has.
  static func digits(of number: Int) -> Int {
    var (rest, digits) = (number / 10, 1)
    while rest > 0 { (rest, digits) = (rest / 10, digits + 1) }
    return digits
  }

  init(_ place: Place, _ sources: inout SourceIndex, contextLines: Int) {
    guard let bytes = sources.file(place.file)?.bytes, !bytes.isEmpty else { return }
    let table = sources.table(of: place.file)
    let range = place.range.bounds.clamped(to: 0..<bytes.count)
    let first = table.lineIndex(of: range.lowerBound)
    // A range that ends with a line break ends on the line before it.
    let last = table.lineIndex(of: max(range.lowerBound, range.upperBound - 1))
    let bounds = table.lineRange(first, in: bytes)
    main = SnippetLine(bytes, Self.part(of: bounds, around: range.lowerBound, in: bytes))
    mainNumber = first + 1
    lastNumber = last > first ? last + 1 : nil
    let end = min(max(range.upperBound, range.lowerBound), bounds.upperBound)
    cells = main.cells(of: min(range.lowerBound, end)..<end)

    let shown = max(0, first - contextLines)...min(table.starts.count - 1, first + contextLines)
    for index in shown {
      let line = table.lineRange(index, in: bytes)
      // What follows the last line break is no line of its own.
      if index != first, index == table.starts.count - 1, line.isEmpty { continue }
      let other = SnippetLine(bytes, Self.part(of: line, around: line.lowerBound, in: bytes))
      lines.append((number: index + 1, line: index == first ? main : other))
    }
  }

  /// As much of a line as can be shown; a file may be one line of a megabyte.
  private static func part(
    of line: Range<Int>, around offset: Int, in bytes: [UInt8]
  ) -> Range<Int> {
    let reach = 4096
    guard line.count > 2 * reach else { return line }
    var start = max(line.lowerBound, offset - reach)
    while start < line.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start..<max(start, min(line.upperBound, offset + reach))
  }
}
