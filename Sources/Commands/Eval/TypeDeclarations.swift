import Diagnostics
import Expressions

/// The types of variables as a request gives them.
///
/// A type is text (`list(int)`), `{"object": {"field": type, …}}`, `{"list": type}` or
/// `{"enum": ["code", …]}`.
struct TypeDeclarations {
  private(set) var declarations = Declarations()

  /// `name=type`, as on the command line.
  mutating func add(argument: String) throws(RequestProblem) {
    guard let separator = argument.firstIndex(of: "=") else {
      throw RequestProblem(
        vi: "“\(argument)”: viết tên=kiểu, ví dụ tuoi=int",
        en: "“\(argument)”: write name=type, such as age=int")
    }
    let name = String(argument[..<separator])
    try add(name, .string(String(argument[argument.index(after: separator)...])))
  }

  mutating func add(_ name: String, _ json: JSONValue) throws(RequestProblem) {
    declarations.variables[name] = try type(json, path: name)
  }

  /// Declares a variable nobody gave a type by the value it has.
  mutating func infer(_ name: String, _ value: CELValue) {
    guard declarations.variables[name] == nil else { return }
    declarations.variables[name] = Self.type(of: value)
  }

  mutating func setContainer(_ name: String) { declarations.container = name }

  private mutating func type(_ json: JSONValue, path: String) throws(RequestProblem) -> CELType {
    switch json {
    case .string(let text):
      if let type = CELType(text) { return type }
      throw RequestProblem(
        vi: "“\(path)”: không hiểu kiểu “\(text)”; có bool, int, uint, double, string, bytes, "
          + "timestamp, duration, date, dyn, list(T), map(K, V), optional_type(T)",
        en: "“\(path)”: “\(text)” is no type; there are bool, int, uint, double, string, bytes, "
          + "timestamp, duration, date, dyn, list(T), map(K, V), optional_type(T)")
    case .object(let members):
      if case .object(let fields)? = json["object"], members.count == 1 {
        var object = ObjectDeclaration(name: path, fields: [:])
        for field in fields {
          object.fields[field.name] = ObjectDeclaration.Field(
            try type(field.value, path: path + "." + field.name))
        }
        declarations.objects[path] = object
        return .object(path)
      }
      if let element = json["list"], members.count == 1 {
        return .list(try type(element, path: path + "[]"))
      }
      if case .array(let codes)? = json["enum"], members.count == 1 {
        let texts = codes.compactMap { code in
          if case .string(let text) = code { text } else { nil }
        }
        guard texts.count == codes.count else { break }
        declarations.codeLists[path] = CodeListDeclaration(name: path, codes: texts)
        return .code(path)
      }
    default: break
    }
    throw RequestProblem(
      vi: "“\(path)”: kiểu là văn bản, {\"object\": {…}}, {\"list\": …} hoặc {\"enum\": […]}",
      en: "“\(path)”: a type is text, {\"object\": {…}}, {\"list\": …} or {\"enum\": […]}")
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
    case .timestamp: .timestamp
    case .duration: .duration
    case .date: .date
    case .type: .type(.dyn)
    case .list(let elements): .list(common(elements))
    case .map(let map): .map(common(map.entries.map(\.key.value)), common(map.entries.map(\.value)))
    case .optional(let inner): .optional(inner.map(type) ?? .dyn)
    }
  }

  private static func common(_ values: [CELValue]) -> CELType {
    let types = Set(values.map(type))
    return types.count == 1 ? types.first ?? .dyn : .dyn
  }
}

/// What is wrong with a request, apart from its expression.
struct RequestProblem: Error {
  var message: Bilingual

  init(vi: String, en: String) { message = Bilingual(vi: vi, en: en) }
  init(_ message: Bilingual) { self.message = message }
}
