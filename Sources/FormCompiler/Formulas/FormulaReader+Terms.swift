import Expressions

// MARK: - Comparisons

extension FormulaReader {
  mutating func compare(
    _ comparison: Comparison, _ left: Expressions.NodeID, _ right: Expressions.NodeID,
    _ id: Expressions.NodeID, _ around: Surroundings
  ) -> FormulaID {
    let (a, leftAround) = resolved(left, around)
    let (b, rightAround) = resolved(right, around)
    if case .conditional(let condition, let then, let otherwise) = tree[a].kind,
      !isConstant(a, leftAround)
    {
      return table.choose(
        formula(condition, leftAround), compare(comparison, then, right, id, around),
        compare(comparison, otherwise, right, id, around))
    }
    if case .conditional(let condition, let then, let otherwise) = tree[b].kind,
      !isConstant(b, rightAround)
    {
      return table.choose(
        formula(condition, rightAround), compare(comparison, left, then, id, around),
        compare(comparison, left, otherwise, id, around))
    }
    if comparison.isEquality, expression.type(of: a) == .bool, expression.type(of: b) == .bool {
      let same = table.same(formula(a, leftAround), formula(b, rightAround))
      return comparison == .equal ? same : table.not(same)
    }
    if let value = value(b, rightAround) {
      return compare(a, leftAround, comparison, value) ?? inexact(reason(of: a), id, around)
    }
    if let value = value(a, leftAround) {
      return compare(b, rightAround, comparison.flipped, value)
        ?? inexact(reason(of: b), id, around)
    }
    if let left = place(a, leftAround), let right = place(b, rightAround) {
      return relate(left, comparison, right) ?? inexact(.fieldComparison, id, around)
    }
    return inexact(reason(of: id), id, around)
  }

  /// A part compared with a constant; nil where there is no exact counterpart.
  private mutating func compare(
    _ id: Expressions.NodeID, _ around: Surroundings, _ comparison: Comparison, _ value: Value
  ) -> FormulaID? {
    let constant: CELValue
    switch value {
    case .known(let known): constant = known
    case .failed: return .unknown
    case .later: return inexact(.surroundings, id, around)
    }
    if let (reference, kind) = place(id, around) {
      return term(reference, kind, comparison, constant)
    }
    guard case .call(let call) = tree[id].kind else { return nil }
    let operands = (call.target.map { [$0] } ?? []) + call.arguments
    guard operands.count == 1 else { return nil }
    switch functionName(id) {
    case "size": return size(operands[0], around, comparison, constant)
    case "date":
      guard let (reference, kind) = place(operands[0], around), case .date = kind else {
        return nil
      }
      return term(reference, kind, comparison, constant)
    case "double":
      guard let (reference, kind) = place(operands[0], around), kind.isNumber else { return nil }
      return term(reference, kind, comparison, constant)
    default: return nil
    }
  }

  /// An answer compared with a constant.
  mutating func term(
    _ reference: Reference, _ kind: AnswerKind, _ comparison: Comparison, _ value: CELValue
  ) -> FormulaID? {
    switch (kind, value) {
    case (.text, .string(let text)), (.code, .string(let text)):
      guard comparison.isEquality else { return nil }
      let leaf = table.leaf(reference, .equals(.text(text)))
      return comparison == .equal ? leaf : table.not(leaf)
    case (.whole, .int(let number)):
      return compare(reference, comparison, whole: Int(number))
    case (.whole, .double(let number)):
      if let whole = Int(exactly: number) { return compare(reference, comparison, whole: whole) }
      return compare(reference, comparison, decimal: number)
    case (.decimal, .double(let number)):
      return compare(reference, comparison, decimal: number)
    case (.decimal, .int(let number)):
      guard let decimal = Double(exactly: number) else { return nil }
      return compare(reference, comparison, decimal: decimal)
    case (.date, .date(let day)): return compare(reference, comparison, day)
    case (.moment, .timestamp(let moment)): return compare(reference, comparison, moment)
    default: return nil
    }
  }

