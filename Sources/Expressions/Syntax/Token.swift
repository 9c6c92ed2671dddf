import SourceText

/// A word of CEL and the bytes it covers.
struct Token: Sendable {
  var kind: Kind
  var range: SourceRange

  enum Kind: UInt8, Sendable {
    case end
    case identifier
    /// A word CEL keeps for itself; still a field's or method's name after a dot.
    case reserved
    /// `` `content-type` `` after a dot
    case quotedIdentifier
    case int, uint, double, string, bytes
    /// Something whose problem the lexer has told already.
    case invalid
    case keywordTrue, keywordFalse, keywordNull, keywordIn
    case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
    case comma, dot, colon, question
    case or, and, not
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, star, slash, percent
  }
}

extension Token.Kind {
  /// `null`, `true`, `false`, `in` and the words CEL keeps for itself.
  static func ofWord(_ word: some Collection<UInt8>) -> Token.Kind {
    guard word.count <= 9 else { return .identifier }
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .keywordTrue
    case "false": return .keywordFalse
    case "null": return .keywordNull
    case "in": return .keywordIn
    case "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
      "loop", "package", "namespace", "return", "var", "void", "while":
      return .reserved
    default: return .identifier
    }
  }

  var isCloser: Bool {
    self == .closeParenthesis || self == .closeBracket || self == .closeBrace
  }
}
