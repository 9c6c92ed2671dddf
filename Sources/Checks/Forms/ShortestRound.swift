/// The shortest way from a node of a graph back to it.
enum ShortestRound {
  /// Each node passed with the edge it is left by, the first node first; nil where no way goes
  /// round.
  ///
  /// - Parameters:
  ///   - edges: out of each node.
  ///   - target: where an edge leads.
  ///   - isBack: whether arriving at a node is to be back.
  static func find<Edge>(
    from start: Int, _ edges: [[Edge]], target: (Edge) -> Int, isBack: (Int) -> Bool
  ) -> [(node: Int, edge: Edge)]? {
    var previous: [Int: (node: Int, edge: Edge)] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let index = queue[head]
      head += 1
      for edge in edges[index] {
        let next = target(edge)
        if isBack(next) {
          var path = [(node: index, edge: edge)]
          while let first = path.last, first.node != start, let before = previous[first.node] {
            path.append(before)
          }
          return path.reversed()
        }
        guard previous[next] == nil else { continue }
        previous[next] = (index, edge)
        queue.append(next)
      }
    }
    return nil
  }
}
