/// A large value behind one reference.
///
/// Declarations go from check to check by the thousand; handing one on must not
/// touch every text in it. The box never changes: setting the value makes a new one.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let value: Value
    @inlinable init(_ value: Value) { self.value = value }
  }

  @usableFromInline var storage: Storage

  @inlinable public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  @inlinable public var wrappedValue: Value {
    _read { yield storage.value }
    set { storage = Storage(newValue) }
  }

  /// The box itself, to hand the value on without copying it.
  @inlinable public var projectedValue: Boxed<Value> { self }
}

/// A large value that most do not have: nothing where it is missing, else one reference.
@propertyWrapper
public struct BoxedOptional<Value: Sendable>: Sendable {
  @usableFromInline var box: Boxed<Value>?

  @inlinable public init(wrappedValue: Value?) {
    box = wrappedValue.map { Boxed(wrappedValue: $0) }
  }

  @inlinable public var wrappedValue: Value? {
    get { box?.wrappedValue }
    set { box = newValue.map { Boxed(wrappedValue: $0) } }
  }
}
