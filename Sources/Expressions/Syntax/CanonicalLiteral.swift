/// The canonical spelling of constants.
enum CanonicalLiteral {
  static func text(_ value: CELValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .uint(let value): "\(value)u"
    case .double(let value): text(value)
    case .string(let value): text(value.string)
    case .bytes(let bytes): text(bytes)
    // The parser makes no other constants.
    default: "<?>"
    }
  }

  /// The shortest digits that read back as the same number, with a point or an exponent.
  static func text(_ value: Double) -> String { value.description }

  static func text(_ value: String) -> String {
    var text = "'"
    for scalar in value.unicodeScalars {
      switch scalar {
      case "'": text += "\\'"
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text += isVisible(scalar) ? String(Character(scalar)) : escaped(scalar)
      }
    }
    return text + "'"
  }

  static func text(_ bytes: [UInt8]) -> String {
    var text = "b'"
    for byte in bytes {
      switch byte {
      case 0x27: text += "\\'"
      case 0x5C: text += "\\\\"
      case 0x20..<0x7F: text += String(Character(Unicode.Scalar(byte)))
      default: text += "\\x" + hexadecimal(UInt32(byte), 2)
      }
    }
    return text + "'"
  }

  /// What a person can see and an editor keeps.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    case .spaceSeparator: return false
    default: return true
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    scalar.value <= 0xFFFF
      ? "\\u" + hexadecimal(scalar.value, 4) : "\\U" + hexadecimal(scalar.value, 8)
  }

  private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
