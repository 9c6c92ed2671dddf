import Expressions

// MARK: - Terms compared with constants

extension AtomReader {
  /// Asks for what a comparison of a part with constants can tell apart.
  mutating func term(_ id: NodeID, against constants: [CELValue], isEquality: Bool = true) {
    if isConstant(id) { return }
    if let number = fact(id) { return ask(number, constants, isEquality: isEquality, id) }
    switch tree[id].kind {
    case .conditional(let condition, let then, let otherwise):
      require(condition)
      term(then, against: constants, isEquality: isEquality)
      term(otherwise, against: constants, isEquality: isEquality)
    case .call(let call): functionTerm(id, call, constants, isEquality)
    case .logical, .unary(.not, _), .comprehension: require(id)
    case .binary(let binary, _, _) where binary.isOrderOrEquality || binary == .in: require(id)
    case .select(let selection) where selection.mode == .test: break
    default: requireEveryValue(id)
    }
  }

  private mutating func functionTerm(
    _ id: NodeID, _ call: Node.Call, _ constants: [CELValue], _ isEquality: Bool
  ) {
    let operands = (call.target.map { [$0] } ?? []) + call.arguments
    switch (name(of: id), operands.count) {
    case ("size", 1): sizeTerm(id, operands[0], constants)
    case ("age", 1), ("age", 2): ageTerm(id, operands, constants)
    case ("double", 1), ("date", 1):
      // Numbers keep their order, dates are what they were.
      guard let number = fact(operands[0]), let kind = space.places[number].fact?.kind else {
        return requireEveryValue(id)
      }
      switch (name(of: id), kind) {
      case ("double", .int(let range)):
        let most = Int64(WholeNumberCells.largestExact)
        guard range.lowerBound >= -most, range.upperBound <= most else { return fail(.computation) }
        ask(number, constants, isEquality: isEquality, operands[0])
      case ("double", .double), ("date", .date):
        ask(number, constants, isEquality: isEquality, operands[0])
      default: requireEveryValue(id)
      }
    case ("orValue", 2):
      guard let number = optionalFact(operands[0]), isConstant(operands[1]) else {
        return requireEveryValue(id)
      }
      ask(number, constants, isEquality: isEquality, operands[0])
    case ("contains", 2), ("startsWith", 2), ("endsWith", 2), ("matches", 2): require(id)
    default: requireEveryValue(id)
    }
  }

  /// The function that a call means; nil for a method of the caller's own.
  func name(of id: NodeID) -> String? {
    switch expression.meaning(of: id) {
    case .function(let name), .method(let name): name
    default: nil
    }
  }

  /// Asks a fact to tell constants apart.
  private mutating func ask(
    _ number: Int, _ constants: [CELValue], isEquality: Bool, _ id: NodeID
  ) {
    guard let kind = space.places[number].fact?.kind else { return }
    switch kind {
    case .bool: break
    case .opaque: fail(.undeclaredFact)
    case .codes: requireEveryValue(id)
    case .code:
      // Their order is asked one by one.
      if !isEquality { demands[number, default: Demand()].needsEveryValue = true }
    case .text:
      if !isEquality { fail(.text) }
    case .int:
      var cells = WholeNumberCells()
      if !constants.allSatisfy({ cells.add($0) }) { fail(.computation) }
    case .double:
      var cells = DecimalCells()
      if !constants.allSatisfy({ cells.add($0) }) { fail(.computation) }
    case .date: break
    }
    demands[number, default: Demand()].constants += constants
  }

  private mutating func sizeTerm(_ id: NodeID, _ operand: NodeID, _ constants: [CELValue]) {
    guard let number = fact(operand), case .text = space.places[number].fact?.kind else {
      return requireEveryValue(id)
    }
    for constant in constants {
      guard let sizes = Self.wholeNumbers(constant) else { continue }
      demands[number, default: Demand()].sizes.formUnion(sizes.filter { $0 >= 0 })
    }
  }

