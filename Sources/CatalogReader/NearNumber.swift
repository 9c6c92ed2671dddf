import SourceText

/// Numbers of legal texts that differ in spelling only: letters folded, blanks and dashes dropped.
///
/// Two numbers with different digits are two texts, however near they look.
enum NearNumber {
  static func best(for number: String, among numbers: [String]) -> String? {
    let wanted = key(number)
    return numbers.first { $0 != number && key($0) == wanted }
  }

  private static func key(_ number: String) -> [UInt8] {
    VietnameseText.folded(number).utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
  }
}
