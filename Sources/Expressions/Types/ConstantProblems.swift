import SourceText

extension CELExpression {
  /// Calls of functions with constants alone that can have no value: `date('2025-02-30')`, a
  /// pattern that is none.
  ///
  /// For CEL that is an error of evaluation, which `||` may absorb. Who wrote it meant a value.
  public var constantProblems: [ExpressionProblem] {
    guard problems.isEmpty else { return [] }
    let tree = parsed.tree
    var found: [ExpressionProblem] = []
    for index in tree.nodes.indices {
      guard case .call(let call) = tree.nodes[index].kind else { continue }
      let isPattern = call.function == "matches"
      let operands = ([call.target].compactMap { $0 }) + call.arguments
      guard let last = operands.last,
        isPattern
          ? tree.isLiteral(last)
          : Self.conversions.contains(call.function)
            && operands.allSatisfy(tree.isLiteral)
      else { continue }
      guard let reason = isPattern ? patternFailure(tree, last) : failure(of: NodeID(index))
      else { continue }
      found.append(ExpressionProblem(.invalidConstant, tree[last].range, reason.message))
    }
    return found.inOrder
  }

  /// Whose result depends on the constant alone.
  private static var conversions: Set<String> {
    ["date", "timestamp", "duration", "int", "uint", "double", "bool"]
  }

  private func failure(of id: NodeID) -> FailureReason? {
    var evaluator = Evaluator(
      parsed.tree, names, names.variables.map { _ in nil }, EvaluationContext())
    do throws(EvaluationFailure) {
      _ = try evaluator.value(id)
      return nil
    } catch {
      return error.reason
    }
  }

  private func patternFailure(_ tree: SyntaxTree, _ pattern: NodeID) -> FailureReason? {
    guard case .literal(.string(let text)) = tree[pattern].kind else { return nil }
    let attempt = CELExpression(
      "''.matches(\(CanonicalLiteral.text(text.string)))", checksTypes: false)
    do throws(EvaluationFailure) {
      _ = try attempt.evaluate()
      return nil
    } catch {
      return error.reason
    }
  }
}

extension SyntaxTree {
  fileprivate func isLiteral(_ id: NodeID) -> Bool {
    if case .literal = self[id].kind { return true }
    return false
  }
}
