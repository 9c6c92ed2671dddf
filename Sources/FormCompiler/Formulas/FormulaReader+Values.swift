import Expressions

// MARK: - Calculated values

extension FormulaReader {
  /// Whether an answer is equal to the value of the whole expression.
  mutating func equality(of reference: Reference, _ kind: AnswerKind) -> FormulaID {
    guard condition.problems.isEmpty else { return table.inexact(.condition) }
    return equality(of: reference, kind, tree.root, start)
  }

  private mutating func equality(
    of reference: Reference, _ kind: AnswerKind, _ id: Expressions.NodeID, _ around: Surroundings
  ) -> FormulaID {
    let (part, outer) = resolved(id, around)
    if case .flag = kind {
      return table.same(table.leaf(reference, .flag), formula(part, outer))
    }
    if let value = value(part, outer) {
      switch value {
      case .known(let constant):
        return term(reference, kind, .equal, constant) ?? table.inexact(.calculated)
      case .failed: return .unknown
      case .later: return table.inexact(.surroundings)
      }
    }
    if case .conditional(let condition, let then, let otherwise) = tree[part].kind {
      return table.choose(
        formula(condition, outer), equality(of: reference, kind, then, outer),
        equality(of: reference, kind, otherwise, outer))
    }
    if let other = place(part, outer) {
      return relate((reference, kind), .equal, other) ?? table.inexact(.fieldComparison)
    }
    return table.inexact(.calculated)
  }
}
