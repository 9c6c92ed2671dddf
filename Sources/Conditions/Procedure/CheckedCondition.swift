public import CatalogModel
public import Expressions
import SourceText

/// A condition of a procedure as a checked expression.
public struct CheckedCondition: Sendable {
  public let condition: Condition
  public let expression: CELExpression
  /// What is wrong with it, at the bytes of the file.
  public let problems: [ExpressionProblem]

  /// nil for `true` and `false`, which say nothing that could be wrong.
  public init?(_ condition: Condition, in scope: ConditionScope) {
    guard let expression = condition.expression(scope.declarations) else { return nil }
    self.condition = condition
    self.expression = expression
    problems = condition.problems(of: expression)
  }
}

extension Condition {
  /// The condition in either spelling as a checked expression; nil for a constant.
  public func expression(_ declarations: Declarations) -> CELExpression? {
    switch syntax {
    case .constant: nil
    case .cel(let text):
      CELExpression(readingWholeNumbersAsDecimals: ParsedExpression(text), declarations)
    case .structured(let node): CELExpression(structured: node, declarations)
    }
  }

  /// What is wrong with the condition, at the bytes of the file; fixes that the quotes around it
  /// would break are left out.
  public func problems(
    of expression: CELExpression, asCondition: Bool = true
  ) -> [ExpressionProblem] {
    let found =
      expression.problems + (asCondition ? [expression.conditionProblem].compactMap { $0 } : [])
      + expression.constantProblems
    // The parts of a structured condition are at their bytes already.
    guard case .cel = syntax else { return found }
    return found.map { problem in
      var placed = problem
      placed.range = origin.range(of: problem.range)
      placed.fixes = problem.fixes.filter { origin.canHold($0.replacement) }.map {
        ExpressionFix(origin.range(of: $0.range), $0.replacement)
      }
      return placed
    }
  }
}
