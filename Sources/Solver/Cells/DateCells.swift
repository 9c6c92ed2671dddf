import Expressions

/// Cells of dates, of which perhaps only the month or the year is known.
///
/// How a date compares depends on where its first and last day stand among the constants'.
struct DateCells {
  /// Days where dates begin that may be treated otherwise than the day before.
  private var starts: Set<Int> = []
  /// Whether an age is asked: the ages of a month's first and last day agree or not by which month
  /// of which kind of year it is.
  private var asksAge = false
  /// Days whose day before is the last on which one has an age that is asked.
  private var birthdays: Set<Int> = []

  private static let first = CELDate(year: 1)?.days.lowerBound ?? 0
  private static let last = CELDate(year: 9999)?.days.upperBound ?? 0

  mutating func add(_ constant: CELValue) {
    guard case .date(let date) = constant else { return }
    let days = date.days
    starts.formUnion([
      days.lowerBound, days.lowerBound + 1, days.upperBound, days.upperBound + 1,
    ])
  }

  mutating func add(_ limit: Demand.AgeLimit) {
    asksAge = true
    let first = Self.firstDay(younger: limit.years, limit.day)
    starts.insert(first)
    if limit.years > 0 { birthdays.insert(first) }
    if limit.years < .max { starts.insert(Self.firstDay(younger: limit.years + 1, limit.day)) }
  }

  /// The first day of birth that makes one younger than so many years.
  private static func firstDay(younger years: Int, _ day: CELDate) -> Int {
    var (low, high) = (first, last + 1)
    while low < high {
      let middle = low + (high - low) / 2
      guard let age = CELDate(dayNumber: middle)?.age(on: day) else { return low }
      if age < years { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func values(_ precisions: Set<DatePrecision>, each count: Int) -> [CELDate] {
    // Nothing is compared with it: any day will do.
    let starts =
      starts.isEmpty ? Set(CELDate(year: 2000).map { [$0.days.lowerBound] } ?? []) : starts
    var result: [CELDate] = []
    if precisions.contains(.day) {
      let runs = Self.runs(starts, Self.first...Self.last, singles: false)
      // What lies before all constants comes last.
      for days in runs.filter({ !$0.isLowest }) + runs.filter(\.isLowest) {
        let isLast = days.isLowest || birthdays.contains(days.range.upperBound + 1)
        result += Self.nearest(days.range, isLast: isLast, count)
          .compactMap { CELDate(dayNumber: $0) }
      }
    }
    if precisions.contains(.month) {
      let limits = months(around: starts)
      for run in Self.runs(limits, 12...(12 * 10_000 - 1), singles: true) {
        result += representatives(of: run) { month in
          CELDate(year: month / 12, month: month % 12 + 1)
        }
      }
    }
    if precisions.contains(.year) {
      let limits = Set(months(around: starts).map { $0 / 12 })
      for run in Self.runs(limits, 1...9999, singles: true) {
        result += representatives(of: run) { CELDate(year: $0) }
      }
    }
    return result
  }

  private typealias Run = (range: ClosedRange<Int>, isLowest: Bool)

  /// Cuts a range where something starts; with `singles` also after it.
  private static func runs(
    _ starts: Set<Int>, _ range: ClosedRange<Int>, singles: Bool
  ) -> [Run] {
    let cuts = singles ? starts.union(starts.map { $0 + 1 }) : starts
    var result: [Run] = []
    var first = range.lowerBound
    for cut in cuts.sorted() where cut > first && cut <= range.upperBound {
      result.append((first...(cut - 1), first == range.lowerBound))
      first = cut
    }
    result.append((first...range.upperBound, false))
    return result
  }

  private static func nearest(_ range: ClosedRange<Int>, isLast: Bool, _ count: Int) -> [Int] {
    (0..<min(count, range.count)).map { isLast ? range.upperBound - $0 : range.lowerBound + $0 }
  }

  /// Months that have a start in them, or end right before one.
  private func months(around starts: Set<Int>) -> Set<Int> {
    var result: Set<Int> = []
    for day in starts.union(starts.map { $0 - 1 }) {
      if let date = CELDate(dayNumber: day), let month = date.month {
        result.insert(date.year * 12 + month - 1)
      }
    }
    return result
  }

  /// One of a run; where an age is asked one for each month of a common and of a leap year.
  private func representatives(of run: Run, _ date: (Int) -> CELDate?) -> [CELDate] {
    let nearest = run.isLowest ? run.range.upperBound : run.range.lowerBound
    guard asksAge else { return [date(nearest)].compactMap { $0 } }
    var seen: Set<[Int]> = []
    var result: [CELDate] = []
    // Within nine years there is a leap year.
    for step in 0..<min(run.range.count, 9 * 12) {
      guard let found = date(run.isLowest ? nearest - step : nearest + step) else { continue }
      if seen.insert([found.month ?? 0, found.days.count]).inserted { result.append(found) }
    }
    return result
  }
}
