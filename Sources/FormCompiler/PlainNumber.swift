/// Numbers as people write bounds: a sign, at most 15 digits, no exponent.
enum PlainNumber {
  /// Whether every validator reads `text` as the same number.
  static func isPlain(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let parts = rest.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    guard let whole = parts.first, whole.count == 1 || whole.first != 0x30 else { return false }
    return parts.reduce(0) { $0 + $1.count } <= 15
  }
}
