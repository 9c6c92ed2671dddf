import CatalogModel
import SourceText

/// The provinces of the catalog's unit lists that are not the catalog's own (tỉnh khác).
struct ForeignProvinces: Sendable {
  private let names: [[UInt8]]

  init(_ catalog: Catalog, on date: CalendarDate) {
    var own: Set<[UInt8]> = []
    var list = catalog.unitList(within: "catalog", on: date)
    var seen: Set<String> = []
    // What merged into the province is its own too.
    while let units = list, seen.insert(units.id.value).inserted {
      own.formUnion(units.provinceNames)
      list = units.predecessor.flatMap { catalog.codeLists.first(of: $0.value) }
    }
    guard !own.isEmpty else {
      names = []
      return
    }
    var others: Set<[UInt8]> = []
    for units in catalog.codeLists.all { others.formUnion(units.provinceNames) }
    names = others.subtracting(own).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Where a text first names one of them in full, "thành phố Đà Nẵng", in scalars.
  func first(in text: FoldedText, after prefix: [[UInt8]] = []) -> Range<Int>? {
    for name in names {
      guard let range = text.first(name) else { continue }
      if prefix.isEmpty { return range }
      if let body = prefix.first(where: { words in
        range.lowerBound >= words.count && text.matches(words, at: range.lowerBound - words.count)
      }) {
        return range.lowerBound - body.count..<range.upperBound
      }
    }
    return nil
  }
}

extension CodeList {
  fileprivate var provinceNames: [[UInt8]] {
    entries.filter { $0.level == Level.province.rawValue && !$0.name.isEmpty }
      .map { FoldedText.phrase($0.name) }
  }
}
