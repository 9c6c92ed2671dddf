import Diagnostics
import SourceText

/// Cuts the text of an expression into words.
///
/// Never stops: what is no word of CEL is told once, and left out.
struct Lexer {
  private(set) var problems: [ExpressionProblem] = []
  private(set) var tokens: [Token] = []
  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() {
    tokens.reserveCapacity(bytes.count / 3 + 2)
    while true {
      skipBlanks()
      guard position < bytes.count else { break }
      readToken()
    }
    add(.end, from: bytes.count)
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: SourceRange(start..<position)))
  }

  private mutating func report(
    _ code: ExpressionProblem.Code, _ range: Range<Int>, _ message: Bilingual,
    fix: String? = nil
  ) {
    let range = SourceRange(range)
    problems.append(
      ExpressionProblem(
        code, range, message, fixes: fix.map { [ExpressionFix(range, $0)] } ?? []))
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case 0x2F where byte(1) == 0x2F:
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      default: return
      }
    }
  }

  private mutating func readToken() {
    switch byte() {
    case 0x30...0x39: readNumber()
    case 0x2E where Self.isDigit(byte(1)): readNumber()
    case 0x22, 0x27: readString(from: position)
    case 0x60: readQuotedIdentifier()
    case 0x41...0x5A, 0x61...0x7A, 0x5F: readWord()
    case 0x80...: readForeign()
    default: readSymbol()
    }
  }
}

// MARK: - Words and numbers

extension Lexer {
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }

  private mutating func readWord() {
    let start = position
    while Self.isWordByte(byte()) { position += 1 }
    if byte() == 0x22 || byte() == 0x27, Self.isStringPrefix(bytes[start..<position]) {
      readString(from: start)
    } else if byte() >= 0x80 {
      readForeignWord(from: start)
    } else {
      add(.ofWord(bytes[start..<position]), from: start)
    }
  }

  /// r, b, rb, br in either case.
  private static func isStringPrefix(_ word: ArraySlice<UInt8>) -> Bool {
    let lower = word.map { $0 | 0x20 }
    return lower == [0x72] || lower == [0x62] || lower == [0x72, 0x62] || lower == [0x62, 0x72]
  }

  private mutating func readQuotedIdentifier() {
    let start = position
    position += 1
    while Self.isWordByte(byte()) || [0x2E, 0x2D, 0x2F, 0x20].contains(byte()) { position += 1 }
    guard byte() == 0x60, position > start + 1 else {
      report(
        .unexpectedCharacter, start..<position,
        Bilingual(
          vi: "tên trong dấu ` chỉ gồm chữ cái không dấu, chữ số và _ . - /, và phải đóng bằng `",
          en: "a name in ` holds ASCII letters, digits and _ . - / only, and ends with `"))
      add(.invalid, from: start)
      return
    }
    position += 1
    add(.quotedIdentifier, from: start)
  }

  private mutating func readNumber() {
    let start = position
    var kind = Token.Kind.int
    if byte() == 0x30, byte(1) == 0x78 {
      position += 2
      while Self.isDigit(byte()) || (0x61...0x66).contains(byte() | 0x20) { position += 1 }
    } else {
      while Self.isDigit(byte()) { position += 1 }
      if byte() == 0x2E, Self.isDigit(byte(1)) {
        kind = .double
        position += 1
        while Self.isDigit(byte()) { position += 1 }
      }
      let sign = byte(1) == 0x2B || byte(1) == 0x2D ? 1 : 0
      if byte() | 0x20 == 0x65, Self.isDigit(byte(1 + sign)) {
        kind = .double
        position += 1 + sign
        while Self.isDigit(byte()) { position += 1 }
      }
    }
    if kind == .int, byte() | 0x20 == 0x75 {
      kind = .uint
      position += 1
    }
    guard !Self.isWordByte(byte()) else {
      while Self.isWordByte(byte()) { position += 1 }
      report(
        .invalidNumber, start..<position,
        Bilingual(
          vi: "số và chữ viết liền nhau; số là 42, 42u, 0x2A hoặc 4.2e1",
          en: "a number runs into a word; numbers are 42, 42u, 0x2A or 4.2e1"))
      add(.invalid, from: start)
      return
    }
    add(kind, from: start)
  }
}

// MARK: - Strings

extension Lexer {
  /// - Parameter start: where the prefix begins; the position is at the quote.
  private mutating func readString(from start: Int) {
    let prefix = bytes[start..<position]
    let isRaw = prefix.contains { $0 | 0x20 == 0x72 }
    let isBytes = prefix.contains { $0 | 0x20 == 0x62 }
    let quote = byte()
    let isTriple = byte(1) == quote && byte(2) == quote
    position += isTriple ? 3 : 1
    while position < bytes.count {
      if byte() == quote, !isTriple || (byte(1) == quote && byte(2) == quote) {
        position += isTriple ? 3 : 1
        add(isBytes ? .bytes : .string, from: start)
        return
      }
      if !isTriple, byte() == 0x0A || byte() == 0x0D { break }
      position += !isRaw && byte() == 0x5C ? 2 : 1
    }
    position = min(position, bytes.count)
    report(
      .unterminatedString, start..<position,
      Bilingual(
        vi: "chuỗi chưa đóng: thiếu dấu \(Character(Unicode.Scalar(quote)))",
        en: "the string is not closed: \(Character(Unicode.Scalar(quote))) is missing"))
    add(.invalid, from: start)
  }
}

// MARK: - Symbols

