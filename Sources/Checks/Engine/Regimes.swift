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

extension CheckContext {
  /// The first regime that does not have a level, with its days in a window. Days on which
  /// another regime has it too are those of regimes that overlap, which is a finding of its own.
  func regime(without level: Level, during window: Window) -> (regime: Regime, days: Window)? {
    guard level.isBuilt, let settings = catalog.settings else { return nil }
    for regime in settings.regimes {
      // One without levels is a finding of its own.
      guard !regime.levels.isEmpty, !regime.levels.contains(where: { $0.value == level }),
        !isBroken(settings.header.at(regime.range)),
        let days = (regime.effective?.window ?? .always).intersection(window),
        !settings.regimes.contains(where: { other in
          other.levels.contains { $0.value == level }
            && (other.effective?.window ?? .always).covers(days)
        })
      else { continue }
      return (regime, days)
    }
    return nil
  }
}
