import Expressions
import Foundation

/// The conformance cases of the CEL specification, read from the shared folder.
struct ConformanceCase: Decodable, Sendable {
  var id: String
  var file: String
  var section: String
  var expr: String
  var container: String?
  var disableCheck: Bool?
  var checkOnly: Bool?
  var typeEnv: [Declaration]?
  var bindings: [String: WireValue]?
  var expected: Expected
  var needs: [String]

  struct Declaration: Decodable, Sendable {
    var name: String
    var type: String?
    var overloads: [Overload]?
  }

  struct Overload: Decodable, Sendable {
    var params: [String]
    var result: String
    var member: Bool
  }

  struct Expected: Decodable, Sendable {
    enum Kind: String, Decodable { case value, error, none }
    var kind: Kind
    var value: WireValue?
    var deducedType: String?
  }
}

/// A value as the cases write it: `{"t": "int", "v": "1"}`.
struct WireValue: Decodable, Sendable {
  let value: CELValue?

  private enum Key: CodingKey { case t, v, seconds, nanos }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(String.self, forKey: .t) {
    case "null": value = .null
    case "bool": value = .bool(try container.decode(Bool.self, forKey: .v))
    case "int": value = Int64(try container.decode(String.self, forKey: .v)).map { .int($0) }
    case "uint": value = UInt64(try container.decode(String.self, forKey: .v)).map { .uint($0) }
    case "double": value = Double(try container.decode(String.self, forKey: .v)).map { .double($0) }
    case "string": value = .string(try container.decode(String.self, forKey: .v))
    case "bytes": value = .bytes(Array(try container.decode(Data.self, forKey: .v)))
    case "type": value = .type(CELTypeName(try container.decode(String.self, forKey: .v)))
    case "list":
      let elements = try container.decode([WireValue].self, forKey: .v).map(\.value)
      value = elements.contains(nil) ? nil : .list(elements.compactMap { $0 })
    case "map":
      var map = CELMap()
      for pair in try container.decode([[WireValue]].self, forKey: .v) {
        guard let key = pair[0].value.flatMap({ CELMap.Key($0) }), let entry = pair[1].value else {
          value = nil
          return
        }
        _ = map.insert(entry, for: key)
      }
      value = .map(map)
    case "timestamp":
      value = Self.time(container) { CELTimestamp(seconds: $0, nanos: $1).map { .timestamp($0) } }
    case "duration":
      value = Self.time(container) { CELDuration(seconds: $0, nanos: $1).map { .duration($0) } }
    default: value = nil
    }
  }

  private static func time(
    _ container: KeyedDecodingContainer<Key>, _ make: (Int64, Int32) -> CELValue?
  ) -> CELValue? {
    guard let seconds = Int64((try? container.decode(String.self, forKey: .seconds)) ?? ""),
      let nanos = try? container.decode(Int32.self, forKey: .nanos)
    else { return nil }
    return make(seconds, nanos)
  }
}

enum ConformanceSuite {
  /// What we leave out, as README says.
  static let leftOut: Set<String> = [
    "proto:message", "proto:wkt", "proto:enum", "ext:proto", "ext:network", "ext:block",
  ]

  static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["MOTCUA_SHARED"] {
      return URL(filePath: named)
    }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
  }()

  static var skipped: String {
    "skipped: no conformance cases in \(folder.path); set MOTCUA_SHARED"
  }

  /// nil where the folder is absent.
  static func cases() throws -> [ConformanceCase]? {
    struct Suite: Decodable { var tests: [ConformanceCase] }
    let file = folder.appending(path: "conformance/cel/cel-conformance.json")
    guard let data = try? Data(contentsOf: file) else { return nil }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Suite.self, from: data).tests
  }
}
