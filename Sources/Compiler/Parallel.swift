import Dispatch

/// Work spread over the cores, with results in the order of their numbers.
public enum Parallel {
  public static func map<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1 else { return (0..<count).map(body) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      let slots = Slots(start: buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: count) { index in
        slots.fill(index, body(index))
      }
      initialized = count
    }
  }

  /// A row of places, each of which one task fills once: no two tasks share one.
  private struct Slots<Result>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Result>?
    func fill(_ index: Int, _ value: Result) { start.map { ($0 + index).initialize(to: value) } }
  }
}
