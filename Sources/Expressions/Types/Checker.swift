import Diagnostics
import SourceText

/// Finds the type of each part, and the parts whose types do not fit.
///
/// A part that is wrong has type `dyn`, so that one mistake is told once.
struct Checker {
  let tree: SyntaxTree
  let names: Names
  let declarations: Declarations
  var problems: [ExpressionProblem] = []
  var unifier = Unifier()
  private var types: [CELType]
  private var locals: [CELType] = []

  init(_ tree: SyntaxTree, _ names: Names, _ declarations: Declarations) {
    self.tree = tree
    self.names = names
    self.declarations = declarations
    types = Array(repeating: .dyn, count: tree.nodes.count)
  }

  mutating func check() -> CELType {
    let type = check(tree.root)
    return unifier.settled(type)
  }

  func settledTypes() -> [CELType] { types.map(unifier.settled) }

  /// The type found for a part that was checked.
  func type(_ id: NodeID) -> CELType { unifier.resolved(types[Int(id.index)]) }

  @discardableResult
  mutating func check(_ id: NodeID) -> CELType {
    let type = find(id)
    types[Int(id.index)] = type
    return type
  }

  private mutating func find(_ id: NodeID) -> CELType {
    switch tree[id].kind {
    case .invalid: .dyn
    case .literal(let value): Self.type(of: value)
    case .name(let name, _): checkName(id, name)
    case .select(let selection): checkSelection(id, selection)
    case .index(let index): checkSubscript(id, index)
    case .call(let call): checkCall(id, call)
    case .unary(let unary, let operand):
      checkOperator(id, unary.rawValue, OperatorSignatures.of(unary), [operand])
    case .binary(let binary, let left, let right): checkBinary(id, binary, left, right)
    case .logical(let logical, let operands): checkLogical(logical, operands)
    case .conditional(let condition, let then, let otherwise):
      checkConditional(condition, then, otherwise)
    case .list(let elements): checkList(elements)
    case .map(let entries): checkMap(entries)
    case .message(let message): checkMessage(message)
    case .comprehension(let comprehension): checkComprehension(comprehension)
    case .bind(let bind): checkBind(bind)
    case .optionalMap(let map): checkOptionalMap(map)
    }
  }

  private static func type(of value: CELValue) -> CELType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    default: .dyn
    }
  }

  mutating func report(
    _ code: ExpressionProblem.Code, _ range: SourceRange, _ message: Bilingual,
    fixes: [ExpressionFix] = [], name: String? = nil
  ) {
    problems.append(ExpressionProblem(code, range, message, fixes: fixes, name: name))
  }

  /// Runs `body` with further variables of a macro.
  private mutating func within<Result>(
    _ variables: [CELType], _ body: (inout Checker) -> Result
  ) -> Result {
    locals += variables
    defer { locals.removeLast(variables.count) }
    return body(&self)
  }
}

// MARK: - Names and fields

extension Checker {
  /// The type that a name's meaning gives; nil where the node has none.
  private func named(_ id: NodeID) -> CELType? {
    switch names[id] {
    case .variable(let slot): declarations.variables[names.variables[slot]] ?? .dyn
    case .local(let level): locals[level]
    case .type(let type): .type(type)
    case .none, .function, .method, .undeclared: nil
    }
  }

  private mutating func checkName(_ id: NodeID, _ name: String) -> CELType {
    if let type = named(id) { return type }
    reportUndeclared(name, tree[id].range)
    return .dyn
  }

  private mutating func checkSelection(_ id: NodeID, _ selection: Node.Selection) -> CELType {
    if let type = named(id) { return type }
    let operand = unifier.resolved(check(selection.operand))
    let field = fieldType(selection, of: operand)
    switch selection.mode {
    case .test: return .bool
    case .plain: return field
    case .optional:
      // Of an optional the field is optional already.
      if case .optional = operand { return field }
      return .optional(field)
    }
  }

  private mutating func fieldType(_ selection: Node.Selection, of operand: CELType) -> CELType {
    switch operand {
    case .dyn, .unknown: return .dyn
    case .map(_, let value): return value
    case .optional(let wrapped):
      let field = fieldType(selection, of: unifier.resolved(wrapped))
      return .optional(field)
    case .object(let name):
      guard let object = declarations.objects[name] else { return .dyn }
      if let field = object.fields[selection.field] { return field.type }
      reportUnknownField(selection.field, selection.fieldRange, object)
      return .dyn
    default:
      report(
        .typeMismatch, selection.fieldRange,
        Bilingual(
          vi: "\(TypeWords.of(operand).vi) không có trường “\(selection.field)”",
          en: "\(TypeWords.of(operand).en) has no field “\(selection.field)”"))
      return .dyn
    }
  }

