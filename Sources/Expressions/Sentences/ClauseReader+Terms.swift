import SourceText

extension ClauseReader {
  /// A path that has a name in the vocabulary.
  mutating func fact(_ id: NodeID) throws(WordlessPart) -> Term {
    if let (part, sees) = boundPart(id) {
      return try seeing(sees) { (reader) throws(WordlessPart) in try reader.fact(part) }
    }
    if case .local(let level) = expression.names[id], locals.indices.contains(level),
      case .item(let list) = locals[level]
    {
      return .item(of: list)
    }
    guard let path = path(id) else { throw noWords(id) }
    guard let fact = vocabulary.facts[path], !NameText.clean(fact.name).isEmpty else {
      throw wordless(id, vi: "“\(path)” chưa có tên", en: "“\(path)” has no name")
    }
    return .fact(NamedFact(path: path, fact: fact, type: factType(id)))
  }

  private func factType(_ id: NodeID) -> CELType {
    switch expression.type(of: id) {
    case .optional(let inner): inner
    case let type: type
    }
  }

  /// `questions.members[].age` for `m.age` in a macro over `questions.members`.
  private func path(_ id: NodeID) -> String? {
    switch expression.names[id] {
    case .variable(let index): return expression.names.variables[index]
    case .local(let level):
      guard locals.indices.contains(level) else { return nil }
      switch locals[level] {
      case .item(let list): return list.path + "[]"
      case .part(let part, let sees):
        var reader = self
        reader.locals = Array(locals.prefix(sees))
        return reader.path(part)
      }
    default: break
    }
    switch kind(id) {
    case .select(let selection): return path(selection.operand).map { $0 + "." + selection.field }
    case .index(let index):
      guard case .literal(.string(let key)) = kind(index.key) else { return nil }
      return path(index.operand).map { $0 + "." + key.string }
    default: return nil
    }
  }

  /// The noun phrase of a part that is no condition.
  mutating func term(_ id: NodeID) throws(WordlessPart) -> Term {
    try within(id) { (reader) throws(WordlessPart) in
      switch reader.kind(id) {
      case .literal(let value): return try reader.constant(value, id)
      case .name, .select, .index:
        if let (part, sees) = reader.boundPart(id) {
          return try reader.seeing(sees) { (reader) throws(WordlessPart) in try reader.term(part) }
        }
        return try reader.fact(id)
      case .unary(.negate, let operand): return .negative(try reader.term(operand))
      case .binary(let binary, let left, let right):
        return try reader.arithmetic(binary, left, right, id)
      case .call(let call): return try reader.functionTerm(call, id)
      case .bind(let bind):
        return try reader.binding(bind) { (reader) throws(WordlessPart) in
          try reader.term(bind.body)
        }
      default: throw reader.noWords(id)
      }
    }
  }

  private func constant(_ value: CELValue, _ id: NodeID) throws(WordlessPart) -> Term {
    switch value {
    case .int(let number): return .integer(number)
    case .uint(let number):
      guard let number = Int64(exactly: number) else { throw noWords(id) }
      return .integer(number)
    case .double(let number) where number.isFinite && number.magnitude < 1e15:
      return .decimal(number)
    case .string(let text): return .text(text.string)
    default: throw noWords(id)
    }
  }

  private mutating func arithmetic(
    _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
  ) throws(WordlessPart) -> Term {
    switch expression.type(of: id) {
    case .int, .uint, .double, .dyn: break
    default: throw noWords(id)
    }
    switch expression.type(of: left) {
    case .int, .uint, .double: break
    default: throw noWords(id)
    }
    let (first, second) = (try term(left), try term(right))
    switch binary {
    case .add:
      if case .sum(let terms) = first { return .sum(terms + [second]) }
      return .sum([first, second])
    case .multiply:
      if case .product(let terms) = first { return .product(terms + [second]) }
      return .product([first, second])
    case .subtract: return .difference(first, second)
    case .divide:
      return .quotient(first, second, isWhole: expression.type(of: id) != .double)
    case .modulo: return .remainder(first, second)
    default: throw noWords(id)
    }
  }

