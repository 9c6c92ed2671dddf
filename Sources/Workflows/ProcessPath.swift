public import CatalogModel
import SourceText

/// Working time of a path or step.
public struct PathTime: Hashable, Sendable {
  /// Thousandths of a working hour on which the office's clock runs.
  public var milliHours: Int64
  /// Steps without a duration (không tính thời gian); they are not zero, they are unknown.
  public var untimed: Int
  /// Durations in calendar units, which no number of working hours equals.
  public var calendar: [StatedDuration]

  public init(milliHours: Int64 = 0, untimed: Int = 0, calendar: [StatedDuration] = []) {
    self.milliHours = milliHours
    self.untimed = untimed
    self.calendar = calendar
  }

  static func + (a: PathTime, b: PathTime) -> PathTime {
    let (sum, overflow) = a.milliHours.addingReportingOverflow(b.milliHours)
    return PathTime(
      milliHours: overflow ? .max : sum, untimed: a.untimed + b.untimed,
      calendar: a.calendar + b.calendar)
  }
}

/// One way through a process from its first step to its end, no step twice.
public struct ProcessPath: Sendable {
  /// Indices of nodes, in order.
  public var nodes: [Int]
  /// Least time it takes: in lanes the quickest ways.
  public var shortest: PathTime
  /// Most time it takes: in lanes the slowest ways.
  public var longest: PathTime
}

/// The ways through a process, as many as were asked for.
public struct ProcessPaths: Sendable {
  public var paths: [ProcessPath] = []
  /// False when the limit was reached and ways are missing.
  public var isComplete = true

  /// The path that takes least; the first of equals.
  public var quickest: ProcessPath? {
    paths.min { $0.shortest.milliHours < $1.shortest.milliHours }
  }

  /// The path that takes most; the first of equals.
  public var slowest: ProcessPath? {
    // `max` would give the last of equals.
    paths.reduce(nil) { best, path in
      guard let best else { return path }
      return path.longest.milliHours > best.longest.milliHours ? path : best
    }
  }
}

extension ProcessGraph {
  /// Ways from the first step to the end that pass no step twice, in the order of the file.
  ///
  /// - Parameters:
  ///   - limit: ways to list; a process has exponentially many in the worst case.
  ///   - time: turns durations in working units into hours.
  /// - Throws: ``WorkingTimeError`` where a duration cannot be turned into hours.
  public func paths(
    limit: Int = 1000, time: WorkingTime
  ) throws(WorkingTimeError)
    -> ProcessPaths
  {
    let times = try nodes.map { (node) throws(WorkingTimeError) in
      try NodeTimes(node, limit: limit, time: time)
    }
    var walk = Walk(graph: self, ending: nodesReachingEnd, times: times, limit: limit)
    walk.run()
    walk.result.isComplete = walk.result.isComplete && times.allSatisfy { $0.isComplete }
    return walk.result
  }
}

/// What one node adds to a path.
private struct NodeTimes {
  var shortest: PathTime
  var longest: PathTime
  var restartsClock = false
  var isComplete = true

  init(_ node: ProcessGraph.Node, limit: Int, time: WorkingTime) throws(WorkingTimeError) {
    let own = try Self.own(node, time)
    shortest = own
    longest = own
    let step = node.step
    restartsClock = step.kind?.value == .supplement && step.clock?.value == .restart
    var slowest = PathTime()
    var quickest = PathTime()
    for lane in node.lanes {
      let paths = try lane.paths(limit: limit, time: time)
      isComplete = isComplete && paths.isComplete
      if let path = paths.slowest { slowest = Self.later(slowest, path.longest) }
      if let path = paths.quickest { quickest = Self.later(quickest, path.shortest) }
    }
    longest = longest + slowest
    shortest = shortest + quickest
  }

  /// Lanes run side by side: the slowest one counts, what is uncertain in any stays uncertain.
  private static func later(_ a: PathTime, _ b: PathTime) -> PathTime {
    PathTime(
      milliHours: max(a.milliHours, b.milliHours), untimed: a.untimed + b.untimed,
      calendar: a.calendar + b.calendar)
  }

  private static func own(
    _ node: ProcessGraph.Node, _ time: WorkingTime
  )
    throws(WorkingTimeError) -> PathTime
  {
    let step = node.step
    // While the applicant completes the dossier the clock stands, unless the process says it runs.
    if step.kind?.value == .supplement, step.clock?.value != .run { return PathTime() }
    guard let duration = step.duration?.value ?? step.wait?.atMost?.value else {
      return PathTime(untimed: node.lanes.isEmpty ? 1 : 0)
    }
    if let hours = try time.milliHours(of: duration) { return PathTime(milliHours: hours) }
    return PathTime(calendar: [duration])
  }
}

/// Depth first over simple paths, with a bound on the work as well as on the result.
private struct Walk {
  let graph: ProcessGraph
  let ending: Set<Int>
  let times: [NodeTimes]
  let limit: Int
  var result = ProcessPaths()
  private var visits = 0
  private var path: [Int] = []
  private var isOnPath: [Bool]

  init(graph: ProcessGraph, ending: Set<Int>, times: [NodeTimes], limit: Int) {
    self.graph = graph
    self.ending = ending
    self.times = times
    self.limit = limit
    isOnPath = Array(repeating: false, count: graph.nodes.count)
  }

  /// A stack of (node, next edge) instead of recursion: a long process must not overflow.
  mutating func run() {
    guard !graph.nodes.isEmpty, ending.contains(0) else { return }
    var nextEdge: [Int] = []
    enter(0, &nextEdge)
    while let node = path.last, let edge = nextEdge.last {
      guard edge < graph.nodes[node].edges.count else {
        isOnPath[node] = false
        path.removeLast()
        nextEdge.removeLast()
        continue
      }
      nextEdge[nextEdge.count - 1] += 1
      visits += 1
      if result.paths.count >= limit || visits > limit * 100 + 10_000 {
        result.isComplete = false
        return
      }
      switch graph.nodes[node].edges[edge].target {
      case .node(let target):
        if ending.contains(target), !isOnPath[target] { enter(target, &nextEdge) }
      case .end, .outside: finishPath()
      case .unknown, .insideLane: break
      }
    }
  }

  private mutating func enter(_ node: Int, _ nextEdge: inout [Int]) {
    path.append(node)
    nextEdge.append(0)
    isOnPath[node] = true
  }

  private mutating func finishPath() {
    // Several outcomes of the last step that all end the process are one path.
    if result.paths.last?.nodes == path { return }
    var shortest = PathTime()
    var longest = PathTime()
    for index in path {
      if times[index].restartsClock { (shortest, longest) = (PathTime(), PathTime()) }
      shortest = shortest + times[index].shortest
      longest = longest + times[index].longest
    }
    result.paths.append(ProcessPath(nodes: path, shortest: shortest, longest: longest))
  }
}
