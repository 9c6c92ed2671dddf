public import CatalogModel
import SourceText

/// Why working time cannot be counted.
public enum WorkingTimeError: Error, Hashable, Sendable {
  /// The calendar says nothing about this year, so nobody knows its holidays.
  case yearNotDeclared(Int)
  /// The calendar has no working day at all.
  case noWorkingDays
  /// `hours-per-day` is missing, zero, or above 24.
  case noHoursPerDay
  /// More time than any law gives: beyond a hundred years.
  case outOfRange
}

/// A point of working time: a working day and how much of it has passed.
public struct WorkingMoment: Hashable, Comparable, Sendable {
  public var day: CalendarDate
  /// Thousandths of a working hour since the office opened that day.
  public var elapsed: Int64

  public init(day: CalendarDate, elapsed: Int64 = 0) {
    self.day = day
    self.elapsed = elapsed
  }

  public static func < (a: WorkingMoment, b: WorkingMoment) -> Bool {
    (a.day, a.elapsed) < (b.day, b.elapsed)
  }
}

/// Counts working days and hours (ngày làm việc, giờ làm việc) by one calendar.
///
/// Only declared years are counted: holidays of other years are unknown, and a
/// guess would put a wrong date on an appointment slip.
public struct WorkingTime: Sendable {
  /// Consecutive declared years with their working days, in order.
  struct Span: Sendable {
    var years: ClosedRange<Int>
    /// Day numbers, ascending.
    var days: [Int32]
  }

  let spans: [Span]
  /// Years the calendar declares (năm đã khai báo), ascending.
  public let declaredYears: [Int]
  /// Thousandths of an hour in a working day; nil when not declared or not believable.
  public let milliHoursPerDay: Int64?

  public init(_ calendar: WorkCalendar) {
    let years = Set(calendar.years.compactMap { $0.year?.value })
      .filter { (1900...2199).contains($0) }.sorted()
    declaredYears = years
    let hours = calendar.hoursPerDay?.value.thousandths ?? 0
    milliHoursPerDay = (1...24_000).contains(hours) ? hours : nil
    spans = Self.runs(years).map { Span(years: $0, days: Self.workingDays(of: $0, calendar)) }
  }

  private static func runs(_ years: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs
  }

  private static func workingDays(
    of years: ClosedRange<Int>, _ calendar: WorkCalendar
  )
    -> [Int32]
  {
    guard let first = CalendarDate(year: years.lowerBound, month: 1, day: 1),
      let last = CalendarDate(year: years.upperBound, month: 12, day: 31)
    else { return [] }
    let all = first.dayNumber...last.dayNumber
    let week = Set(calendar.workingWeek.map(\.value))
    var isWorking = all.map { week.contains(CalendarDate(dayNumber: $0).weekday) }
    for year in calendar.years {
      for holiday in year.holidays {
        let from = max(holiday.from.value.dayNumber, all.lowerBound)
        let until = min(holiday.until.value.dayNumber, all.upperBound)
        guard from <= until else { continue }
        for day in from...until { isWorking[Int(day - all.lowerBound)] = false }
      }
    }
    // A make-up day is worked even where a holiday of the same list covers it.
    for day in calendar.years.flatMap(\.makeup) where all.contains(day.value.dayNumber) {
      isWorking[Int(day.value.dayNumber - all.lowerBound)] = true
    }
    return zip(all, isWorking).compactMap { $1 ? $0 : nil }
  }
}

// MARK: - Days

extension WorkingTime {
  /// Whether the office works on `date` (ngày làm việc): by the week, less holidays, with
  /// make-up days.
  public func isWorkingDay(_ date: CalendarDate) throws(WorkingTimeError) -> Bool {
    let span = try span(of: date)
    let index = span.index(notBefore: date)
    return index < span.days.count && span.days[index] == date.dayNumber
  }

  /// The first working day that is `date` or later: when a dossier filed on `date` is received.
  public func workingDay(notBefore date: CalendarDate) throws(WorkingTimeError) -> CalendarDate {
    let span = try span(of: date)
    return try span.day(at: span.index(notBefore: date))
  }

  /// The day that ends `count` working days from `date`.
  ///
  /// The first day is not counted (Bộ luật Dân sự 91/2015/QH13, Điều 147). A day on which
  /// nobody works counts as the next working day, so 0 gives `date` or the working day after it.
  public func adding(
    workingDays count: Int, to date: CalendarDate
  ) throws(WorkingTimeError)
    -> CalendarDate
  {
    guard (0...Self.mostDays).contains(count) else { throw .outOfRange }
    let span = try span(of: date)
    return try span.day(at: span.index(notBefore: date) + count)
  }

