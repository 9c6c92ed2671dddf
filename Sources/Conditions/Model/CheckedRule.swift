public import CatalogModel
public import Diagnostics
public import Expressions
public import SourceText

/// A house rule (quy định rà soát) whose expressions are read and checked.
public final class CheckedRule: Sendable {
  public let rule: HouseRule
  public let kind: RuleKind
  /// What is wrong with its expressions; a rule with problems is not run.
  public let problems: [RuleProblem]
  /// Fields and variables that its expressions read.
  public let fieldsRead: FieldsRead
  public let variables: Set<String>
  private let when: Test
  private let require: Test
  private let message: RuleMessage

  /// nil where what a rule means nothing without is missing.
  public init?(_ rule: HouseRule) {
    guard let kind = rule.subject.flatMap({ RuleKind(rawValue: $0.value) }),
      let required = rule.require, let text = rule.message
    else { return nil }
    self.rule = rule
    self.kind = kind
    let declarations = kind.declarations
    when = rule.when.map { Test($0, declarations) } ?? .constant(true)
    require = Test(required, declarations)
    message = RuleMessage(text, declarations)
    problems = when.problems(rule.when) + require.problems(required) + message.problems
    let expressions = [when.expression, require.expression].compactMap { $0 } + message.expressions
    var read = FieldsRead()
    for expression in expressions { read.formUnion(expression.fieldsRead) }
    fieldsRead = read
    variables = Set(expressions.flatMap(\.variables))
  }

  /// The condition under which it applies, as CEL; nil where it always does.
  public var whenText: String? { rule.when == nil ? nil : when.text }
  public var requireText: String { require.text }

  /// What a rule says of one object.
  public enum Verdict: Sendable {
    /// It does not apply, or what it demands is so.
    case holds
    case violated(Bilingual)
    /// The work was stopped; what it demands is not known.
    case tooMuchWork
  }

  /// A `when` that has no value counts as false, a `require` that has none holds: what the
  /// catalog does not say is another check's matter.
  public func verdict(
    _ bindings: [String: CELValue], _ context: EvaluationContext
  ) -> Verdict {
    do throws(EvaluationFailure) {
      guard try when.value(bindings, context, otherwise: false),
        try !require.value(bindings, context, otherwise: true)
      else { return .holds }
    } catch {
      return .tooMuchWork
    }
    return .violated(message.filled(bindings, context))
  }
}

/// Something wrong with an expression of a rule, at bytes of its file.
public struct RuleProblem: Sendable {
  public var range: SourceRange
  public var message: Bilingual
  public var fixes: [ExpressionFix] = []
}

/// A condition of a rule.
private enum Test: Sendable {
  case constant(Bool)
  case expression(CELExpression)

  init(_ condition: Condition, _ declarations: Declarations) {
    if case .constant(let value) = condition.syntax {
      self = .constant(value)
    } else {
      self = condition.expression(declarations).map { .expression($0) } ?? .constant(true)
    }
  }

  var expression: CELExpression? {
    if case .expression(let expression) = self { expression } else { nil }
  }

  var text: String {
    switch self {
    case .constant(let value): value ? "true" : "false"
    case .expression(let expression): expression.parsed.tree.canonicalText
    }
  }

  func problems(_ condition: Condition?) -> [RuleProblem] {
    guard let condition, let expression else { return [] }
    // What follows the first is often its consequence.
    return condition.problems(of: expression).prefix(1).map {
      RuleProblem(range: $0.range, message: $0.message, fixes: $0.fixes)
    }
  }

  /// - Throws: only where the work was stopped.
  func value(
    _ bindings: [String: CELValue], _ context: EvaluationContext, otherwise: Bool
  ) throws(EvaluationFailure) -> Bool {
    switch self {
    case .constant(let value): return value
    case .expression(let expression):
      do throws(EvaluationFailure) {
        guard case .bool(let value) = try expression.evaluate(bindings, context) else {
          return otherwise
        }
        return value
      } catch {
        guard error.reason == .tooMuchWork else { return otherwise }
        throw error
      }
    }
  }
}
