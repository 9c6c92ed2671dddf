public import Synchronization

/// Values that several parts of a run use, each made when the first asks for its key.
public final class SharedMemo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let made = Mutex<[Key: Value]>([:])

  @inlinable public init() {}

  /// Those who ask at the same time may each make it; nobody waits.
  @inlinable public func value(of key: Key, _ make: () -> Value) -> Value {
    if let known = made.withLock({ $0[key] }) { return known }
    let value = make()
    made.withLock { $0[key] = value }
    return value
  }
}
