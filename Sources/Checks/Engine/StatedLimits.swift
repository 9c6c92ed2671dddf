import CatalogModel
import SourceText

extension WrittenContent {
  /// Every time limit that is written here: its own, and those of linked procedures.
  var statedLimits: [Located<TimeLimit>] {
    (content.timeLimit?.limits.values ?? []) + (content.linked?.value.compactMap(\.timeLimit) ?? [])
  }
}

/// The hour after which a dossier of the same day waits for the next (giờ chốt).
enum CutOff {
  static let usual = "15:00"

  /// Whether a text is an hour from 00:00 to 23:59.
  static func isHour(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A else { return false }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    return digits[0] * 10 + digits[1] < 24 && digits[2] < 6
  }
}
