import CatalogModel
import Expressions

/// Reads the tree of a condition as a formula.
struct FormulaReader {
  let form: CheckedForm
  let condition: FormCondition
  /// What `option` is, in a filter.
  let option: CELValue?
  var table: FormulaTable
  private var spans: [Expressions.NodeID: Span] = [:]

  var expression: CELExpression { condition.expression }
  var tree: SyntaxTree { condition.expression.parsed.tree }

  /// What stands around a part.
  struct Surroundings {
    var locals: [Local] = []
    /// The level that the next quantifier's items get.
    var level: Int
  }

  /// What a macro's variable is.
  indirect enum Local {
    case item(Reference, AnswerKind)
    case bound(Expressions.NodeID, Surroundings)
    case other
  }

  init(
    _ condition: FormCondition, in form: CheckedForm, _ table: FormulaTable,
    option: CELValue? = nil
  ) {
    self.condition = condition
    self.form = form
    self.table = table
    self.option = option
  }

  /// Reads the whole condition.
  mutating func read() -> FormulaID {
    guard condition.problems.isEmpty else { return table.inexact(.condition) }
    return formula(tree.root, start)
  }

  var start: Surroundings { Surroundings(level: condition.scope.lists.count + 1) }

  mutating func inexact(
    _ reason: NotCarried.Reason, _ id: Expressions.NodeID, _ around: Surroundings
  ) -> FormulaID {
    var needs: [FormulaID] = []
    collectNeeds(id, around, &needs)
    return table.inexact(reason, needs: needs)
  }

  /// What must be answered for a part to have a value.
  private mutating func collectNeeds(
    _ id: Expressions.NodeID, _ around: Surroundings, _ needs: inout [FormulaID]
  ) {
    if let (reference, _) = place(id, around) {
      if !reference.keys.isEmpty {
        let leaf = table.leaf(reference, .answered)
        if !needs.contains(leaf) { needs.append(leaf) }
      }
      return
    }
    switch tree[id].kind {
    case .logical, .conditional, .comprehension, .bind, .optionalMap: return
    case .select(let selection) where selection.mode != .plain: return
    case .index(let index) where index.isOptional: return
    case .call(let call):
      // `x.?y.orValue(z)` and functions of optionals absorb.
      if expression.type(of: id).isOptional { return }
      for child in (call.target.map { [$0] } ?? []) + call.arguments
      where !expression.type(of: child).isOptional {
        collectNeeds(child, around, &needs)
      }
    default: for child in tree.children(of: id) { collectNeeds(child, around, &needs) }
    }
  }
}

extension CELType {
  var isOptional: Bool { if case .optional = self { true } else { false } }
}

// MARK: - Constants and places

extension FormulaReader {
  private struct Span {
    var readsVariable = false
    /// The outermost macro variable it reads.
    var outermost = Int.max
  }

  private mutating func span(_ id: Expressions.NodeID) -> Span {
    if let known = spans[id] { return known }
    var result = Span()
    switch expression.meaning(of: id) {
    case .variable(let name): result.readsVariable = name != "option" || option == nil
    case .local(let level): result.outermost = level
    case .undeclared: result.readsVariable = true
    default:
      for child in tree.children(of: id) {
        let inner = span(child)
        result.readsVariable = result.readsVariable || inner.readsVariable
        result.outermost = min(result.outermost, inner.outermost)
      }
    }
    spans[id] = result
    return result
  }

  mutating func isConstant(_ id: Expressions.NodeID, _ around: Surroundings) -> Bool {
    let span = span(id)
    return !span.readsVariable && span.outermost >= around.locals.count
  }

  enum Value {
    case known(CELValue)
    case failed
    /// It is for want of something that evaluation will have.
    case later
  }

  /// The value of a part that reads no answer; nil for another.
  mutating func value(_ id: Expressions.NodeID, _ around: Surroundings) -> Value? {
    guard isConstant(id, around) else { return nil }
    let bindings: [String: CELValue] = option.map { ["option": $0] } ?? [:]
    do throws(EvaluationFailure) {
      return .known(
        try expression.evaluate(part: id, bindings, EvaluationContext(workLimit: 100_000)))
    } catch {
      switch error.reason {
      case .notProvided, .unknownTimeZone, .tooMuchWork: return .later
      default: return .failed
      }
    }
  }

  /// The part that a variable of `cel.bind` stands for.
  func resolved(
    _ id: Expressions.NodeID, _ around: Surroundings
  ) -> (Expressions.NodeID, Surroundings) {
    var (id, around) = (id, around)
    while true {
      guard case .local(let level) = expression.meaning(of: id), level < around.locals.count,
        case .bound(let value, let outer) = around.locals[level]
      else { return (id, around) }
      (id, around) = (value, outer)
      around.level = max(around.level, outer.level)
    }
  }

  /// The place of an answer; nil for anything else.
  func place(
    _ id: Expressions.NodeID, _ around: Surroundings
  ) -> (Reference, AnswerKind)? {
    switch expression.meaning(of: id) {
    case .variable(let name):
      guard let number = condition.scope.variables[name] else { return nil }
      return (reference(number), AnswerKind(number, in: form))
    case .local(let level):
      guard level < around.locals.count else { return nil }
      switch around.locals[level] {
      case .item(let reference, let kind): return (reference, kind)
      case .bound(let value, let outer): return place(value, outer)
      case .other: return nil
      }
    default: break
    }
    switch tree[id].kind {
    case .select(let selection) where selection.mode == .plain:
      return member(selection.field, of: selection.operand, around)
    case .index(let index) where !index.isOptional:
      guard case .literal(.string(let key)) = tree[index.key].kind else { return nil }
      return member(key.string, of: index.operand, around)
    default: return nil
    }
  }

