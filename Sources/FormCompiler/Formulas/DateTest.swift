import Expressions

/// Comparisons of dates known perhaps in part with a constant: by the first and the last day
/// that an answer can mean.
struct DateTest {
  private let constant: CELDate

  init(_ constant: CELDate) { self.constant = constant }

  /// Whether an answer is before the constant.
  var isBefore: FormulaTest {
    .patterns(
      isTrue: Self.last(before: constant.days.lowerBound),
      isFalse: Self.first(from: constant.days.upperBound))
  }

  var isAfter: FormulaTest {
    .patterns(
      isTrue: Self.first(from: constant.days.upperBound + 1),
      isFalse: Self.last(before: constant.days.lowerBound + 1))
  }

  var equals: FormulaTest {
    var apart = [
      Self.last(before: constant.days.lowerBound), Self.first(from: constant.days.upperBound + 1),
    ].compactMap { $0 }
    if apart.count == 2 { apart = ["(?:\(apart[0])|\(apart[1]))"] }
    return .patterns(
      isTrue: constant.day == nil ? nil : "^\(constant)$", isFalse: apart.first)
  }

  /// Dates of which no day is before a day.
  private static func first(from number: Int) -> String? {
    guard let day = CELDate(dayNumber: number), let month = day.month, let dayOfMonth = day.day
    else { return number < 0 ? "^[0-9]{4}" : nil }
    var parts: [String] = []
    // Whole years and months, and days in them.
    if let later = DigitPattern.range(day.year + 1, 9999, width: 4) { parts.append(later) }
    let year = padded(day.year, 4)
    if let later = DigitPattern.range(month + 1, 12, width: 2) { parts.append("\(year)-\(later)") }
    let days = DigitPattern.range(dayOfMonth, 31, width: 2) ?? "31"
    parts.append("\(year)-\(padded(month, 2))-\(days)")
    if dayOfMonth == 1 { parts.append("\(year)-\(padded(month, 2))$") }
    if dayOfMonth == 1, month == 1 { parts.append("\(year)$") }
    return "^(?:\(parts.joined(separator: "|")))"
  }

  /// Beginnings of the days after a day.
  static func laterDays(than day: CELDate) -> [String] {
    first(from: day.days.upperBound + 1).map { ["(?:" + $0.dropFirst() + ")"] } ?? []
  }

  /// Dates of which every day is before a day.
  private static func last(before number: Int) -> String? {
    guard let day = CELDate(dayNumber: number - 1), let month = day.month,
      let dayOfMonth = day.day
    else { return number < 0 ? nil : "^[0-9]{4}" }
    var parts: [String] = []
    if let earlier = DigitPattern.range(0, day.year - 1, width: 4) { parts.append(earlier) }
    let year = padded(day.year, 4)
    if let earlier = DigitPattern.range(1, month - 1, width: 2) {
      parts.append("\(year)-\(earlier)")
    }
    let days = DigitPattern.range(1, dayOfMonth, width: 2) ?? "01"
    parts.append("\(year)-\(padded(month, 2))-\(days)")
    let isLastOfMonth = CELDate(year: day.year, month: month, day: dayOfMonth + 1) == nil
    if isLastOfMonth { parts.append("\(year)-\(padded(month, 2))$") }
    if isLastOfMonth, month == 12 { parts.append("\(year)$") }
    return "^(?:\(parts.joined(separator: "|")))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    DigitPattern.padded(number, width)
  }
}

/// Numbers of a fixed count of digits as patterns.
enum DigitPattern {
  /// nil for no number at all.
  static func range(_ least: Int, _ most: Int, width: Int) -> String? {
    guard least <= most else { return nil }
    let parts = parts(Array(padded(least, width).utf8), Array(padded(most, width).utf8))
    return parts.count == 1 ? parts[0] : "(?:\(parts.joined(separator: "|")))"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(max(number, 0))
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func parts(_ low: [UInt8], _ high: [UInt8]) -> [String] {
    guard let first = low.first, let last = high.first else { return [""] }
    let (lowRest, highRest) = (Array(low.dropFirst()), Array(high.dropFirst()))
    let (isFromZero, isToNine) = (
      lowRest.allSatisfy { $0 == 0x30 }, highRest.allSatisfy { $0 == 0x39 }
    )
    if first == last {
      if isFromZero, isToNine { return [digit(first, first) + any(lowRest.count)] }
      return parts(lowRest, highRest).map { digit(first, first) + $0 }
    }
    let nines = Array(repeating: UInt8(0x39), count: lowRest.count)
    let zeros = Array(repeating: UInt8(0x30), count: lowRest.count)
    let from = isFromZero ? first : first + 1
    let to = isToNine ? last : last - 1
    return (isFromZero ? [] : parts(lowRest, nines).map { digit(first, first) + $0 })
      + (from <= to ? [digit(from, to) + any(lowRest.count)] : [])
      + (isToNine ? [] : parts(zeros, highRest).map { digit(last, last) + $0 })
  }

  private static func digit(_ low: UInt8, _ high: UInt8) -> String {
    func text(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }
    return low == high ? text(low) : "[\(text(low))-\(text(high))]"
  }

  private static func any(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: "[0-9]"
    default: "[0-9]{\(count)}"
    }
  }
}
