import CatalogModel
import SourceText

/// Puts examples behind the last of a form, in the text of its file.
struct ExampleAppender {
  /// Where the text goes: at the begin of a line, or at the end of the file.
  private let position: Int
  private let indent: Int
  private let bytes: [UInt8]

  /// nil where the examples of the form are not a list of lines that begin with a dash.
  init?(_ form: Form, in bytes: [UInt8]) {
    guard let last = form.examples.last else { return nil }
    let range = last.range.bounds
    guard range.upperBound <= bytes.count else { return nil }
    let lineStart =
      bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = bytes[lineStart..<range.lowerBound]
    let indent = before.prefix { $0 == 0x20 }.count
    let dash = before.dropFirst(indent)
    guard dash.first == 0x2D, dash.count > 1, dash.dropFirst().allSatisfy({ $0 == 0x20 }) else {
      return nil
    }
    // A range of lines may reach to the begin of what follows.
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    var end = range.upperBound
    while end > range.lowerBound, isBlank(bytes[end - 1]) { end -= 1 }
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    let position = min(end + 1, bytes.count)
    let next = bytes[position...].split(separator: 0x0A).first { !$0.allSatisfy(isBlank) }
    guard next.map({ $0.prefix { $0 == 0x20 }.count < max(indent, 1) }) ?? true else { return nil }
    self.position = position
    self.indent = indent
    self.bytes = bytes
  }

  func appending(_ proposals: [ProposedExample], on date: CalendarDate) -> [UInt8] {
    let margin = String(repeating: " ", count: indent)
    let lines = proposals.flatMap { $0.lines(on: date) }.map { margin + $0 + "\n" }
    let needsBreak = position > 0 && bytes[position - 1] != 0x0A
    let text = (needsBreak ? "\n" : "") + lines.joined()
    return Array(bytes[..<position]) + Array(text.utf8) + Array(bytes[position...])
  }
}
