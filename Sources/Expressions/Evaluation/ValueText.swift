/// Values as text.
enum ValueText {
  /// What `string()` gives for a double.
  static func double(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return ShortestDecimal(value).general
  }

  /// A value for a message: as a constant where it has one, shortened.
  static func shown(_ value: CELValue) -> String {
    let text =
      switch value {
      case .null, .bool, .int, .uint, .double, .string, .bytes: CanonicalLiteral.text(value)
      case .timestamp(let timestamp): "\(timestamp)"
      case .duration(let duration): "\(duration)"
      case .date(let date): "\(date)"
      default: value.typeName.name
      }
    return text.count <= 60 ? text : String(text.prefix(59)) + "…"
  }
}

/// The shortest decimal digits that read back as the same double.
struct ShortestDecimal {
  private let isNegative: Bool
  /// 0…9, no zeros at either end; empty for zero.
  private var digits: [UInt8] = []
  /// Where the point stands, counted from the first digit.
  private var point = 0

  /// - Precondition: `value` is finite.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    var exponent = 0
    var seenPoint = false
    var text = value.magnitude.description.utf8[...]
    if let e = text.firstIndex(of: 0x65) {
      exponent = Int(String(Substring(text[text.index(after: e)...]))) ?? 0
      text = text[..<e]
    }
    for byte in text {
      if byte == 0x2E {
        seenPoint = true
        continue
      }
      if !seenPoint { point += 1 }
      digits.append(byte - 0x30)
    }
    point += exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  private var sign: String { isNegative ? "-" : "" }

  private func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  /// Without an exponent.
  private var plain: String {
    if digits.isEmpty { return sign + "0" }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text(digits) }
    if point >= digits.count {
      return sign + text(digits) + String(repeating: "0", count: point - digits.count)
    }
    return sign + text(digits[..<point]) + "." + text(digits[point...])
  }

  /// With an exponent from a million on and below 0.0001, as the other engines write: "1e+06".
  var general: String {
    let exponent = point - 1
    guard !digits.isEmpty, exponent < -4 || exponent >= 6 else { return plain }
    var result = sign + text(digits.prefix(1))
    if digits.count > 1 { result += "." + text(digits.dropFirst()) }
    return result + (exponent < 0 ? "e-" : "e+") + abs(exponent).padded(2)
  }
}
