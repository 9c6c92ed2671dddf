/// A calendar day of which perhaps only the month or the year is known
/// (ngày sinh chỉ có năm, hoặc tháng và năm).
///
/// A comparison holds only if it holds for every day the date can mean.
public struct CELDate: Sendable, Hashable {
  public let year: Int
  /// nil when unknown.
  public let month: Int?
  /// nil when unknown.
  public let day: Int?

  /// nil when there is no such day between the years 1 and 9999.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil else { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, day < 1 || day > Civil.days(inMonth: month, of: year) { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// - Parameter dayNumber: days since 1970-01-01.
  public init?(dayNumber: Int) {
    guard dayNumber.magnitude < 4_000_000 else { return nil }
    let day = Civil.day(dayNumber)
    self.init(year: day.year, month: day.month, day: day.day)
  }

  /// The days the date can mean, as numbers since 1970-01-01.
  public var days: ClosedRange<Int> {
    let last = month ?? 12
    return Civil.number(
      year, month ?? 1, day ?? 1)...Civil.number(
        year, last, day ?? Civil.days(inMonth: last, of: year))
  }

  /// nil when it is so for some of the days only.
  func equals(_ other: CELDate) -> Bool? {
    if day != nil, self == other { return true }
    return days.overlaps(other.days) ? nil : false
  }

  /// nil when it is so for some of the days only.
  func isBefore(_ other: CELDate) -> Bool? {
    if days.upperBound < other.days.lowerBound { return true }
    return days.lowerBound >= other.days.upperBound ? false : nil
  }

  /// Completed years on a day; nil when the completions of the date disagree.
  public func age(on today: CELDate) -> Int? {
    let ages = [days.lowerBound, days.upperBound].flatMap { birth in
      [today.days.lowerBound, today.days.upperBound].map { Self.age(born: birth, on: $0) }
    }
    guard let first = ages.first, ages.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private static func age(born: Int, on today: Int) -> Int {
    let (birth, now) = (Civil.day(born), Civil.day(today))
    let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
    return now.year - birth.year - (hadBirthday ? 0 : 1)
  }
}

extension CELDate: CustomStringConvertible {
  /// ISO 8601 with what is known: "1995", "1995-05", "1995-05-31".
  public var description: String {
    var text = year.padded(4)
    if let month { text += "-" + month.padded(2) }
    if let day { text += "-" + day.padded(2) }
    return text
  }

  /// Reads the form that `description` writes.
  public init?(_ text: String) {
    var reader = DigitReader(text)
    guard let year = reader.number(4) else { return nil }
    var month: Int?
    var day: Int?
    if reader.skip(0x2D) {
      guard let number = reader.number(2) else { return nil }
      month = number
      if reader.skip(0x2D) {
        guard let number = reader.number(2) else { return nil }
        day = number
      }
    }
    guard reader.isAtEnd else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
