extension CELExpression {
  /// The most work an evaluation can be, whatever the values, if they keep to the limits.
  ///
  /// An evaluation with this as its limit never ends for lack of it.
  public func workBound(_ limits: SizeLimits, _ declarations: Declarations) -> WorkBound {
    var estimate = WorkEstimate(self, limits, declarations)
    let root = estimate.bound(parsed.tree.root)
    return root.work + root.value.weight
  }
}

/// Follows the evaluator node by node with bounds in place of values.
private struct WorkEstimate {
  typealias Result = (work: WorkBound, value: ValueBound)

  let expression: CELExpression
  let limits: SizeLimits
  let declarations: Declarations
  private var locals: [ValueBound] = []

  init(_ expression: CELExpression, _ limits: SizeLimits, _ declarations: Declarations) {
    self.expression = expression
    self.limits = limits
    self.declarations = declarations
  }

  private var tree: SyntaxTree { expression.parsed.tree }

  mutating func bound(_ id: NodeID) -> Result {
    let (work, value) = inside(id)
    return (work + .one, isScalar(expression.type(of: id)) ? .scalar : value)
  }

  private func isScalar(_ type: CELType) -> Bool {
    if case .scalar = limits.bound(of: type, declarations) { return true }
    return false
  }

  private func declared(_ id: NodeID) -> ValueBound {
    limits.bound(of: expression.type(of: id), declarations)
  }

  private mutating func inside(_ id: NodeID) -> Result {
    switch tree[id].kind {
    case .invalid: return (.none, .unknown)
    case .literal(let value): return (.zero, Self.bound(of: value))
    case .name: return (.zero, named(id) ?? .unknown)
    case .select(let selection):
      if let value = named(id) { return (.zero, value) }
      let operand = bound(selection.operand)
      guard case .object = expression.type(of: selection.operand) else {
        return (operand.work, operand.value.element)
      }
      return (
        operand.work, comesFromVariable(selection.operand) ? declared(id) : operand.value.element
      )
    case .index(let index):
      let (operand, key) = (bound(index.operand), bound(index.key))
      return (operand.work + key.work, operand.value.element)
    case .unary(_, let operand): return (bound(operand).work, .scalar)
    case .binary(let binary, let left, let right):
      return self.binary(binary, bound(left), bound(right))
    case .logical(_, let operands):
      return (operands.reduce(.zero) { $0 + bound($1).work }, .scalar)
    case .conditional(let condition, let then, let otherwise):
      let (first, second) = (bound(then), bound(otherwise))
      return (
        bound(condition).work + .max(first.work, second.work), .either(first.value, second.value)
      )
    case .list, .map, .message: return aggregate(id)
    case .comprehension(let comprehension): return self.comprehension(comprehension)
    case .bind(let bind):
      let value = bound(bind.value)
      let body = within([value.value]) { $0.bound(bind.body) }
      return (value.work + body.work, body.value)
    case .optionalMap(let map):
      let target = bound(map.target)
      let body = within([target.value]) { $0.bound(map.body) }
      return (target.work + body.work, body.value)
    case .call(let call): return self.call(id, call)
    }
  }

  private mutating func within(
    _ values: [ValueBound], _ body: (inout WorkEstimate) -> Result
  ) -> Result {
    locals += values
    defer { locals.removeLast(values.count) }
    return body(&self)
  }

  private func named(_ id: NodeID) -> ValueBound? {
    switch expression.names[id] {
    case .variable: declared(id)
    case .local(let level): locals[level]
    case .type: .scalar
    case .none, .function, .method, .undeclared: nil
    }
  }

  /// Whether a value is a variable's, or a part of one, and so within the limits.
  private func comesFromVariable(_ id: NodeID) -> Bool {
    if case .variable = expression.names[id] { return true }
    switch tree[id].kind {
    case .select(let selection): return comesFromVariable(selection.operand)
    case .index(let index): return comesFromVariable(index.operand)
    default: return false
    }
  }

  private static func bound(of value: CELValue) -> ValueBound {
    switch value {
    case .string(let text): .text(WorkBound(text.byteCount))
    case .bytes(let bytes): .text(WorkBound(bytes.count))
    default: .scalar
    }
  }
}

// MARK: - Parts

