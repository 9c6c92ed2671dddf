import CatalogModel
import SourceText

extension FormTree {
  /// A node on a way round, and the condition by which it waits for the next one.
  struct Waiting {
    var node: Int
    /// nil where a field waits only for the group or section around it.
    var condition: Condition?
  }

  /// Shortest ways round of fields that wait for each other to be shown; those of a node that
  /// reads itself or what lies in it are left out.
  func visibilityCycles() -> [[Waiting]] {
    let edges = nodes.indices.map { waits(of: $0) }
    let waiting = waitingForEver(edges.map { $0.map(\.target) })
    var cycles: [[Waiting]] = []
    var covered: Set<Int> = []
    for start in waiting where !nodes[start].visible.isEmpty && !covered.contains(start) {
      let round = ShortestRound.find(from: start, edges, target: \.target) { $0 == start }
      guard let round else { continue }
      covered.formUnion(round.map(\.node))
      cycles.append(round.map { Waiting(node: $0.node, condition: $0.edge.condition) })
    }
    return cycles
  }

  /// Nodes from which some way goes round, in order; nearly always none.
  func waitingForEver(_ edges: [[Int]]) -> [Int] {
    var open = edges.map(\.count)
    var sources: [[Int]] = nodes.map { _ in [] }
    for (index, targets) in edges.enumerated() {
      for target in targets { sources[target].append(index) }
    }
    var queue = open.indices.filter { open[$0] == 0 }
    while let done = queue.popLast() {
      for source in sources[done] {
        open[source] -= 1
        if open[source] == 0 { queue.append(source) }
      }
    }
    return open.indices.filter { open[$0] > 0 }
  }

  /// What must be shown before a node can be: what its conditions read, and what is around it.
  func waits(of index: Int) -> [(target: Int, condition: Condition?)] {
    var result: [(target: Int, condition: Condition?)] = []
    for condition in nodes[index].visible {
      for read in ReadName.all(in: condition, file: nodes[index].place.file) {
        if case .node(let target) = resolve(read.name.value, from: index),
          !isInside(target, index)
        {
          result.append((target, condition))
        }
      }
    }
    if let parent = nodes[index].parent { result.append((parent, nil)) }
    return result
  }
}
