import CatalogModel
import SourceText

/// Days on which somebody names what is not in force.
enum ReferenceGap {
  /// What is named on days on which it is not in force.
  struct Key: Hashable {
    var kind: DeclarationKind
    var id: String
    var days: Window
  }

  /// - Returns: the first days of the referrer's window that no version covers. Where the
  ///   referrer has no first day, days before the first version do not count.
  static func first(of reference: Reference, among versions: [Window]) -> Window? {
    // A window that ends before it begins is a mistake of its own.
    if versions.contains(where: \.isReversed) || reference.window.isReversed { return nil }
    // Nearly every name is of something undated.
    if versions.contains(where: { $0.from == nil && $0.until == nil }) { return nil }
    var wanted = reference.window
    if wanted.from == nil, let first = versions.compactMap(\.from).min(),
      versions.allSatisfy({ $0.from != nil }), wanted.until.map({ first <= $0 }) ?? true
    {
      wanted.from = first
    }
    return wanted.firstGap(between: versions)
  }

  /// Whether the name stands where another time is meant: under `successors` and `predecessor`
  /// the one begins when the other ends, and `territories` are those of former units.
  static func mayBeFormer(_ reference: Reference, in catalog: Catalog) -> Bool {
    switch reference.kind {
    case .agency:
      catalog.agencies.all.contains { agency in
        agency.header.place.file == reference.place.file
          && agency.successors.contains { $0.range == reference.place.range }
      }
    case .codeList:
      catalog.codeLists.all.contains { item in
        item.header.place.file == reference.place.file
          && item.predecessor?.range == reference.place.range
      }
        || catalog.settings.map { settings in
          settings.header.place.file == reference.place.file
            && settings.territories.contains { $0.codeList?.range == reference.place.range }
        } ?? false
    default: false
    }
  }
}
