import CatalogModel
import Diagnostics
import SourceText

/// Circles of declarations that name each other.
enum Cycles {
  /// One step: the name, and the declaration whose file it stands in.
  struct Edge {
    var from: String
    var to: Located<String>
    var header: Header
  }

  /// The shortest circle through each declaration, each once, from the one that stands first.
  static func shortest<Item: Declaration>(
    of items: [Item], names: (Item, CalendarDate) -> [Located<String>],
    version: (String, CalendarDate) -> Item?
  ) -> [[Edge]] {
    var cycles: [[Edge]] = []
    for item in items {
      // Names are followed as of a day on which the version holds.
      let day =
        item.header.window.from ?? item.header.window.until ?? CalendarDate(dayNumber: 20_000)
      guard let cycle = shortest(through: item, on: day, names: names, version: version) else {
        continue
      }
      let isFirst = cycle.allSatisfy {
        (item.header.place.file, item.header.place.range.start)
          <= ($0.header.place.file, $0.header.place.range.start)
      }
      if isFirst { cycles.append(cycle) }
    }
    return cycles
  }

  private static func shortest<Item: Declaration>(
    through start: Item, on day: CalendarDate, names: (Item, CalendarDate) -> [Located<String>],
    version: (String, CalendarDate) -> Item?
  ) -> [Edge]? {
    var seen: Set<String> = [start.id.value]
    var paths: [(item: Item, edges: [Edge])] = [(start, [])]
    while !paths.isEmpty {
      var next: [(item: Item, edges: [Edge])] = []
      for (item, edges) in paths {
        for name in names(item, day) {
          let path = edges + [Edge(from: item.id.value, to: name, header: item.header)]
          if name.value == start.id.value { return path }
          guard seen.insert(name.value).inserted, let target = version(name.value, day) else {
            continue
          }
          next.append((target, path))
        }
      }
      paths = next
    }
    return nil
  }

  /// A finding at the first step, every step as a related place.
  static func report(_ cycle: [Edge], _ list: inout FindingList) {
    guard let first = cycle.first else { return }
    let path = ([first.from] + cycle.map(\.to.value)).joined(separator: " → ")
    list.add(
      at: first.header.at(first.to.range), ["path": Bilingual(path)],
      related: cycle.dropFirst().map {
        Related(
          $0.header.at($0.to.range),
          Bilingual(
            vi: "“\($0.from)” dẫn đến “\($0.to.value)” ở đây",
            en: "“\($0.from)” leads to “\($0.to.value)” here"))
      })
  }
}
