/// What checking knows of types that are still open, after cel-go's checker.
struct Unifier {
  private var found: [Int: CELType] = [:]
  private var count = 0

  mutating func fresh() -> CELType {
    count += 1
    return .unknown(count)
  }

  /// Gives each type parameter of a signature a fresh unknown.
  mutating func instantiate(_ signature: Signature) -> Signature {
    var fresh: [String: CELType] = [:]
    func replace(_ type: CELType) -> CELType {
      guard case .parameter(let name) = type else { return type.mapParameters(replace) }
      if let known = fresh[name] { return known }
      count += 1
      fresh[name] = .unknown(count)
      return .unknown(count)
    }
    return Signature(
      isMember: signature.isMember, parameters: signature.parameters.map(replace),
      result: replace(signature.result))
  }

  /// The type with what is known of it filled in.
  func resolved(_ type: CELType) -> CELType {
    if case .unknown(let number) = type, let known = found[number] { return resolved(known) }
    return type.mapParameters(resolved)
  }

  /// As `resolved`, with `dyn` for what stays open.
  func settled(_ type: CELType) -> CELType {
    if case .unknown(let number) = type {
      guard let known = found[number] else { return .dyn }
      return settled(known)
    }
    return type.mapParameters(settled)
  }
}

// MARK: - Assignment

extension Unifier {
  /// Whether values of the types may stand for the parameters; what that teaches is kept if so.
  mutating func assign(_ types: [CELType], to parameters: [CELType]) -> Bool {
    guard types.count == parameters.count else { return false }
    let before = found
    for (type, parameter) in zip(types, parameters) where !unify(type, parameter) {
      found = before
      return false
    }
    return true
  }

  mutating func assign(_ type: CELType, to parameter: CELType) -> Bool {
    assign([type], to: [parameter])
  }

  /// The type that holds both; nil when there is none but `dyn`.
  mutating func join(_ a: CELType, _ b: CELType) -> CELType? {
    if case .code = a, case .code = b, a != b { return .string }
    if case .code = b, a == .string { return .string }
    return assign(a, to: b) ? Self.mostGeneral(a, b) : nil
  }

  private mutating func unify(_ a: CELType, _ b: CELType) -> Bool {
    if case .unknown(let number) = b {
      let (isValid, wasKnown) = substitute(number, with: a)
      if isValid { return true }
      if wasKnown { return false }
    }
    if case .unknown(let number) = a { return substitute(number, with: b).isValid }
    switch (a, b) {
    case (.dyn, _), (_, .dyn): return true
    case (.null, _): return Self.mayBeNull(b)
    case (_, .null): return Self.mayBeNull(a)
    // Types as values compare whatever they are of: `type(1) == type(1.0)` is false, not wrong.
    case (.type, .type): return true
    case (.list, .list), (.map, .map), (.optional, .optional): return unifyParameters(a, b)
    case (.opaque(let x, _), .opaque(let y, _)): return x == y && unifyParameters(a, b)
    // A code is a string, and a text written out may be a code: the checker looks at it.
    case (.code, .string), (.string, .code): return true
    default: return a == b
    }
  }

  private mutating func unifyParameters(_ a: CELType, _ b: CELType) -> Bool {
    let (left, right) = (a.parameters, b.parameters)
    guard left.count == right.count else { return false }
    for (x, y) in zip(left, right) where !unify(x, y) { return false }
    return true
  }

  /// Whether an unknown may stand for `type`, and whether it was known already.
  private mutating func substitute(
    _ number: Int, with type: CELType
  ) -> (isValid: Bool, wasKnown: Bool) {
    if type == .unknown(number) { return (true, true) }
    if let known = found[number] {
      if type == known { return (true, true) }
      guard unify(type, known) else { return (false, true) }
      let general = Self.mostGeneral(type, known)
      if !occurs(number, in: general) { found[number] = general }
      return (true, true)
    }
    guard !occurs(number, in: type) else { return (false, false) }
    found[number] = type
    return (true, false)
  }

  private func occurs(_ number: Int, in type: CELType) -> Bool {
    if case .unknown(let other) = type {
      if other == number { return true }
      return found[other].map { occurs(number, in: $0) } ?? false
    }
    return type.parameters.contains { occurs(number, in: $0) }
  }

  private static func mayBeNull(_ type: CELType) -> Bool {
    switch type {
    case .null, .timestamp, .duration, .object, .opaque, .optional: true
    default: false
    }
  }

  static func mostGeneral(_ a: CELType, _ b: CELType) -> CELType {
    isAtLeastAsGeneral(a, b) ? a : b
  }

  private static func isAtLeastAsGeneral(_ a: CELType, _ b: CELType) -> Bool {
    switch (a, b) {
    case (.dyn, _), (.unknown, _): true
    case (_, .dyn), (_, .unknown): false
    case (.null, .null): true
    case (.null, _): false
    case (_, .null): mayBeNull(a)
    case (.string, .code): true
    case (.type, .type): true
    case (.opaque(let x, _), .opaque(let y, _)) where x != y: false
    case (.list, .list), (.map, .map), (.optional, .optional), (.opaque, .opaque):
      a.parameters.count == b.parameters.count
        && zip(a.parameters, b.parameters).allSatisfy(isAtLeastAsGeneral)
    default: a == b
    }
  }
}