  /// Known wherever it is answered.
  mutating func always(_ value: Bool, _ reference: Reference) -> FormulaID {
    let leaf = table.leaf(reference, .answered)
    return value ? leaf : table.not(leaf)
  }

  private mutating func compare(
    _ reference: Reference, _ comparison: Comparison, whole number: Int
  ) -> FormulaID {
    // Beyond what answers can be.
    if number.magnitude > FormShell.mostInteger.magnitude {
      switch comparison {
      case .equal: return always(false, reference)
      case .notEqual: return always(true, reference)
      case .less, .lessOrEqual: return always(number > 0, reference)
      case .greater, .greaterOrEqual: return always(number < 0, reference)
      }
    }
    return compare(reference, comparison, .whole(number))
  }

  private mutating func compare(
    _ reference: Reference, _ comparison: Comparison, decimal number: Double
  ) -> FormulaID? {
    guard number.isFinite else { return nil }
    let value = number == 0 ? 0 : number
    return compare(reference, comparison, .decimal(value.description))
  }

  private mutating func compare(
    _ reference: Reference, _ comparison: Comparison, _ constant: FormulaConstant
  ) -> FormulaID {
    switch comparison {
    case .equal: table.leaf(reference, .equals(constant))
    case .notEqual: table.not(table.leaf(reference, .equals(constant)))
    case .less: table.leaf(reference, .below(constant, orEqual: false))
    case .lessOrEqual: table.leaf(reference, .below(constant, orEqual: true))
    case .greater: table.not(table.leaf(reference, .below(constant, orEqual: true)))
    case .greaterOrEqual: table.not(table.leaf(reference, .below(constant, orEqual: false)))
    }
  }

  private mutating func compare(
    _ reference: Reference, _ comparison: Comparison, _ day: CELDate
  ) -> FormulaID {
    let test = DateTest(day)
    switch comparison {
    case .equal: return table.leaf(reference, test.equals)
    case .notEqual: return table.not(table.leaf(reference, test.equals))
    case .less: return table.leaf(reference, test.isBefore)
    case .greaterOrEqual: return table.not(table.leaf(reference, test.isBefore))
    case .greater: return table.leaf(reference, test.isAfter)
    case .lessOrEqual: return table.not(table.leaf(reference, test.isAfter))
    }
  }
}

extension FormulaReader {
  private mutating func compare(
    _ reference: Reference, _ comparison: Comparison, _ moment: CELTimestamp
  ) -> FormulaID {
    let test = MomentTest(moment)
    switch comparison {
    case .equal, .notEqual:
      guard let equals = test.equals else {
        return always(comparison == .notEqual, reference)
      }
      let leaf = table.leaf(reference, equals)
      return comparison == .equal ? leaf : table.not(leaf)
    case .less: return table.not(table.leaf(reference, test.isFrom))
    case .greaterOrEqual: return table.leaf(reference, test.isFrom)
    case .greater: return table.leaf(reference, test.isAfter)
    case .lessOrEqual: return table.not(table.leaf(reference, test.isAfter))
    }
  }
}

extension AnswerKind {
  var isNumber: Bool {
    switch self {
    case .whole, .decimal: true
    default: false
    }
  }

  /// The codes of one choice.
  var codes: [String]? {
    if case .code(let codes?) = self { codes } else { nil }
  }
}

// MARK: - Sizes

extension FormulaReader {
  private mutating func size(
    _ id: Expressions.NodeID, _ around: Surroundings, _ comparison: Comparison, _ value: CELValue
  ) -> FormulaID? {
    guard case .int(let number) = value, number.magnitude < 1_000_000_000 else { return nil }
    let bounds = Bounds(comparison, Int(number))
    if let (reference, kind) = place(id, around) {
      let ofItems: Bool
      switch kind {
      case .text, .code: ofItems = false
      case .codes, .list: ofItems = true
      default: return nil
      }
      return bounds.formula(&self, known: { $0.always($1, reference) }) { reader, least, most in
        reader.table.leaf(reference, .size(least: least, most: most, ofItems: ofItems))
      }
    }
    return countOfFilter(id, around, bounds)
  }

