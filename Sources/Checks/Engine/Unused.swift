import CatalogModel
import Diagnostics
import SourceText

/// Declarations that nobody names.
enum Unused {
  /// Adds a finding at the first version of every id of `table` that is not named anywhere.
  ///
  /// - Parameter mayMeanAny: whether somebody names something that may mean any of them; asked
  ///   only when one is unused.
  static func report<Item: Declaration>(
    _ table: VersionTable<Item>, _ kind: DeclarationKind, _ context: CheckContext,
    _ list: inout FindingList, unless mayMeanAny: () -> Bool = { false }
  ) {
    // A name that leads nowhere, or a user that could not be read, may mean any of them.
    guard !context.usage.isUncertain(kind) else { return }
    var seen: Set<String> = []
    for item in table.all
    where !context.usage.isUsed(kind, item.id.value) && seen.insert(item.id.value).inserted {
      if seen.count == 1, mayMeanAny() { return }
      list.add(at: item.header.namePlace, ["id": Bilingual(item.id.value)])
    }
  }
}
