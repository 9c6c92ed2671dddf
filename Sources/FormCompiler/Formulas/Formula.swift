import Expressions

/// The number of a formula in its table.
struct FormulaID: Hashable, Sendable {
  let index: Int32
  init(_ index: Int) { self.index = Int32(index) }
  static let truth = FormulaID(0)
  static let falsehood = FormulaID(1)
  static let unknown = FormulaID(2)
}

/// A place as a condition names it: keys from an object it stands in.
struct Reference: Hashable, Sendable {
  /// 0 is the submission, 1 and on the items of lists around, then those of quantifiers.
  var level: Int
  var keys: [String]
}

/// A constant as JSON has it.
enum FormulaConstant: Hashable, Sendable {
  case text(CELText)
  case whole(Int)
  /// Digits by the grammar of JSON numbers.
  case decimal(String)

  var schemaValue: SchemaValue {
    switch self {
    case .text(let text): .string(text.string)
    case .whole(let value): .integer(value)
    case .decimal(let digits): .number(digits)
    }
  }

  var typeName: SchemaValue {
    if case .text = self { "string" } else { "number" }
  }
}

/// What is asked of one answer: unknown where it is not there, else true or false.
enum FormulaTest: Hashable, Sendable {
  /// Always true of what is there.
  case answered
  /// Of an object: whether it has the key.
  case has(String)
  case flag
  case equals(FormulaConstant)
  /// Not empty.
  case among([FormulaConstant])
  case below(FormulaConstant, orEqual: Bool)
  /// Of text: whether the pattern is found in it.
  case pattern(String)
  /// Of dates, which may be known in part: neither pattern may hold. nil never does.
  case patterns(isTrue: String?, isFalse: String?)
  /// Code points of text, or items.
  case size(least: Int?, most: Int?, ofItems: Bool)
  /// Of several codes: whether this one is among them.
  case holds(CELText)
}

/// A condition of CEL with its names resolved, three-valued: true, false or unknown, which is
/// CEL's error. Every formula is monotone: when more becomes known, what was known stays.
enum Formula: Hashable, Sendable {
  case constant(Bool)
  case unknown
  case leaf(Reference, FormulaTest)
  case and([FormulaID])
  case or([FormulaID])
  case not(FormulaID)
  case choose(FormulaID, then: FormulaID, otherwise: FormulaID)
  /// Whether two conditions agree; unknown where one is.
  case same(FormulaID, FormulaID)
  /// The third where the first is unknown. It must be unknown itself wherever the others differ.
  case decide(FormulaID, isTrue: FormulaID, isFalse: FormulaID, isUnknown: FormulaID)
  case exists(Reference, FormulaID, level: Int)
  /// How many items the body is true of; unknown where it is unknown of one.
  case count(Reference, FormulaID, level: Int, least: Int, most: Int?)
  /// Something schemas cannot say; unknown where one of `needs` is not true.
  case inexact(NotCarried.Reason, needs: [FormulaID])
}

/// Formulas, each kept once.
struct FormulaTable: Sendable {
  private(set) var formulas: [Formula] = []
  private var facts: [Facts] = []
  private var numbers: [Formula: Int32] = [:]

  struct Facts: Sendable {
    /// The levels it reads, one bit each.
    var reads: UInt64 = 0
    /// Why no schema tells exactly when it is true.
    var reason: NotCarried.Reason?
  }

  static let mostLevels = 60

  init() {
    _ = intern(.constant(true))
    _ = intern(.constant(false))
    _ = intern(.unknown)
  }

  subscript(id: FormulaID) -> Formula { formulas[Int(id.index)] }
  func reads(_ id: FormulaID) -> UInt64 { facts[Int(id.index)].reads }
  func reason(_ id: FormulaID) -> NotCarried.Reason? { facts[Int(id.index)].reason }
  func isExact(_ id: FormulaID) -> Bool { reason(id) == nil }

  private mutating func intern(_ formula: Formula) -> FormulaID {
    if let known = numbers[formula] { return FormulaID(Int(known)) }
    let number = formulas.count
    facts.append(facts(of: formula))
    formulas.append(formula)
    numbers[formula] = Int32(number)
    return FormulaID(number)
  }

  private func facts(of formula: Formula) -> Facts {
    var result = Facts()
    for child in formula.children {
      result.reads |= reads(child)
      if result.reason == nil { result.reason = reason(child) }
    }
    switch formula {
    case .leaf(let reference, _): result.reads = 1 << UInt64(reference.level)
    case .exists(let list, _, let level), .count(let list, _, let level, _, _):
      result.reads &= ~(1 << UInt64(level))
      result.reads |= 1 << UInt64(list.level)
    case .inexact(let reason, _): result.reason = reason
    default: break
    }
    return result
  }
}

