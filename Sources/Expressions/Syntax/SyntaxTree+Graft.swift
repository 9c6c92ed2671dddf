import SourceText

extension SyntaxTree {
  /// Adds all of another tree.
  ///
  /// - Parameter place: where the bytes of the other tree's text stand among those of this one.
  /// - Returns: the other tree's root as a node of this one.
  mutating func graft(
    _ other: SyntaxTree, at place: @escaping (SourceRange) -> SourceRange
  ) -> NodeID {
    let graft = Graft(offset: nodes.count, place: place)
    for node in other.nodes { _ = add(graft.kind(node.kind), place(node.range)) }
    return graft.id(other.root)
  }
}

private struct Graft {
  let offset: Int
  let place: (SourceRange) -> SourceRange

  func id(_ id: NodeID) -> NodeID { NodeID(Int(id.index) + offset) }

  private func variable(_ variable: Located<String>) -> Located<String> {
    Located(variable.value, at: place(variable.range))
  }

  func kind(_ kind: Node.Kind) -> Node.Kind {
    switch kind {
    case .invalid, .literal, .name: return kind
    case .select(var selection):
      selection.operand = id(selection.operand)
      selection.fieldRange = place(selection.fieldRange)
      return .select(selection)
    case .index(var index):
      index.operand = id(index.operand)
      index.key = id(index.key)
      return .index(index)
    case .call(var call):
      call.functionRange = place(call.functionRange)
      call.target = call.target.map(id)
      call.arguments = call.arguments.map(id)
      return .call(call)
    case .unary(let unary, let operand): return .unary(unary, id(operand))
    case .binary(let binary, let left, let right): return .binary(binary, id(left), id(right))
    case .logical(let logical, let operands): return .logical(logical, operands.map(id))
    case .conditional(let condition, let then, let otherwise):
      return .conditional(id(condition), then: id(then), otherwise: id(otherwise))
    case .list, .map, .message: return aggregate(kind)
    case .comprehension(var comprehension):
      comprehension.range = id(comprehension.range)
      comprehension.variables = comprehension.variables.map(variable)
      comprehension.filter = comprehension.filter.map(id)
      comprehension.body = id(comprehension.body)
      return .comprehension(comprehension)
    case .bind(var bind):
      bind.variable = variable(bind.variable)
      bind.value = id(bind.value)
      bind.body = id(bind.body)
      return .bind(bind)
    case .optionalMap(var map):
      map.target = id(map.target)
      map.variable = variable(map.variable)
      map.body = id(map.body)
      return .optionalMap(map)
    }
  }

  private func aggregate(_ kind: Node.Kind) -> Node.Kind {
    switch kind {
    case .list(let elements):
      return .list(elements.map { Node.Element(value: id($0.value), isOptional: $0.isOptional) })
    case .map(let entries):
      return .map(
        entries.map {
          Node.Entry(key: id($0.key), value: id($0.value), isOptional: $0.isOptional)
        })
    case .message(var message):
      message.typeRange = place(message.typeRange)
      message.fields = message.fields.map {
        var field = $0
        field.nameRange = place(field.nameRange)
        field.value = id(field.value)
        return field
      }
      return .message(message)
    default: return kind
    }
  }
}
