import Diagnostics
import SourceText

/// Writes a condition as what asks whether it is true, and what asks whether it is false: JSONLogic
/// knows no error, and takes what is missing for null.
struct JSONLogicEmitter {
  let expression: CELExpression
  var notTranslated: [Untranslated] = []
  /// Operations that may still be written.
  var left = 20_000
  var locals: [Local] = []

  enum Local {
    /// The item of a list, which is all the data there.
    case item
    /// A name for a part that is written again wherever the name stands.
    case part(NodeID)
    /// What JSONLogic does not hand over: an index, a computed value.
    case unknown
  }

  /// A field of the data, or of the item.
  struct Field: Equatable {
    var path: String
    /// The number of the item's local variable; nil in the data itself.
    var item: Int?
  }

  var tree: SyntaxTree { expression.parsed.tree }

  init(_ expression: CELExpression) { self.expression = expression }

  @discardableResult
  mutating func refuse(_ id: NodeID, _ reason: UntranslatedReason) -> JSONLogicRule {
    let found = Untranslated(tree[id].range, reason.message)
    // Asking for truth and for falsehood meets the same part twice.
    if notTranslated.count < Untranslated.most, !notTranslated.contains(found) {
      notTranslated.append(found)
    }
    return .bool(false)
  }

  func type(_ id: NodeID) -> CELType { expression.type(of: resolved(id)) }

  /// What a bound name stands for.
  func resolved(_ id: NodeID) -> NodeID {
    guard case .local(let level) = expression.names[id], case .part(let part) = locals[level]
    else { return id }
    return resolved(part)
  }
}

// MARK: - Conditions