  private mutating func checkSubscript(_ id: NodeID, _ index: Node.Subscript) -> CELType {
    check(index.operand)
    check(index.key)
    let signatures =
      index.isOptional ? OperatorSignatures.optionalIndex : OperatorSignatures.index
    return resolve(id, "[]", signatures, [index.operand, index.key])
  }
}

// MARK: - Operators

extension Checker {
  private mutating func checkOperator(
    _ id: NodeID, _ name: String, _ signatures: [Signature], _ operands: [NodeID]
  ) -> CELType {
    for operand in operands { check(operand) }
    return resolve(id, name, signatures, operands)
  }

  private mutating func checkBinary(
    _ id: NodeID, _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID
  ) -> CELType {
    let type = checkOperator(
      id, binary.rawValue, OperatorSignatures.of(binary), [left, right])
    if binary == .equal || binary == .notEqual || binary == .in { checkCodes(left, right) }
    return type
  }

  private mutating func checkLogical(
    _ logical: LogicalOperator, _ operands: [NodeID]
  ) -> CELType {
    for operand in operands {
      check(operand)
      expectBool(operand, of: logical.rawValue)
    }
    return .bool
  }

  private mutating func expectBool(_ operand: NodeID, of name: String) {
    guard !unifier.assign(type(operand), to: .bool) else { return }
    let found = TypeWords.of(type(operand))
    report(
      .typeMismatch, tree[operand].range,
      Bilingual(
        vi: "“\(name)” cần điều kiện đúng/sai, nhưng đây là \(found.vi)",
        en: "“\(name)” takes a condition, this is \(found.en)"))
  }

  private mutating func checkConditional(
    _ condition: NodeID, _ then: NodeID, _ otherwise: NodeID
  ) -> CELType {
    check(condition)
    expectBool(condition, of: "?:")
    let (first, second) = (check(then), check(otherwise))
    if let joined = unifier.join(first, second) { return joined }
    let (a, b) = (TypeWords.of(type(then)), TypeWords.of(type(otherwise)))
    report(
      .typeMismatch, tree[otherwise].range,
      Bilingual(
        vi: "hai nhánh của “? :” phải cùng kiểu: một bên là \(a.vi), bên này là \(b.vi)",
        en: "both branches of “? :” need one type: one is \(a.en), this is \(b.en)"),
      fixes: literalFix(otherwise, to: type(then)))
    return .dyn
  }
}

// MARK: - Lists, maps, messages

extension Checker {
  /// The common type of values that stand together; `dyn` where they have none.
  private mutating func joined(_ current: CELType?, _ next: CELType) -> CELType {
    guard let current else { return next }
    return unifier.join(current, next) ?? .dyn
  }

  /// The type inside an optional that `?` unwraps.
  private mutating func unwrapped(_ id: NodeID, _ isOptional: Bool) -> CELType {
    let found = check(id)
    guard isOptional else { return found }
    let inner = unifier.fresh()
    if unifier.assign(found, to: .optional(inner)) { return unifier.resolved(inner) }
    let words = TypeWords.of(unifier.resolved(found))
    report(
      .typeMismatch, tree[id].range,
      Bilingual(
        vi: "sau “?” phải là một giá trị tùy chọn (optional), nhưng đây là \(words.vi)",
        en: "“?” takes an optional, this is \(words.en)"))
    return .dyn
  }

  private mutating func checkList(_ elements: [Node.Element]) -> CELType {
    var element: CELType?
    for item in elements {
      let type = unwrapped(item.value, item.isOptional)
      element = joined(element, type)
    }
    return .list(element ?? unifier.fresh())
  }

  private mutating func checkMap(_ entries: [Node.Entry]) -> CELType {
    var key: CELType?
    var value: CELType?
    for entry in entries {
      let found = unifier.resolved(check(entry.key))
      if !found.canBeKey {
        let words = TypeWords.of(found)
        report(
          .typeMismatch, tree[entry.key].range,
          Bilingual(
            vi: "khóa phải là văn bản, số nguyên hoặc đúng/sai, nhưng đây là \(words.vi)",
            en: "a key is a string, an integer or a bool, this is \(words.en)"))
      }
      key = joined(key, found)
      let type = unwrapped(entry.value, entry.isOptional)
      value = joined(value, type)
    }
    return .map(key ?? unifier.fresh(), value ?? unifier.fresh())
  }

