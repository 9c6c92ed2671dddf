public import CatalogModel
import SourceText

extension ProcessGraph {
  /// Names that no step has, or that lie inside a lane, with lanes included.
  public var unresolved: [Target] {
    nodes.flatMap { node in
      node.edges.map(\.target).filter {
        switch $0 {
        case .unknown, .insideLane: true
        case .node, .end, .outside: false
        }
      } + node.lanes.flatMap(\.unresolved)
    }
  }

  /// Steps that no path from the first step meets, with those of lanes.
  public var unreachable: [ProcessStep] {
    let reached = reachable(from: 0, avoiding: [])
    return nodes.indices.flatMap { index in
      reached.contains(index)
        ? nodes[index].lanes.flatMap(\.unreachable) : [nodes[index].step]
    }
  }

  /// Of the steps that nothing reaches, those that no other such step leads to, or where all go
  /// round the first: with these every one of them is reached.
  public var firstUnreachable: [ProcessStep] {
    let reached = reachable(from: 0, avoiding: [])
    let lost = nodes.indices.filter { !reached.contains($0) }
    let led = Set(
      lost.flatMap { index in
        nodes[index].edges.compactMap { edge -> Int? in
          if case .node(let target) = edge.target, target != index { target } else { nil }
        }
      })
    let roots = lost.filter { !led.contains($0) }
    let first = roots.isEmpty ? Array(lost.prefix(1)) : roots
    return nodes.indices.flatMap { index in
      reached.contains(index)
        ? nodes[index].lanes.flatMap(\.firstUnreachable)
        : first.contains(index) ? [nodes[index].step] : []
    }
  }

  /// Steps at which the process ends though they return no result.
  public var earlyEnds: [Node] {
    nodes.filter { node in
      node.step.kind.map { $0.value != .return } ?? false
        && node.edges.contains { $0.target == .end }
    }
  }

  /// Steps that say nothing about what comes next.
  public var deadEnds: [ProcessStep] {
    nodes.flatMap { node in
      (node.edges.isEmpty ? [node.step] : []) + node.lanes.flatMap(\.deadEnds)
    }
  }

  /// Steps that can be reached but from which the process never ends: they go round for ever,
  /// or all their ways run into dead ends.
  public var stepsWithoutEnd: [ProcessStep] {
    let ending = nodesReachingEnd
    let reached = reachable(from: 0, avoiding: [])
    return nodes.indices.filter(reached.contains).flatMap { index in
      (ending.contains(index) ? [] : [nodes[index].step])
        + nodes[index].lanes.flatMap(\.stepsWithoutEnd)
    }
  }

  /// Cycles that pass no `supplement` step: the office could go round without the applicant
  /// ever being asked. One shortest cycle for each knot of steps, in the order of the file.
  public var cyclesWithoutSupplement: [[ProcessStep]] {
    let supplements = Set(
      nodes.indices.filter { nodes[$0].step.kind?.value == .supplement })
    var cycles: [[ProcessStep]] = []
    var covered: Set<Int> = []
    for index in nodes.indices where !supplements.contains(index) && !covered.contains(index) {
      guard let cycle = shortestCycle(through: index, avoiding: supplements) else { continue }
      // All steps of the knot: those this one reaches and is reached from.
      let forth = reachable(from: index, avoiding: supplements)
      for other in forth where reachable(from: other, avoiding: supplements).contains(index) {
        covered.insert(other)
      }
      cycles.append(cycle.map { nodes[$0].step })
    }
    return cycles + nodes.flatMap { $0.lanes.flatMap(\.cyclesWithoutSupplement) }
  }

  /// Supplements that may be asked for again and again: a way leads back to them, and they say
  /// no `at-most`.
  public var supplementsWithoutBound: [ProcessStep] {
    nodes.indices.flatMap { index in
      let step = nodes[index].step
      let isOpen =
        step.kind?.value == .supplement && step.atMost == nil
        && successors(of: index).contains { reachable(from: $0, avoiding: []).contains(index) }
      return (isOpen ? [step] : []) + nodes[index].lanes.flatMap(\.supplementsWithoutBound)
    }
  }

  /// Indices of the nodes from which the end, or the way out of the lane, can be reached.
  var nodesReachingEnd: Set<Int> {
    var sources: [[Int]] = nodes.map { _ in [] }
    var ending: Set<Int> = []
    var queue: [Int] = []
    for (index, node) in nodes.enumerated() {
      for edge in node.edges {
        switch edge.target {
        case .node(let target): sources[target].append(index)
        case .end, .outside: if ending.insert(index).inserted { queue.append(index) }
        case .unknown, .insideLane: break
        }
      }
    }
    while let index = queue.popLast() {
      for source in sources[index] where ending.insert(source).inserted { queue.append(source) }
    }
    return ending
  }

  func reachable(from start: Int, avoiding avoided: Set<Int>) -> Set<Int> {
    guard nodes.indices.contains(start) else { return [] }
    var reached: Set<Int> = [start]
    var queue = [start]
    while let index = queue.popLast() {
      for target in successors(of: index)
      where !avoided.contains(target) && reached.insert(target).inserted {
        queue.append(target)
      }
    }
    return reached
  }

  func successors(of index: Int) -> [Int] {
    nodes[index].edges.compactMap {
      if case .node(let target) = $0.target { target } else { nil }
    }
  }

  /// Breadth first, so that what people read is short.
  private func shortestCycle(through start: Int, avoiding avoided: Set<Int>) -> [Int]? {
    var previous: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let index = queue[head]
      head += 1
      for target in successors(of: index) where !avoided.contains(target) {
        if target == start {
          var cycle = [index]
          while let last = cycle.last, last != start, let before = previous[last] {
            cycle.append(before)
          }
          return cycle.reversed()
        }
        if previous[target] == nil {
          previous[target] = index
          queue.append(target)
        }
      }
    }
    return nil
  }
}
