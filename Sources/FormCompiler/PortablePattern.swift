/// A regular expression that RE2, ECMA-262 and Python read alike.
///
/// Reads an I-Regexp (RFC 9485) with the escapes people write, and writes it
/// again in the core all three share. A pattern is never passed through: `\d`
/// or `\s` as written means other characters in each of them.
public struct PortablePattern: Hashable, Sendable {
  /// Why a pattern was refused.
  public struct Refusal: Error, Hashable, Sendable {
    /// The part at fault, as written.
    public var construct: String
    /// Offset of its first byte in the pattern.
    public var offset: Int
    public var kind: Kind

    public enum Kind: Hashable, Sendable {
      /// Dialects disagree on it: look-around, back-references, `\b`, `\p`…
      case notPortable
      /// No regular expression: an open bracket, nothing to repeat…
      case malformed
      /// Nested too deep, or repeated more than a thousand times.
      case tooLarge
    }
  }

  /// Anchored at both ends: `^(?:…)$`.
  public let anchored: String

  public init(_ pattern: String) throws(Refusal) {
    var parser = PatternParser(pattern)
    anchored = "^(?:" + (try parser.parse()) + ")$"
  }
}

extension PortablePattern {
  /// What RE2 finds somewhere in a text, in the shared core; not anchored.
  static func searched(for pattern: String) throws(Refusal) -> String {
    var parser = PatternParser(pattern, isSearch: true)
    return try parser.parse()
  }
}

/// Recursive descent over Unicode scalars.
private struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  /// Whether it is looked for anywhere in a text, as RE2 does, rather than matched with the whole.
  private let isSearch: Bool

  init(_ pattern: String, isSearch: Bool = false) {
    scalars = Array(pattern.unicodeScalars)
    self.isSearch = isSearch
  }

  mutating func parse() throws(PortablePattern.Refusal) -> String {
    let result = try alternatives()
    if index < scalars.count { throw refusal(from: index, .malformed) }
    return result
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  private func peek(_ offset: Int) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  private func refusal(
    from start: Int, length: Int = 1, _ kind: PortablePattern.Refusal.Kind
  )
    -> PortablePattern.Refusal
  {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<min(scalars.count, start + max(length, 1))])
    let offset = scalars[..<start].reduce(0) { $0 + UTF8.width($1) }
    return PortablePattern.Refusal(construct: String(text), offset: offset, kind: kind)
  }

  private mutating func alternatives() throws(PortablePattern.Refusal) -> String {
    var result = try branch()
    while peek == "|" {
      index += 1
      result += "|" + (try branch())
    }
    return result
  }

  private mutating func branch() throws(PortablePattern.Refusal) -> String {
    var result = ""
    // The whole pattern is anchored, so an anchor at the edge of it says nothing new.
    if depth == 0, peek == "^" {
      index += 1
      if isSearch { result += "^" }
    }
    while let scalar = peek, scalar != "|", scalar != ")" {
      if scalar == "$", depth == 0, peek(1) == nil || peek(1) == "|" {
        index += 1
        if isSearch { result += "$" }
        break
      }
      result += try atom(scalar)
      result += try quantifier()
    }
    if peek == ")", depth == 0 { throw refusal(from: index, .malformed) }
    return result
  }

  private mutating func atom(_ scalar: Unicode.Scalar) throws(PortablePattern.Refusal) -> String {
    let start = index
    switch scalar {
    case "(": return try group()
    case "[":
      index += 1
      var characters = PatternClass(scalars, at: index)
      let text = try characters.parse(refusing: refusal)
      index = characters.index
      return text
    case ".":
      index += 1
      return isSearch ? "[^\\n]" : "[^\\n\\r]"
    case "\\": return try PatternEscape(scalars, at: index, refusing: refusal).take(&index).text
    case "^", "$": throw refusal(from: start, .notPortable)
    case "*", "+", "?", "{", "}", "]": throw refusal(from: start, .malformed)
    default:
      index += 1
      return PatternText.literal(scalar)
    }
  }

  private mutating func group() throws(PortablePattern.Refusal) -> String {
    let start = index
    guard depth < 40 else { throw refusal(from: start, .tooLarge) }
    index += 1
    if peek == "?" {
      guard peek(1) == ":" else { throw refusal(from: start, length: 4, .notPortable) }
      index += 2
    }
    depth += 1
    let inner = try alternatives()
    depth -= 1
    guard peek == ")" else { throw refusal(from: start, .malformed) }
    index += 1
    return "(?:\(inner))"
  }

  private mutating func quantifier() throws(PortablePattern.Refusal) -> String {
    let start = index
    let text: String
    switch peek {
    case "*", "+", "?":
      text = peek.map { String(Character($0)) } ?? ""
      index += 1
    case "{": text = try counted()
    default: return ""
    }
    // `a*?` and `a*+` mean other things, or nothing, elsewhere.
    if let next = peek, next == "?" || next == "+" || next == "*" || next == "{" {
      throw refusal(from: start, length: index - start + 1, .notPortable)
    }
    return text
  }

  private mutating func counted() throws(PortablePattern.Refusal) -> String {
    let start = index
    index += 1
    let least = number()
    var most = least
    var isOpen = false
    if peek == "," {
      index += 1
      most = number()
      isOpen = most == nil
    }
    guard let least, peek == "}" else {
      throw refusal(from: start, length: index - start + 1, .malformed)
    }
    index += 1
    guard least <= 1000, (most ?? 0) <= 1000 else {
      throw refusal(from: start, length: index - start, .tooLarge)
    }
    if isOpen { return "{\(least),}" }
    guard let most, least <= most else {
      throw refusal(from: start, length: index - start, .malformed)
    }
    return least == most ? "{\(least)}" : "{\(least),\(most)}"
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = peek?.value, (0x30...0x39).contains(digit) {
      value = min((value ?? 0) * 10 + Int(digit - 0x30), 1_000_000)
      index += 1
    }
    return value
  }
}
