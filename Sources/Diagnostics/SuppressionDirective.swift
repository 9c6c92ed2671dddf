import SourceText

/// The words of one `# motcua: …` comment.
struct SuppressionDirective: Sendable {
  struct Code: Sendable {
    var name: String
    var range: SourceRange
  }

  enum Parsed: Sendable {
    /// Any other comment.
    case none
    /// Meant for us, but neither `allow` nor `allow-file` with a code.
    case malformed
    case directive(SuppressionDirective)
  }

  var isForFile: Bool
  var codes: [Code]
  /// Nil where ` -- reason` is missing.
  var reason: String?

  static func parse(_ bytes: ArraySlice<UInt8>) -> Parsed {
    var rest = bytes.drop { $0 == 0x23 }.drop(while: isBlank)
    guard take("motcua", from: &rest) else { return .none }
    guard take(":", from: &rest) else {
      rest = rest.drop(while: isBlank)
      return isNearlyAllow(rest) ? .malformed : .none
    }
    rest = rest.drop(while: isBlank)
    let word = rest.prefix { !isBlank($0) }
    rest = rest[word.endIndex...]
    let isForFile = word.elementsEqual("allow-file".utf8)
    guard isForFile || word.elementsEqual("allow".utf8) else { return .malformed }
    let (list, reason) = splitReason(rest)
    let codes = codes(in: list)
    guard !codes.isEmpty else { return .malformed }
    return .directive(SuppressionDirective(isForFile: isForFile, codes: codes, reason: reason))
  }

  /// Whether the next word is one of ours, or would be but for a slip.
  private static func isNearlyAllow(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.starts(with: "allow".utf8) { return true }
    let word = rest.prefix { (0x61...0x7A).contains($0) || $0 == 0x2D }
    guard word.count > 3 else { return false }
    let text = String(decoding: word, as: UTF8.self)
    return NearMiss.best(for: text, among: ["allow", "allow-file"]) != nil
  }

  private static func take(_ prefix: StaticString, from rest: inout ArraySlice<UInt8>) -> Bool {
    let prefix = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
    guard rest.starts(with: prefix) else { return false }
    rest = rest.dropFirst(prefix.count)
    return true
  }

  /// Parts at `--` between blanks, or at the dash that word processors make of it.
  private static func splitReason(
    _ rest: ArraySlice<UInt8>
  ) -> (list: ArraySlice<UInt8>, reason: String?) {
    let dashes: [[UInt8]] = [[0x2D, 0x2D], [0xE2, 0x80, 0x94], [0xE2, 0x80, 0x93]]
    var index = rest.startIndex
    while index < rest.endIndex {
      let isAfterBlank = index == rest.startIndex || isBlank(rest[index - 1])
      if isAfterBlank, let dash = dashes.first(where: { rest[index...].starts(with: $0) }) {
        let after = rest[index...].dropFirst(dash.count)
        if after.first.map(isBlank) ?? true {
          let words = after.drop(while: isBlank)
          let end = words.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? words.startIndex
          let reason = String(decoding: words[words.startIndex..<end], as: UTF8.self)
          return (rest[..<index], reason.isEmpty ? nil : reason)
        }
      }
      index += 1
    }
    return (rest, nil)
  }

  private static func codes(in list: ArraySlice<UInt8>) -> [Code] {
    list.split { isBlank($0) || $0 == 0x2C }.map {
      Code(
        name: String(decoding: $0, as: UTF8.self),
        range: SourceRange($0.startIndex..<$0.endIndex))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
