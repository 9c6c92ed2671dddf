/// Why a text is no URI template.
public struct URITemplateError: Error, Hashable, Sendable {
  public var kind: Kind
  /// Offset of the first byte at fault.
  public var offset: Int

  public init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  public enum Kind: Hashable, Sendable {
    /// `{` without `}`.
    case unclosedExpression
    /// `}` without `{`.
    case strayBrace
    /// `{}`.
    case emptyExpression
    /// An operator kept for later versions: `=`, `,`, `!`, `@`, `|`.
    case reservedOperator(String)
    case badName(String)
    /// `:3` or `*`: level 4, which single values do not need.
    case modifier(String)
    /// A character that must be percent-encoded in an address.
    case badCharacter(String)
    /// `%` without two hexadecimal digits.
    case badPercent
  }
}

/// A URI template (RFC 6570, levels 1 to 3).
///
/// One extension: names may hold `-`, as all ids of the catalog do.
public struct URITemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case literal(String)
    case expression(Operator, [String])
  }

  enum Operator: UInt8, Hashable, Sendable {
    case simple = 0
    case reserved = 0x2B
    case fragment = 0x23
    case label = 0x2E
    case path = 0x2F
    case parameter = 0x3B
    case query = 0x3F
    case continuation = 0x26

    /// What comes before the first value; "" for none.
    var first: String {
      switch self {
      case .simple, .reserved: ""
      default: String(Character(Unicode.Scalar(rawValue)))
      }
    }

    var separator: String {
      switch self {
      case .simple, .reserved, .fragment: ","
      case .query: "&"
      default: first
      }
    }

    var isNamed: Bool { self == .parameter || self == .query || self == .continuation }
    var allowsReserved: Bool { self == .reserved || self == .fragment }
  }

  let parts: [Part]

  public init(_ template: String) throws(URITemplateError) {
    var parts: [Part] = []
    let bytes = Array(template.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x7B {
        guard let close = bytes[index...].firstIndex(of: 0x7D) else {
          throw URITemplateError(kind: .unclosedExpression, offset: index)
        }
        parts.append(try Self.expression(bytes, index + 1..<close))
        index = close + 1
      } else {
        let end = bytes[index...].firstIndex(of: 0x7B) ?? bytes.count
        parts.append(.literal(try Self.literal(bytes, index..<end)))
        index = end
      }
    }
    self.parts = parts
  }

  /// Names of the variables, each once, in order of appearance.
  public var variables: [String] {
    var seen: Set<String> = []
    var result: [String] = []
    for case .expression(_, let names) in parts {
      result += names.filter { seen.insert($0).inserted }
    }
    return result
  }

  /// The address for these values; a variable without a value (nil) is left out.
  public func expand(_ value: (String) -> String?) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .literal(let text): result += text
      case .expression(let kind, let names):
        var isFirst = true
        for name in names {
          guard let value = value(name) else { continue }
          result += isFirst ? kind.first : kind.separator
          isFirst = false
          if kind.isNamed {
            result += name
            if value.isEmpty, kind == .parameter { continue }
            result += "="
          }
          result += Self.encoded(value, keepingReserved: kind.allowsReserved)
        }
      }
    }
    return result
  }
}

// MARK: - Parsing

extension URITemplate {
  private static func expression(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(URITemplateError)
    -> Part
  {
    guard let first = range.first.map({ bytes[$0] }) else {
      throw URITemplateError(kind: .emptyExpression, offset: range.lowerBound - 1)
    }
    var start = range.lowerBound
    var kind = Operator.simple
    switch first {
    case 0x3D, 0x2C, 0x21, 0x40, 0x7C:
      let text = String(decoding: [first], as: UTF8.self)
      throw URITemplateError(kind: .reservedOperator(text), offset: start)
    default:
      if let found = Operator(rawValue: first), found != .simple {
        kind = found
        start += 1
      }
    }
    var names: [String] = []
    var index = start
    while true {
      let end = bytes[index..<range.upperBound].firstIndex(of: 0x2C) ?? range.upperBound
      names.append(try name(bytes, index..<end))
      guard end < range.upperBound else { break }
      index = end + 1
    }
    return .expression(kind, names)
  }

  private static func name(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(URITemplateError)
    -> String
  {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if let modifier = range.first(where: { bytes[$0] == 0x3A || bytes[$0] == 0x2A }) {
      let rest = String(decoding: bytes[modifier..<range.upperBound], as: UTF8.self)
      throw URITemplateError(kind: .modifier(rest), offset: modifier)
    }
    var index = range.lowerBound
    // A dot stands only between other characters.
    var mayBeDot = false
    while index < range.upperBound {
      switch bytes[index] {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D:
        mayBeDot = true
        index += 1
      case 0x2E where mayBeDot && index + 1 < range.upperBound:
        mayBeDot = false
        index += 1
      case 0x25 where isTriplet(bytes, index, range.upperBound):
        mayBeDot = true
        index += 3
      default: throw URITemplateError(kind: .badName(text), offset: range.lowerBound)
      }
    }
    guard mayBeDot else { throw URITemplateError(kind: .badName(text), offset: range.lowerBound) }
    return text
  }

  /// Literal text, with what addresses cannot hold percent-encoded where the RFC says so.
  private static func literal(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(URITemplateError)
    -> String
  {
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x7D: throw URITemplateError(kind: .strayBrace, offset: index)
      case 0x25:
        guard isTriplet(bytes, index, range.upperBound) else {
          throw URITemplateError(kind: .badPercent, offset: index)
        }
        index += 3
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7C, 0x7F:
        let text = String(decoding: [bytes[index]], as: UTF8.self)
        throw URITemplateError(kind: .badCharacter(text), offset: index)
      default: index += 1
      }
    }
    return encoded(String(decoding: bytes[range], as: UTF8.self), keepingReserved: true)
  }

  private static func isTriplet(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + 2 < end && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private static func encoded(_ text: String, keepingReserved: Bool) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      // : / ? # [ ] @ ! $ & ' ( ) * + , ; =
      case 0x21, 0x23, 0x24, 0x26...0x2C, 0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5B, 0x5D:
        if keepingReserved { result.append(byte) } else { result += percent(byte) }
      case 0x25 where keepingReserved && isTriplet(bytes, index, bytes.count): result.append(byte)
      default: result += percent(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func percent(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
  }
}
