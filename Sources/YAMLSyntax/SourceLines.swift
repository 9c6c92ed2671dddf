import Diagnostics
import SourceText

/// Looking around in the bytes of a file, for findings; never on the good path.
struct SourceLines {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  func start(ofLineAt offset: Int) -> Int {
    var index = min(offset, bytes.count)
    while index > 0, !Self.isBreak(bytes[index - 1]) { index -= 1 }
    return index
  }

  /// Before the line break.
  func end(ofLineAt offset: Int) -> Int {
    var index = offset
    while index < bytes.count, !Self.isBreak(bytes[index]) { index += 1 }
    return index
  }

  /// The line's last byte that is neither blank nor comment, plus one.
  func contentEnd(from start: Int) -> Int {
    let end = end(ofLineAt: start)
    var index = start
    while index < end {
      if bytes[index] == 0x23, index > 0, Self.isBlank(bytes[index - 1]) { break }
      index += 1
    }
    return trimmed(start..<index).upperBound
  }

  func skipBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index
  }

  /// Without blanks and line breaks at the end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, Self.isBlank(bytes[end - 1]) || Self.isBreak(bytes[end - 1]) {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// A colon that ends a key: before a blank or the end of the line.
  func isKeyColon(_ index: Int) -> Bool {
    guard index < bytes.count, bytes[index] == 0x3A else { return false }
    guard index + 1 < bytes.count else { return true }
    return Self.isBlank(bytes[index + 1]) || Self.isBreak(bytes[index + 1])
  }

  /// From `offset` to the end of the key or of the text on its line.
  func word(at offset: Int) -> Range<Int> {
    let end = contentEnd(from: offset)
    var index = offset
    while index < end, !isKeyColon(index) { index += 1 }
    return trimmed(offset..<max(index, min(offset + 1, end)))
  }

  /// Where the text after `key: ` or `- ` begins, if that is before `limit`.
  func valueStart(onLineOf offset: Int, before limit: Int) -> Int? {
    var index = skipBlanks(start(ofLineAt: offset))
    while index + 1 < limit, bytes[index] == 0x2D, Self.isBlank(bytes[index + 1]) {
      index = skipBlanks(index + 1)
    }
    let first = index
    if index < limit, bytes[index] == 0x22 || bytes[index] == 0x27 {
      let quote = bytes[index]
      index += 1
      while index < limit, bytes[index] != quote { index += 1 }
    }
    while index < limit, !isKeyColon(index) { index += 1 }
    if index < limit { return skipBlanks(index + 1) }
    let hasDash =
      first > 0 && Self.isBlank(bytes[first - 1]) && first >= 2
      && bytes[skipBlanks(start(ofLineAt: offset))] == 0x2D
    return hasDash && first <= limit ? first : nil
  }

  /// The first `---` line that begins at or after `offset`.
  func documentStart(from offset: Int) -> Int? {
    var index = offset
    if index > 0, index <= bytes.count, !Self.isBreak(bytes[index - 1]) {
      index = end(ofLineAt: index)
    }
    while index < bytes.count {
      while index < bytes.count, Self.isBreak(bytes[index]) { index += 1 }
      if isDocumentStart(index) { return index }
      index = end(ofLineAt: index)
    }
    return nil
  }

  private func isDocumentStart(_ index: Int) -> Bool {
    guard index + 3 <= bytes.count else { return false }
    guard bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x2D else {
      return false
    }
    return index + 3 == bytes.count || Self.isBlank(bytes[index + 3])
      || Self.isBreak(bytes[index + 3])
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The text for a message: one line, not longer than people read.
  func excerpt(_ range: Range<Int>) -> Bilingual {
    let text = Quoting.folded(
      text(range.lowerBound..<min(range.upperBound, range.lowerBound + 400)))
    return Bilingual(text.count > 60 ? String(text.prefix(59)) + "…" : text)
  }
}