  /// How many working days lie after `start`, up to and with `end`; 0 when `end` is not later.
  public func workingDays(
    after start: CalendarDate, through end: CalendarDate
  )
    throws(WorkingTimeError) -> Int
  {
    guard start < end else { return 0 }
    let (first, last) = (try span(of: start), try span(of: end))
    guard first.years == last.years else { throw .yearNotDeclared(first.years.upperBound + 1) }
    return first.index(after: end) - first.index(after: start)
  }

  /// The day that ends `count` calendar days from `date`: the first day is not counted, and
  /// an end on which nobody works moves to the next working day (Điều 148).
  public func deadline(
    days count: Int, from date: CalendarDate
  ) throws(WorkingTimeError)
    -> CalendarDate
  {
    guard (0...Self.mostDays).contains(count) else { throw .outOfRange }
    return try workingDay(notBefore: date.adding(days: count))
  }

  /// The day that ends `count` months from `date`, moved as with days.
  public func deadline(
    months count: Int, from date: CalendarDate
  ) throws(WorkingTimeError)
    -> CalendarDate
  {
    guard (0...1200).contains(count) else { throw .outOfRange }
    let year = (date.year * 12 + date.components.month - 1 + count) / 12
    guard year <= 2199 else { throw .yearNotDeclared(year) }
    return try workingDay(notBefore: date.adding(months: count))
  }

  /// The working days of `year`, in order.
  public func workingDays(in year: Int) throws(WorkingTimeError) -> [CalendarDate] {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { throw .yearNotDeclared(year) }
    let span = try span(of: first)
    return span.days[span.index(notBefore: first)..<span.index(after: last)]
      .map { CalendarDate(dayNumber: $0) }
  }

  /// A hundred years.
  static let mostDays = 36_525
}

// MARK: - Hours

extension WorkingTime {
  /// The moment `milliHours` thousandths of a working hour after `start`.
  ///
  /// Time that ends exactly when the office closes ends on that day, not at the next opening.
  public func adding(
    milliHours: Int64, to start: WorkingMoment
  ) throws(WorkingTimeError)
    -> WorkingMoment
  {
    guard let perDay = milliHoursPerDay else { throw .noHoursPerDay }
    guard milliHours >= 0, milliHours / perDay <= Self.mostDays else { throw .outOfRange }
    let day = try workingDay(notBefore: start.day)
    let elapsed = day == start.day ? min(max(start.elapsed, 0), perDay) : 0
    let total = elapsed + milliHours
    guard total > perDay else { return WorkingMoment(day: day, elapsed: total) }
    let days = (total - 1) / perDay
    return WorkingMoment(
      day: try adding(workingDays: Int(days), to: day), elapsed: total - days * perDay)
  }

  /// A stated duration in thousandths of a working hour; nil for calendar units, which no
  /// number of working hours equals.
  public func milliHours(of duration: StatedDuration) throws(WorkingTimeError) -> Int64? {
    switch duration.unit {
    case .workingHours: return duration.amount.thousandths
    case .workingDays:
      guard let perDay = milliHoursPerDay else { throw .noHoursPerDay }
      let (product, overflow) = duration.amount.thousandths.multipliedReportingOverflow(by: perDay)
      guard !overflow else { throw .outOfRange }
      return product / 1000
    case .days, .hours, .months, .years: return nil
    }
  }
}

// MARK: - Spans

extension WorkingTime {
  private func span(of date: CalendarDate) throws(WorkingTimeError) -> Span {
    let year = date.year
    guard let span = spans.first(where: { $0.years.contains(year) }) else {
      throw .yearNotDeclared(year)
    }
    guard !span.days.isEmpty else { throw .noWorkingDays }
    return span
  }
}

extension WorkingTime.Span {
  /// Index of the first working day that is not before `date`.
  func index(notBefore date: CalendarDate) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < date.dayNumber { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func index(after date: CalendarDate) -> Int { index(notBefore: date.adding(days: 1)) }

  func day(at index: Int) throws(WorkingTimeError) -> CalendarDate {
    guard index < days.count else { throw .yearNotDeclared(years.upperBound + 1) }
    return CalendarDate(dayNumber: days[index])
  }
}
