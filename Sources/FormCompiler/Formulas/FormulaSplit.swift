/// Takes the parts of a formula that can be read at one place out of it, so that what is left can
/// be read at another.
extension FormulaTable {
  /// More cases than this make schemas that nobody wants to load.
  static let mostCases = 81

  /// Ways a formula may go on, by the outcome of a part.
  indirect enum Cases {
    case rest(FormulaID)
    /// The last is nil where the part cannot be unknown any more.
    case decided(FormulaID, isTrue: Cases, isFalse: Cases, isUnknown: Cases?)
  }

  /// Decides what reads only the levels of `outside`; nil where that takes too many cases.
  ///
  /// What is inexact is not decided: there its operands no longer count.
  mutating func cases(of formula: FormulaID, outside: UInt64) -> Cases? {
    let settled = withoutInexact(formula, outside)
    var left = Self.mostCases
    return cases(settled, outside, answered: [], &left)
  }

  private mutating func cases(
    _ formula: FormulaID, _ outside: UInt64, answered: Set<Reference>, _ left: inout Int
  ) -> Cases? {
    guard let part = outerPart(of: formula, outside) else {
      left -= 1
      return left >= 0 ? .rest(formula) : nil
    }
    var isTrue = Replacement(values: [part: .truth], part: part)
    var isFalse = Replacement(values: [part: .falsehood], part: part)
    var isUnknown = Replacement(values: [part: .unknown], part: part)
    var known = answered
    var wasAnswered = false
    if case .leaf(let reference, let test) = self[part] {
      wasAnswered = answered.contains(reference)
      known.insert(reference)
      for (leaf, other) in leaves(at: reference, in: formula) where leaf != part {
        isUnknown.values[leaf] = .unknown
        if let value = other.outcome(given: test, is: true) {
          isTrue.values[leaf] = constant(value)
        }
        if let value = other.outcome(given: test, is: false) {
          isFalse.values[leaf] = constant(value)
        }
      }
    }
    let whenTrue = replace(formula, &isTrue)
    guard let first = cases(whenTrue, outside, answered: known, &left) else { return nil }
    let whenFalse = replace(formula, &isFalse)
    guard let second = cases(whenFalse, outside, answered: known, &left) else { return nil }
    if wasAnswered {
      return .decided(part, isTrue: first, isFalse: second, isUnknown: nil)
    }
    let whenUnknown = replace(formula, &isUnknown)
    guard let third = cases(whenUnknown, outside, answered: answered, &left) else { return nil }
    return .decided(part, isTrue: first, isFalse: second, isUnknown: third)
  }

  private func isOuter(_ id: FormulaID, _ outside: UInt64) -> Bool {
    let reads = reads(id)
    return reads != 0 && reads & ~outside == 0
  }

  /// The first of the largest exact parts that read only what is outside, operands of one row
  /// taken together.
  private mutating func outerPart(of id: FormulaID, _ outside: UInt64) -> FormulaID? {
    guard reads(id) & outside != 0 else { return nil }
    if isOuter(id, outside), isExact(id) { return id }
    switch self[id] {
    case .and(let parts):
      let outer = parts.filter { isOuter($0, outside) && isExact($0) }
      if outer.count > 1 { return and(outer) }
    case .or(let parts):
      let outer = parts.filter { isOuter($0, outside) && isExact($0) }
      if outer.count > 1 { return or(outer) }
    // What a quantifier asks of its items reads nothing else.
    case .exists, .count: return nil
    default: break
    }
    for child in self[id].children {
      if let part = outerPart(of: child, outside) { return part }
    }
    return nil
  }

  private func leaves(at reference: Reference, in id: FormulaID) -> [(FormulaID, FormulaTest)] {
    var seen: Set<FormulaID> = []
    var result: [(FormulaID, FormulaTest)] = []
    func visit(_ id: FormulaID) {
      guard reads(id) & (1 << UInt64(reference.level)) != 0, seen.insert(id).inserted else {
        return
      }
      if case .leaf(let place, let test) = self[id], place == reference {
        result.append((id, test))
      }
      switch self[id] {
      case .exists, .count: break
      default: for child in self[id].children { visit(child) }
      }
    }
    visit(id)
    return result
  }