extension Lexer {
  private mutating func readSymbol() {
    let start = position
    let next = byte(1)
    let isDoubled = next == byte()
    // `===` and `!==` of JavaScript.
    let isTripled = next == 0x3D && byte(2) == 0x3D
    let (kind, length): (Token.Kind?, Int) =
      switch byte() {
      case 0x28: (.openParenthesis, 1)
      case 0x29: (.closeParenthesis, 1)
      case 0x5B: (.openBracket, 1)
      case 0x5D: (.closeBracket, 1)
      case 0x7B: (.openBrace, 1)
      case 0x7D: (.closeBrace, 1)
      case 0x2C: (.comma, 1)
      case 0x2E: (.dot, 1)
      case 0x3A: (.colon, 1)
      case 0x3F: (.question, 1)
      case 0x2B: (.plus, 1)
      case 0x2D: (.minus, 1)
      case 0x2A: (.star, 1)
      case 0x2F: (.slash, 1)
      case 0x25: (.percent, 1)
      case 0x21: next == 0x3D ? isTripled ? (nil, 3) : (.notEqual, 2) : (.not, 1)
      case 0x3C: next == 0x3D ? (.lessOrEqual, 2) : next == 0x3E ? (nil, 2) : (.less, 1)
      case 0x3E: next == 0x3D ? (.greaterOrEqual, 2) : (.greater, 1)
      case 0x3D: isDoubled ? isTripled ? (nil, 3) : (.equal, 2) : (nil, 1)
      case 0x26: isDoubled ? (.and, 2) : (nil, 1)
      case 0x7C: isDoubled ? (.or, 2) : (nil, 1)
      default: (nil, 1)
      }
    position += length
    if let kind { add(kind, from: start) } else { readMistakenSymbol(from: start) }
  }

  /// Operators of other languages: told, and read as what they mean.
  private mutating func readMistakenSymbol(from start: Int) {
    let (meant, text): (Token.Kind?, String) =
      switch bytes[start] {
      case 0x3D: (.equal, "==")
      case 0x3C, 0x21: (.notEqual, "!=")
      case 0x26: (.and, "&&")
      case 0x7C: (.or, "||")
      default: (nil, "")
      }
    let written = Self.shown(bytes[start..<position])
    guard let meant else {
      report(
        .unexpectedCharacter, start..<position,
        Bilingual(
          vi: "“\(written)” không dùng trong biểu thức",
          en: "“\(written)” has no place in an expression"))
      return
    }
    report(
      .unexpectedCharacter, start..<position,
      Bilingual(
        vi: "viết “\(text)”, không phải “\(written)”", en: "write “\(text)”, not “\(written)”"),
      fix: text)
    add(meant, from: start)
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, scalar.properties.generalCategory == .control
    else { return text }
    return "U+" + (String(scalar.value, radix: 16, uppercase: true))
  }
}

// MARK: - Letters and quotes from outside ASCII

extension Lexer {
  private mutating func readForeign() {
    let start = position
    let scalar = nextScalar()
    switch scalar {
    case "“", "”", "„", "‘", "’", "‚": readCurlyString(from: start)
    case "\u{A0}", "\u{202F}", "\u{200B}", "\u{FEFF}", "\u{3000}":
      report(
        .unexpectedCharacter, start..<position,
        Bilingual(
          vi: "đây là khoảng trắng đặc biệt; dùng dấu cách thường",
          en: "this is a special blank; use an ordinary one"), fix: " ")
    case "≤", "≥", "≠":
      let (kind, text): (Token.Kind, String) =
        scalar == "≤"
        ? (.lessOrEqual, "<=") : scalar == "≥" ? (.greaterOrEqual, ">=") : (.notEqual, "!=")
      report(
        .unexpectedCharacter, start..<position,
        Bilingual(vi: "viết “\(text)”", en: "write “\(text)”"), fix: text)
      add(kind, from: start)
    case _ where scalar.properties.isAlphabetic: readForeignWord(from: start)
    default:
      report(
        .unexpectedCharacter, start..<position,
        Bilingual(
          vi: "“\(scalar)” không dùng trong biểu thức",
          en: "“\(scalar)” has no place in an expression"))
    }
  }

  private mutating func nextScalar() -> Unicode.Scalar {
    let text = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    let scalar = text.unicodeScalars.first ?? "\u{FFFD}"
    position = min(position + Int(UTF8.width(scalar)), bytes.count)
    return scalar
  }

  private mutating func readForeignWord(from start: Int) {
    while position < bytes.count {
      let before = position
      guard byte() >= 0x80 || Self.isWordByte(byte()) else { break }
      let scalar = nextScalar()
      let isLetter =
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      guard isLetter || Self.isWordByte(bytes[before]) else {
        position = before
        break
      }
    }
    report(
      .unexpectedCharacter, start..<position,
      Bilingual(
        vi: "tên chỉ gồm chữ cái không dấu, chữ số và _; văn bản phải đặt trong nháy '…'",
        en: "a name has ASCII letters, digits and _ only; text stands in quotes '…'"))
    add(.invalid, from: start)
  }

  /// Text in the quotes of a word processor.
  private mutating func readCurlyString(from start: Int) {
    let inside = position
    var inner = position..<position
    while position < bytes.count, byte() != 0x0A {
      let before = position
      let scalar = nextScalar()
      inner = inside..<before
      if ["“", "”", "’", "‘"].contains(scalar) { break }
      inner = inside..<position
    }
    let text = String(decoding: bytes[inner], as: UTF8.self)
    let canFix = !text.contains { $0 == "'" || $0 == "\\" }
    report(
      .unexpectedCharacter, start..<position,
      Bilingual(vi: "dùng nháy thẳng '…' thay cho nháy cong", en: "use straight quotes '…'"),
      fix: canFix ? "'\(text)'" : nil)
    add(.invalid, from: start)
  }
}
