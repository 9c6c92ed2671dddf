import CatalogModel
import Diagnostics
import SourceText

/// Days between two versions on which neither is in force.
enum VersionGaps {
  static func report<Item: Declaration>(
    _ table: VersionTable<Item>, _ list: inout FindingList
  ) {
    var counts: [String: Int] = [:]
    for item in table.all { counts[item.id.value, default: 0] += 1 }
    for (id, count) in counts.sorted(by: { $0.key < $1.key }) where count > 1 {
      let versions = table.versions(of: id).map(\.header)
      for (earlier, later) in zip(versions, versions.dropFirst()) {
        guard let until = earlier.window.until, let from = later.window.from,
          until.adding(days: 1) < from,
          // A window that ends before it begins is a finding of its own.
          !earlier.window.isReversed, !later.window.isReversed
        else { continue }
        let gap = Window(from: until.adding(days: 1), until: from.adding(days: -1))
        list.add(
          at: later.at(later.effective?.from?.range ?? later.nameRange),
          ["id": Bilingual(id), "days": gap.inWords],
          related: [
            Related(
              earlier.at(earlier.effective?.until?.range ?? earlier.nameRange),
              Bilingual(vi: "phiên bản trước kết thúc ở đây", en: "the version before ends here"))
          ])
      }
    }
  }
}
