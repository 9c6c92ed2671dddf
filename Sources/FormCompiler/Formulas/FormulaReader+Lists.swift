import Expressions

// MARK: - Membership

extension FormulaReader {
  mutating func membership(
    _ id: Expressions.NodeID, _ element: Expressions.NodeID, _ range: Expressions.NodeID,
    _ around: Surroundings
  ) -> FormulaID {
    let (part, inner) = resolved(element, around)
    let (whole, outer) = resolved(range, around)
    if case .conditional(let condition, let then, let otherwise) = tree[part].kind {
      return table.choose(
        formula(condition, inner), membership(id, then, range, around),
        membership(id, otherwise, range, around))
    }
    if let value = value(whole, outer) {
      switch value {
      case .known(.list(let values)):
        return among(part, inner, values) ?? inexact(reason(of: part), id, around)
      case .known(.map(let map)):
        return among(part, inner, map.entries.map(\.key.value))
          ?? inexact(reason(of: part), id, around)
      case .known, .failed: return .unknown
      case .later: return inexact(.surroundings, id, around)
      }
    }
    if case .list(let elements) = tree[whole].kind, elements.allSatisfy({ !$0.isOptional }),
      part == element, whole == range
    {
      return amongParts(part, elements.map(\.value), around, id)
        ?? inexact(.fieldComparison, id, around)
    }
    if let (list, kind) = place(whole, outer), case .codes(let codes) = kind {
      return isChosen(part, inner, list, codes) ?? inexact(.fieldComparison, id, around)
    }
    return inexact(reason(of: id), id, around)
  }

  private mutating func among(
    _ part: Expressions.NodeID, _ around: Surroundings, _ values: [CELValue]
  ) -> FormulaID? {
    guard let (reference, kind) = place(part, around) else { return nil }
    if values.isEmpty { return always(false, reference) }
    let parts = values.map { term(reference, kind, .equal, $0) }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    var constants: [FormulaConstant] = []
    for case let part? in parts {
      guard case .leaf(_, .equals(let constant)) = table[part] else {
        return table.or(parts.compactMap { $0 })
      }
      if !constants.contains(constant) { constants.append(constant) }
    }
    return constants.count == 1 ? parts[0] : table.leaf(reference, .among(constants))
  }

  /// A list is made of all its parts or not at all.
  private mutating func amongParts(
    _ part: Expressions.NodeID, _ elements: [Expressions.NodeID], _ around: Surroundings,
    _ id: Expressions.NodeID
  ) -> FormulaID? {
    var needs: [FormulaID] = []
    for element in [part] + elements where !isConstant(element, around) {
      guard let (reference, _) = place(element, around) else { return nil }
      needs.append(table.leaf(reference, .answered))
    }
    var parts: [FormulaID] = []
    for element in elements {
      let equal = compare(.equal, part, element, id, around)
      guard table.isExact(equal) else { return nil }
      parts.append(equal)
    }
    return table.guarded(table.or(parts), needs)
  }

  private mutating func isChosen(
    _ part: Expressions.NodeID, _ around: Surroundings, _ list: Reference, _ codes: [String]?
  ) -> FormulaID? {
    if let value = value(part, around) {
      switch value {
      case .known(.string(let text)): return table.leaf(list, .holds(text))
      case .known, .failed, .later: return nil
      }
    }
    guard let (reference, kind) = place(part, around), let own = kind.codes, let codes else {
      return nil
    }
    let common = Set(codes)
    let pairs = own.filter(common.contains).map { code in
      let text = CELText(code)
      return table.and([
        table.leaf(reference, .equals(.text(text))), table.leaf(list, .holds(text)),
      ])
    }
    return table.guarded(
      table.or(pairs), [table.leaf(reference, .answered), table.leaf(list, .answered)])
  }
}

// MARK: - Quantifiers

extension FormulaReader {
  mutating func quantifier(
    _ walk: Node.Comprehension, _ id: Expressions.NodeID, _ around: Surroundings
  ) -> FormulaID {
    guard walk.filter == nil, walk.variables.count == 1,
      let body = items(of: walk, around)
    else { return inexact(.construct, id, around) }
    switch walk.macro {
    case .exists: return quantified(body) { $0.exists(body.list, $1, level: body.level) }
    case .all:
      let negated = Items(list: body.list, level: body.level, body: table.not(body.body))
      let exists = quantified(negated) { $0.exists(body.list, $1, level: body.level) }
      return table.not(exists)
    case .existsOne:
      return quantified(body) { $0.count(body.list, $1, level: body.level, 1, 1) }
    default: return inexact(.construct, id, around)
    }
  }

  private struct Items {
    var list: Reference
    var level: Int
    var body: FormulaID
  }

  /// nil where the range is no list of the submission.
  private mutating func items(of walk: Node.Comprehension, _ around: Surroundings) -> Items? {
    guard let (list, kind) = place(walk.range, around), around.level < FormulaTable.mostLevels
    else { return nil }
    let item: AnswerKind
    switch kind {
    case .list(let of): item = of
    case .codes(let codes): item = .code(codes)
    default: return nil
    }
    let level = around.level
    var inner = around
    inner.locals.append(.item(Reference(level: level, keys: []), item))
    inner.level += 1
    return Items(list: list, level: level, body: formula(walk.body, inner))
  }

  /// Takes out of the body what does not depend on the item.
  private mutating func quantified(
    _ items: Items, _ make: (inout FormulaTable, FormulaID) -> FormulaID
  ) -> FormulaID {
    guard let cases = table.cases(of: items.body, outside: ~(1 << UInt64(items.level))) else {
      return table.inexact(.tooManyCases, needs: [table.leaf(items.list, .answered)])
    }
    return table.formula(cases, make)
  }

  /// `size(list.filter(x, …))` compared.
  mutating func countOfFilter(
    _ id: Expressions.NodeID, _ around: Surroundings, _ bounds: Bounds
  ) -> FormulaID? {
    let (part, outer) = resolved(id, around)
    guard case .comprehension(let walk) = tree[part].kind, walk.macro == .filter,
      walk.filter == nil, walk.variables.count == 1, let items = items(of: walk, outer)
    else { return nil }
    // Even where the number does not matter, each item must be known.
    return bounds.formula(
      &self,
      known: { reader, value in
        let any = reader.quantified(items) { $0.count(items.list, $1, level: items.level, 0, nil) }
        return value ? any : reader.table.not(any)
      }
    ) { reader, least, most in
      reader.quantified(items) { $0.count(items.list, $1, level: items.level, least, most) }
    }
  }
}

extension FormulaTable {
  mutating func formula(
    _ cases: Cases, _ make: (inout FormulaTable, FormulaID) -> FormulaID
  ) -> FormulaID {
    switch cases {
    case .rest(let rest): return make(&self, rest)
    case .decided(let part, let isTrue, let isFalse, let isUnknown):
      let first = formula(isTrue, make)
      let second = formula(isFalse, make)
      let third = isUnknown.map { formula($0, make) } ?? .unknown
      return decide(part, first, second, third)
    }
  }
}
