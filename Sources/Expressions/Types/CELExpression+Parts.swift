/// What analyses of an expression need to know of its parts.
extension CELExpression {
  /// What a node of the tree names.
  public enum Meaning: Sendable, Hashable {
    /// Nothing: the node is no name, or its parent or operand has the meaning.
    case none
    /// A variable, by its full name.
    case variable(String)
    /// A variable of a macro, by how many of them stand around it.
    case local(Int)
    /// A type as a value.
    case type
    /// A function without, or with, its target as first argument.
    case function(String)
    case method(String)
    case undeclared
  }

  public func meaning(of id: NodeID) -> Meaning {
    switch names[id] {
    case .none: .none
    case .variable(let slot): .variable(names.variables[slot])
    case .local(let level): .local(level)
    case .type: .type
    case .function(let function): .function(function.name)
    case .method(let function): .method(function.name)
    case .undeclared: .undeclared
    }
  }

  /// The value of a part.
  ///
  /// - Parameter locals: values of the variables of macros around it, outermost first; others of
  ///   outside have no value in it.
  /// - Throws: as ``evaluate(_:_:)``.
  public func evaluate(
    part: NodeID, _ bindings: [String: CELValue] = [:], locals: [CELValue] = [],
    _ context: EvaluationContext = EvaluationContext()
  ) throws(EvaluationFailure) -> CELValue {
    let values = names.variables.map { bindings[$0] }
    return try evaluate(part: part, values: values, locals: locals, context)
  }

  /// As ``evaluate(part:_:locals:_:)``, with one value or nil for each of ``variables``.
  public func evaluate(
    part: NodeID, values: [CELValue?], locals: [CELValue], _ context: EvaluationContext
  ) throws(EvaluationFailure) -> CELValue {
    var evaluator = Evaluator(parsed.tree, names, values, context)
    for value in locals { evaluator.locals.append(.value(value)) }
    return try evaluator.result(of: part)
  }
}

extension SyntaxTree {
  /// The parts directly inside a node, as they are written.
  public func children(of id: NodeID) -> [NodeID] {
    switch self[id].kind {
    case .invalid, .literal, .name: []
    case .select(let selection): [selection.operand]
    case .index(let index): [index.operand, index.key]
    case .call(let call): (call.target.map { [$0] } ?? []) + call.arguments
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .logical(_, let operands): operands
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .list(let elements): elements.map(\.value)
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .message(let message): message.fields.map(\.value)
    case .comprehension(let comprehension):
      [comprehension.range] + (comprehension.filter.map { [$0] } ?? []) + [comprehension.body]
    case .bind(let bind): [bind.value, bind.body]
    case .optionalMap(let map): [map.target, map.body]
    }
  }
}