  /// Numbers from 0 that a comparison is true of, or their complement.
  struct Bounds {
    var least: Int
    var most: Int?
    var isNegated = false

    init(_ comparison: Comparison, _ number: Int) {
      switch comparison {
      case .equal: (least, most) = (number, number)
      case .notEqual: (least, most, isNegated) = (number, number, true)
      case .less: (least, most) = (0, number - 1)
      case .lessOrEqual: (least, most) = (0, number)
      case .greater: (least, most) = (number + 1, nil)
      case .greaterOrEqual: (least, most) = (number, nil)
      }
      least = max(least, 0)
    }

    func formula(
      _ reader: inout FormulaReader, known: (inout FormulaReader, Bool) -> FormulaID,
      _ make: (inout FormulaReader, Int, Int?) -> FormulaID
    ) -> FormulaID {
      if let most, most < least { return known(&reader, isNegated) }
      if least == 0, most == nil { return known(&reader, !isNegated) }
      let within = make(&reader, least, most)
      return isNegated ? reader.table.not(within) : within
    }
  }
}

// MARK: - Two answers

extension FormulaReader {
  /// Whole numbers that are told apart one by one.
  private static let widestRange = 1_000

  mutating func relate(
    _ left: (Reference, AnswerKind), _ comparison: Comparison, _ right: (Reference, AnswerKind)
  ) -> FormulaID? {
    let needs = [table.leaf(left.0, .answered), table.leaf(right.0, .answered)]
    if left.0 == right.0 {
      let isTrue =
        comparison == .equal || comparison == .lessOrEqual || comparison == .greaterOrEqual
      // A date known in part is not known to equal itself.
      if case .date = left.1 { return nil }
      let isKnown = left.1.isNumber || left.1.isText && comparison.isEquality
      return isKnown ? always(isTrue, left.0) : nil
    }
    if let a = left.1.codes, let b = right.1.codes, comparison.isEquality {
      guard a.count <= Self.widestRange else { return nil }
      let (first, second) = (Set(a), Set(b))
      let common = a.filter(second.contains)
      let pairs = common.map { code in
        pair(left.0, right.0, .text(CELText(code)))
      }
      let equal = table.or(pairs)
      let whole = first == second ? equal : table.guarded(equal, needs)
      return comparison == .equal ? whole : table.not(whole)
    }
    guard case .whole(let a?) = left.1, case .whole(let b?) = right.1 else { return nil }
    return relate(left.0, a, comparison, right.0, b)
  }

  private mutating func pair(
    _ a: Reference, _ b: Reference, _ constant: FormulaConstant
  ) -> FormulaID {
    table.and([table.leaf(a, .equals(constant)), table.leaf(b, .equals(constant))])
  }

  private mutating func relate(
    _ a: Reference, _ aRange: ClosedRange<Int>, _ comparison: Comparison,
    _ b: Reference, _ bRange: ClosedRange<Int>
  ) -> FormulaID? {
    let least = min(aRange.lowerBound, bRange.lowerBound)
    let most = max(aRange.upperBound, bRange.upperBound)
    let (width, overflows) = most.subtractingReportingOverflow(least)
    guard !overflows, width < Self.widestRange else { return nil }
    switch comparison {
    case .equal, .notEqual:
      let equal = table.or((least...most).map { pair(a, b, .whole($0)) })
      return comparison == .equal ? equal : table.not(equal)
    case .less: return isLess(a, b, least, most)
    case .greater: return isLess(b, a, least, most)
    case .lessOrEqual: return table.not(isLess(b, a, least, most))
    case .greaterOrEqual: return table.not(isLess(a, b, least, most))
    }
  }

  /// Some number is at least the one and less than the other; also the numbers at either end,
  /// so that the whole is unknown where only one is answered.
  private mutating func isLess(
    _ a: Reference, _ b: Reference, _ least: Int, _ most: Int
  ) -> FormulaID {
    table.or(
      ((least - 1)...most).map { number in
        table.and([
          table.leaf(a, .below(.whole(number), orEqual: true)),
          table.not(table.leaf(b, .below(.whole(number), orEqual: true))),
        ])
      })
  }
}
