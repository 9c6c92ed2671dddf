import Dispatch
import Synchronization

/// The sheets of a plan in lots, made on another core a little before they are asked for.
///
/// Take from it on one thread at a time.
public final class PosterStream: Sendable {
  private let plan: PosterPlan
  private let lot: Int
  private let queue = DispatchQueue(label: "sheets")
  private let ready = DispatchSemaphore(value: 0)
  private let state = Mutex(State())

  private struct State {
    var made: [[PosterPlan.Sheet]] = []
    /// Number of the sheet after the last that was ordered.
    var ordered = 0
    /// Lots that were ordered and not yet taken.
    var due = 0
  }

  /// Lots made ahead: memory stays flat when drawing is the slower.
  private static let ahead = 2

  public init(_ plan: PosterPlan, lot: Int = 32) {
    self.plan = plan
    self.lot = max(lot, 1)
    for _ in 0..<Self.ahead { order() }
  }

  private func order() {
    let range = state.withLock { state -> Range<Int> in
      let range = state.ordered..<min(state.ordered + lot, plan.count)
      state.ordered = range.upperBound
      if !range.isEmpty { state.due += 1 }
      return range
    }
    guard !range.isEmpty else { return }
    queue.async { [self] in
      let sheets = range.compactMap(plan.sheet)
      state.withLock { $0.made.append(sheets) }
      ready.signal()
    }
  }

  /// The next sheets in order; nil after the last.
  public func next() -> [PosterPlan.Sheet]? {
    guard state.withLock({ $0.due > 0 }) else { return nil }
    order()
    ready.wait()
    return state.withLock { state in
      state.due -= 1
      return state.made.removeFirst()
    }
  }
}
