// MARK: - Values

extension JSONLogicEmitter {
  /// What a part is, null where that is an error.
  mutating func value(_ id: NodeID) -> JSONLogicRule {
    left -= 1
    guard left >= 0 else { return .null }
    let id = resolved(id)
    if case .conditional(let condition, let then, let otherwise) = tree[id].kind {
      let (isTrue, isFalse) = (truth(condition, is: true), truth(condition, is: false))
      return .operation("if", [isTrue, value(then), isFalse, value(otherwise), .null])
    }
    switch type(id).withoutCodes {
    case .bool:
      let (isTrue, isFalse) = (truth(id, is: true), truth(id, is: false))
      return .operation("if", [isTrue, .bool(true), isFalse, .bool(false), .null])
    case .date:
      switch date(id) {
      case .constant(let day): return .string("\(day)")
      case .field(let rule, _): return rule
      case .today: return .operation("var", [.string("today")])
      case nil: return .null
      }
    case .string, .int, .double:
      guard let operand = operand(id) else { return .null }
      switch operand.rule {
      // A field that is not there is null as it is.
      case .operation("var", _): return operand.rule
      case let rule where operand.needed == .bool(true): return rule
      case let rule: return .operation("if", [operand.needed, rule, .null])
      }
    case .dyn: return refuse(id, .dynamic)
    case let other: return refuse(id, .type(other))
    }
  }
}
