/// What a fact can be.
public enum FactKind: Hashable, Sendable {
  case bool
  case int(ClosedRange<Int64>)
  /// A finite number, never NaN.
  case double(ClosedRange<Double>)
  /// - Parameter mostScalars: how many code points it may have; nil for any number.
  case text(mostScalars: Int?)
  /// One out of a list (chọn một).
  case code([String])
  /// Any of a list, each at most once, in the order of the list (chọn nhiều).
  case codes([String])
  /// A day; or its month or year alone, where those may be all that is known.
  case date(Set<DatePrecision>)
  /// Anything else: conditions on it are not decided.
  case opaque

  public static let anyInt = FactKind.int(.min ... .max)
  public static let anyDouble = FactKind.double(
    -Double.greatestFiniteMagnitude ... .greatestFiniteMagnitude)
}

/// How much of a date is known (ngày, tháng hay chỉ năm).
public enum DatePrecision: Hashable, Sendable, CaseIterable {
  case day, month, year
}

/// Something that conditions read: an answer, or what a dossier is.
public struct Fact: Hashable, Sendable {
  public var kind: FactKind
  /// Whether it always has a value; else it may be absent, and reading it then is an error.
  public var isAlwaysAnswered: Bool

  public init(_ kind: FactKind, isAlwaysAnswered: Bool = false) {
    self.kind = kind
    self.isAlwaysAnswered = isAlwaysAnswered
  }
}

/// All facts there are.
///
/// Objects around facts may be absent, and all that is in them with them, unless one of their facts
/// is always answered. The object that a variable is itself is always there.
public struct FactDomain: Sendable {
  public private(set) var facts: [FactPath: Fact] = [:]
  /// Objects that hold facts.
  private var groups: Set<FactPath> = []
  private var presentGroups: Set<FactPath> = []

  public init() {}

  public init(_ facts: [FactPath: Fact]) {
    for (path, fact) in facts { add(fact, at: path) }
  }

  public mutating func add(_ fact: Fact, at path: FactPath) {
    facts[path] = fact
    var around = path.parent
    while let group = around {
      groups.insert(group)
      if fact.isAlwaysAnswered { presentGroups.insert(group) }
      around = group.parent
    }
  }

  enum Place {
    case fact(FactPath, Fact)
    case group
    case nothing
  }

  /// What stands at a path; inside a fact, that fact.
  func place(_ path: FactPath) -> Place {
    if let fact = facts[path] { return .fact(path, fact) }
    if groups.contains(path) { return .group }
    var around = path.parent
    while let outer = around {
      if let fact = facts[outer] { return .fact(outer, fact) }
      around = outer.parent
    }
    return .nothing
  }

  func isAlwaysPresent(_ group: FactPath) -> Bool {
    group.fields.isEmpty || presentGroups.contains(group)
  }
}
