import Expressions

/// Comparisons of a moment with a constant: by its one spelling, Vietnamese time and whole
/// seconds, whose characters stand in the order of time.
struct MomentTest {
  /// The first whole second that is not before the constant, and the first after it.
  private let from: Int
  private let after: Int

  private static let secondsAhead = 7 * 3_600
  private static let secondsOfDay = 86_400

  init(_ constant: CELTimestamp) {
    let seconds = Int(constant.seconds) + Self.secondsAhead
    from = constant.nanos == 0 ? seconds : seconds + 1
    after = seconds + 1
  }

  /// At the constant or after it.
  var isFrom: FormulaTest { Self.from(from) }
  var isAfter: FormulaTest { Self.from(after) }

  /// nil where no answer is: the constant has a fraction of a second.
  var equals: FormulaTest? {
    guard from < after, let (day, hour, minute, second) = Self.parts(from) else { return nil }
    return .pattern("^\(day)T\(hour):\(minute):\(second)")
  }

  private static func parts(_ seconds: Int) -> (CELDate, String, String, String)? {
    let number = Int((Double(seconds) / Double(secondsOfDay)).rounded(.down))
    guard let day = CELDate(dayNumber: number) else { return nil }
    let rest = seconds - number * secondsOfDay
    let units = [rest / 3_600, rest / 60 % 60, rest % 60].map { DigitPattern.padded($0, 2) }
    return (day, units[0], units[1], units[2])
  }

  private static func from(_ seconds: Int) -> FormulaTest {
    let number = Int((Double(seconds) / Double(secondsOfDay)).rounded(.down))
    guard let day = CELDate(dayNumber: number) else {
      return .patterns(isTrue: nil, isFalse: "^[0-9]")
    }
    let rest = seconds - number * secondsOfDay
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
    let start = "\(day)T"
    let atHour = start + DigitPattern.padded(hour, 2) + ":"
    var parts = DateTest.laterDays(than: day)
    parts += DigitPattern.range(hour + 1, 23, width: 2).map { [start + $0] } ?? []
    parts += DigitPattern.range(minute + 1, 59, width: 2).map { [atHour + $0] } ?? []
    let seconds = DigitPattern.range(second, 59, width: 2) ?? "59"
    parts.append("\(atHour)\(DigitPattern.padded(minute, 2)):\(seconds)")
    return .pattern("^(?:\(parts.joined(separator: "|")))")
  }
}
