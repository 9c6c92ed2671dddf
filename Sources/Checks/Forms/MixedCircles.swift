import CatalogModel
import SourceText

extension FormTree {
  /// A step of a circle: a node, and where it is written that it waits for the next one.
  struct CircleStep {
    var node: Int
    var next: Int
    /// nil where it only lies in the next one.
    var place: Place?
  }

  /// Shortest circles, each node in one, of fields that are shown by the value of fields that are
  /// calculated from them; from the first in the form.
  ///
  /// - Parameter covered: nodes of circles of one kind, which are found otherwise.
  func mixedCircles(leavingOut covered: Set<Int>) -> [[CircleStep]] {
    let edges = nodes.indices.map { index in
      covered.contains(index) ? [] : steps(from: index).filter { !covered.contains($0.next) }
    }
    let starts = waitingForEver(edges.map { $0.map(\.next) })
    let found = starts.compactMap { start in
      ShortestRound.find(from: start, edges, target: \.next) { $0 == start }?.map(\.edge)
    }
    var taken: Set<Int> = []
    var result: [[CircleStep]] = []
    for circle in found.sorted(by: { $0.count < $1.count })
    where taken.isDisjoint(with: circle.map(\.node)) {
      taken.formUnion(circle.map(\.node))
      result.append(Self.fromFirst(circle))
    }
    return result
  }

  private func steps(from index: Int) -> [CircleStep] {
    let file = nodes[index].place.file
    let shown = waits(of: index).map { wait in
      CircleStep(
        node: index, next: wait.target, place: wait.condition.map { Place(file, $0.range) })
    }
    return calculationReads(of: index).map {
      CircleStep(node: index, next: $0.target, place: Place($0.read.file, $0.read.name.range))
    } + shown
  }

  /// Turned so that it begins with what stands first and says that it waits.
  private static func fromFirst(_ circle: [CircleStep]) -> [CircleStep] {
    let written = circle.indices.filter { circle[$0].place != nil }
    guard let first = written.min(by: { circle[$0].node < circle[$1].node }) else { return circle }
    return Array(circle[first...] + circle[..<first])
  }
}
