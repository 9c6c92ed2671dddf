import CatalogModel
import SourceText

/// Which linked procedures (thủ tục liên thông) wait for which.
struct LinkedChain {
  /// For each, the ones it waits for.
  private let sources: [[Int]]

  init(_ linked: [LinkedProcedure]) {
    var indices: [String: Int] = [:]
    for (index, item) in linked.enumerated() {
      for handle in item.handles where indices[handle] == nil { indices[handle] = index }
    }
    // Nobody links so many; beyond that nothing is said of their order.
    sources =
      linked.count > 500
      ? linked.map { _ in [] } : linked.map { $0.after.compactMap { indices[$0.value] } }
  }

  /// A shortest circle of waiting, each waiting for the next; nil when there is none.
  var cycle: [Int]? {
    var shortest: [Int]?
    for start in sources.indices {
      var previous: [Int: Int] = [:]
      var queue = [start]
      var head = 0
      search: while head < queue.count {
        let index = queue[head]
        head += 1
        for source in sources[index] {
          if source == start {
            var path = [index]
            while let last = path.last, last != start, let before = previous[last] {
              path.append(before)
            }
            if shortest.map({ path.count < $0.count }) ?? true { shortest = path.reversed() }
            break search
          }
          if previous[source] == nil {
            previous[source] = index
            queue.append(source)
          }
        }
      }
    }
    return shortest
  }

  /// All that must be done before one.
  func before(_ index: Int) -> Set<Int> {
    var found: Set<Int> = []
    var queue = sources[index]
    while let next = queue.popLast() {
      if found.insert(next).inserted { queue += sources[next] }
    }
    return found
  }

  /// The chain that ends last from a day on; nil where parts wait in a circle, or an end is not
  /// known.
  ///
  /// - Parameter ending: when a part ends that begins on a day.
  func last(
    from start: CalendarDate, ending: (Int, CalendarDate) -> CalendarDate?
  ) -> (day: CalendarDate, path: [Int])? {
    guard cycle == nil else { return nil }
    var ends: [(day: CalendarDate, path: [Int])?] = Array(repeating: nil, count: sources.count)
    func end(_ index: Int) -> (day: CalendarDate, path: [Int])? {
      if let known = ends[index] { return known }
      var before: (day: CalendarDate, path: [Int]) = (start, [])
      for source in sources[index] {
        guard let chain = end(source) else { return nil }
        if chain.day > before.day { before = chain }
      }
      guard let day = ending(index, before.day) else { return nil }
      ends[index] = (day, before.path + [index])
      return ends[index]
    }
    var last: (day: CalendarDate, path: [Int])?
    for index in sources.indices {
      guard let chain = end(index) else { return nil }
      if last.map({ chain.day > $0.day }) ?? true { last = chain }
    }
    return last
  }

  /// The chain that takes longest, counting parts whose time compares with `unit`; nil where
  /// parts wait in a circle.
  func longest(
    _ times: [TimeMeasure?], comparableWith unit: TimeMeasure
  ) -> (measure: TimeMeasure, path: [Int])? {
    guard cycle == nil else { return nil }
    var best: [(total: Int64, path: [Int])?] = Array(repeating: nil, count: sources.count)
    func total(_ index: Int) -> (total: Int64, path: [Int]) {
      if let known = best[index] { return known }
      var result: (total: Int64, path: [Int]) = (0, [])
      for source in sources[index] {
        let chain = total(source)
        if chain.total > result.total { result = chain }
      }
      if let own = times[index]?.amount(comparableWith: unit), own > 0 {
        result = (result.total + own, result.path + [index])
      }
      best[index] = result
      return result
    }
    guard let all = sources.indices.map(total).max(by: { $0.total < $1.total }) else { return nil }
    return (unit.with(amount: all.total), all.path)
  }
}

extension TimeMeasure {
  fileprivate func amount(comparableWith other: TimeMeasure) -> Int64? {
    switch (self, other) {
    case (.working(let own), .working), (.calendar(let own), .calendar),
      (.months(let own), .months):
      own
    default: nil
    }
  }

  fileprivate func with(amount: Int64) -> TimeMeasure {
    switch self {
    case .working: .working(amount)
    case .calendar: .calendar(amount)
    case .months: .months(amount)
    }
  }
}
