import Diagnostics
import SourceText

/// Turns a checked tree into clauses, with negation pushed to where it has words.
struct ClauseReader {
  let expression: CELExpression
  let vocabulary: Vocabulary
  /// What the variables of the macros around mean, outermost first.
  var locals: [Local] = []
  private var visits = 0
  private var depth = 0

  /// The meaning of a macro's variable.
  enum Local {
    case item(of: NamedFact)
    /// Stands for a part, which sees the first so many locals.
    case part(NodeID, seesLocals: Int)
  }

  /// Parts looked at, beyond which nobody would read the sentence. Bounds what `cel.bind` and
  /// conditionals can multiply.
  private static let mostVisits = 2000
  private static let deepest = 100

  init(_ expression: CELExpression, _ vocabulary: Vocabulary) {
    self.expression = expression
    self.vocabulary = vocabulary
  }

  var tree: SyntaxTree { expression.parsed.tree }

  func kind(_ id: NodeID) -> Node.Kind { tree[id].kind }

  func wordless(_ id: NodeID, vi: String, en: String) -> WordlessPart {
    WordlessPart(tree[id].range, vi: vi, en: en)
  }

  func noWords(_ id: NodeID) -> WordlessPart {
    wordless(
      id, vi: "phần này không có cách nói thành câu", en: "there are no words for this part")
  }

  func noWords(for function: String, _ id: NodeID) -> WordlessPart {
    wordless(
      id, vi: "hàm “\(function)” ở đây không có cách nói thành câu",
      en: "there are no words for the function “\(function)” here")
  }

