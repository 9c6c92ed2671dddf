import SourceText

/// What each name of an expression means.
struct Names: Sendable {
  enum Meaning: Sendable {
    /// Nothing: the node is no name, or its parent has the meaning.
    case none
    /// The number of a variable in ``variables``.
    case variable(Int)
    /// How many variables of macros stand around the one meant.
    case local(Int)
    /// A type as a value.
    case type(CELType)
    /// A function without, or with, its target as first argument.
    case function(Function)
    case method(Function)
    case undeclared
  }

  /// One for each node of the tree.
  fileprivate(set) var meanings: [Meaning]
  /// The variables the expression reads, each once.
  fileprivate(set) var variables: [String] = []
  /// The most variables of macros that are alive at once.
  fileprivate(set) var localCount = 0

  subscript(id: NodeID) -> Meaning { meanings[Int(id.index)] }

  init(_ tree: SyntaxTree, _ declarations: Declarations) {
    meanings = Array(repeating: .none, count: tree.nodes.count)
    var resolver = NameResolver(tree: tree, declarations: declarations, names: self)
    resolver.resolve(tree.root)
    self = resolver.names
  }
}

/// Finds the meaning of names: macro variables first, then the longest declared
/// name in the container, then those around it.
private struct NameResolver {
  let tree: SyntaxTree
  let declarations: Declarations
  var names: Names
  private var locals: [String] = []
  private var slots: [String: Int] = [:]

  init(tree: SyntaxTree, declarations: Declarations, names: Names) {
    self.tree = tree
    self.declarations = declarations
    self.names = names
  }

  private mutating func set(_ id: NodeID, _ meaning: Names.Meaning) {
    names.meanings[Int(id.index)] = meaning
  }

  mutating func resolve(_ id: NodeID) {
    switch tree[id].kind {
    case .invalid, .literal: break
    case .name(let name, let isAbsolute): resolveName(id, name, isAbsolute)
    case .select(let selection):
      if selection.mode != .plain || !resolveQualified(id) { resolve(selection.operand) }
    case .index(let index):
      resolve(index.operand)
      resolve(index.key)
    case .call(let call): resolveCall(id, call)
    case .unary(_, let operand): resolve(operand)
    case .binary(_, let left, let right):
      resolve(left)
      resolve(right)
    case .logical(_, let operands): operands.forEach { resolve($0) }
    case .conditional(let condition, let then, let otherwise):
      resolve(condition)
      resolve(then)
      resolve(otherwise)
    case .list(let elements): elements.forEach { resolve($0.value) }
    case .map(let entries):
      for entry in entries {
        resolve(entry.key)
        resolve(entry.value)
      }
    case .message(let message): message.fields.forEach { resolve($0.value) }
    case .comprehension(let comprehension):
      resolve(comprehension.range)
      within(comprehension.variables) { resolver in
        if let filter = comprehension.filter { resolver.resolve(filter) }
        resolver.resolve(comprehension.body)
      }
    case .bind(let bind):
      resolve(bind.value)
      within([bind.variable]) { $0.resolve(bind.body) }
    case .optionalMap(let map):
      resolve(map.target)
      within([map.variable]) { $0.resolve(map.body) }
    }
  }

  private mutating func within(
    _ variables: [Located<String>], _ body: (inout NameResolver) -> Void
  ) {
    locals += variables.map(\.value)
    names.localCount = max(names.localCount, locals.count)
    body(&self)
    locals.removeLast(variables.count)
  }
}

// MARK: - Names

extension NameResolver {
  private mutating func resolveName(_ id: NodeID, _ name: String, _ isAbsolute: Bool) {
    if !isAbsolute, let level = locals.lastIndex(of: name) {
      set(id, .local(level))
    } else {
      set(id, declared(isAbsolute ? "." + name : name) ?? .undeclared)
    }
  }

  /// Whether `a.b.c` as a whole is a declared name.
  private mutating func resolveQualified(_ id: NodeID) -> Bool {
    guard let name = qualifiedName(id), let meaning = declared(name) else { return false }
    set(id, meaning)
    return true
  }

  private mutating func declared(_ name: String) -> Names.Meaning? {
    for candidate in declarations.candidates(name) {
      if declarations.variables[candidate] != nil { return .variable(slot(candidate)) }
      if let type = Self.types[candidate] { return .type(type) }
    }
    return nil
  }

  private mutating func slot(_ name: String) -> Int {
    if let known = slots[name] { return known }
    names.variables.append(name)
    slots[name] = names.variables.count - 1
    return names.variables.count - 1
  }

  /// `a.b.c` as a name; nil where it begins with anything else or a macro's variable.
  private func qualifiedName(_ id: NodeID) -> String? {
    switch tree[id].kind {
    case .name(let name, let isAbsolute):
      isAbsolute ? "." + name : locals.contains(name) ? nil : name
    case .select(let selection) where selection.mode == .plain:
      qualifiedName(selection.operand).map { $0 + "." + selection.field }
    default: nil
    }
  }

  private mutating func resolveCall(_ id: NodeID, _ call: Node.Call) {
    call.arguments.forEach { resolve($0) }
    guard let target = call.target else {
      set(id, function(call.function).map { .function($0) } ?? .undeclared)
      return
    }
    if let prefix = qualifiedName(target), let function = function(prefix + "." + call.function) {
      set(id, .function(function))
      return
    }
    resolve(target)
    set(id, declarations.functions[call.function].map { .method($0) } ?? .undeclared)
  }

  private func function(_ name: String) -> Function? {
    for candidate in declarations.candidates(name) {
      if let function = declarations.functions[candidate] { return function }
    }
    return nil
  }

  private static let types: [String: CELType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
    "bytes": .bytes, "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null,
    "type": .type(.dyn), "optional_type": .optional(.dyn), "date": .date,
    "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
  ]
}

extension CELType {
  /// What `type()` of a value of this type gives.
  var runtimeName: CELTypeName {
    switch self {
    case .null: CELTypeName("null_type")
    case .list: CELTypeName("list")
    case .map, .object: CELTypeName("map")
    case .optional: CELTypeName("optional_type")
    case .type: CELTypeName("type")
    case .timestamp: CELTypeName("google.protobuf.Timestamp")
    case .duration: CELTypeName("google.protobuf.Duration")
    case .code: CELTypeName("string")
    default: CELTypeName(description)
    }
  }
}
