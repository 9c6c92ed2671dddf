import CatalogModel
import SourceText
import Workflows

/// What Bộ luật Lao động 45/2019/QH14, Điều 112 and NQ 28/2026/QH16 say of days off.
struct PublicHolidays {
  /// A holiday without its day off.
  struct Missing {
    var date: CalendarDate
    /// The day off in place of a holiday on which nobody works anyway.
    var isCompensation = false
    /// The entry that was probably meant for it and has another day.
    var moved: WorkCalendar.Holiday?
  }

  private let holidays: [WorkCalendar.Holiday]
  private let daysOff: Set<Int32>
  private let week: Set<Weekday>
  private let year: Int
  /// Days fixed by the solar calendar.
  private let fixed: [CalendarDate]
  /// The tenth of the third lunar month (Giỗ Tổ Hùng Vương).
  private let hungKings: CalendarDate?
  /// The first days of the lunar year, which every plan has off.
  private let newYear: [CalendarDate]
  /// Days off in place of fixed holidays and that of the Hùng kings.
  private let compensations: [CalendarDate: CalendarDate]

  /// - Returns: nil when the year or the working week is not known, or something in them is
  ///   wrong already, so that what seems to be missing may be just that.
  init?(_ year: WorkCalendar.Year, of calendar: WorkCalendar, in context: CheckContext) {
    guard let number = year.year?.value, calendar.lacksWeekdays.isEmpty,
      !calendar.repeats(year), !context.isBroken(calendar.header.place),
      year.holidays.allSatisfy({
        $0.from.value <= $0.until.value && $0.from.value.year == number
          && $0.until.value.year == number
      })
    else { return nil }
    self.year = number
    holidays = year.holidays
    let week = Set(calendar.workingWeek.map(\.value))
    self.week = week
    var days: Set<Int32> = []
    for holiday in year.holidays {
      // A slip in one end must not fill the memory.
      let first = holiday.from.value.dayNumber
      for day in first...min(holiday.until.value.dayNumber, first + 60) { days.insert(day) }
    }
    daysOff = days
    var dates = [(1, 1), (4, 30), (5, 1), (9, 2)]
    if number >= 2026 { dates.append((11, 24)) }
    let fixed = dates.compactMap { CalendarDate(year: number, month: $0.0, day: $0.1) }
    self.fixed = fixed
    hungKings = LunarCalendar.date(month: 3, day: 10, year: number)
    newYear =
      LunarCalendar.newYear(in: number).map { first in (0...2).map { first.adding(days: $0) } }
      ?? []
    // In the order of the year: what one takes is not free for the next.
    var compensations: [CalendarDate: CalendarDate] = [:]
    let holidays = (fixed + [hungKings].compactMap { $0 }).sorted()
    for date in holidays where !week.contains(date.weekday) {
      compensations[date] = (1...10).lazy.map { date.adding(days: $0) }.first { day in
        week.contains(day.weekday) && !holidays.contains(day)
          && !compensations.values.contains(day)
      }
    }
    self.compensations = compensations
  }

  private func isOff(_ date: CalendarDate) -> Bool { daysOff.contains(date.dayNumber) }
  private func isWorkday(_ date: CalendarDate) -> Bool { week.contains(date.weekday) }

  /// Holidays of a fixed date without their day off.
  func missing() -> [Missing] { missing(among: fixed) }

  /// Lunar holidays without their day off: that of the Hùng kings, and one of the first days of
  /// the year.
  func missingLunar() -> [Missing] {
    let first = newYear.first { isWorkday($0) && !isOff($0) }.map {
      Missing(date: $0, moved: moved(from: $0))
    }
    return [first].compactMap { $0 } + missing(among: [hungKings].compactMap { $0 })
  }

  private func missing(among dates: [CalendarDate]) -> [Missing] {
    dates.compactMap { date in
      let day = compensations[date] ?? date
      guard !isOff(day) else { return nil }
      let entry = moved(from: day) ?? (day == date ? nil : entry(of: date))
      return Missing(date: date, isCompensation: day != date, moved: entry)
    }
  }

  /// The nearest entry that has no right of its own.
  private func moved(from date: CalendarDate) -> WorkCalendar.Holiday? {
    func distance(_ holiday: WorkCalendar.Holiday) -> Int32 {
      abs(holiday.from.value.dayNumber - date.dayNumber)
    }
    return holidays.filter { !hasRight($0) && distance($0) <= 15 }.min {
      distance($0) < distance($1)
    }
  }

  private func hasRight(_ holiday: WorkCalendar.Holiday) -> Bool {
    let window = holiday.from.value...holiday.until.value
    return (fixed + newYear + [hungKings].compactMap { $0 } + compensations.values).contains {
      window.contains($0)
    }
  }

  /// The entry that has the first days of the lunar year, or some of them.
  var newYearEntry: WorkCalendar.Holiday? { newYear.lazy.compactMap(entry).first }

  /// Working days off around the first day of the lunar year, which lies between 21 January and
  /// 20 February; five by law.
  var newYearWorkdaysOff: Int? {
    guard let first = CalendarDate(year: year, month: 1, day: 14),
      let last = CalendarDate(year: year, month: 3, day: 5)
    else { return nil }
    return workdaysOff(from: first, through: last)
  }

  private func entry(of date: CalendarDate) -> WorkCalendar.Holiday? {
    holidays.first { ($0.from.value...$0.until.value).contains(date) }
  }

  /// Entries with working days off that no law gives and that are not made up for.
  func unfounded(makeup: Int) -> [WorkCalendar.Holiday] {
    let taken = (missing() + missingLunar()).compactMap(\.moved?.range)
    let strange = holidays.filter { holiday in
      !hasRight(holiday) && !taken.contains(holiday.range)
        && (0...max(0, holiday.until.value.dayNumber - holiday.from.value.dayNumber)).contains {
          isStrange(holiday.from.value.adding(days: Int($0)))
        }
    }
    return strange.count > makeup ? strange : []
  }

  /// A working day off for which there is no reason.
  private func isStrange(_ date: CalendarDate) -> Bool {
    guard isWorkday(date) else { return false }
    // Around both, what is off is announced each year.
    if let first = newYear.first, (first.adding(days: -6)...first.adding(days: 12)).contains(date) {
      return false
    }
    if let day = CalendarDate(year: year, month: 9, day: 2), year >= 2021,
      (day.adding(days: -3)...day.adding(days: 4)).contains(date)
    {
      return false
    }
    return true
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

  /// Days from Monday to Friday that are not in the working week.
  var lacksWeekdays: [Weekday] {
    let week = workingWeek.map(\.value)
    return [.mon, .tue, .wed, .thu, .fri].filter { !week.contains($0) }
  }
}
