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

/// A list whose items are objects of facts.
public struct FactList: Hashable, Sendable {
  /// How many items it may have.
  public var items: ClosedRange<Int>
  /// Whether it is always there; else reading it may be an error.
  public var isAlwaysAnswered: Bool

  public init(items: ClosedRange<Int> = 0 ... .max, isAlwaysAnswered: Bool = false) {
    self.items = items
    self.isAlwaysAnswered = isAlwaysAnswered
  }
}

/// All facts there are.
///
/// Objects around facts may be absent, and all that is in them with them, unless one of their facts
/// is always answered. The object that a variable is itself is always there. A list that facts
/// stand in has any number of items unless it is declared.
public struct FactDomain: Sendable {
  public private(set) var facts: [FactPath: Fact] = [:]
  public private(set) var lists: [FactPath: FactList] = [:]
  /// Objects that hold facts.
  private var groups: Set<FactPath> = []
  private var presentGroups: Set<FactPath> = []

  public init() {}

  public init(_ facts: [FactPath: Fact]) {
    for (path, fact) in facts { add(fact, at: path) }
  }

  public mutating func add(_ fact: Fact, at path: FactPath) {
    facts[path] = fact
    surround(path, isPresent: fact.isAlwaysAnswered)
  }

  /// - Parameter path: of the list; its items' facts are added below ``FactPath/eachItem``.
  public mutating func add(_ list: FactList, at path: FactPath) {
    lists[path] = list
    groups.insert(path.appending(FactPath.eachItem))
    surround(path, isPresent: list.isAlwaysAnswered)
  }

  /// An object with or without facts.
  public mutating func addObject(at path: FactPath) {
    groups.insert(path)
    surround(path, isPresent: false)
  }

  private mutating func surround(_ path: FactPath, isPresent: Bool) {
    var isPresent = isPresent
    var around = path
    while let group = around.parent {
      if around.isItem {
        if lists[group] == nil { lists[group] = FactList() }
        // What each item has need not be there without items.
        isPresent = false
      } else {
        groups.insert(group)
        if isPresent { presentGroups.insert(group) }
      }
      around = group
    }
  }

  enum Place {
    case fact(FactPath, Fact)
    case group
    case list(FactList)
    case nothing
  }

  /// What stands at a path; inside a fact, that fact.
  func place(_ path: FactPath) -> Place {
    let each = path.ofEachItem
    if let fact = facts[each] { return .fact(path, fact) }
    if let list = lists[each] { return .list(list) }
    if groups.contains(each) { return .group }
    var around = path.parent
    while let outer = around {
      if let fact = facts[outer.ofEachItem] { return .fact(outer, fact) }
      around = outer.parent
    }
    return .nothing
  }

  /// Whether an object is there as soon as what is around it is.
  func isAlwaysPresent(_ group: FactPath) -> Bool {
    group.fields.isEmpty || presentGroups.contains(group.ofEachItem)
  }
}
