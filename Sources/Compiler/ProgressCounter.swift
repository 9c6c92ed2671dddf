import Synchronization

/// Counts parts that are done, on whatever thread they end.
final class ProgressCounter: Sendable {
  private let done = Mutex(0)
  private let total: Int
  private let report: @Sendable (Int, Int) -> Void

  init(total: Int, report: @escaping @Sendable (Int, Int) -> Void) {
    self.total = total
    self.report = report
  }

  func step() {
    let now = done.withLock { count in
      count += 1
      return count
    }
    report(now, total)
  }
}
