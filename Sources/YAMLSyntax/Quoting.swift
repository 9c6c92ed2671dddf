/// Writing text so that YAML reads it as it is.
public enum Quoting {
  /// Line breaks and the blanks around them as one blank, as YAML folds plain text.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var blanks: [Unicode.Scalar] = []
    var hasBreak = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t": blanks.append(scalar)
      case "\n", "\r": hasBreak = true
      default:
        if hasBreak {
          result.append(" ")
        } else {
          for blank in blanks { result.append(blank) }
        }
        blanks.removeAll(keepingCapacity: true)
        hasBreak = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text in double quotes.
  public static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// The text in the quotes that need the fewest escapes.
  static func quoted(_ text: String) -> String {
    let needsEscapes = text.utf8.contains { $0 == 0x22 || $0 == 0x5C }
    return needsEscapes && !text.utf8.contains(0x27) ? "'\(text)'" : doubleQuoted(text)
  }
}