  private mutating func checkMessage(_ message: Node.Message) -> CELType {
    let name = declarations.candidates(message.type).first { declarations.objects[$0] != nil }
    let object = name.flatMap { declarations.objects[$0] }
    for field in message.fields {
      let type = unwrapped(field.value, field.isOptional)
      guard let object else { continue }
      guard let declared = object.fields[field.name] else {
        reportUnknownField(field.name, field.nameRange, object)
        continue
      }
      guard !unifier.assign(type, to: declared.type) else { continue }
      reportMismatch(field.value, expected: declared.type, of: field.name)
    }
    guard let object else {
      let guess = NearMiss.best(for: message.type, among: declarations.objects.keys)
      report(
        .unknownType, message.typeRange,
        Bilingual(
          vi: "không có kiểu “\(message.type)”", en: "there is no type “\(message.type)”"
        ).suggesting(guess))
      return .dyn
    }
    return .object(object.name)
  }
}

// MARK: - Macros

extension Checker {
  private mutating func checkComprehension(_ comprehension: Node.Comprehension) -> CELType {
    let range = unifier.resolved(check(comprehension.range))
    let (key, value) = parts(of: range, comprehension)
    var element = value
    if case .map = range { element = key }
    let variables = comprehension.variables.count == 2 ? [key, value] : [element]
    return within(variables) { checker in
      if let filter = comprehension.filter {
        checker.check(filter)
        checker.expectBool(filter, of: comprehension.macro.rawValue)
      }
      let body = checker.check(comprehension.body)
      switch comprehension.macro {
      case .all, .exists, .existsOne:
        checker.expectBool(comprehension.body, of: comprehension.macro.rawValue)
        return .bool
      case .filter:
        checker.expectBool(comprehension.body, of: comprehension.macro.rawValue)
        return .list(element)
      case .map, .transformList: return .list(body)
      case .transformMap: return .map(key, body)
      case .transformMapEntry: return checker.entryType(comprehension.body, body)
      }
    }
  }

  /// The types of a range's keys (or indices) and values.
  private mutating func parts(
    of range: CELType, _ comprehension: Node.Comprehension
  ) -> (key: CELType, value: CELType) {
    switch range {
    case .list(let element): return (.int, element)
    case .map(let key, let value): return (key, value)
    case .dyn, .unknown: return (.dyn, .dyn)
    default:
      let words = TypeWords.of(range)
      report(
        .typeMismatch, tree[comprehension.range].range,
        Bilingual(
          vi:
            "\(comprehension.macro.rawValue)() dùng trên danh sách hoặc bảng, nhưng đây là \(words.vi)",
          en: "\(comprehension.macro.rawValue)() works on a list or a map, this is \(words.en)"))
      return (.dyn, .dyn)
    }
  }

  private mutating func entryType(_ id: NodeID, _ body: CELType) -> CELType {
    let (key, value) = (unifier.fresh(), unifier.fresh())
    guard !unifier.assign(body, to: .map(key, value)) else {
      return .map(unifier.resolved(key), unifier.resolved(value))
    }
    reportMismatch(id, expected: .map(.dyn, .dyn), of: "transformMapEntry")
    return .dyn
  }

  private mutating func checkBind(_ bind: Node.Binding) -> CELType {
    let value = check(bind.value)
    return within([value]) { $0.check(bind.body) }
  }

  private mutating func checkOptionalMap(_ map: Node.OptionalMap) -> CELType {
    let target = check(map.target)
    let inner = unifier.fresh()
    if !unifier.assign(target, to: .optional(inner)) {
      reportMismatch(
        map.target, expected: .optional(.dyn), of: map.isFlat ? "optFlatMap" : "optMap")
    }
    let body = within([unifier.resolved(inner)]) { $0.check(map.body) }
    guard map.isFlat else { return .optional(body) }
    let result = unifier.fresh()
    if !unifier.assign(body, to: .optional(result)) {
      reportMismatch(map.body, expected: .optional(.dyn), of: "optFlatMap")
    }
    return .optional(unifier.resolved(result))
  }
}
