import Diagnostics

/// Why a pattern has no counterpart.
struct PatternRefusal: Error {
  var message: Bilingual
}

/// Writes a pattern of RE2 as a regular expression of ECMAScript (flag `u`) that matches the
/// same texts.
///
/// Classes are spelt out as ranges, since `\d`, `\w`, `\s`, categories and case differ between
/// engines and versions of Unicode.
struct JavaScriptPattern {
  private var text = ""
  private let limit: Int

  static func translated(_ pattern: String, limit: Int) throws(PatternRefusal) -> String {
    let node: PatternNode
    do throws(PatternProblem) {
      node = try PatternParser.parse(pattern)
    } catch {
      throw PatternRefusal(message: error.message)
    }
    guard !node.canRunAway else {
      throw PatternRefusal(
        message: Bilingual(
          vi: "lặp trong lặp: máy khác có thể chạy mãi với mẫu này",
          en: "a repetition of a repetition: other engines may run forever on this pattern"))
    }
    var writer = JavaScriptPattern(limit: limit)
    try writer.write(node)
    return writer.text.isEmpty ? "(?:)" : writer.text
  }

  private init(limit: Int) { self.limit = limit }

  private mutating func write(_ node: PatternNode) throws(PatternRefusal) {
    guard text.utf8.count <= limit else {
      throw PatternRefusal(
        message: Bilingual(vi: "mẫu quá dài khi dịch", en: "the pattern is too long translated"))
    }
    switch node {
    case .empty: break
    case .scalars(let scalars): text += Self.text(ScalarRanges(scalars))
    case .assertion(let assertion): text += Self.text(assertion)
    case .sequence(let items): for item in items { try write(item, isInSequence: true) }
    case .alternatives(let items):
      for (index, item) in items.enumerated() {
        if index > 0 { text += "|" }
        try write(item)
      }
    case .repeated(let item, let least, let most):
      if case .scalars = item {
        try write(item)
      } else {
        text += "(?:"
        try write(item)
        text += ")"
      }
      text += Self.quantifier(least, most)
    }
  }

  private mutating func write(
    _ node: PatternNode, isInSequence: Bool
  ) throws(PatternRefusal) {
    guard case .alternatives = node else { return try write(node) }
    text += "(?:"
    try write(node)
    text += ")"
  }

  private static func quantifier(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (_, nil): "{\(least),}"
    case (_, let most?): least == most ? "{\(least)}" : "{\(least),\(most)}"
    }
  }

  private static func text(_ assertion: PatternNode.Assertion) -> String {
    switch assertion {
    case .textStart: "^"
    case .textEnd: "$"
    case .lineStart: "(?<![^\\n])"
    case .lineEnd: "(?![^\\n])"
    // Without the flag i both engines mean letters of ASCII, digits and the underscore.
    case .wordBoundary: "\\b"
    case .noWordBoundary: "\\B"
    }
  }

  private static func text(_ taken: ScalarRanges) -> String {
    let others = taken.complement
    if taken.ranges.count == 1, taken.ranges[0].count == 1 {
      return text(taken.ranges[0].lowerBound)
    }
    let isShorter = others.ranges.count < taken.ranges.count
    let shown = isShorter ? others : taken
    let parts = shown.ranges.map { range in
      range.count == 1
        ? text(range.lowerBound)
        : text(range.lowerBound) + (range.count == 2 ? "" : "-") + text(range.upperBound)
    }
    return (isShorter ? "[^" : "[") + parts.joined() + "]"
  }

  /// Letters and digits as they are, all else escaped.
  private static func text(_ value: UInt32) -> String {
    guard let scalar = Unicode.Scalar(value) else { return "\\u{" + hexadecimal(value) + "}" }
    let isPlain =
      scalar.isASCII
      ? scalar == " " || scalar == "_" || scalar == "@" || scalar == "," || scalar == ":"
        || scalar.properties.isAlphabetic || (0x30...0x39).contains(value)
      : scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark
        && value < 0x2000
    return isPlain ? String(Character(scalar)) : "\\u{" + hexadecimal(value) + "}"
  }

  private static func hexadecimal(_ value: UInt32) -> String { String(value, radix: 16) }
}

extension PatternNode {
  /// Whether a repetition without end holds another one and nothing that parts their turns, so
  /// that an engine that tries one way after another may try exponentially many.
  fileprivate var canRunAway: Bool {
    switch self {
    case .empty, .scalars, .assertion: false
    case .sequence(let items), .alternatives(let items): items.contains { $0.canRunAway }
    case .repeated(let item, _, let most):
      item.canRunAway || (most ?? .max) > 1 && item.isLoop
    }
  }

  /// Whether all that it must match is a repetition without end.
  private var isLoop: Bool {
    switch self {
    case .empty, .scalars, .assertion: false
    case .alternatives(let items): items.contains { $0.isLoop }
    case .sequence(let items):
      items.indices.contains { index in
        items[index].isLoop
          && items.indices.allSatisfy { $0 == index || items[$0].canBeEmpty }
      }
    case .repeated(let item, let least, let most):
      (most ?? .max) > least || item.isLoop
    }
  }

  private var canBeEmpty: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalars: false
    case .sequence(let items): items.allSatisfy { $0.canBeEmpty }
    case .alternatives(let items): items.contains { $0.canBeEmpty }
    case .repeated(let item, let least, _): least == 0 || item.canBeEmpty
    }
  }
}
