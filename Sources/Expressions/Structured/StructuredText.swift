extension StructuredNode {
  /// The condition on one line of YAML: `{ field: questions.age, at-least: 18 }`.
  public var flowText: String {
    switch kind {
    case .scalar(let text, let isQuoted): return isQuoted ? StructuredText.quoted(text) : text
    case .list(let elements):
      return elements.isEmpty
        ? "[]" : "[" + elements.map(\.flowText).joined(separator: ", ") + "]"
    case .map(let entries):
      let parts = entries.map { "\($0.key): \($0.value.flowText)" }
      return "{ " + parts.joined(separator: ", ") + " }"
    }
  }
}

/// Texts as YAML quotes them.
enum StructuredText {
  /// In single quotes; in double quotes, escaped, where the text holds what those cannot.
  static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value)
        && $0.value != 0x2028 && $0.value != 0x2029 && $0.value != 0xFEFF
    }
    if isPlain { return "'" + text.replacing("'", with: "''") + "'" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(Character(scalar))
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default:
        let isVisible =
          scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && ![0x2028, 0x2029, 0xFEFF].contains(scalar.value)
        quoted += isVisible ? String(Character(scalar)) : escaped(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
