import CatalogModel
import SourceText
import Workflows

/// A stretch of time in units that compare with each other and with nothing else.
enum TimeMeasure: Hashable {
  /// Thousandths of a working hour.
  case working(Int64)
  /// Thousandths of an hour of the clock.
  case calendar(Int64)
  /// Thousandths of a month.
  case months(Int64)

  /// - Parameter hoursPerDay: thousandths of a working hour in a working day.
  init?(_ duration: StatedDuration, hoursPerDay: Int64) {
    let amount = duration.amount.thousandths
    // Centuries are another check's matter; here they must not overflow.
    guard amount < 1_000_000_000 else { return nil }
    switch duration.unit {
    case .workingHours: self = .working(amount)
    case .workingDays: self = .working(amount * hoursPerDay / 1000)
    case .hours: self = .calendar(amount)
    case .days: self = .calendar(amount * 24)
    case .months: self = .months(amount)
    case .years: self = .months(amount * 12)
    }
  }

  /// Whether this is longer; nil when the two do not compare.
  func isLonger(than other: TimeMeasure) -> Bool? {
    switch (self, other) {
    case (.working(let a), .working(let b)), (.calendar(let a), .calendar(let b)),
      (.months(let a), .months(let b)):
      a > b
    default: nil
    }
  }
}

extension CheckContext {
  /// Thousandths of a working hour in a working day: eight hours where no calendar says.
  var hoursPerDay: Int64 { workingTime?.milliHoursPerDay ?? 8000 }
}

extension LevelVersion {
  /// Where a key that holds for the level is written: the procedure, or the local part.
  func header(saying key: (ProcedureContent) -> Bool) -> Header {
    guard let local = localParts.last else { return header }
    let own = local.levels.first { $0.level.value == level.value }
    return key(local.content) || own.map { key($0.content) } == true ? local.header : header
  }
}
