/// What an evaluation may know besides its variables; the engine itself reads no clock and no file.
public struct EvaluationContext: Sendable {
  /// The day `today()` and `age()` go by.
  public var today: CELDate?
  /// The working calendar `workingDays()` counts by (lịch làm việc).
  public var calendar: WorkingCalendar?
  /// The bytes of the compiled zone file (TZif) of an IANA time zone; nil for an unknown name.
  public var zoneFile: (@Sendable (_ name: String) -> [UInt8]?)?
  /// How much work an evaluation may be, about one for each node visited and each byte made.
  public var workLimit: Int

  public init(
    today: CELDate? = nil, calendar: WorkingCalendar? = nil,
    zoneFile: (@Sendable (_ name: String) -> [UInt8]?)? = nil, workLimit: Int = 10_000_000
  ) {
    self.today = today
    self.calendar = calendar
    self.zoneFile = zoneFile
    self.workLimit = workLimit
  }

  /// Seconds ahead of UTC in a zone at a moment.
  func offset(_ zone: String, at timestamp: CELTimestamp) throws(FailureReason) -> Int {
    if let fixed = TimeZoneRules.fixedOffset(zone) { return fixed }
    guard TimeZoneRules.isName(zone), let bytes = zoneFile?(zone),
      let rules = TimeZoneRules(tzif: bytes)
    else { throw .unknownTimeZone(zone) }
    return rules.offset(at: timestamp.seconds)
  }
}

/// What a function may use besides its arguments.
public struct CallContext: Sendable {
  public let context: EvaluationContext
  /// How much work the evaluation may still be.
  public private(set) var workLeft: Int

  init(_ context: EvaluationContext) {
    self.context = context
    workLeft = context.workLimit
  }

  /// Takes work off what is left, about one for each byte or item looked at or made.
  public mutating func charge(_ work: Int) throws(FailureReason) {
    workLeft -= work
    guard workLeft >= 0 else { throw .tooMuchWork }
  }
}

/// Which days are worked (ngày làm việc).
public struct WorkingCalendar: Sendable {
  /// 0 is Sunday.
  public var workingWeekdays: Set<Int>
  /// Days off, as numbers since 1970-01-01 (ngày nghỉ).
  public var holidays: Set<Int>
  /// Days worked although they would be off (ngày làm bù).
  public var makeupDays: Set<Int>
  /// The days the calendar knows; outside them it does not answer.
  public var days: ClosedRange<Int>

  public init(
    workingWeekdays: Set<Int>, holidays: Set<Int>, makeupDays: Set<Int>, days: ClosedRange<Int>
  ) {
    self.workingWeekdays = workingWeekdays
    self.holidays = holidays
    self.makeupDays = makeupDays
    self.days = days
  }

  /// Working days after `first` up to and with `last`; negative when `last` is earlier.
  ///
  /// The first day does not count (Bộ luật Dân sự 2015, Điều 147). nil where the calendar
  /// does not know all of the days.
  func workingDays(from first: Int, to last: Int) -> Int? {
    guard first != last else { return 0 }
    if last < first { return workingDays(from: last, to: first).map { -$0 } }
    guard days.contains(first + 1), days.contains(last) else { return nil }
    var count = 0
    for day in (first + 1)...last where isWorked(day) { count += 1 }
    return count
  }

  private func isWorked(_ day: Int) -> Bool {
    if makeupDays.contains(day) { return true }
    return workingWeekdays.contains(Civil.weekday(day)) && !holidays.contains(day)
  }
}
