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
      guard let cycle = shortestCycle(from: start, edges) else { continue }
      covered.formUnion(cycle.map(\.node))
      cycles.append(cycle)
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

  private func shortestCycle(
    from start: Int, _ edges: [[(target: Int, condition: Condition?)]]
  ) -> [Waiting]? {
    var previous: [Int: (node: Int, condition: Condition?)] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let index = queue[head]
      head += 1
      for edge in edges[index] {
        if edge.target == start {
          var path = [Waiting(node: index, condition: edge.condition)]
          var current = index
          while current != start, let before = previous[current] {
            path.append(Waiting(node: before.node, condition: before.condition))
            current = before.node
          }
          return path.reversed()
        }
        if previous[edge.target] == nil {
          previous[edge.target] = (index, edge.condition)
          queue.append(edge.target)
        }
      }
    }
    return nil
  }
}
