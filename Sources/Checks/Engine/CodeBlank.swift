/// Blanks and letters that only look right in a code.
enum CodeBlank {
  static func isFound(in code: String) -> Bool {
    code.utf8.contains { $0 <= 0x20 || $0 > 0x7E }
  }

  /// Codes of options and values may hold any letters, but nobody sees a blank around them.
  static func isAtEdge(of code: String) -> Bool {
    guard let first = code.utf8.first, let last = code.utf8.last else { return false }
    return first <= 0x20 || last <= 0x20
  }

  /// The code without blanks, look-alikes put right.
  static func cleaned(_ code: String) -> String {
    var result = ""
    for scalar in code.unicodeScalars {
      switch scalar {
      case "\u{0410}": result += "A"
      case "\u{0412}": result += "B"
      case "\u{0421}": result += "C"
      case "\u{0415}": result += "E"
      case "\u{041D}": result += "H"
      case "\u{041A}": result += "K"
      case "\u{041C}": result += "M"
      case "\u{041E}": result += "O"
      case "\u{0420}": result += "P"
      case "\u{0422}": result += "T"
      case "\u{0425}": result += "X"
      case "\u{2010}"..."\u{2014}", "\u{2212}": result += "-"
      default: if scalar.value > 0x20, scalar.value <= 0x7E { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
