/// The encoders extension of cel-go: https://pkg.go.dev/github.com/google/cel-go/ext#Encoders
extension FunctionLibrary {
  static let encoders: [Function] = [
    Function("base64.encode", [.global(.bytes, to: .string)]) { arguments, _ in
      guard case .bytes(let bytes) = arguments[0] else { return nil }
      return .string(Base64.encoded(bytes))
    },
    Function("base64.decode", [.global(.string, to: .bytes)]) {
      (arguments, _) throws(FailureReason) in
      guard case .string(let text) = arguments[0] else { return nil }
      guard let bytes = Base64.decoded(text.string) else {
        throw .cannotConvert(text: text.string, type: "bytes")
      }
      return .bytes(bytes)
    },
  ]
}

/// Base 64 with `+` and `/` (RFC 4648, section 4).
public enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  public static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = UInt32(0)
      for index in 0..<3 {
        bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
      }
      for index in 0..<4 {
        let isPadding = index > group.count
        result.append(isPadding ? 0x3D : alphabet[Int(bits >> UInt32(18 - 6 * index)) & 0x3F])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Padding may be left out; nil for what is no base 64.
  public static func decoded(_ text: String) -> [UInt8]? {
    var digits = Array(text.utf8)[...]
    let length = digits.count
    while digits.last == 0x3D, length - digits.count < 2 { digits.removeLast() }
    if digits.count < length, !length.isMultiple(of: 4) { return nil }
    guard digits.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    var bits = UInt32(0)
    var count = 0
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case 0x41...0x5A: UInt32(digit - 0x41)
    case 0x61...0x7A: UInt32(digit - 0x61) + 26
    case 0x30...0x39: UInt32(digit - 0x30) + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
