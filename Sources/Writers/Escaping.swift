/// Text made safe for the places it goes to.
public enum Escaping {
  /// A value of an nginx `map`, in quotes.
  ///
  /// `$` would start a variable and cannot be escaped in nginx, so it is percent-encoded,
  /// and so are control characters: both sides of a redirect table are addresses, where
  /// that means the same.
  public static func forNginxMap(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x24, 0..<0x20, 0x7F: appendPercentEncoded(byte, to: &bytes)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A source value (left side) of an nginx `map`, in quotes.
  ///
  /// As ``forNginxMap(_:)``; a text that nginx would read as a regular expression or as a
  /// parameter of the map (`default`, `include`…) is marked as plain. nginx compares
  /// without regard to ASCII case.
  public static func forNginxMapKey(_ text: String) -> String {
    let isSpecial =
      text.utf8.first == 0x7E || text.utf8.first == 0x5C
      || ["default", "hostnames", "include", "volatile"].contains(text)
    return forNginxMap(isSpecial ? "\\" + text : text)
  }

  /// Text for a terminal: what could move the cursor, change colours, reorder or hide
  /// text is shown as `‹U+001B›`.
  ///
  /// - Parameter keepingLineBreaks: leaves U+000A as it is.
  public static func forTerminal(_ text: String, keepingLineBreaks: Bool = false) -> String {
    if isPlain(text) || !text.unicodeScalars.contains(where: isUnsafeForTerminal) {
      return text
    }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      if isUnsafeForTerminal(scalar), !(keepingLineBreaks && scalar == "\n") {
        result += visible(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether no byte begins a character that ``isUnsafeForTerminal(_:)`` names; of those that
  /// begin as “ and ” do, only their second and third bytes tell.
  ///
  /// A text that is so has no line breaks either.
  public static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain)
      ?? Array(text.utf8).withUnsafeBufferPointer(isPlain)
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xEF, 0xF3: return false
      case 0xE2:
        // Swift's strings are well-formed: two more bytes follow.
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        if second == 0x81 || (second == 0x80 && isUnsafeAfterE280(third)) { return false }
      default: break
      }
    }
    return true
  }

  private static func isUnsafeAfterE280(_ byte: UInt8) -> Bool {
    byte <= 0x8F || (0xA8...0xAE).contains(byte)
  }

  /// Whether a terminal would act on the character instead of showing it: control
  /// characters, line separators, bidirectional controls, and characters without width
  /// that can hide in a name.
  public static func isUnsafeForTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    case 0x200B, 0x2060...0x2065, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// A character by its number: `‹U+001B›`.
  public static func visible(_ scalar: Unicode.Scalar) -> String {
    var bytes: [UInt8] = []
    bytes.append(literal: "‹U+")
    bytes.append(hexadecimal: scalar.value, digits: 4)
    bytes.append(literal: "›")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path of a file as a relative URI reference (RFC 3986).
  public static func forURIPath(_ path: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count + 16)
    for byte in path.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: bytes.append(byte)
      default: appendPercentEncoded(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendPercentEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0x25)
    bytes.append(hexadecimal: UInt32(byte), digits: 2)
  }
}