extension Formula {
  var children: [FormulaID] {
    switch self {
    case .constant, .unknown, .leaf: []
    case .and(let parts), .or(let parts): parts
    case .not(let part): [part]
    case .choose(let condition, let then, let otherwise): [condition, then, otherwise]
    case .same(let a, let b): [a, b]
    case .decide(let part, let isTrue, let isFalse, let isUnknown):
      [part, isTrue, isFalse, isUnknown]
    case .exists(_, let body, _), .count(_, let body, _, _, _): [body]
    case .inexact(_, let needs): needs
    }
  }
}

// MARK: - Making formulas

extension FormulaTable {
  mutating func constant(_ value: Bool) -> FormulaID { value ? .truth : .falsehood }

  mutating func leaf(_ reference: Reference, _ test: FormulaTest) -> FormulaID {
    intern(.leaf(reference, test))
  }

  mutating func and(_ parts: [FormulaID]) -> FormulaID { row(parts, isAnd: true) }
  mutating func or(_ parts: [FormulaID]) -> FormulaID { row(parts, isAnd: false) }

  private mutating func row(_ parts: [FormulaID], isAnd: Bool) -> FormulaID {
    let (neutral, deciding): (FormulaID, FormulaID) =
      isAnd ? (.truth, .falsehood) : (.falsehood, .truth)
    var flat: [FormulaID] = []
    var seen: Set<FormulaID> = []
    for part in parts {
      var inner = [part]
      switch self[part] {
      case .and(let parts) where isAnd: inner = parts
      case .or(let parts) where !isAnd: inner = parts
      default: break
      }
      for part in inner where part != neutral && seen.insert(part).inserted { flat.append(part) }
    }
    if seen.contains(deciding) { return deciding }
    if flat.isEmpty { return neutral }
    if flat.count == 1 { return flat[0] }
    return intern(isAnd ? .and(flat) : .or(flat))
  }

  mutating func not(_ part: FormulaID) -> FormulaID {
    switch self[part] {
    case .constant(let value): constant(!value)
    case .unknown: .unknown
    case .not(let inner): inner
    case .inexact: part
    default: intern(.not(part))
    }
  }

  mutating func choose(
    _ condition: FormulaID, _ then: FormulaID, _ otherwise: FormulaID
  ) -> FormulaID {
    switch self[condition] {
    case .constant(let value): value ? then : otherwise
    case .unknown: .unknown
    default:
      then == .truth && otherwise == .falsehood
        ? condition : intern(.choose(condition, then: then, otherwise: otherwise))
    }
  }

  mutating func same(_ a: FormulaID, _ b: FormulaID) -> FormulaID {
    switch (self[a], self[b]) {
    case (.constant(let value), _): value ? b : not(b)
    case (_, .constant(let value)): value ? a : not(a)
    case (.unknown, _), (_, .unknown): .unknown
    default: intern(.same(a, b))
    }
  }

  mutating func decide(
    _ part: FormulaID, _ isTrue: FormulaID, _ isFalse: FormulaID, _ isUnknown: FormulaID
  ) -> FormulaID {
    switch self[part] {
    case .constant(let value): return value ? isTrue : isFalse
    case .unknown: return isUnknown
    default:
      if isUnknown == .unknown { return choose(part, isTrue, isFalse) }
      if isTrue == isFalse, isFalse == isUnknown { return isTrue }
      return intern(.decide(part, isTrue: isTrue, isFalse: isFalse, isUnknown: isUnknown))
    }
  }

  /// `part` where all of `needs` are true, else unknown.
  mutating func guarded(_ part: FormulaID, _ needs: [FormulaID]) -> FormulaID {
    let all = and(needs)
    return choose(all, part, part)
  }

  mutating func inexact(
    _ reason: NotCarried.Reason, needs: [FormulaID] = []
  ) -> FormulaID {
    intern(.inexact(reason, needs: needs))
  }

  mutating func exists(_ list: Reference, _ body: FormulaID, level: Int) -> FormulaID {
    intern(.exists(list, body, level: level))
  }

  mutating func count(
    _ list: Reference, _ body: FormulaID, level: Int, _ least: Int, _ most: Int?
  ) -> FormulaID {
    intern(.count(list, body, level: level, least: least, most: most))
  }
}
