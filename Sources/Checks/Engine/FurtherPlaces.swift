import Diagnostics
import SourceText

/// Places where one mistake shows again.
enum FurtherPlaces {
  /// Three of them are enough to look at.
  static func related(_ places: some Sequence<Place>, _ message: Bilingual) -> [Related] {
    places.prefix(3).map { Related($0, message) }
  }

  /// Of a name or code that more conditions ask for.
  static let asked = Bilingual(vi: "cũng được hỏi ở đây", en: "it is asked here too")
}
