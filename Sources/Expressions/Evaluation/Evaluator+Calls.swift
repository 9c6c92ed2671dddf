// MARK: - Calls

extension Evaluator {
  mutating func call(_ id: NodeID, _ call: Node.Call) throws(EvaluationFailure) -> CELValue {
    let function: Function
    var isMember = false
    switch names[id] {
    case .function(let found): function = found
    case .method(let found):
      function = found
      isMember = true
    default: throw failure(.noSuchFunction(name: call.function), id)
    }
    var arguments: [CELValue] = []
    arguments.reserveCapacity(call.arguments.count + 1)
    if isMember, let target = call.target {
      let operand = try value(target)
      if let answer = function.shortcut?(operand) { return answer }
      arguments.append(operand)
    }
    for argument in call.arguments { arguments.append(try value(argument)) }
    guard function.accepts(isMember: isMember, count: arguments.count) else {
      throw failure(overload(function, arguments), id)
    }
    guard let body = function.body else { throw failure(.noSuchFunction(name: function.name), id) }
    for argument in arguments { try charge(Self.weight(argument), id) }
    let result: CELValue?
    do throws(FailureReason) {
      result = try body(arguments, &meter)
    } catch {
      throw failure(error, id)
    }
    guard let result else { throw failure(overload(function, arguments), id) }
    try charge(Self.weight(result), id)
    return result
  }

  private func overload(_ function: Function, _ arguments: [CELValue]) -> FailureReason {
    .noSuchOverload(function: function.name, operands: arguments.map(\.typeName.name))
  }

  /// Bytes or items of a value, roughly.
  private static func weight(_ value: CELValue) -> Int {
    switch value {
    case .string(let text): text.byteCount
    case .bytes(let bytes): bytes.count
    case .list(let elements): elements.count
    case .map(let map): map.count
    default: 0
    }
  }
}
