public import CatalogModel

/// Whether a process keeps the published time limit (thời hạn giải quyết).
public enum LimitComparison: Hashable, Sendable {
  /// It does.
  case within(Slack)
  /// The working time is longer than the limit, whatever the start.
  case exceeds(milliHours: Int64)
  /// On some start days the work ends after the calendar limit.
  case misses(Miss)
  /// It cannot be said.
  case notDecided(Reason)

  /// What is left of the limit, where it can be told in hours.
  public struct Slack: Hashable, Sendable {
    /// Thousandths of a working hour; nil for calendar limits.
    public var milliHours: Int64?
    /// The first start day of the year that could not be tried, because the calendar does
    /// not declare the year in which the limit ends.
    public var untriedFrom: CalendarDate?

    public init(milliHours: Int64?, untriedFrom: CalendarDate? = nil) {
      self.milliHours = milliHours
      self.untriedFrom = untriedFrom
    }
  }

  /// The first start day on which the limit is missed.
  public struct Miss: Hashable, Sendable {
    public var start: CalendarDate
    /// The day the work ends.
    public var finish: CalendarDate
    /// The last day of the limit.
    public var deadline: CalendarDate
    /// Start days of the year that miss, of those tried.
    public var count: Int
    public var tried: Int
  }

  public enum Reason: Hashable, Sendable {
    /// Steps have durations in calendar units.
    case calendarSteps([StatedDuration])
    /// The limit is in clock hours; when the office opens is not known.
    case clockHours
    /// The limit is a broken number of days or months.
    case fraction
    case time(WorkingTimeError)
  }
}

extension WorkingTime {
  /// Compares a path's time with a limit.
  ///
  /// Working days and hours are compared exactly. Calendar limits are tried from every
  /// working day of `year`: holidays decide, so the first start that misses is given.
  public func compare(_ path: PathTime, with limit: StatedDuration, year: Int) -> LimitComparison {
    do throws(WorkingTimeError) {
      if let hours = try milliHours(of: limit) {
        // Calendar steps only add to what is counted already.
        if path.milliHours > hours { return .exceeds(milliHours: path.milliHours - hours) }
        guard path.calendar.isEmpty else { return .notDecided(.calendarSteps(path.calendar)) }
        return .within(.init(milliHours: hours - path.milliHours))
      }
      if limit.unit == .hours {
        let hours = limit.amount.thousandths
        return path.milliHours > hours
          ? .exceeds(milliHours: path.milliHours - hours) : .notDecided(.clockHours)
      }
      guard path.calendar.isEmpty else { return .notDecided(.calendarSteps(path.calendar)) }
      guard let whole = limit.amount.whole else { return .notDecided(.fraction) }
      guard whole <= Self.mostDays else { return .notDecided(.time(.outOfRange)) }
      return try tryEveryStart(path, Int(whole), limit.unit, year)
    } catch {
      return .notDecided(.time(error))
    }
  }

  private func tryEveryStart(
    _ path: PathTime, _ count: Int, _ unit: TimeUnit, _ year: Int
  )
    throws(WorkingTimeError) -> LimitComparison
  {
    guard let perDay = milliHoursPerDay else { throw .noHoursPerDay }
    // A part of a day takes that day.
    let days = path.milliHours / perDay + (path.milliHours % perDay == 0 ? 0 : 1)
    guard days <= Self.mostDays else { throw .outOfRange }
    var first: (start: CalendarDate, finish: CalendarDate, deadline: CalendarDate)?
    var misses = 0
    var tried = 0
    var untriedFrom: CalendarDate?
    for start in try workingDays(in: year) {
      do throws(WorkingTimeError) {
        let finish = try adding(workingDays: Int(days), to: start)
        let deadline = try deadline(count, unit, from: start)
        tried += 1
        guard finish > deadline else { continue }
        misses += 1
        if first == nil { first = (start, finish, deadline) }
      } catch {
        guard case .yearNotDeclared = error, tried > 0 else { throw error }
        // Later starts end later still.
        untriedFrom = untriedFrom ?? start
      }
    }
    if let first {
      return .misses(
        .init(
          start: first.start, finish: first.finish, deadline: first.deadline, count: misses,
          tried: tried))
    }
    return .within(.init(milliHours: nil, untriedFrom: untriedFrom))
  }

  private func deadline(
    _ count: Int, _ unit: TimeUnit, from start: CalendarDate
  )
    throws(WorkingTimeError) -> CalendarDate
  {
    switch unit {
    case .months: try deadline(months: count, from: start)
    case .years:
      if count <= 100 { try deadline(months: count * 12, from: start) } else { throw .outOfRange }
    case .days, .hours, .workingDays, .workingHours: try deadline(days: count, from: start)
    }
  }
}
