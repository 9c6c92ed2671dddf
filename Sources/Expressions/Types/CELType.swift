/// A static type of CEL.
public indirect enum CELType: Hashable, Sendable {
  /// Known only when evaluated.
  case dyn
  case null, bool, int, uint, double, string, bytes
  case timestamp, duration
  /// A calendar day, perhaps known only by month or year.
  case date
  case list(CELType)
  case map(CELType, CELType)
  case optional(CELType)
  /// The type of a type.
  case type(CELType)
  /// A declared object: a map with known fields. See ``ObjectDeclaration``.
  case object(String)
  /// A string out of a declared code list (danh mục). See ``CodeListDeclaration``.
  case code(String)
  /// A type of the caller's, by name alone.
  case opaque(String, [CELType])
  /// A type parameter of a signature.
  case parameter(String)
  /// A type that checking has yet to find.
  case unknown(Int)
}

extension CELType: CustomStringConvertible {
  /// As declarations write it: `map(string, list(int))`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .date: "date"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .optional(let wrapped): "optional_type(\(wrapped))"
    case .type(let type): "type(\(type))"
    case .object(let name), .code(let name): name
    case .opaque(let name, let parameters):
      parameters.isEmpty
        ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .parameter(let name): name
    case .unknown: "dyn"
    }
  }

  /// The types inside this one.
  var parameters: [CELType] {
    switch self {
    case .list(let inner), .optional(let inner), .type(let inner): [inner]
    case .map(let key, let value): [key, value]
    case .opaque(_, let parameters): parameters
    default: []
    }
  }

  /// The same type with its inner types replaced.
  func mapParameters(_ transform: (CELType) -> CELType) -> CELType {
    switch self {
    case .list(let inner): .list(transform(inner))
    case .optional(let inner): .optional(transform(inner))
    case .type(let inner): .type(transform(inner))
    case .map(let key, let value): .map(transform(key), transform(value))
    case .opaque(let name, let parameters): .opaque(name, parameters.map(transform))
    default: self
    }
  }

  /// Whether a value of the type can be the key of a map.
  var canBeKey: Bool {
    switch self {
    case .dyn, .bool, .int, .uint, .string, .code, .parameter, .unknown: true
    default: false
    }
  }
}

extension CELType {
  /// Reads the notation of `description`; nil for any other text.
  ///
  /// - Parameter isDeclared: whether a word names an object or a code list.
  public init?(_ text: String, declared: [String: CELType] = [:]) {
    var reader = TypeReader(text, declared)
    guard let type = reader.type(depth: 0), reader.isAtEnd else { return nil }
    self = type
  }
}

private struct TypeReader {
  private var rest: Substring
  private let declared: [String: CELType]

  init(_ text: String, _ declared: [String: CELType]) {
    rest = text.utf8.count <= 1000 ? text[...] : ""
    self.declared = declared
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func type(depth: Int) -> CELType? {
    guard depth < 20 else { return nil }
    skipBlanks()
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "-" }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count)
    var parameters: [CELType] = []
    skipBlanks()
    if skip("(") {
      repeat {
        guard let parameter = type(depth: depth + 1) else { return nil }
        parameters.append(parameter)
      } while skip(",")
      guard skip(")") else { return nil }
      skipBlanks()
    }
    return make(String(name), parameters)
  }

  private func make(_ name: String, _ parameters: [CELType]) -> CELType? {
    switch (name, parameters.count) {
    case ("dyn", 0): .dyn
    case ("null", 0), ("null_type", 0): .null
    case ("bool", 0): .bool
    case ("int", 0): .int
    case ("uint", 0): .uint
    case ("double", 0): .double
    case ("string", 0): .string
    case ("bytes", 0): .bytes
    case ("timestamp", 0), ("google.protobuf.Timestamp", 0): .timestamp
    case ("duration", 0), ("google.protobuf.Duration", 0): .duration
    case ("date", 0): .date
    case ("list", 0): .list(.dyn)
    case ("list", 1): .list(parameters[0])
    case ("map", 0): .map(.dyn, .dyn)
    case ("map", 2): parameters[0].canBeKey ? .map(parameters[0], parameters[1]) : nil
    case ("optional_type", 1), ("optional", 1): .optional(parameters[0])
    case ("type", 1): .type(parameters[0])
    case (_, 0): declared[name]
    default: nil
    }
  }

  private mutating func skip(_ character: Character) -> Bool {
    skipBlanks()
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == " " } }
}