extension WorkEstimate {
  private func binary(_ binary: BinaryOperator, _ left: Result, _ right: Result) -> Result {
    let work = left.work + right.work
    guard !binary.isComparison else {
      return (work + left.value.weight + right.value.weight, .scalar)
    }
    switch (left.value, right.value) {
    case (.text(let a), .text(let b)): return (work + a + b, .text(a + b))
    case (.list(let a, _), .list(let b, _)):
      // An empty list says nothing about items.
      guard case .list(_, let element) = ValueBound.either(left.value, right.value) else {
        return (.none, .unknown)
      }
      return (work + a + b, .list(a + b, element))
    case (.scalar, .scalar): return (work, .scalar)
    default: return (.none, .unknown)
    }
  }

  private mutating func aggregate(_ id: NodeID) -> Result {
    var work = WorkBound.zero
    var count = 0
    var key: ValueBound?
    var value: ValueBound?
    func joined(_ known: ValueBound?, _ next: ValueBound) -> ValueBound {
      known.map { .either($0, next) } ?? next
    }
    func add(_ part: Result) {
      work = work + part.work
      value = joined(value, part.value)
      count += 1
    }
    switch tree[id].kind {
    case .list(let elements):
      for element in elements { add(bound(element.value)) }
      return (work, .list(WorkBound(count), value ?? .scalar))
    case .map(let entries):
      for entry in entries {
        let found = bound(entry.key)
        work = work + found.work
        key = joined(key, found.value)
        add(bound(entry.value))
      }
    case .message(let message):
      for field in message.fields {
        key = joined(key, .text(WorkBound(field.name.utf8.count)))
        add(bound(field.value))
      }
    default: return (.none, .unknown)
    }
    return (work, .map(WorkBound(count), key: key ?? .scalar, value: value ?? .scalar))
  }

  private mutating func comprehension(_ comprehension: Node.Comprehension) -> Result {
    let range = bound(comprehension.range)
    let count = range.value.count
    let (key, value): (ValueBound, ValueBound)
    var single: ValueBound
    switch range.value {
    case .list(_, let element): (key, value, single) = (.scalar, element, element)
    case .map(_, let name, let element): (key, value, single) = (name, element, name)
    case .scalar, .text, .unknown: return (.none, .unknown)
    }
    if comprehension.variables.count == 2 { single = value }
    let variables = comprehension.variables.count == 2 ? [key, value] : [single]
    let filter = comprehension.filter.map { filter in within(variables) { $0.bound(filter) }.work }
    let body = within(variables) { $0.bound(comprehension.body) }
    let work = range.work + count * ((filter ?? .zero) + body.work)
    switch comprehension.macro {
    case .all, .exists, .existsOne: return (work, .scalar)
    case .filter: return (work, .list(count, single))
    case .map, .transformList: return (work, .list(count, body.value))
    case .transformMap: return (work, .map(count, key: key, value: body.value))
    case .transformMapEntry:
      guard case .map(let each, let name, let entry) = body.value else { return (.none, .unknown) }
      return (work, .map(count * each, key: name, value: entry))
    }
  }

  private mutating func call(_ id: NodeID, _ call: Node.Call) -> Result {
    var arguments: [Result] = []
    var nodes: [NodeID] = []
    var name = call.function
    switch expression.names[id] {
    case .function(let function): name = function.name
    case .method(let function):
      name = function.name
      if let target = call.target { nodes.append(target) }
    default: return (.none, .unknown)
    }
    nodes += call.arguments
    for node in nodes { arguments.append(bound(node)) }
    let values = arguments.map(\.value)
    let made = FunctionBounds.result(name, values, isScalar: isScalar(expression.type(of: id)))
    let extra = FunctionBounds.extraWork(name, values, pattern: pattern(nodes))
    let work = arguments.reduce(WorkBound.zero) { $0 + $1.work + $1.value.count }
    return (work + made.count + extra, made)
  }

  /// The number of instructions of a pattern that is written out.
  private func pattern(_ nodes: [NodeID]) -> Int? {
    guard nodes.count == 2, case .literal(.string(let text)) = tree[nodes[1]].kind else {
      return nil
    }
    return (try? PatternProgram(text.string))?.instructions.count
  }
}
