/// What follows from what is known of a dossier.
public enum Decision<Value: Sendable>: Sendable {
  case known(Value)
  /// Nothing applies.
  case nothing
  /// It depends on facts that nobody gave yet, such as `questions.uyQuyen` or `channel`.
  case open(missing: [String])

  public var value: Value? {
    guard case .known(let value) = self else { return nil }
    return value
  }

  public var missing: [String] {
    guard case .open(let missing) = self else { return [] }
    return missing
  }

  public func map<New>(_ transform: (Value) -> New) -> Decision<New> {
    switch self {
    case .known(let value): .known(transform(value))
    case .nothing: .nothing
    case .open(let missing): .open(missing: missing)
    }
  }
}

/// Whether something holds for a dossier, as far as it is known.
public enum Truth: Sendable, Equatable {
  case yes, no
  case open(missing: [String])

  /// Both hold: what does not hold decides, whatever is still open.
  func and(_ other: @autoclosure () -> Truth) -> Truth {
    if self == .no { return .no }
    switch (self, other()) {
    case (_, .no): return .no
    case (.open(let first), .open(let second)):
      return .open(missing: (first + second).withoutRepeats)
    case (.open(let missing), _), (_, .open(let missing)): return .open(missing: missing)
    default: return .yes
    }
  }

  static func all(_ truths: some Sequence<Truth>) -> Truth {
    truths.reduce(.yes) { $0.and($1) }
  }
}

extension [String] {
  /// Each once, where it first stands.
  public var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
