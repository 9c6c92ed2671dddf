public import CatalogModel
public import SourceText

/// An internal process (quy trình nội bộ) as a directed graph: steps are nodes.
///
/// The lanes of a `parallel` step are graphs of their own. A lane's step without
/// `next` leads to the lane's next step; a lane ends behind its last step, at
/// `end`, or where it names a step outside it. All lanes then join at that step,
/// else at the step that follows the parallel one in the list.
public struct ProcessGraph: Sendable {
  public struct Node: Sendable {
    public var step: ProcessStep
    public var edges: [Edge]
    /// Lanes worked on at the same time; empty unless the step is `parallel`.
    public var lanes: [ProcessGraph]
  }

  /// A way out of a step.
  public struct Edge: Sendable {
    public var target: Target
    public var cause: Cause
  }

  public enum Target: Hashable, Sendable {
    /// Index of a node of the same graph.
    case node(Int)
    /// End of the process, or of the lane.
    case end
    /// From a lane: a step outside it, where the lanes join.
    case outside(Located<String>)
    /// No step has this id.
    case unknown(Located<String>)
    /// The step lies inside a lane, which nobody enters but from its top.
    case insideLane(Located<String>)
  }

  /// Why the process goes this way.
  public enum Cause: Hashable, Sendable {
    case next
    /// Index into the step's branches.
    case branch(Int)
    /// Index into the step's outcomes.
    case outcome(Int)
    case join
    /// A lane's step that names nothing goes on to the one below it.
    case fallThrough
  }

  /// In the order of the file; the first is where the process starts.
  public let nodes: [Node]
  /// Whether this is a lane of a parallel step.
  public let isLane: Bool
  /// Nodes whose id an earlier one has; nothing leads to them by name.
  public let duplicates: [Int]

  public init(_ process: ProcessDefinition) {
    self.init(process.steps, outer: [], isLane: false)
  }

  private init(_ steps: [ProcessStep], outer: Set<String>, isLane: Bool) {
    var indices: [String: Int] = [:]
    var duplicates: [Int] = []
    for (index, step) in steps.enumerated() {
      guard let id = step.id?.value else { continue }
      if indices[id] == nil { indices[id] = index } else { duplicates.append(index) }
    }
    let scope = Scope(
      indices: indices, outer: outer, inner: Self.idsInLanes(of: steps), isLane: isLane)
    self.nodes = steps.indices.map { Self.node(at: $0, of: steps, in: scope) }
    self.duplicates = duplicates
    self.isLane = isLane
  }
}

// MARK: - Building

extension ProcessGraph {
  private struct Scope {
    var indices: [String: Int]
    var outer: Set<String>
    var inner: Set<String>
    var isLane: Bool

    func target(_ id: Located<String>) -> Target {
      if let index = indices[id.value] { return .node(index) }
      if id.value == "end" { return .end }
      if outer.contains(id.value) { return .outside(id) }
      return inner.contains(id.value) ? .insideLane(id) : .unknown(id)
    }
  }

  private static func idsInLanes(of steps: [ProcessStep]) -> Set<String> {
    var ids: Set<String> = []
    for step in steps {
      guard case .parallel(let lanes, _) = step.next else { continue }
      for lane in lanes {
        ids.formUnion(lane.compactMap { $0.id?.value })
        ids.formUnion(idsInLanes(of: lane))
      }
    }
    return ids
  }

  private static func node(at index: Int, of steps: [ProcessStep], in scope: Scope) -> Node {
    let step = steps[index]
    let following: Target = index + 1 < steps.count ? .node(index + 1) : .end
    switch step.next {
    case nil:
      let edges = scope.isLane ? [Edge(target: following, cause: .fallThrough)] : []
      return Node(step: step, edges: edges, lanes: [])
    case .step(let id):
      return Node(step: step, edges: [Edge(target: scope.target(id), cause: .next)], lanes: [])
    case .branches(let branches):
      let edges = branches.enumerated().compactMap { index, branch in
        branch.to.map { Edge(target: scope.target($0), cause: .branch(index)) }
      }
      return Node(step: step, edges: edges, lanes: [])
    case .outcomes(let outcomes):
      let edges = outcomes.enumerated().compactMap { index, outcome in
        outcome.next.map { Edge(target: scope.target($0), cause: .outcome(index)) }
      }
      return Node(step: step, edges: edges, lanes: [])
    case .parallel(let lanes, _):
      let outer = scope.outer.union(scope.indices.keys)
      let graphs = lanes.map { ProcessGraph($0, outer: outer, isLane: true) }
      return Node(step: step, edges: joins(of: graphs, else: following, in: scope), lanes: graphs)
    }
  }

  /// Where lanes lead when they are done, each place once, in order of appearance.
  private static func joins(
    of lanes: [ProcessGraph], else following: Target, in scope: Scope
  ) -> [Edge] {
    var targets: [Target] = []
    var seen: Set<String> = []
    for id in lanes.flatMap(\.exits) where seen.insert(id.value).inserted {
      targets.append(scope.target(id))
    }
    if targets.isEmpty { targets = [following] }
    return targets.map { Edge(target: $0, cause: .join) }
  }

  /// Steps outside that this lane names.
  public var exits: [Located<String>] {
    nodes.flatMap(\.edges).compactMap {
      if case .outside(let id) = $0.target { id } else { nil }
    }
  }
}

extension ProcessGraph.Node {
  /// Lanes that disagree about where they join: the steps they name, when more than one.
  public var disagreeingJoins: [Located<String>] {
    var seen: Set<String> = []
    let names = lanes.flatMap(\.exits).filter { seen.insert($0.value).inserted }
    return names.count > 1 ? names : []
  }
}
