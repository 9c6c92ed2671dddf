import CatalogModel
import SourceText

/// What Bộ luật Lao động 45/2019/QH14, Điều 112 and NQ 28/2026/QH16 say of days off.
struct PublicHolidays {
  private let daysOff: Set<Int32>
  private let week: Set<Weekday>
  private let year: Int

  /// - Returns: nil when the year or the working week is not known, or something in them is
  ///   wrong already, so that what seems to be missing may be just that.
  init?(_ year: WorkCalendar.Year, of calendar: WorkCalendar, in context: CheckContext) {
    guard let number = year.year?.value, !calendar.workingWeek.isEmpty,
      !calendar.repeats(year), !context.isBroken(calendar.header.place),
      year.holidays.allSatisfy({
        $0.from.value <= $0.until.value && $0.from.value.year == number
          && $0.until.value.year == number
      })
    else { return nil }
    self.year = number
    week = Set(calendar.workingWeek.map(\.value))
    var days: Set<Int32> = []
    for holiday in year.holidays where holiday.from.value <= holiday.until.value {
      // A slip in one end must not fill the memory.
      let first = holiday.from.value.dayNumber
      for day in first...min(holiday.until.value.dayNumber, first + 60) { days.insert(day) }
    }
    daysOff = days
  }

  /// Days fixed by the solar calendar.
  private var fixed: [CalendarDate] {
    var dates = [(1, 1), (4, 30), (5, 1), (9, 2)]
    if year >= 2026 { dates.append((11, 24)) }
    return dates.compactMap { CalendarDate(year: year, month: $0.0, day: $0.1) }
  }

  private func isOff(_ date: CalendarDate) -> Bool { daysOff.contains(date.dayNumber) }
  private func isWorkday(_ date: CalendarDate) -> Bool { week.contains(date.weekday) }

  /// Fixed holidays without a day off: on the day itself, or, when nobody works on it anyway,
  /// on a working day soon after.
  func missing() -> [(date: CalendarDate, isCompensation: Bool)] {
    let fixed = fixed
    var taken: Set<Int32> = []
    var missing: [(date: CalendarDate, isCompensation: Bool)] = []
    for date in fixed {
      if isWorkday(date) {
        if !isOff(date) { missing.append((date, false)) }
        continue
      }
      let substitute = (1...7).map { date.adding(days: $0) }.first {
        isWorkday($0) && isOff($0) && !fixed.contains($0) && !taken.contains($0.dayNumber)
      }
      if let substitute {
        taken.insert(substitute.dayNumber)
      } else {
        missing.append((date, true))
      }
    }
    return missing
  }

  /// Working days off in a stretch of days.
  func workdaysOff(from first: CalendarDate, through last: CalendarDate) -> Int {
    (0...Int(max(0, last.dayNumber - first.dayNumber))).lazy.map { first.adding(days: $0) }
      .filter { isWorkday($0) && isOff($0) }.count
  }
}

extension WorkCalendar {
  /// Whether another entry has the same year, so that nobody knows what belongs to it.
  func repeats(_ year: Year) -> Bool {
    guard let number = year.year?.value else { return false }
    return years.count { $0.year?.value == number } > 1
  }
}
