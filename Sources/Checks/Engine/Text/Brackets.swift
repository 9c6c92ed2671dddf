import SourceText

/// Brackets and quotes of a text.
enum Brackets {
  /// Marks without a partner, in order of place.
  static func unmatched(in text: String) -> [(bytes: Range<Int>, mark: Unicode.Scalar)] {
    var open: [(bytes: Range<Int>, mark: Unicode.Scalar)] = []
    var alone: [(bytes: Range<Int>, mark: Unicode.Scalar)] = []
    var straight: [Range<Int>] = []
    let bytes = Array(text.utf8)
    var offset = 0
    for scalar in text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      switch scalar {
      case "(", "[", "“", "«": open.append((range, scalar))
      case ")", "]", "”", "»":
        if let last = open.last, last.mark == opener(of: scalar) {
          open.removeLast()
        } else if let index = open.lastIndex(where: { $0.mark == opener(of: scalar) }) {
          alone += open[(index + 1)...]
          open.removeSubrange(index...)
        } else if !isMarker(bytes, closedAt: range.lowerBound, scalar) {
          alone.append((range, scalar))
        }
      case "\"": straight.append(range)
      default: break
      }
    }
    if straight.count % 2 == 1, let last = straight.last, !isInch(bytes, last.lowerBound) {
      alone.append((last, "\""))
    }
    return (alone + open).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  private static func opener(of closer: Unicode.Scalar) -> Unicode.Scalar {
    switch closer {
    case ")": "("
    case "]": "["
    case "”": "“"
    default: "«"
    }
  }

  /// "a)", "1)", "iv)", "đ)" count items; a half-open interval "[0; 5)" is left alone too.
  private static func isMarker(
    _ bytes: [UInt8], closedAt index: Int, _ mark: Unicode.Scalar
  )
    -> Bool
  {
    guard mark == ")" || mark == "]" else { return false }
    let word = bytes[..<index].reversed().prefix { TextByte.isLetter($0) || TextByte.isDigit($0) }
    let isNumber = word.count <= 3 && word.allSatisfy(TextByte.isDigit)
    let isRoman = word.count <= 4 && word.allSatisfy { "ivxIVX".utf8.contains($0) }
    let isLetter = word.count == 1 || word.count == 2 && bytes[index - 2] == 0xC4
    guard !word.isEmpty, isNumber || isRoman || isLetter else { return false }
    let before = index - word.count - 1
    return before < 0 || [0x20, 0x0A, 0x2E, 0x28].contains(bytes[before])
  }

  /// 24" is a size.
  private static func isInch(_ bytes: [UInt8], _ index: Int) -> Bool {
    index > 0 && TextByte.isDigit(bytes[index - 1])
  }
}

/// Bullets and item numbers at the start of a text.
enum Bullet {
  /// Bytes of the bullet and the blanks behind it; 0 when there is none.
  static func length(_ text: String, inName: Bool) -> Int {
    guard let first = text.utf8.first else { return 0 }
    switch first {
    case 0x2D, 0x2B, 0x2A: return blanks(text, behind: 1)  // - + *
    case 0xE2:
      let isBullet =
        text.hasPrefix("•") || text.hasPrefix("–") || text.hasPrefix("—")
        || text.hasPrefix("▪") || text.hasPrefix("●") || text.hasPrefix("➢") || text.hasPrefix("✓")
      return isBullet ? blanks(text, behind: 3) : 0
    default: return inName ? marker(text) : 0
    }
  }

  /// "a) ", "1. ", "1) ", "1.2. ", "đ) "
  private static func marker(_ text: String) -> Int {
    let bytes = Array(text.utf8.prefix(8))
    var index = 0
    if bytes[0] == 0xC4, bytes.count > 2, bytes[1] == 0x91 {
      index = 2
    } else if TextByte.isDigit(bytes[0]) {
      while index < bytes.count, TextByte.isDigit(bytes[index]) || bytes[index] == 0x2E {
        index += 1
      }
      if index < bytes.count, bytes[index] == 0x20, bytes[index - 1] == 0x2E {
        return blanks(text, behind: index)
      }
    } else if (0x61...0x7A).contains(bytes[0]) || (0x41...0x5A).contains(bytes[0]) {
      index = 1
    }
    guard index > 0, index < bytes.count, bytes[index] == 0x29 else { return 0 }
    return blanks(text, behind: index + 1)
  }

  private static func blanks(_ text: String, behind count: Int) -> Int {
    let blanks = text.utf8.dropFirst(count).prefix { $0 == 0x20 }.count
    return blanks > 0 && text.utf8.count > count + blanks ? count + blanks : 0
  }
}
