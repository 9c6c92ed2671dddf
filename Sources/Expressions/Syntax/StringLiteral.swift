import Diagnostics
import SourceText

/// Decodes the text of a string or bytes literal.
struct StringLiteral {
  /// What the literal stands for: UTF-8 for a string.
  private(set) var value: [UInt8] = []
  private(set) var problems: [ExpressionProblem] = []

  private let source: [UInt8]
  private let isBytes: Bool
  private var position: Int
  private let end: Int

  /// - Parameter range: the whole literal with prefix and quotes, closed.
  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    var start = range.lowerBound
    var isRaw = false
    var isBytes = false
    while source[start] != 0x22, source[start] != 0x27 {
      if source[start] | 0x20 == 0x72 { isRaw = true } else { isBytes = true }
      start += 1
    }
    let quote = source[start]
    let isTriple =
      range.upperBound - start >= 6 && source[start + 1] == quote && source[start + 2] == quote
    let width = isTriple ? 3 : 1
    self.isBytes = isBytes
    position = start + width
    end = range.upperBound - width
    value.reserveCapacity(end - position)
    if isRaw {
      value.append(contentsOf: source[position..<end])
    } else {
      while position < end { readNext() }
    }
  }

  private mutating func readNext() {
    guard source[position] == 0x5C else {
      value.append(source[position])
      position += 1
      return
    }
    let start = position
    let letter = source[position + 1]
    position += 2
    switch letter {
    case 0x61: value.append(0x07)
    case 0x62: value.append(0x08)
    case 0x66: value.append(0x0C)
    case 0x6E: value.append(0x0A)
    case 0x72: value.append(0x0D)
    case 0x74: value.append(0x09)
    case 0x76: value.append(0x0B)
    case 0x5C, 0x3F, 0x22, 0x27, 0x60: value.append(letter)
    case 0x78, 0x58: readNumber(from: start, digits: 2, radix: 16)
    case 0x75 where !isBytes: readNumber(from: start, digits: 4, radix: 16)
    case 0x55 where !isBytes: readNumber(from: start, digits: 8, radix: 16)
    case 0x30...0x33:
      position -= 1
      readNumber(from: start, digits: 3, radix: 8)
    default: report(start)
    }
  }

  private mutating func readNumber(from start: Int, digits: Int, radix: Int) {
    let text = String(decoding: source[position..<min(position + digits, end)], as: UTF8.self)
    guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let number = UInt32(text, radix: radix)
    else { return report(start) }
    position += digits
    if isBytes {
      value.append(UInt8(truncatingIfNeeded: number))
    } else if let scalar = Unicode.Scalar(number) {
      value.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    } else {
      report(start)
    }
  }

  private mutating func report(_ start: Int) {
    position = max(position, min(start + 2, end))
    problems.append(
      ExpressionProblem(
        .invalidEscape, SourceRange(start..<position),
        Bilingual(
          vi:
            "sau dấu \\ phải là một trong a b f n r t v \\ ? \" ' ` x u U hoặc ba chữ số bát phân",
          en: "after \\ stands one of a b f n r t v \\ ? \" ' ` x u U or three octal digits"),
        fixes: [ExpressionFix(SourceRange(start..<start + 1), "\\\\")]))
  }
}
