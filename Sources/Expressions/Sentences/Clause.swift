/// A condition without negation signs, before it has words: what must be so for it to be true.
indirect enum Clause: Hashable, Sendable {
  case constant(Bool)
  case all([Clause])
  case any([Clause])
  /// A yes or no.
  case holds(Term, Bool)
  case answered(Term, Bool)
  case between(Term, lower: Bound?, upper: Bound?)
  /// Equal, or not, to one of the terms.
  case isOneOf(Term, [Term], Bool)
  case includes(NamedFact, Term, Bool)
  case text(TextTest, Term, Term, Bool)
  case sameAnswer(Term, Term, Bool)
  /// How many items of a list are so; all items where there is no clause.
  case items(Quantity, NamedFact, Clause?)

  struct Bound: Hashable, Sendable {
    var term: Term
    var isInclusive: Bool
  }

  enum TextTest: String, Hashable, Sendable { case startsWith, endsWith, contains, matches }

  enum Quantity: Hashable, Sendable {
    case every, some, none
    case exactly(Int64)
    case not(Int64)
    case atLeast(Int64)
    case atMost(Int64)
  }
}

extension Clause {
  /// Without constants, repetitions and groups in groups of their own kind; two bounds of one
  /// term become a range, equalities of one term become one.
  var simplified: Clause {
    switch self {
    case .all(let parts): Self.join(parts, isAll: true)
    case .any(let parts): Self.join(parts, isAll: false)
    case .items(let quantity, let list, let body?): Self.counted(quantity, list, body.simplified)
    default: self
    }
  }

  /// A constant says nothing of an item: what is left is how many there are.
  private static func counted(
    _ quantity: Quantity, _ list: NamedFact, _ body: Clause
  ) -> Clause {
    guard case .constant(let isTrue) = body else { return .items(quantity, list, body) }
    return switch (quantity, isTrue) {
    case (.every, true), (.none, false), (.not, false): .answered(.fact(list), true)
    case (.every, false): .items(.none, list, nil)
    case (.some, false), (.exactly, false), (.atLeast, false): .constant(false)
    case (.atMost, false): .answered(.fact(list), true)
    case (_, true): .items(quantity, list, nil)
    }
  }

  private static func join(_ parts: [Clause], isAll: Bool) -> Clause {
    var kept: [Clause] = []
    func add(_ part: Clause) -> Bool {
      switch part {
      case .constant(let value): return value == isAll
      case .all(let inner) where isAll: return inner.allSatisfy(add)
      case .any(let inner) where !isAll: return inner.allSatisfy(add)
      default:
        guard !kept.contains(part) else { return true }
        for index in kept.indices {
          guard let merged = kept[index].merged(with: part, isAll: isAll) else { continue }
          kept[index] = merged
          return true
        }
        kept.append(part)
        return true
      }
    }
    guard parts.lazy.map(\.simplified).allSatisfy(add) else { return .constant(!isAll) }
    if kept.isEmpty { return .constant(isAll) }
    return kept.count == 1 ? kept[0] : isAll ? .all(kept) : .any(kept)
  }

  /// The one fact a column of a table could hold it under; nil where it speaks of more.
  var subject: Term? {
    switch self {
    case .holds(let term, _), .between(let term, _, _), .isOneOf(let term, _, _): term
    default: nil
    }
  }

  /// Both as one clause about the same term; nil where that cannot be said shorter.
  private func merged(with other: Clause, isAll: Bool) -> Clause? {
    switch (self, other) {
    case (.isOneOf(let term, let first, let isEqual), .isOneOf(let same, let second, let alike))
    where term == same && isEqual == alike && isEqual != isAll
      && (first + second).allSatisfy({ $0.isConstant }):
      return .isOneOf(term, first + second.filter { !first.contains($0) }, isEqual)
    case (.between(let term, let lower?, nil), .between(let same, nil, let upper?)),
      (.between(let term, nil, let upper?), .between(let same, let lower?, nil)):
      guard term == same, isAll, Self.isRange(lower.term, upper.term) else { return nil }
      return .between(term, lower: lower, upper: upper)
    default: return nil
    }
  }

  private static func isRange(_ lower: Term, _ upper: Term) -> Bool {
    switch (lower, upper) {
    case (.integer(let low), .integer(let high)): low < high
    case (.decimal(let low), .decimal(let high)): low < high
    case (.date(let low), .date(let high)): low.isBefore(high) == true
    case (.moment(let low), .moment(let high)): low.seconds < high.seconds
    case (.span(let low), .span(let high)): low < high
    default: false
    }
  }
}

extension Clause {
  /// Whether every part is said of the list's items: anything else in the same words would be
  /// taken for theirs.
  func speaks(ofItemsOf list: NamedFact) -> Bool {
    func isOfItem(_ term: Term) -> Bool {
      term.facts.contains { $0.path.hasPrefix(list.path + "[]") }
    }
    return switch self {
    case .constant: true
    case .all(let parts), .any(let parts): parts.allSatisfy { $0.speaks(ofItemsOf: list) }
    case .holds(let term, _), .answered(let term, _), .between(let term, _, _),
      .isOneOf(let term, _, _), .text(_, let term, _, _):
      isOfItem(term)
    case .sameAnswer(let first, let second, _): isOfItem(first) || isOfItem(second)
    case .includes(let inner, _, _), .items(_, let inner, _): isOfItem(.fact(inner))
    }
  }
}