  /// Counts the work and the nesting of a part.
  mutating func within<Result>(
    _ id: NodeID, _ body: (inout ClauseReader) throws(WordlessPart) -> Result
  ) throws(WordlessPart) -> Result {
    visits += 1
    guard visits <= Self.mostVisits, depth < Self.deepest else {
      throw wordless(
        id, vi: "điều kiện quá dài để nói thành câu", en: "the condition is too long for a sentence"
      )
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// What must be so for the part to be true, or for it to be false.
  mutating func clause(_ id: NodeID, _ isTrue: Bool) throws(WordlessPart) -> Clause {
    try within(id) { (reader) throws(WordlessPart) in
      switch reader.kind(id) {
      case .literal(.bool(let value)): return .constant(value == isTrue)
      case .unary(.not, let operand): return try reader.clause(operand, !isTrue)
      case .logical(let logical, let operands):
        var parts: [Clause] = []
        for operand in operands { parts.append(try reader.clause(operand, isTrue)) }
        return (logical == .and) == isTrue ? .all(parts) : .any(parts)
      case .conditional(let condition, let then, let otherwise):
        return try reader.cases(condition) { (reader, holds) throws(WordlessPart) in
          try reader.clause(holds ? then : otherwise, isTrue)
        }
      case .binary(let binary, let left, let right):
        return try reader.relation(binary, left, right, isTrue, id)
      case .call(let call): return try reader.call(call, isTrue, id)
      case .select(let selection) where selection.mode == .test:
        return .answered(try reader.fact(id), isTrue)
      case .comprehension(let comprehension):
        return try reader.quantified(comprehension, isTrue, id)
      case .bind(let bind):
        return try reader.binding(bind) { (reader) throws(WordlessPart) in
          try reader.clause(bind.body, isTrue)
        }
      case .name, .select, .index:
        if let (part, sees) = reader.boundPart(id) {
          return try reader.seeing(sees) { (reader) throws(WordlessPart) in
            try reader.clause(part, isTrue)
          }
        }
        return .holds(try reader.fact(id), isTrue)
      default: throw reader.noWords(id)
      }
    }
  }

  /// One of two, by a condition.
  mutating func cases(
    _ condition: NodeID,
    _ branch: (inout ClauseReader, Bool) throws(WordlessPart) -> Clause
  ) throws(WordlessPart) -> Clause {
    let first = try branch(&self, true)
    let second = try branch(&self, false)
    return .any([
      .all([try clause(condition, true), first]), .all([try clause(condition, false), second]),
    ])
  }

  /// The full name of a function, and what it is called with.
  func callee(_ call: Node.Call, _ id: NodeID) -> (name: String, operands: [NodeID]) {
    if call.target != nil, case .function(let function) = expression.names[id] {
      return (function.name, call.arguments)
    }
    return (call.function, [call.target].compactMap { $0 } + call.arguments)
  }

  private mutating func call(
    _ call: Node.Call, _ isTrue: Bool, _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    let (name, operands) = callee(call, id)
    if let test = Clause.TextTest(rawValue: name), operands.count == 2 {
      let subject = try term(operands[0])
      return .text(test, subject, try term(operands[1]), isTrue)
    }
    switch (name, operands.count) {
    case ("hasValue", 1): return .answered(try fact(operands[0]), isTrue)
    case ("orValue", 2):
      guard case .literal(.bool(let otherwise)) = kind(operands[1]) else { throw noWords(id) }
      let subject = try fact(operands[0])
      if otherwise != isTrue { return .holds(subject, isTrue) }
      return .any([.answered(subject, false), .holds(subject, isTrue)])
    case ("dyn", 1), ("bool", 1):
      guard expression.type(of: operands[0]) == .bool else { throw noWords(id) }
      return try clause(operands[0], isTrue)
    default: throw noWords(for: name, id)
    }
  }

  // MARK: - Lists

  private mutating func quantified(
    _ comprehension: Node.Comprehension, _ isTrue: Bool, _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    let quantity: Clause.Quantity
    switch (comprehension.macro, isTrue) {
    case (.all, true): quantity = .every
    case (.all, false), (.exists, true): quantity = .some
    case (.exists, false): quantity = .none
    case (.existsOne, true): quantity = .exactly(1)
    case (.existsOne, false): quantity = .not(1)
    default: throw noWords(for: comprehension.macro.rawValue, id)
    }
    let isDenied = comprehension.macro == .all && !isTrue
    return try items(quantity, comprehension, !isDenied, id)
  }

  /// So many items of the list for which the body is true, or false.
  mutating func items(
    _ quantity: Clause.Quantity, _ comprehension: Node.Comprehension, _ isTrue: Bool, _ id: NodeID
  ) throws(WordlessPart) -> Clause {
    guard comprehension.variables.count == 1 else {
      throw noWords(for: comprehension.macro.rawValue, id)
    }
    let list = try listFact(comprehension.range)
    locals.append(.item(of: list))
    defer { locals.removeLast() }
    let body = try clause(comprehension.body, isTrue)
    guard body.speaks(ofItemsOf: list) else {
      throw wordless(
        comprehension.body, vi: "phần này không chỉ nói về từng mục của danh sách",
        en: "this part does not speak of the items of the list alone")
    }
    return .items(quantity, list, body)
  }

  /// A list that has a name.
  mutating func listFact(_ id: NodeID) throws(WordlessPart) -> NamedFact {
    if case .fact(let fact) = try fact(id) {
      switch expression.type(of: id) {
      case .list, .dyn: return fact
      default: break
      }
    }
    throw noWords(id)
  }

  // MARK: - Names that stand for parts

  mutating func binding<Result>(
    _ bind: Node.Binding, _ body: (inout ClauseReader) throws(WordlessPart) -> Result
  ) throws(WordlessPart) -> Result {
    locals.append(.part(bind.value, seesLocals: locals.count))
    defer { locals.removeLast() }
    return try body(&self)
  }

  /// What a name bound by `cel.bind` stands for.
  func boundPart(_ id: NodeID) -> (NodeID, Int)? {
    guard case .local(let level) = expression.names[id], locals.indices.contains(level),
      case .part(let part, let sees) = locals[level]
    else { return nil }
    return (part, sees)
  }

  mutating func seeing<Result>(
    _ count: Int, _ body: (inout ClauseReader) throws(WordlessPart) -> Result
  ) throws(WordlessPart) -> Result {
    let all = locals
    locals = Array(locals.prefix(count))
    defer { locals = all }
    return try body(&self)
  }
}
