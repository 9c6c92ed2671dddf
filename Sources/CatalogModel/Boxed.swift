/// A large value behind one reference.
///
/// Declarations go from check to check by the thousand; handing one on must not
/// touch every text in it. A box that others hold too is copied before it is changed.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  // Unchecked, as is each access, because the value is only changed by who alone holds it.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    @exclusivity(unchecked) @usableFromInline var value: Value
    @inlinable init(_ value: Value) { self.value = value }
  }

  @usableFromInline var storage: Storage

  @inlinable public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  @inlinable public var wrappedValue: Value {
    _read { yield storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
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

/// A value with so many members that all are kept behind one reference.
///
/// Walks over declarations copy each as they come to it; what is copied is the reference.
@dynamicMemberLookup
public protocol BoxedRecord: Sendable {
  associatedtype Members: Sendable
  var box: Boxed<Members> { get set }
}

extension BoxedRecord {
  @inlinable
  public subscript<Member>(dynamicMember member: WritableKeyPath<Members, Member>) -> Member {
    get { box.storage.value[keyPath: member] }
    _modify { yield &box.wrappedValue[keyPath: member] }
  }
}
