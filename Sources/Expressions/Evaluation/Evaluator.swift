import SourceText

/// Walks a tree and computes its value.
struct Evaluator {
  let tree: SyntaxTree
  let names: Names
  private let variables: [CELValue?]
  /// The variables of macros, innermost last.
  var locals: [Local]
  var meter: CallContext

  /// - Parameter values: of the variables, in the order of `names`.
  init(
    _ tree: SyntaxTree, _ names: Names, _ values: [CELValue?], _ context: EvaluationContext
  ) {
    self.tree = tree
    self.names = names
    variables = values
    locals = []
    locals.reserveCapacity(names.localCount)
    meter = CallContext(context)
  }

  /// The value of the whole or of a part, if it is not too large to be looked at.
  mutating func result(of part: NodeID) throws(EvaluationFailure) -> CELValue {
    let value = try value(part)
    try charge(value.weight(upTo: meter.workLeft + 1), part)
    return value
  }

  mutating func value(_ id: NodeID) throws(EvaluationFailure) -> CELValue {
    try charge(1, id)
    switch tree[id].kind {
    case .literal(let value): return value
    case .invalid: throw failure(.noValue(name: "<?>"), id)
    case .name(let name, _): return try named(id, name)
    case .select(let selection): return try select(id, selection)
    case .index(let index): return try element(id, index)
    case .call(let call): return try self.call(id, call)
    case .unary(let unary, let operand): return try self.unary(id, unary, operand)
    case .binary(let binary, let left, let right): return try self.binary(id, binary, left, right)
    case .logical(let logical, let operands): return try self.logical(logical, operands)
    case .conditional(let condition, let then, let otherwise):
      return try value(boolean(condition) ? then : otherwise)
    case .list(let elements): return try list(elements)
    case .map(let entries): return try map(entries)
    case .message(let message): return try self.message(id, message)
    case .comprehension(let comprehension): return try self.comprehension(id, comprehension)
    case .bind(let bind): return try self.bind(bind)
    case .optionalMap(let map): return try optionalMap(map)
    }
  }

  func failure(_ reason: FailureReason, _ id: NodeID) -> EvaluationFailure {
    EvaluationFailure(reason: reason, range: tree[id].range)
  }

  /// Takes work off what is left, for the bytes or items of a result.
  mutating func charge(_ work: Int, _ id: NodeID) throws(EvaluationFailure) {
    do throws(FailureReason) {
      try meter.charge(work)
    } catch {
      throw failure(error, id)
    }
  }

  /// The value of a part that must be true or false.
  mutating func boolean(_ id: NodeID) throws(EvaluationFailure) -> Bool {
    let found = try value(id)
    guard case .bool(let result) = found else {
      throw failure(.notABoolean(type: found.typeName.name), id)
    }
    return result
  }
}

// MARK: - Names

extension Evaluator {
  private func meant(_ id: NodeID) throws(EvaluationFailure) -> CELValue? {
    switch names[id] {
    case .variable(let slot):
      guard let value = variables[slot] else {
        throw failure(.noValue(name: names.variables[slot]), id)
      }
      return value
    case .local(let level):
      // A part may have been taken out of its macro.
      guard level < locals.count else { return nil }
      switch locals[level] {
      case .value(let value): return value
      case .failure(let failure): throw failure
      }
    case .type(let type): return .type(type.runtimeName)
    case .none, .function, .method, .undeclared: return nil
    }
  }

  private func named(_ id: NodeID, _ name: String) throws(EvaluationFailure) -> CELValue {
    guard let value = try meant(id) else { throw failure(.noValue(name: name), id) }
    return value
  }

  private mutating func select(
    _ id: NodeID, _ selection: Node.Selection
  ) throws(EvaluationFailure) -> CELValue {
    if let value = try meant(id) { return value }
    let operand = try value(selection.operand)
    do throws(FailureReason) {
      return try Access.field(selection.field, of: operand, selection.mode)
    } catch {
      throw EvaluationFailure(reason: error, range: selection.fieldRange)
    }
  }

  private mutating func element(
    _ id: NodeID, _ index: Node.Subscript
  ) throws(EvaluationFailure) -> CELValue {
    let operand = try value(index.operand)
    let key = try value(index.key)
    do throws(FailureReason) {
      return try Access.element(key, of: operand, isOptional: index.isOptional)
    } catch {
      throw failure(error, index.key)
    }
  }
}

// MARK: - Operators

