public import CatalogModel
import Expressions

/// Where a condition of a procedure is certainly true and where certainly false, for somebody who
/// knows only some of its facts.
///
/// A part that looks at a fact which is not known is certain of nothing; what stands around it may
/// be certain all the same.
public struct CertainOutcome: Sendable {
  public let isTrue: Certainty
  public let isFalse: Certainty
  /// Whether every fact it looks at is known.
  public let isWhole: Bool

  /// - Parameter known: names such as `questions.uyQuyen` or `channel`, and the CEL that stands for
  ///   each: a path, or a constant.
  public init(of condition: Condition, in scope: ConditionScope, known: [String: String]) {
    if case .constant(let holds) = condition.syntax {
      isTrue = holds ? .always : .never
      isFalse = holds ? .never : .always
      isWhole = true
      return
    }
    guard let checked = CheckedCondition(condition, in: scope), checked.problems.isEmpty else {
      isTrue = .never
      isFalse = .never
      isWhole = false
      return
    }
    var reader = CertainReader(expression: checked.expression, known: known)
    let outcome = reader.outcome(of: checked.expression.parsed.tree.root)
    isTrue = outcome.isTrue
    isFalse = outcome.isFalse
    isWhole = reader.isWhole
  }
}

private struct CertainReader {
  typealias Outcome = (isTrue: Certainty, isFalse: Certainty)

  let expression: CELExpression
  let known: [String: String]
  var isWhole = true

  private var tree: SyntaxTree { expression.parsed.tree }

  mutating func outcome(of id: NodeID) -> Outcome {
    switch tree[id].kind {
    case .literal(.bool(let value)): return value ? (.always, .never) : (.never, .always)
    case .unary(.not, let operand):
      let inner = outcome(of: operand)
      return (inner.isFalse, inner.isTrue)
    case .logical(let logical, let operands):
      let parts = operands.map { outcome(of: $0) }
      return logical == .and
        ? (.all(parts.map(\.isTrue)), .any(parts.map(\.isFalse)))
        : (.any(parts.map(\.isTrue)), .all(parts.map(\.isFalse)))
    case .conditional(let condition, let then, let otherwise):
      let (test, then, otherwise) = (
        outcome(of: condition), outcome(of: then), outcome(of: otherwise)
      )
      return (
        .any([.all([test.isTrue, then.isTrue]), .all([test.isFalse, otherwise.isTrue])]),
        .any([.all([test.isTrue, then.isFalse]), .all([test.isFalse, otherwise.isFalse])])
      )
    default: return test(id)
    }
  }

  private mutating func test(_ id: NodeID) -> Outcome {
    var replaced: [NodeID: String] = [:]
    guard replace(in: id, &replaced) else {
      isWhole = false
      return (.never, .never)
    }
    let text = tree.canonicalText(of: id, replacing: replaced)
    return (.test(text), .test("!(\(text))"))
  }

  /// - Returns: whether all that is looked at is known.
  private func replace(in id: NodeID, _ replaced: inout [NodeID: String]) -> Bool {
    switch tree[id].kind {
    case .select(let selection):
      // What has no answer here may get one elsewhere.
      guard selection.mode == .plain else { return false }
      guard case .variable(let variable) = expression.meaning(of: selection.operand) else { break }
      return substitute(id, variable + "." + selection.field, &replaced)
    case .name:
      guard case .variable(let variable) = expression.meaning(of: id) else { break }
      return substitute(id, variable, &replaced)
    default: break
    }
    return tree.children(of: id).allSatisfy { replace(in: $0, &replaced) }
  }

  private func substitute(
    _ id: NodeID, _ name: String, _ replaced: inout [NodeID: String]
  ) -> Bool {
    guard let text = known[name] else { return false }
    replaced[id] = text
    return true
  }
}