  /// The whole numbers next to a constant; nil for what no count is near to.
  private static func wholeNumbers(_ constant: CELValue) -> [Int]? {
    switch constant {
    case .int(let value): return Int(exactly: value).map { [$0] }
    case .uint(let value): return Int(exactly: value).map { [$0] }
    case .double(let value):
      guard abs(value) < WholeNumberCells.largestExact else { return nil }
      return [Int(value.rounded(.down)), Int(value.rounded(.up))]
    default: return nil
    }
  }

  private mutating func ageTerm(
    _ id: NodeID, _ operands: [NodeID], _ constants: [CELValue]
  ) {
    guard let number = fact(operands[0]), case .date = space.places[number].fact?.kind else {
      return requireEveryValue(id)
    }
    let day: CELDate
    if operands.count == 1 {
      guard let today = context.today else { return fail(.notProvided) }
      day = today
    } else {
      guard case .date(let given)? = constant(operands[1]) else { return requireEveryValue(id) }
      day = given
    }
    guard day.day != nil else { return fail(.computation) }
    var limits = Set([Demand.AgeLimit(years: 0, day: day)])
    for constant in constants {
      for years in Self.wholeNumbers(constant) ?? [] where years.magnitude < 20_000 {
        limits.insert(Demand.AgeLimit(years: years, day: day))
      }
    }
    demands[number, default: Demand()].ages.formUnion(limits)
  }

  /// A call that is true or false.
  mutating func requireCall(_ id: NodeID, _ call: Node.Call) {
    let operands = (call.target.map { [$0] } ?? []) + call.arguments
    let kind: TextPredicate.Kind
    switch name(of: id) {
    case "startsWith": kind = .startsWith
    case "endsWith": kind = .endsWith
    case "contains": kind = .contains
    case "matches": kind = .matches
    default: return requireEveryValue(id)
    }
    guard operands.count == 2, let number = fact(operands[0]), isConstant(operands[1]) else {
      return requireEveryValue(id)
    }
    switch space.places[number].fact?.kind {
    case .text:
      guard case .string(let argument)? = constant(operands[1]) else { return }
      demands[number, default: Demand()].texts.insert(
        TextPredicate(kind: kind, argument: argument.string))
    default: requireEveryValue(id)
    }
  }
}

// MARK: - Lists of codes, equal facts

extension AtomReader {
  /// How an atom is encoded where a table would be large.
  func specialForm(_ id: NodeID) -> Atom.Form? {
    guard atom.values.count <= 2 else { return nil }
    switch tree[id].kind {
    case .binary(.in, let element, let range):
      guard let codes = fact(range), case .codes = space.places[codes].fact?.kind else {
        return nil
      }
      if isConstant(element) { return .options(codes, decidesBy: true) }
      guard let code = fact(element), case .code = space.places[code].fact?.kind else { return nil }
      return .membership(code: code, codes: codes)
    case .comprehension(let macro) where macro.variables.count == 1:
      guard macro.macro == .all || macro.macro == .exists, let codes = fact(macro.range),
        case .codes = space.places[codes].fact?.kind, atom.values == [codes],
        !reads(macro.body)
      else { return nil }
      return .options(codes, decidesBy: macro.macro == .exists)
    case .binary(let binary, let left, let right) where binary.isOrderOrEquality:
      if atom.values.count == 1, let codes = atom.values.first,
        case .codes = space.places[codes].fact?.kind,
        isSize(left, of: codes) && isConstant(right) || isSize(right, of: codes) && isConstant(left)
      {
        return .count(codes)
      }
      return nil
    default: return nil
    }
  }

  private func reads(_ id: NodeID) -> Bool {
    path(id) != nil || tree.children(of: id).contains { reads($0) }
  }

  private func isSize(_ id: NodeID, of codes: Int) -> Bool {
    guard case .call(let call) = tree[id].kind, name(of: id) == "size" else { return false }
    let operands = (call.target.map { [$0] } ?? []) + call.arguments
    return operands.count == 1 && fact(operands[0]) == codes
  }
}
