import CatalogModel
import SourceText

/// The regimes of a catalog, earliest first.
enum Regimes {
  static func inOrder(_ settings: CatalogSettings) -> [Regime] {
    settings.regimes.enumerated().sorted { a, b in
      let first = a.element.effective?.from?.value.dayNumber ?? .min
      let second = b.element.effective?.from?.value.dayNumber ?? .min
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }
}
