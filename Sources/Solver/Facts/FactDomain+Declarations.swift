public import Expressions

extension FactDomain {
  /// The facts that declared variables hold, each of which may be absent.
  ///
  /// Numbers and texts have no limits; a date may be known in part.
  ///
  /// - Parameter isAlwaysAnswered: whether a fact always has a value.
  public init(
    _ declarations: Declarations, isAlwaysAnswered: (FactPath) -> Bool = { _ in false }
  ) {
    self.init()
    var reader = DeclarationReader(declarations: declarations)
    for (name, type) in declarations.variables.sorted(by: { $0.key < $1.key }) {
      reader.read(type, at: FactPath(name), depth: 0)
    }
    for (path, kind) in reader.found {
      add(Fact(kind, isAlwaysAnswered: isAlwaysAnswered(path)), at: path)
    }
    for path in reader.lists { add(FactList(isAlwaysAnswered: isAlwaysAnswered(path)), at: path) }
  }
}

private struct DeclarationReader {
  let declarations: Declarations
  var found: [(path: FactPath, kind: FactKind)] = []
  /// Lists of objects.
  var lists: [FactPath] = []
  /// Objects that hold themselves end somewhere.
  private static let deepest = 16
  private static let most = 50_000

  init(declarations: Declarations) { self.declarations = declarations }

  mutating func read(_ type: CELType, at path: FactPath, depth: Int) {
    guard found.count < Self.most else { return }
    if case .list(.object(let name)) = type, depth < Self.deepest,
      declarations.objects[name]?.fields.isEmpty == false
    {
      lists.append(path)
      return read(.object(name), at: path.appending(FactPath.eachItem), depth: depth + 1)
    }
    if case .object(let name) = type, let object = declarations.objects[name],
      depth < Self.deepest, !object.fields.isEmpty
    {
      for (field, inner) in object.fields.sorted(by: { $0.key < $1.key }) {
        read(inner.type, at: path.appending(field), depth: depth + 1)
      }
      return
    }
    found.append((path, kind(type)))
  }

  private func kind(_ type: CELType) -> FactKind {
    switch type {
    case .bool: .bool
    case .int: .anyInt
    case .double: .anyDouble
    case .string: .text(mostScalars: nil)
    case .date: .date([.day, .month, .year])
    case .code(let name): declarations.codeLists[name].map { .code($0.codes) } ?? .opaque
    case .list(.code(let name)): declarations.codeLists[name].map { .codes($0.codes) } ?? .opaque
    default: .opaque
    }
  }
}
