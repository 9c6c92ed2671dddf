public import CatalogModel
public import Expressions
import SourceText

extension WorkingCalendar {
  /// The declared calendar (lịch làm việc), for `workingDays()`; nil where it declares no year or
  /// no working day. It answers for the first unbroken run of years.
  public init?(_ calendar: WorkCalendar) {
    let years = Set(calendar.years.compactMap { $0.year?.value }).sorted()
    let week = Set(calendar.workingWeek.compactMap { Weekday.allCases.firstIndex(of: $0.value) })
    guard let first = years.first, !week.isEmpty else { return nil }
    let last = zip(years, first...).prefix { $0 == $1 }.last?.0 ?? first
    guard let from = CalendarDate("\(first)-01-01"), let until = CalendarDate("\(last)-12-31")
    else { return nil }
    var holidays: Set<Int> = []
    var makeup: Set<Int> = []
    for year in calendar.years where years.contains(year.year?.value ?? 0) {
      for holiday in year.holidays where holiday.from.value <= holiday.until.value {
        holidays.formUnion(
          Int(holiday.from.value.dayNumber)...Int(holiday.until.value.dayNumber))
      }
      makeup.formUnion(year.makeup.map { Int($0.value.dayNumber) })
    }
    self.init(
      // Weekdays are declared from Monday; the engine counts from Sunday.
      workingWeekdays: Set(week.map { ($0 + 1) % 7 }), holidays: holidays, makeupDays: makeup,
      days: Int(from.dayNumber)...Int(until.dayNumber))
  }
}
