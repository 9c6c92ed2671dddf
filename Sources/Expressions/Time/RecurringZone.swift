/// The rule for the years after a zone file's last transition: a `TZ` text of POSIX.
///
/// "AEST-10AEDT,M10.1.0,M4.1.0/3": standard time, summer time, when it begins and ends.
struct RecurringZone {
  /// When summer time begins or ends, by the clock of that moment.
  private enum Rule {
    /// Month, week 1…5 (5 is the last), weekday 0…6.
    case weekday(month: Int, week: Int, weekday: Int)
    /// 1…365, 29 February never counted.
    case dayWithoutLeap(Int)
    /// 0…365
    case day(Int)

    func dayNumber(in year: Int) -> Int {
      switch self {
      case .weekday(let month, let week, let weekday):
        let first = Civil.number(year, month, 1)
        let toWeekday = (weekday - Civil.weekday(first) + 7) % 7
        let day = toWeekday + (week - 1) * 7
        return first + (day < Civil.days(inMonth: month, of: year) ? day : day - 7)
      case .dayWithoutLeap(let day):
        return Civil.number(year, 1, 1) + day - (day >= 60 && Civil.isLeap(year) ? 0 : 1)
      case .day(let day): return Civil.number(year, 1, 1) + day
      }
    }
  }

  private struct Change {
    var rule: Rule
    /// Seconds after midnight.
    var time: Int
  }

  private var standard: Int
  private var summer: (offset: Int, begins: Change, ends: Change)?

  /// nil for a text that is not of this form.
  init?(_ text: String) {
    var reader = DigitReader(text)
    guard Self.name(&reader), let offset = Self.time(&reader) else { return nil }
    standard = -offset
    guard !reader.isAtEnd else { return }
    guard Self.name(&reader) else { return nil }
    var summerOffset = standard + 3600
    if reader.next != 0x2C {
      guard let offset = Self.time(&reader) else { return nil }
      summerOffset = -offset
    }
    guard let begins = Self.change(&reader), let ends = Self.change(&reader), reader.isAtEnd
    else { return nil }
    summer = (summerOffset, begins, ends)
  }

  /// Seconds ahead of UTC at a moment.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standard }
    let dayNumber = Int((Double(seconds + Int64(standard)) / 86_400).rounded(.down))
    let year = Civil.day(dayNumber).year
    let begins = moment(summer.begins, in: year, clock: standard)
    let ends = moment(summer.ends, in: year, clock: summer.offset)
    let isSummer =
      begins < ends
      ? (begins..<ends).contains(Int(seconds)) : !(ends..<begins).contains(Int(seconds))
    return isSummer ? summer.offset : standard
  }

  private func moment(_ change: Change, in year: Int, clock offset: Int) -> Int {
    change.rule.dayNumber(in: year) * 86_400 + change.time - offset
  }

  private static func name(_ reader: inout DigitReader) -> Bool {
    if reader.skip(0x3C) {
      while let byte = reader.next, byte != 0x3E { _ = reader.skip(byte) }
      return reader.skip(0x3E)
    }
    var count = 0
    while let byte = reader.next, (0x41...0x5A).contains(byte & 0xDF) {
      _ = reader.skip(byte)
      count += 1
    }
    return count >= 3
  }

  /// "[+-]h[h][h][:mm[:ss]]" in seconds.
  private static func time(_ reader: inout DigitReader) -> Int? {
    let isNegative = reader.skip(0x2D)
    if !isNegative { _ = reader.skip(0x2B) }
    var total = 0
    for (index, unit) in [3600, 60, 1].enumerated() {
      if index > 0 {
        guard reader.skip(0x3A) else { break }
      }
      let digits = reader.digits()
      guard (1...3).contains(digits.count) else { return nil }
      total += digits.reduce(0) { $0 * 10 + Int($1) } * unit
    }
    return isNegative ? -total : total
  }

  private static func change(_ reader: inout DigitReader) -> Change? {
    func number(_ reader: inout DigitReader) -> Int? {
      let digits = reader.digits()
      return (1...3).contains(digits.count) ? digits.reduce(0) { $0 * 10 + Int($1) } : nil
    }
    guard reader.skip(0x2C) else { return nil }
    let rule: Rule
    if reader.skip(0x4D) {
      guard let month = number(&reader), (1...12).contains(month), reader.skip(0x2E),
        let week = number(&reader), (1...5).contains(week), reader.skip(0x2E),
        let weekday = number(&reader), (0...6).contains(weekday)
      else { return nil }
      rule = .weekday(month: month, week: week, weekday: weekday)
    } else if reader.skip(0x4A) {
      guard let day = number(&reader), (1...365).contains(day) else { return nil }
      rule = .dayWithoutLeap(day)
    } else {
      guard let day = number(&reader), day <= 365 else { return nil }
      rule = .day(day)
    }
    guard reader.skip(0x2F) else { return Change(rule: rule, time: 7200) }
    return time(&reader).map { Change(rule: rule, time: $0) }
  }
}
