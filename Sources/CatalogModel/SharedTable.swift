public import Synchronization

/// A value that several parts of a run use, made when the first asks for it.
public final class SharedTable<Value: Sendable>: Sendable {
  @usableFromInline let made = Mutex<Value?>(nil)
  @usableFromInline let make: @Sendable () -> Value

  @inlinable public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Whoever asks while it is being made waits.
  @inlinable public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
