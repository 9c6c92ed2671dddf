import SourceText

/// Numbers of legal texts that differ in spelling only: letters folded, blanks and dashes dropped.
///
/// Two numbers with different digits are two texts, however near they look.
enum NearNumber {
  static func best(for number: String, among numbers: [String]) -> String? {
    let wanted = key(number)
    return numbers.first { $0 != number && key($0) == wanted }
  }

  /// The number that stands among other words: "Luật Hộ tịch số 60/2014/QH13".
  static func inside(_ text: String, where isKnown: (String) -> Bool) -> String? {
    guard text.utf8.contains(0x20) else { return nil }
    return text.split(separator: " ").map(String.init).first(where: isKnown)
  }

  private static func key(_ number: String) -> [UInt8] {
    VietnameseText.folded(number).utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
  }
}
