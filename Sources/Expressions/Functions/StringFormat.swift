import Diagnostics

/// `'…'.format([…])` of the strings extension.
enum StringFormat {
  static let function = Function("format", [.member(.string, .list(.dyn), to: .string)]) {
    (arguments, call) throws(FailureReason) in
    guard case .string(let format) = arguments[0], case .list(let values) = arguments[1] else {
      return nil
    }
    try call.charge(arguments[1].weight(upTo: call.workLeft + 1))
    return .string(try text(format.string, values))
  }

  private static let longestPrecision = 1000

  static func text(_ format: String, _ values: [CELValue]) throws(FailureReason) -> String {
    var result = ""
    var rest = format.unicodeScalars[...]
    var next = 0
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        result += "%"
        continue
      }
      let precision = try precision(&rest)
      guard let clause = rest.popFirst() else {
        throw invalid("văn bản mẫu kết thúc sau %", "the format ends after %")
      }
      guard next < values.count else { throw .indexOutOfRange("\(next)") }
      result += try formatted(values[next], clause, precision)
      next += 1
    }
    return result
  }

  private static func invalid(_ vi: String, _ en: String) -> FailureReason {
    .invalidArgument(Bilingual(vi: vi, en: en))
  }

  private static func precision(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(FailureReason) -> Int? {
    guard rest.first == "." else { return nil }
    rest.removeFirst()
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest.removeFirst(digits.count)
    guard let precision = Int(String(digits)), precision <= longestPrecision else {
      throw invalid(
        "số chữ số sau %. phải từ 0 đến \(longestPrecision)",
        "the precision after %. is 0 to \(longestPrecision)")
    }
    return precision
  }

  private static func formatted(
    _ value: CELValue, _ clause: Unicode.Scalar, _ precision: Int?
  ) throws(FailureReason) -> String {
    switch clause {
    case "s": return try FormattedValue.text(value)
    case "d": return try decimal(value)
    case "b": return try radix(value, clause, 2)
    case "o": return try radix(value, clause, 8)
    case "x": return try hexadecimal(value, clause)
    case "X": return try hexadecimal(value, clause).uppercased()
    case "f": return try number(value, clause).map { $0.fixed(precision ?? 6) }.text
    case "e": return try number(value, clause).map { $0.scientific(precision ?? 6) }.text
    default:
      throw invalid(
        "không có %\(clause); dùng %s %d %f %e %b %o %x %X",
        "there is no %\(clause); use %s %d %f %e %b %o %x %X")
    }
  }

  private static func mismatch(_ clause: Unicode.Scalar, _ value: CELValue) -> FailureReason {
    .noSuchOverload(function: "%\(clause)", operands: [value.typeName.name])
  }

  /// "NaN", "Infinity" and "-Infinity"; nil for other numbers.
  private static func special(_ value: Double) -> String? {
    value.isFinite ? nil : ValueText.double(value)
  }

  private static func decimal(_ value: CELValue) throws(FailureReason) -> String {
    switch value {
    case .int(let number): return String(number)
    case .uint(let number): return String(number)
    case .double(let number):
      if let text = special(number) { return text }
      throw mismatch("d", value)
    default: throw mismatch("d", value)
    }
  }

  private static func radix(
    _ value: CELValue, _ clause: Unicode.Scalar, _ radix: Int
  ) throws(FailureReason) -> String {
    switch value {
    case .int(let number): return String(number, radix: radix)
    case .uint(let number): return String(number, radix: radix)
    case .bool(let flag) where radix == 2: return flag ? "1" : "0"
    default: throw mismatch(clause, value)
    }
  }

  private static func hexadecimal(
    _ value: CELValue, _ clause: Unicode.Scalar
  ) throws(FailureReason) -> String {
    func text(_ bytes: some Sequence<UInt8>) -> String {
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    return switch value {
    case .string(let string): text(string.string.utf8)
    case .bytes(let bytes): text(bytes)
    case .int, .uint: try radix(value, clause, 16)
    default: throw mismatch(clause, value)
    }
  }

  private enum Number {
    case finite(ExactDecimal)
    case special(String)

    func map(_ transform: (ExactDecimal) -> String) -> Number {
      if case .finite(let decimal) = self { .special(transform(decimal)) } else { self }
    }

    var text: String {
      if case .special(let text) = self { text } else { "" }
    }
  }

  private static func number(
    _ value: CELValue, _ clause: Unicode.Scalar
  ) throws(FailureReason) -> Number {
    switch value {
    case .double(let number):
      return special(number).map { .special($0) } ?? .finite(ExactDecimal(number))
    case .int(let number): return .finite(ExactDecimal(Double(number)))
    case .uint(let number): return .finite(ExactDecimal(Double(number)))
    default: throw mismatch(clause, value)
    }
  }
}

/// What `%s` makes of a value.
private enum FormattedValue {
  static func text(_ value: CELValue) throws(FailureReason) -> String {
    switch value {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int(let number): return String(number)
    case .uint(let number): return String(number)
    case .double(let number): return ValueText.double(number)
    case .string(let text): return text.string
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .type(let name): return name.name
    case .timestamp(let timestamp): return "\(timestamp)"
    case .duration(let duration): return "\(duration)"
    case .date(let date): return "\(date)"
    case .list(let elements):
      var texts: [String] = []
      for element in elements { texts.append(try text(element)) }
      return "[" + texts.joined(separator: ", ") + "]"
    case .map(let map):
      var texts: [(key: CELText, value: String)] = []
      for entry in map.entries {
        let key = try text(entry.key.value)
        texts.append((CELText(key), try text(entry.value)))
      }
      texts.sort { $0.key < $1.key }
      return "{" + texts.map { "\($0.key.string): \($0.value)" }.joined(separator: ", ") + "}"
    case .optional: throw .noSuchOverload(function: "%s", operands: [value.typeName.name])
    }
  }
}
