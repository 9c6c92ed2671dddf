public import SourceText

/// When something is in force (hiệu lực): both ends inclusive, either may be open.
public struct Window: Hashable, Sendable {
  public var from: CalendarDate?
  public var until: CalendarDate?

  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  public static let always = Window()

  @inlinable public func contains(_ date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, until < date { return false }
    return true
  }

  @inlinable public func overlaps(_ other: Window) -> Bool {
    if let until, let start = other.from, until < start { return false }
    if let end = other.until, let from, end < from { return false }
    return true
  }

  /// Whether it ends before it begins, so that it has no day.
  public var isReversed: Bool {
    if let from, let until { until < from } else { false }
  }

  /// Whether every day of `other` is a day of this window.
  public func covers(_ other: Window) -> Bool {
    if let from {
      guard let start = other.from, start >= from else { return false }
    }
    if let until {
      guard let end = other.until, end <= until else { return false }
    }
    return true
  }

  /// The days common to both; nil when there are none.
  public func intersection(_ other: Window) -> Window? {
    guard overlaps(other) else { return nil }
    let from = [self.from, other.from].compactMap { $0 }.max()
    let until = [self.until, other.until].compactMap { $0 }.min()
    return Window(from: from, until: until)
  }
}

/// `effective` as written: a window, or the month in which it was seen in force.
public struct EffectiveWindow: Sendable {
  public var range: SourceRange
  public var from: Located<CalendarDate>?
  public var until: Located<CalendarDate>?
  /// `seen: 2026-06`: in force when seen; nobody invents a date.
  public var seen: Located<String>?

  public init(range: SourceRange) { self.range = range }

  public var window: Window { Window(from: from?.value, until: until?.value) }
}
