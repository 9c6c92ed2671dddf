import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText

/// Finds what the names in a form's conditions mean: in the same object or item first, then
/// outwards; `this` is the nearest that has what is asked of it, in a constraint the field itself.
struct FormNames {
  private var types: [CELType] = []
  /// By node, what its keys are called.
  private(set) var members: [Int: [String: Int]] = [:]
  /// Objects and code lists; variables are added for each condition.
  private var declarations = Declarations()
  /// What fields with the same options share, so that they can be compared: the path of the first.
  private var firstWithOptions: [[String]: String] = [:]

  private static let option = "option"

  init() {}

  init(_ nodes: [FormNode], in catalog: Catalog, on date: CalendarDate) {
    types = Array(repeating: .dyn, count: nodes.count)
    for node in nodes {
      guard let options = node.options?.sorted(), firstWithOptions[options] == nil else { continue }
      firstWithOptions[options] = node.path
    }
    // What is inside comes after what is around.
    for number in nodes.indices.reversed() {
      types[number] = type(of: nodes[number], nodes)
      guard nodes[number].content == .object else { continue }
      members[number] = Dictionary(
        nodes[number].children.map { (nodes[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  // MARK: Types

  private mutating func type(of node: FormNode, _ nodes: [FormNode]) -> CELType {
    switch node.content {
    case .object:
      let name = node.path.isEmpty ? "submission" : node.path
      var object = ObjectDeclaration(name: name, fields: [:])
      for child in node.children {
        object.fields[nodes[child].key] = .init(types[child], label: nodes[child].label)
      }
      declarations.objects[name] = object
      return .object(name)
    case .list: return .list(node.children.first.map { types[$0] } ?? .dyn)
    case .value: return value(of: node)
    }
  }

  private mutating func value(of node: FormNode) -> CELType {
    switch node.type {
    case .text, .multiline, .citizenID, .taxCode, .phone, .email, .personName, .landCertificate:
      .string
    case .integer, .money: .int
    case .decimal: .double
    case .boolean, .declaration: .bool
    case .date: .date
    case .datetime: .timestamp
    case .choice: code(of: node)
    case .multiChoice: .list(code(of: node))
    case .address:
      known("address", ["province", "district", "commune", "country", "detail"])
    case .attachment: attachment(node)
    case .confirmation: confirmation(node)
    case .group, .list, .table, .note, nil: .dyn
    }
  }

  private mutating func code(of node: FormNode) -> CELType {
    guard let options = node.options, !options.isEmpty else { return .string }
    let name = firstWithOptions[options.sorted()] ?? node.path
    declarations.codeLists[name] = CodeListDeclaration(name: name, codes: options)
    return .code(name)
  }

  private mutating func known(_ name: String, _ texts: [String]) -> CELType {
    declarations.objects[name] = ObjectDeclaration(
      name: name,
      fields: Dictionary(uniqueKeysWithValues: texts.map { ($0, .init(.string)) }))
    return .object(name)
  }

  private mutating func attachment(_ node: FormNode) -> CELType {
    let file = known("attachment", ["name", "mediaType", "sha256"])
    declarations.objects["attachment"]?.fields["size"] = .init(.int)
    let field = node.field?.field
    return field?.minItems != nil || field?.maxItems != nil ? .list(file) : file
  }

  private mutating func confirmation(_ node: FormNode) -> CELType {
    let name = node.path
    _ = known(name, ["name", "id"])
    let methods = node.field?.field.methods.map(\.value) ?? []
    if methods.isEmpty {
      declarations.objects[name]?.fields["method"] = .init(.string)
    } else {
      let list = name + ".method"
      declarations.codeLists[list] = CodeListDeclaration(name: list, codes: methods)
      declarations.objects[name]?.fields["method"] = .init(.code(list))
    }
    declarations.objects[name]?.fields["time"] = .init(.timestamp)
    return .object(name)
  }

  // MARK: Conditions

  func read(
    _ condition: Condition, _ key: FormCondition.Key, at number: Int, in file: FileID,
    _ nodes: [FormNode]
  ) -> FormCondition {
    var scope = FormScope(variables: [:], lists: nodes[number].lists)
    if case .constant(let value) = condition.syntax {
      return FormCondition(
        key: key, host: number, written: condition, file: file,
        expression: CELExpression(value ? "true" : "false", declarations), problems: [],
        scope: scope)
    }
    let around = Around(number, nodes)
    let isOfItself = key == .constraint || key == .min || key == .max
    scope.variables = variables(condition, around, isOfItself ? number : nil)
    var declared = declare(scope, nodes, hasOption: key == .filter)
    var expression = Self.expression(condition, declared)
    if expression.problems.contains(where: { $0.code == .undeclaredName }) {
      // All there is, so that what was meant can be named.
      scope.variables = everything(around, scope.variables)
      declared = declare(scope, nodes, hasOption: key == .filter)
      expression = Self.expression(condition, declared)
    }
    scope.variables = scope.variables.filter { expression.variables.contains($0.key) }
    return FormCondition(
      key: key, host: number, written: condition, file: file, expression: expression,
      problems: problems(of: expression, condition, key, types[number]), scope: scope)
  }

  private static func expression(
    _ condition: Condition, _ declared: Declarations
  )
    -> CELExpression
  {
    condition.expression(declared) ?? CELExpression("true", declared)
  }

  /// Objects around a node, innermost first, the submission last.
  private struct Around {
    let objects: [Int]

    init(_ number: Int, _ nodes: [FormNode]) {
      var objects: [Int] = []
      var next = number == 0 ? number : nodes[number].parent
      while let current = next {
        if nodes[current].content == .object { objects.append(current) }
        next = nodes[current].parent
      }
      self.objects = objects
    }
  }

  private func variables(
    _ condition: Condition, _ around: Around, _ own: Int?
  ) -> [String: Int] {
    var result = ["submission": 0]
    var home: Int?
    for name in condition.names {
      let parts = name.value.split(separator: ".", maxSplits: 2)
      guard let first = parts.first.map(String.init), result[first] == nil else { continue }
      if first == "this" {
        result[first] = own ?? nearest(parts.dropFirst().first.map(String.init), around)
      } else {
        for (distance, object) in around.objects.enumerated() {
          guard let found = members[object]?[first] else { continue }
          result[first] = found
          // From an item outwards there is another way, into it there is none.
          home = min(home ?? distance, distance)
          break
        }
      }
    }
    // `answered` of a bare name asks its object.
    if result["this"] == nil, let home, around.objects[home] != 0 {
      result["this"] = around.objects[home]
    }
    if let own { result["this"] = own }
    return result
  }

  private func nearest(_ key: String?, _ around: Around) -> Int? {
    let inside = around.objects.dropLast()
    guard let key else { return inside.first }
    return inside.first { members[$0]?[key] != nil } ?? inside.first
  }

  private func everything(_ around: Around, _ known: [String: Int]) -> [String: Int] {
    var result = known
    for object in around.objects {
      result.merge(members[object] ?? [:]) { inner, _ in inner }
    }
    if result["this"] == nil { result["this"] = nearest(nil, around) }
    return result
  }

  /// The path of a node from a variable that is always there.
  private func path(of node: Int, _ scope: FormScope, _ nodes: [FormNode]) -> String? {
    var keys: [String] = []
    var byThis: String?
    var current = node
    // From an item of a list outwards there is no way but by `this`.
    while let parent = nodes[current].parent, !nodes[current].key.isEmpty {
      keys.insert(nodes[current].key, at: 0)
      if parent == scope.variables["this"] { byThis = (["this"] + keys).joined(separator: ".") }
      current = parent
    }
    return current == 0 && node != 0 ? (["submission"] + keys).joined(separator: ".") : byThis
  }

  private func declare(
    _ scope: FormScope, _ nodes: [FormNode], hasOption: Bool
  ) -> Declarations {
    var declared = declarations
    for (name, node) in scope.variables {
      declared.variables[name] = types[node]
      declared.paths[name] = path(of: node, scope, nodes)
    }
    if hasOption {
      declared.objects[Self.option] = ObjectDeclaration(
        name: Self.option,
        fields: [
          "code": .init(.string), "name": .init(.string), "parent": .init(.string),
          "level": .init(.string),
        ])
      declared.variables[Self.option] = .object(Self.option)
    }
    return declared
  }

  private func problems(
    of expression: CELExpression, _ condition: Condition, _ key: FormCondition.Key,
    _ own: CELType
  ) -> [ExpressionProblem] {
    switch key {
    case .calculate:
      condition.problems(of: expression, asCondition: false)
        + [expression.problem(asValueOf: own)].compactMap { $0 }.map {
          $0.moved(to: condition.range)
        }
    case .min, .max:
      // Only the right side was written.
      condition.problems(of: expression).prefix(1).map { $0.moved(to: condition.range) }
    default: condition.problems(of: expression)
    }
  }
}

extension ExpressionProblem {
  fileprivate func moved(to range: SourceRange) -> ExpressionProblem {
    var moved = self
    moved.range = range
    moved.fixes = []
    return moved
  }
}

extension FormNode {
  /// What people call it.
  var label: Bilingual? {
    let name =
      switch source {
      case .section(let section): section.section.name
      case .field(let field): field.field.name
      case .submission, .item: HumanText?.none
      }
    return name?.bilingual
  }
}
