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
    switch condition.syntax {
    case .constant, .structured: return nil
    case .cel(let text):
      let expression = CELExpression(
        readingWholeNumbersAsDecimals: ParsedExpression(text), scope.declarations)
      self.condition = condition
      self.expression = expression
      let found =
        expression.problems + [expression.conditionProblem].compactMap { $0 }
        + expression.constantProblems
      problems = found.map { problem in
        var placed = problem
        placed.range = condition.origin.range(of: problem.range)
        placed.fixes = problem.fixes.map {
          ExpressionFix(condition.origin.range(of: $0.range), $0.replacement)
        }
        return placed
      }
    }
  }
}
