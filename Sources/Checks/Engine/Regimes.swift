import CatalogModel
import SourceText

/// The regimes of a catalog, earliest first.
enum Regimes {
  /// The first day without districts (Luật 72/2025/QH15).
  static let twoLevels =
    CalendarDate(year: 2025, month: 7, day: 1) ?? CalendarDate(dayNumber: 0)

  static func inOrder(_ settings: CatalogSettings) -> [Regime] {
    settings.regimes.enumerated().sorted { a, b in
      let first = a.element.effective?.from?.value.dayNumber ?? .min
      let second = b.element.effective?.from?.value.dayNumber ?? .min
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }

  /// Days on which two regimes hold, so that nobody knows which.
  static func overlaps(_ settings: CatalogSettings) -> [Window] {
    let windows = settings.regimes.map { $0.effective?.window ?? .always }
    return windows.enumerated().flatMap { index, window in
      windows[..<index].compactMap { $0.intersection(window) }
    }
  }
}
