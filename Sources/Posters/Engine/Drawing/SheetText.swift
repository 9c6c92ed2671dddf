import SourceText

/// Text made safe to print: what cannot be seen is taken out, white space is one blank.
enum SheetText {
  /// Longer texts never fit a sheet, and laying them out only takes time.
  static let longest = 4000

  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBlankDue = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        isBlankDue = !result.isEmpty
        continue
      }
      guard isVisible(scalar) else { continue }
      if isBlankDue {
        result.append(" ")
        isBlankDue = false
      }
      result.append(scalar)
    }
    let text = String(result)
    return text.isNFC ? text : text.nfc
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    isVietnamese(scalar) ? scalar == " " : scalar.properties.isWhitespace
  }

  /// Printable ASCII and the composed Latin letters: almost all there is, and known without
  /// asking for properties.
  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xC0...0x24F, 0x1EA0...0x1EF9: true
    default: false
    }
  }

  /// Not a control, a mark of direction, a scalar without width or without a meaning.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if isVietnamese(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Bytes of what could be broken and should not be: a word with a sign inside,
  /// `118/2025/NĐ-CP`, and a number with what it counts, `8.000 đồng/bản`, `3 ngày`.
  static func unbreakable(_ text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    var followsNumber = false
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
      // Letters alone are never broken.
      let hasSign = bytes[start..<end].contains {
        $0 < 0x80 && !(0x61...0x7A).contains($0) && !(0x41...0x5A).contains($0)
      }
      let word = bytes[start..<end]
      if followsNumber, let first = word.first, !(0x30...0x39).contains(first) {
        ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<end
      } else if hasSign || word.contains(0xE2) {
        ranges.append(start..<end)
      }
      followsNumber =
        !word.isEmpty && word.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
      start = end + 1
    }
    return ranges
  }
}
