/// Fields of maps and items of lists, also through optionals.
enum Access {
  static func field(
    _ name: String, of operand: CELValue, _ mode: Node.Selection.Mode
  ) throws(FailureReason) -> CELValue {
    switch operand {
    case .map(let map):
      let found = map[.string(CELText(name))]
      switch mode {
      case .test: return .bool(found != nil)
      case .optional: return .optional(found)
      case .plain:
        guard let found else { throw .noSuchKey(CanonicalLiteral.text(name)) }
        return found
      }
    case .optional(let inner):
      guard let inner else { return mode == .test ? .bool(false) : .optional(nil) }
      return try field(name, of: inner, mode == .test ? .test : .optional)
    default:
      throw .noSuchOverload(function: "." + name, operands: [operand.typeName.name])
    }
  }

  static func element(
    _ key: CELValue, of operand: CELValue, isOptional: Bool
  ) throws(FailureReason) -> CELValue {
    switch operand {
    case .list(let elements):
      let position = try position(key)
      guard elements.indices.contains(position) else {
        if isOptional { return .optional(nil) }
        throw .indexOutOfRange(ValueText.shown(key))
      }
      return isOptional ? .optional(elements[position]) : elements[position]
    case .map(let map):
      let found = CELMap.Key(lookingUp: key).flatMap { map[$0] }
      if isOptional { return .optional(found) }
      guard let found else { throw .noSuchKey(ValueText.shown(key)) }
      return found
    case .optional(let inner):
      guard let inner else { return .optional(nil) }
      return try element(key, of: inner, isOptional: true)
    default:
      throw .noSuchOverload(
        function: "[]", operands: [operand.typeName.name, key.typeName.name])
    }
  }

  /// A whole number of any type; -1 where it is beyond every list.
  private static func position(_ key: CELValue) throws(FailureReason) -> Int {
    switch key {
    case .int(let index): return Int(exactly: index) ?? -1
    case .uint(let index): return Int(exactly: index) ?? -1
    case .double(let index):
      guard let whole = Int(exactly: index) else { throw .indexOutOfRange(ValueText.shown(key)) }
      return whole
    default: throw .noSuchOverload(function: "[]", operands: ["list", key.typeName.name])
    }
  }
}