extension Evaluator {
  private mutating func unary(
    _ id: NodeID, _ unary: UnaryOperator, _ operand: NodeID
  ) throws(EvaluationFailure) -> CELValue {
    let found = try value(operand)
    do throws(FailureReason) {
      return try Arithmetic.apply(unary, found)
    } catch {
      throw failure(error, id)
    }
  }

  private mutating func binary(
    _ id: NodeID, _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID
  ) throws(EvaluationFailure) -> CELValue {
    let first = try value(left)
    let second = try value(right)
    if binary.isComparison { try charge(comparing: first, second, id) }
    let result: CELValue
    do throws(FailureReason) {
      result = try Arithmetic.apply(binary, first, second)
    } catch {
      throw failure(error, id)
    }
    switch result {
    case .string(let text): try charge(text.byteCount, id)
    case .bytes(let bytes): try charge(bytes.count, id)
    case .list(let elements): try charge(elements.count, id)
    default: break
    }
    return result
  }

  /// Takes off what a comparison may have to look at.
  private mutating func charge(
    comparing a: CELValue, _ b: CELValue, _ id: NodeID
  ) throws(EvaluationFailure) {
    switch (a, b) {
    case (.list, _), (.map, _), (.string, _), (.bytes, _), (.optional, _), (_, .list), (_, .map):
      try charge(a.weight(upTo: meter.workLeft + 1) + b.weight(upTo: meter.workLeft + 1), id)
    default: break
    }
  }

  /// `&&` and `||`: an operand that decides makes errors of the others disappear.
  private mutating func logical(
    _ logical: LogicalOperator, _ operands: [NodeID]
  ) throws(EvaluationFailure) -> CELValue {
    let deciding = logical == .or
    var kept: EvaluationFailure?
    for operand in operands {
      do throws(EvaluationFailure) {
        if try boolean(operand) == deciding { return .bool(deciding) }
      } catch {
        try keep(error, in: &kept)
      }
    }
    if let kept { throw kept }
    return .bool(!deciding)
  }

  /// Keeps the first error for later; running out of work is never absorbed.
  func keep(
    _ error: EvaluationFailure, in kept: inout EvaluationFailure?
  ) throws(EvaluationFailure) {
    if error.reason == .tooMuchWork { throw error }
    if kept == nil { kept = error }
  }
}

// MARK: - Aggregates

extension Evaluator {
  private mutating func list(_ elements: [Node.Element]) throws(EvaluationFailure) -> CELValue {
    var values: [CELValue] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      let found = try value(element.value)
      if !element.isOptional {
        values.append(found)
      } else if let inner = try unwrapped(found, element.value) {
        values.append(inner)
      }
    }
    return .list(values)
  }

  func unwrapped(
    _ value: CELValue, _ id: NodeID
  ) throws(EvaluationFailure) -> CELValue? {
    guard case .optional(let inner) = value else {
      throw failure(.noSuchOverload(function: "?", operands: [value.typeName.name]), id)
    }
    return inner
  }

  private mutating func map(_ entries: [Node.Entry]) throws(EvaluationFailure) -> CELValue {
    var map = CELMap()
    for entry in entries {
      let key = try value(entry.key)
      var found: CELValue? = try value(entry.value)
      if entry.isOptional, let optional = found { found = try unwrapped(optional, entry.value) }
      guard let found else { continue }
      try insert(found, for: key, into: &map, entry.key)
    }
    return .map(map)
  }

  func insert(
    _ value: CELValue, for key: CELValue, into map: inout CELMap, _ id: NodeID
  ) throws(EvaluationFailure) {
    guard let found = CELMap.Key(key) else {
      throw failure(.unsupportedKey(type: key.typeName.name), id)
    }
    guard map.insert(value, for: found) else {
      throw failure(.repeatedKey(ValueText.shown(key)), id)
    }
  }

  /// An object is a map of its fields.
  private mutating func message(
    _ id: NodeID, _ message: Node.Message
  ) throws(EvaluationFailure) -> CELValue {
    var map = CELMap()
    for field in message.fields {
      var found: CELValue? = try value(field.value)
      if field.isOptional, let optional = found { found = try unwrapped(optional, field.value) }
      guard let found else { continue }
      try insert(found, for: .string(field.name), into: &map, field.value)
    }
    return .map(map)
  }
}

/// What a macro's variable stands for.
enum Local {
  case value(CELValue)
  case failure(EvaluationFailure)
}