extension JSONLogicEmitter {
  mutating func truth(_ id: NodeID, is wanted: Bool) -> JSONLogicRule {
    left -= 1
    guard left >= 0 else { return .bool(false) }
    let id = resolved(id)
    if field(id) != nil {
      guard type(id) == .bool else { return refuse(id, .dynamic) }
      guard let field = reached(id) else { return .bool(false) }
      return .operation("===", [variable(field), .bool(wanted)])
    }
    switch tree[id].kind {
    case .literal(.bool(let value)): return .bool(value == wanted)
    case .unary(.not, let operand): return truth(operand, is: !wanted)
    case .logical(let logical, let operands):
      let parts = operands.map { truth($0, is: wanted) }
      return (logical == .and) == wanted ? .and(parts) : .or(parts)
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise, wanted)
    case .binary(let binary, let first, let second):
      return comparison(id, binary, first, second, wanted)
    case .select(let selection) where selection.mode == .test: return test(id, selection, wanted)
    case .call(let call): return self.call(id, call, wanted)
    case .comprehension(let comprehension): return quantifier(id, comprehension, wanted)
    case .bind(let bind):
      guard isPlain(bind.value) else { return refuse(bind.value, .construct("cel.bind")) }
      locals.append(.part(bind.value))
      defer { locals.removeLast() }
      return truth(bind.body, is: wanted)
    default: return refuse(id, .dynamic)
    }
  }

  /// Whether the part can be written again anywhere: it has no variables of its own.
  private func isPlain(_ id: NodeID) -> Bool {
    switch tree[id].kind {
    case .invalid, .literal, .name: true
    case .select(let selection): isPlain(selection.operand)
    case .index(let index): isPlain(index.operand) && isPlain(index.key)
    case .call(let call): (call.target.map(isPlain) ?? true) && call.arguments.allSatisfy(isPlain)
    case .unary(_, let operand): isPlain(operand)
    case .binary(_, let left, let right): isPlain(left) && isPlain(right)
    case .logical(_, let operands): operands.allSatisfy(isPlain)
    case .conditional(let condition, let then, let otherwise):
      isPlain(condition) && isPlain(then) && isPlain(otherwise)
    case .list(let elements): elements.allSatisfy { isPlain($0.value) }
    case .map, .message, .comprehension, .bind, .optionalMap: false
    }
  }

  private mutating func conditional(
    _ condition: NodeID, _ then: NodeID, _ otherwise: NodeID, _ wanted: Bool
  ) -> JSONLogicRule {
    let isTrue = truth(condition, is: true)
    let isFalse = truth(condition, is: false)
    let first = truth(then, is: wanted)
    let second = truth(otherwise, is: wanted)
    return .or([.and([isTrue, first]), .and([isFalse, second])])
  }

  private mutating func test(
    _ id: NodeID, _ selection: Node.Selection, _ wanted: Bool
  ) -> JSONLogicRule {
    let operand = resolved(selection.operand)
    guard isObject(type(operand)), let container = reached(operand),
      let inner = extended(container, selection.field)
    else { return refuse(id, .type(type(operand))) }
    if wanted { return presence(inner) }
    return .and([presence(container), .not(presence(inner))])
  }

  /// Whether null, which JSONLogic takes for missing, cannot stand in it.
  private func isObject(_ type: CELType) -> Bool {
    switch type {
    case .object: true
    case .map(.string, let value): ![.dyn, .null].contains(value)
    default: false
    }
  }

  // MARK: Fields

  /// The field a part names; nil for every other part.
  func field(_ id: NodeID) -> Field? {
    switch expression.names[id] {
    case .variable(let slot):
      let name = expression.names.variables[slot]
      return Self.isReadable(name) ? Field(path: name, item: nil) : nil
    case .local(let level):
      switch locals[level] {
      case .item:
        // Items further out are out of reach.
        return locals.lastIndex(where: \.isItem) == level ? Field(path: "", item: level) : nil
      case .part(let part): return field(part)
      case .unknown: return nil
      }
    default: break
    }
    switch tree[id].kind {
    case .select(let selection) where selection.mode == .plain:
      guard isObject(type(selection.operand)), let container = field(selection.operand) else {
        return nil
      }
      return extended(container, selection.field)
    case .index(let index) where !index.isOptional:
      guard case .literal(.string(let key)) = tree[index.key].kind,
        isObject(type(index.operand)), let container = field(index.operand)
      else { return nil }
      return extended(container, key.string)
    default: return nil
    }
  }

  private func extended(_ container: Field, _ name: String) -> Field? {
    guard Self.isReadable(name) else { return nil }
    var field = container
    field.path += (field.path.isEmpty ? "" : ".") + name
    return field
  }

  /// Names that a path cannot hold, or that engines find in every object.
  private static func isReadable(_ name: String) -> Bool {
    let inherited = [
      "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString",
      "toString", "valueOf", "length",
    ]
    return !name.isEmpty && !name.utf8.contains(0x2E) && !name.hasPrefix("__")
      && !name.utf8.allSatisfy { (0x30...0x39).contains($0) } && !inherited.contains(name)
  }

  func variable(_ field: Field) -> JSONLogicRule { .operation("var", [.string(field.path)]) }

  func presence(_ field: Field) -> JSONLogicRule {
    // An item is there.
    if field.path.isEmpty { return .bool(true) }
    return .operation("!==", [variable(field), .null])
  }

  /// A field where the data is at hand; noted where it is not.
  mutating func reached(_ id: NodeID) -> Field? {
    let id = resolved(id)
    guard let found = field(id) else {
      if case .call(let call) = tree[id].kind {
        refuse(id, .function(call.function))
        return nil
      }
      refuse(
        id,
        .other(
          vi: "JSONLogic ở đây chỉ đọc được một trường của dữ liệu",
          en: "only a field of the data is read here in JSONLogic"))
      return nil
    }
    guard isInReach(found) else {
      refuse(
        id,
        .other(
          vi: "trong danh sách, JSONLogic chỉ đọc được phần tử của danh sách đó",
          en: "within a list JSONLogic reads the item alone"))
      return nil
    }
    return found
  }

  func isInReach(_ field: Field) -> Bool { field.item == locals.lastIndex(where: \.isItem) }
}

extension JSONLogicEmitter.Local {
  var isItem: Bool { if case .item = self { true } else { false } }
}
