import SourceText

/// Ids of questions and fields that are none, which is a finding of its own.
enum MalformedID {
  /// Whether what was written for an id is none, and has the letters and digits of one.
  static func stands(_ written: String, for id: some StringProtocol) -> Bool {
    !isWellFormed(written) && bare(written) == bare(id)
  }

  private static func isWellFormed(_ id: String) -> Bool {
    guard let first = id.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return id.utf8.allSatisfy(isAlphanumeric)
  }

  private static func bare(_ id: some StringProtocol) -> [UInt8] {
    VietnameseText.folded(id).utf8.filter(isAlphanumeric)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    CodeShape.isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
