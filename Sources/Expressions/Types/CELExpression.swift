import Diagnostics

/// An expression whose names are found and, unless told otherwise, whose types are checked.
public struct CELExpression: Sendable {
  public let parsed: ParsedExpression
  /// What is wrong; an expression with problems can still be evaluated as far as it goes.
  public let problems: [ExpressionProblem]
  /// The type of its value; `dyn` where unchecked or wrong.
  public let type: CELType
  /// Of each node; empty where unchecked.
  let types: [CELType]
  let names: Names

  /// - Parameter checksTypes: false leaves wrong names and types to evaluation.
  public init(
    _ text: String, _ declarations: Declarations = Declarations(), checksTypes: Bool = true,
    limits: ExpressionLimits = .standard
  ) {
    self.init(ParsedExpression(text, limits: limits), declarations, checksTypes: checksTypes)
  }

  public init(
    _ parsed: ParsedExpression, _ declarations: Declarations, checksTypes: Bool = true
  ) {
    self.parsed = parsed
    let names = Names(parsed.tree, declarations)
    self.names = names
    guard checksTypes else {
      problems = parsed.problems
      types = []
      type = .dyn
      return
    }
    var checker = Checker(parsed.tree, names, declarations)
    let found = checker.check()
    types = checker.settledTypes()
    type = found
    problems = (parsed.problems + checker.problems).inOrder
  }

  /// The variables the expression reads.
  public var variables: [String] { names.variables }

  /// The static type of a part; `dyn` where unchecked.
  public func type(of id: NodeID) -> CELType {
    types.isEmpty ? .dyn : types[Int(id.index)]
  }

  /// The value for given values of the variables.
  ///
  /// - Throws: the error of CEL that the value is, at the part that caused it.
  public func evaluate(
    _ bindings: [String: CELValue] = [:], _ context: EvaluationContext = EvaluationContext()
  ) throws(EvaluationFailure) -> CELValue {
    try evaluate(values: names.variables.map { bindings[$0] }, context)
  }

  /// As ``evaluate(_:_:)``, with one value or nil for each of ``variables``.
  public func evaluate(
    values: [CELValue?], _ context: EvaluationContext
  ) throws(EvaluationFailure) -> CELValue {
    var evaluator = Evaluator(parsed.tree, names, values, context)
    return try evaluator.result(of: parsed.tree.root)
  }

  /// What is wrong with its use as a condition: its value is known to be no bool.
  ///
  /// Says nothing of an expression that has problems already.
  public var conditionProblem: ExpressionProblem? {
    guard problems.isEmpty, type != .bool, type != .dyn else { return nil }
    let found = TypeWords.of(type)
    return ExpressionProblem(
      .typeMismatch, parsed.tree[parsed.tree.root].range,
      Bilingual(
        vi: "điều kiện phải cho đúng hoặc sai, nhưng đây là \(found.vi)",
        en: "a condition is true or false, but this is \(found.en)"))
  }

  /// What is wrong with its value as one of a type: no value of the one is ever of the other.
  ///
  /// Says nothing of an expression that has problems already. A whole number may stand for a
  /// decimal, a text for a code.
  public func problem(asValueOf wanted: CELType) -> ExpressionProblem? {
    guard problems.isEmpty, !type.canStand(for: wanted) else { return nil }
    let (found, needed) = (TypeWords.of(type), TypeWords.of(wanted))
    return ExpressionProblem(
      .typeMismatch, parsed.tree[parsed.tree.root].range,
      Bilingual(
        vi: "cần \(needed.vi), nhưng biểu thức cho \(found.vi)",
        en: "\(needed.en) is needed, but the expression gives \(found.en)"))
  }
}

extension CELType {
  fileprivate func canStand(for wanted: CELType) -> Bool {
    switch (self, wanted) {
    case (.dyn, _), (_, .dyn), (.null, _), (.code, .code), (.string, .code), (.code, .string),
      (.int, .double):
      true
    case (.list(let inner), .list(let other)): inner.canStand(for: other)
    default: self == wanted
    }
  }
}