  private mutating func functionTerm(
    _ call: Node.Call, _ id: NodeID
  ) throws(WordlessPart) -> Term {
    let (name, operands) = callee(call, id)
    if let change = Term.Change(rawValue: name), operands.count == 1 {
      return .changed(change, try term(operands[0]))
    }
    if let part = Term.TimePart(rawValue: name) {
      // Counted from zero it has words only where it is compared with a number.
      guard !part.isFromZero, part != .weekday else { throw noWords(for: name, id) }
      guard let found = try timePart(id) else { throw noWords(for: name, id) }
      return found.term
    }
    switch (name, operands.count) {
    case ("date", 1): return try dateTerm(operands[0], id)
    case ("today", 0): return .today
    case ("age", 1): return .age(try term(operands[0]), on: nil)
    case ("age", 2):
      let born = try term(operands[0])
      return .age(born, on: try term(operands[1]))
    case ("workingDays", 2):
      let start = try term(operands[0])
      return .workingDays(after: start, through: try term(operands[1]))
    case ("timestamp", 1):
      guard case .literal(.string(let text)) = kind(operands[0]),
        let moment = CELTimestamp(text.string)
      else { throw noWords(id) }
      return .moment(moment)
    case ("duration", 1):
      guard case .literal(.string(let text)) = kind(operands[0]),
        let span = CELDuration(text.string)
      else { throw noWords(id) }
      return .span(span)
    case ("size", 1): return try sizeTerm(operands[0], id)
    case ("dyn", 1), ("double", 1), ("int", 1), ("uint", 1):
      return try converted(call, operands[0], id)
    case ("math.greatest", 2...), ("math.least", 2...):
      var terms: [Term] = []
      for operand in operands { terms.append(try term(operand)) }
      return .extreme(isGreatest: name == "math.greatest", terms)
    default: throw noWords(for: name, id)
    }
  }

  /// Conversions that change no value are silent.
  private mutating func converted(
    _ call: Node.Call, _ operand: NodeID, _ id: NodeID
  ) throws(WordlessPart) -> Term {
    switch (call.function, expression.type(of: operand)) {
    case ("dyn", _), ("double", .int), ("double", .uint), ("double", .double), ("int", .int),
      ("int", .uint), ("uint", .int), ("uint", .uint):
      return try term(operand)
    default: throw noWords(for: call.function, id)
    }
  }

  private mutating func dateTerm(_ operand: NodeID, _ id: NodeID) throws(WordlessPart) -> Term {
    if expression.type(of: operand) == .date { return try term(operand) }
    guard case .literal(.string(let text)) = kind(operand), let date = CELDate(text.string) else {
      throw noWords(id)
    }
    return .date(date)
  }

  private mutating func sizeTerm(_ operand: NodeID, _ id: NodeID) throws(WordlessPart) -> Term {
    switch expression.type(of: operand) {
    case .string, .code: return .characters(try term(operand))
    case .list: return .count(try listFact(operand))
    default: throw noWords(id)
    }
  }

  /// A part of a moment or duration; nil for anything else.
  mutating func timePart(
    _ id: NodeID
  ) throws(WordlessPart) -> (part: Term.TimePart, term: Term)? {
    guard case .call(let call) = kind(id), let target = call.target, call.arguments.count <= 1,
      let part = Term.TimePart(rawValue: call.function)
    else { return nil }
    var zone: String?
    if let argument = call.arguments.first {
      guard case .literal(.string(let name)) = kind(argument) else { throw noWords(argument) }
      zone = name.string
    }
    guard part != .millisecond else { throw noWords(for: call.function, id) }
    return (part, .part(part, try term(target), zone: zone))
  }
}