  private func member(
    _ key: String, of id: Expressions.NodeID, _ around: Surroundings
  ) -> (Reference, AnswerKind)? {
    guard var (reference, kind) = place(id, around) else { return nil }
    switch kind {
    case .object(let number):
      guard let child = form.member(key, of: number) else { return nil }
      kind = AnswerKind(child, in: form)
    case .record(let members):
      guard let found = members[key] else { return nil }
      kind = found
    default: return nil
    }
    reference.keys.append(key)
    return (reference, kind)
  }

  /// Keys from the nearest item, or from the submission.
  private func reference(_ number: Int) -> Reference { form.reference(to: number) }
}

extension CheckedForm {
  /// Where a node is, seen from the nearest item of a list around it or from the submission.
  func reference(to number: Int) -> Reference {
    var keys: [String] = []
    var current = number
    while let parent = nodes[current].parent, !isItem(current) {
      keys.append(nodes[current].key)
      current = parent
    }
    return Reference(level: nodes[number].lists.count, keys: keys.reversed())
  }

  func isItem(_ number: Int) -> Bool {
    if case .item = nodes[number].source { true } else { false }
  }
}

// MARK: - Conditions

extension FormulaReader {
  mutating func formula(_ id: Expressions.NodeID, _ around: Surroundings) -> FormulaID {
    if let value = value(id, around) {
      switch value {
      case .known(.bool(let value)): return table.constant(value)
      case .known, .failed: return .unknown
      case .later: return table.inexact(.surroundings)
      }
    }
    if let (reference, kind) = place(id, around) {
      if case .flag = kind { return table.leaf(reference, .flag) }
      return inexact(.condition, id, around)
    }
    switch tree[id].kind {
    case .name:
      let (part, outer) = resolved(id, around)
      return part == id ? inexact(.condition, id, around) : formula(part, outer)
    case .select(let selection) where selection.mode == .test:
      return test(selection, id, around)
    case .logical(let logical, let operands):
      let parts = operands.map { formula($0, around) }
      return logical == .and ? table.and(parts) : table.or(parts)
    case .unary(.not, let operand): return table.not(formula(operand, around))
    case .conditional(let condition, let then, let otherwise):
      return table.choose(
        formula(condition, around), formula(then, around), formula(otherwise, around))
    case .binary(let binary, let left, let right):
      if binary == .in { return membership(id, left, right, around) }
      guard let comparison = Comparison(binary) else { return inexact(.arithmetic, id, around) }
      return compare(comparison, left, right, id, around)
    case .bind(let bind):
      var inner = around
      inner.locals.append(.bound(bind.value, around))
      return formula(bind.body, inner)
    case .call(let call): return self.call(call, id, around)
    case .comprehension(let walk): return quantifier(walk, id, around)
    default: return inexact(.construct, id, around)
    }
  }

  private mutating func test(
    _ selection: Node.Selection, _ id: Expressions.NodeID, _ around: Surroundings
  ) -> FormulaID {
    guard let (reference, kind) = place(selection.operand, around) else {
      return inexact(.construct, id, around)
    }
    switch kind {
    case .object, .record: return table.leaf(reference, .has(selection.field))
    default: return inexact(.construct, id, around)
    }
  }

  private mutating func call(
    _ call: Node.Call, _ id: Expressions.NodeID, _ around: Surroundings
  ) -> FormulaID {
    let operands = (call.target.map { [$0] } ?? []) + call.arguments
    let name = functionName(id)
    guard let name, operands.count == 2,
      ["startsWith", "endsWith", "contains", "matches"].contains(name)
    else { return inexact(reason(of: id), id, around) }
    guard let (reference, kind) = place(operands[0], around), kind.isText,
      case .known(.string(let text))? = value(operands[1], around)
    else { return inexact(.construct, id, around) }
    let literal = text.string.unicodeScalars.map(PatternText.literal).joined()
    switch name {
    case "startsWith": return table.leaf(reference, .pattern("^" + literal))
    case "endsWith": return table.leaf(reference, .pattern(literal + "$"))
    case "contains": return table.leaf(reference, .pattern(literal))
    default:
      do {
        let pattern = try PortablePattern.searched(for: text.string)
        return table.leaf(reference, .pattern(pattern))
      } catch {
        return inexact(.pattern(error), id, around)
      }
    }
  }

  func functionName(_ id: Expressions.NodeID) -> String? {
    switch expression.meaning(of: id) {
    case .function(let name), .method(let name): name
    default: nil
    }
  }

  /// Why a part has no exact counterpart.
  func reason(of id: Expressions.NodeID) -> NotCarried.Reason {
    switch tree[id].kind {
    case .call:
      switch functionName(id) {
      case "today", "age", "workingDays": return .surroundings
      default: break
      }
    case .binary(let binary, _, _) where Comparison(binary) == nil && binary != .in:
      return .arithmetic
    case .unary(.negate, _): return .arithmetic
    default: break
    }
    for child in tree.children(of: id) {
      let reason = reason(of: child)
      if reason != .construct { return reason }
    }
    return .construct
  }
}

extension AnswerKind {
  var isText: Bool {
    switch self {
    case .text, .code: true
    default: false
    }
  }
}