  /// A formula with some of its parts replaced.
  private mutating func replace(
    _ id: FormulaID, _ by: inout Replacement
  ) -> FormulaID {
    if let known = by.values[id] { return known }
    let result: FormulaID
    switch self[id] {
    case .constant, .unknown, .leaf, .exists, .count: result = id
    case .and(let parts): result = and(replaced(row: parts, &by, isAnd: true))
    case .or(let parts): result = or(replaced(row: parts, &by, isAnd: false))
    case .not(let part): result = not(replace(part, &by))
    case .choose(let condition, let then, let otherwise):
      result = choose(replace(condition, &by), replace(then, &by), replace(otherwise, &by))
    case .same(let a, let b): result = same(replace(a, &by), replace(b, &by))
    case .decide(let part, let isTrue, let isFalse, let isUnknown):
      result = decide(
        replace(part, &by), replace(isTrue, &by), replace(isFalse, &by), replace(isUnknown, &by))
    case .inexact(let reason, let needs):
      let left = needs.map { replace($0, &by) }.filter { $0 != .truth }
      result =
        left.contains { $0 == .unknown || $0 == .falsehood }
        ? .unknown : inexact(reason, needs: left)
    }
    by.values[id] = result
    return result
  }

  /// Operands of a row, where some of them may be replaced as one.
  private mutating func replaced(
    row: [FormulaID], _ by: inout Replacement, isAnd: Bool
  ) -> [FormulaID] {
    if let whole = by.part, let value = by.values[whole] {
      var parts: [FormulaID] = []
      switch self[whole] {
      case .and(let inner) where isAnd: parts = inner
      case .or(let inner) where !isAnd: parts = inner
      default: break
      }
      if !parts.isEmpty, parts.count < row.count, Set(row).isSuperset(of: parts) {
        let others = row.filter { !parts.contains($0) }
        return [value] + others.map { replace($0, &by) }
      }
    }
    return row.map { replace($0, &by) }
  }

  /// What is inexact no longer asks for operands that are outside.
  private mutating func withoutInexact(_ id: FormulaID, _ outside: UInt64) -> FormulaID {
    guard !isExact(id), reads(id) & outside != 0 else { return id }
    var by = Replacement()
    var seen: Set<FormulaID> = []
    var open = [id]
    while let next = open.popLast() {
      guard !isExact(next), reads(next) & outside != 0, seen.insert(next).inserted else { continue }
      switch self[next] {
      case .inexact(let reason, let needs):
        by.values[next] = inexact(reason, needs: needs.filter { reads($0) & outside == 0 })
      case .exists, .count: by.values[next] = reason(next).map { inexact($0) }
      default: open += self[next].children
      }
    }
    return replace(id, &by)
  }

  private struct Replacement {
    var values: [FormulaID: FormulaID] = [:]
    /// What is decided; in a longer row its operands stand for it.
    var part: FormulaID?
  }
}

extension FormulaTest {
  /// What follows for this test of the same answer from the outcome of another; nil for nothing.
  func outcome(given other: FormulaTest, is value: Bool) -> Bool? {
    if self == .answered { return true }
    switch (self, other, value) {
    case (.equals(let own), .equals, true): return other == .equals(own)
    case (.equals(let own), .among(let values), false) where values.contains(own): return false
    case (.equals(let own), .among(let values), true) where !values.contains(own): return false
    case (.among(let values), .equals(let known), true): return values.contains(known)
    case (.below(.whole(let own), let orEqual), .equals(.whole(let known)), true):
      return orEqual ? known <= own : known < own
    case (.below(.whole(let own), let a), .below(.whole(let known), let b), _):
      // Whole numbers: `< k` is `<= k - 1`.
      let (mine, theirs) = (a ? own : own - 1, b ? known : known - 1)
      if value, mine >= theirs { return true }
      if !value, mine <= theirs { return false }
      return nil
    default: return nil
    }
  }
}
