/// Which fields of objects an expression may look at, by name alone.
///
/// Whoever makes the objects can leave all others out and the value stays the same.
public struct FieldsRead: Sendable, Hashable {
  public private(set) var names: Set<String> = []
  /// Whether an object is compared, handed to a function or walked through as a whole.
  public private(set) var readsWholeObjects = false

  public init() {}

  /// For whoever wants objects in full.
  public static let everything: FieldsRead = {
    var read = FieldsRead()
    read.readsWholeObjects = true
    return read
  }()

  public func contains(_ name: String) -> Bool { readsWholeObjects || names.contains(name) }

  public mutating func formUnion(_ other: FieldsRead) {
    names.formUnion(other.names)
    readsWholeObjects = readsWholeObjects || other.readsWholeObjects
  }
}

extension CELExpression {
  /// The fields that evaluation may read; every field where types are not checked.
  public var fieldsRead: FieldsRead {
    var read = FieldsRead()
    for (index, node) in parsed.tree.nodes.enumerated() {
      read.note(node, NodeID(index), self)
    }
    return read
  }

  fileprivate func holdsObject(_ id: NodeID) -> Bool { types.isEmpty || type(of: id).holdsObject }

  fileprivate func isObject(_ id: NodeID) -> Bool {
    guard !types.isEmpty else { return true }
    if case .object = type(of: id) { return true }
    return false
  }
}

extension FieldsRead {
  fileprivate mutating func note(_ node: Node, _ id: NodeID, _ expression: CELExpression) {
    switch node.kind {
    case .select(let selection): names.insert(selection.field)
    // `a['b']` reads the field b.
    case .literal(.string(let text)): names.insert(text.string)
    case .index(let index):
      if case .literal = expression.parsed.tree[index.key].kind { return }
      if expression.isObject(index.operand) { readsWholeObjects = true }
    case .binary(let binary, let left, let right):
      guard binary.isComparison else { return }
      if expression.holdsObject(left) || expression.holdsObject(right) { readsWholeObjects = true }
    case .call(let call):
      // How many there are does not depend on what they hold.
      guard call.function != "size" else { return }
      let parts = call.arguments + [call.target].compactMap { $0 }
      if parts.contains(where: expression.holdsObject) { readsWholeObjects = true }
    case .comprehension(let comprehension):
      if expression.isObject(comprehension.range) { readsWholeObjects = true }
    default: break
    }
  }
}

extension CELType {
  fileprivate var holdsObject: Bool {
    if case .object = self { return true }
    return parameters.contains(where: \.holdsObject)
  }
}
