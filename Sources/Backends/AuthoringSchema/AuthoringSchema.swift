import CatalogLanguage
import Writers

/// JSON Schemas of what legal staff write, for editors: completion, hover, red lines.
///
/// Written from the very shapes the reader checks against. Editors are looser than the
/// compiler: what needs other files is left to `motcua check`.
public enum AuthoringSchema {
  /// One file for each kind, and `declaration.schema.json` for any of them.
  public static func artifacts() -> [Artifact] {
    var artifacts = CatalogLanguage.kinds.map { kind in
      Artifact(
        path: "\(kind.kind).schema.json", bytes: schema(of: kind), kind: "authoring-schema",
        sources: [])
    }
    artifacts.append(
      Artifact(
        path: "declaration.schema.json", bytes: anyDeclaration(), kind: "authoring-schema",
        sources: []))
    return artifacts
  }

  static func schema(of kind: KindShape) -> [UInt8] {
    var writer = AuthoringSchemaWriter()
    return writer.file(kind.map)
  }

  /// Chooses by `kind`, so that an editor completes only the keys of that kind.
  static func anyDeclaration() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("$schema", "http://json-schema.org/draft-07/schema#")
      json.member("$id", "https://motcua.example/schemas/authoring/declaration.schema.json")
      json.member("title", "Khai báo của danh mục thủ tục hành chính")
      json.member("type", "object")
      json.member("required", ["kind"])
      json.object("properties") { json in
        json.object("kind") { json in
          json.member("description", "Loại khai báo (kind of declaration)")
          json.member("enum", CatalogLanguage.kinds.map(\.kind))
        }
      }
      json.array("allOf") { json in
        for kind in CatalogLanguage.kinds {
          json.object { json in
            json.object("if") { json in
              json.object("properties") { json in
                json.object("kind") { json in json.member("const", kind.kind) }
              }
              json.member("required", ["kind"])
            }
            json.object("then") { json in json.member("$ref", "\(kind.kind).schema.json") }
          }
        }
      }
    }
    return json.finish()
  }
}

/// Writes shapes as draft-07, the draft that YAML editors know best.
struct AuthoringSchemaWriter {
  /// Shared maps in the order they are first needed.
  private var needed: [MapShape] = []

  mutating func file(_ map: MapShape) -> [UInt8] {
    collect(map)
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("$schema", "http://json-schema.org/draft-07/schema#")
      json.member("$id", "https://motcua.example/schemas/authoring/\(map.name).schema.json")
      body(map, &json)
      json.object("definitions") { json in
        for shared in needed where shared !== map {
          json.object(shared.name) { json in body(shared, &json) }
        }
        json.object("condition") { json in
          json.member("description", "Điều kiện: biểu thức CEL, dạng có cấu trúc, hoặc true/false")
          json.member("type", ["string", "boolean", "object"])
        }
        json.object("text") { json in
          json.member("description", "Văn bản, hoặc bản dịch theo mã ngôn ngữ")
          json.array("anyOf") { json in
            json.object { json in
              json.member("type", "string")
              json.member("minLength", 1)
            }
            json.object { json in
              json.member("type", "object")
              json.object("additionalProperties") { json in json.member("type", "string") }
              json.object("propertyNames") { json in json.member("pattern", "^[a-z]{2,3}$") }
            }
          }
        }
      }
    }
    return json.finish()
  }

  private mutating func collect(_ map: MapShape) {
    guard !needed.contains(where: { $0 === map }) else { return }
    needed.append(map)
    for key in map.keys { collect(key.shape) }
  }

  private mutating func collect(_ shape: Shape) {
    switch shape {
    case .map(let map): collect(map())
    case .list(let item, _): collect(item)
    case .keyed(_, let value): collect(value)
    case .table(let value, let row):
      collect(value)
      for key in row.keys { collect(key.shape) }
    case .either(let shapes): for shape in shapes { collect(shape) }
    case .timeLimit: collect(MapShape.sameDay)
    case .feeAmount: collect(MapShape.feeTiers)
    default: break
    }
  }

  private func body(_ map: MapShape, _ json: inout JSONWriter) {
    json.member("title", map.vi)
    json.member("description", "\(map.vi) (\(map.en))")
    json.member("type", "object")
    json.member("additionalProperties", false)
    json.object("properties") { json in
      for key in map.keys {
        json.object(key.name) { json in
          json.member("description", "\(key.vi) (\(key.en))")
          write(key.shape, &json)
        }
      }
    }
    let required = map.keys.filter { $0.presence == .essential }.map(\.name)
    if !required.isEmpty { json.member("required", required) }
    groups(map, &json)
  }

  private func groups(_ map: MapShape, _ json: inout JSONWriter) {
    guard !map.exactlyOne.isEmpty || !map.atLeastOne.isEmpty else { return }
    json.array("allOf") { json in
      for group in map.exactlyOne { alternatives("oneOf", group, &json) }
      for group in map.atLeastOne { alternatives("anyOf", group, &json) }
    }
  }

  private func alternatives(_ keyword: String, _ group: [String], _ json: inout JSONWriter) {
    json.object { json in
      json.array(keyword) { json in
        for key in group { json.object { json in json.member("required", [key]) } }
      }
    }
  }

  private func object(_ shape: Shape, _ json: inout JSONWriter) {
    json.object { json in write(shape, &json) }
  }

  private func pattern(_ pattern: String, _ json: inout JSONWriter) {
    json.member("type", "string")
    json.member("pattern", pattern)
  }

  private func write(_ shape: Shape, _ json: inout JSONWriter) {
    switch shape {
    case .text: json.array("allOf") { json in reference("text", &json) }
    case .string, .reference:
      json.member("type", "string")
      json.member("minLength", 1)
    case .id(let style): id(style, &json)
    case .word(let words): choice(words, &json)
    case .boolean: json.member("type", "boolean")
    case .integer(let range):
      json.member("type", "integer")
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .decimal: json.member("type", ["number", "string"])
    case .date: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", &json)
    case .month: pattern("^[0-9]{4}-[0-9]{2}$", &json)
    case .duration: pattern(Self.durationPattern, &json)
    case .timeLimit:
      json.array("anyOf") { json in
        json.object { json in pattern(Self.durationPattern, &json) }
        json.object { json in json.member("enum", ["not-regulated", "not-published", "same-day"]) }
        json.object { json in
          json.member("type", "object")
          json.member("additionalProperties", false)
          json.object("properties") { json in
            json.object("same-day") { json in self.json(MapShape.sameDay, &json) }
          }
          json.member("required", ["same-day"])
        }
      }
    case .money: pattern(Self.moneyPattern, &json)
    case .feeAmount:
      json.array("anyOf") { json in
        json.object { json in json.member("const", "free") }
        json.object { json in pattern(Self.moneyPattern, &json) }
        reference("fee-tiers", &json)
      }
    case .byteSize: pattern("^[0-9.]+ (B|kB|KB|MB|GB)$", &json)
    case .resolution: pattern("^[0-9]+ dpi$", &json)
    case .condition: json.array("allOf") { json in reference("condition", &json) }
    case .bound: json.member("type", ["string", "number"])
    case .syntax: break
    case .list(let item, let orSingle): list(item, orSingle, &json)
    case .map(let map): self.json(map(), &json)
    case .keyed(let words, let value): keyed(words, value, &json)
    case .table(let value, let row): table(value, row, &json)
    case .either(let shapes):
      json.array("anyOf") { json in for shape in shapes { object(shape, &json) } }
    }
  }

  private static let durationPattern =
    "^[0-9]+(\\.[0-9]+)? (working days?|days?|working hours?|hours?|months?|years?)$"
  private static let moneyPattern = "^[0-9]+(\\.[0-9]+)? [A-Z]{3}$"

  private func json(_ map: MapShape, _ json: inout JSONWriter) {
    json.array("allOf") { json in reference(map.name, &json) }
  }

  private func reference(_ name: String, _ json: inout JSONWriter) {
    json.object { json in json.member("$ref", "#/definitions/\(name)") }
  }

  private func id(_ style: IDStyle, _ json: inout JSONWriter) {
    switch style {
    case .kebab: pattern("^[a-z0-9][a-z0-9-]*$", &json)
    case .camel: pattern("^[a-z][A-Za-z0-9]*$", &json)
    case .free: pattern("^[A-Za-z0-9][A-Za-z0-9._-]*$", &json)
    case .procedureCode: pattern("^[1-9]\\.[0-9]{6}(\\..+)?$", &json)
    case .instrumentNumber:
      json.member("type", "string")
      json.member("minLength", 1)
    }
  }

  private func choice(_ words: [Word], _ json: inout JSONWriter) {
    json.member("enum", words.map(\.word))
    // Shown beside each value by editors that know the keyword.
    json.member("enumDescriptions", words.map { "\($0.vi) (\($0.en))" })
  }

  private func list(_ item: Shape, _ orSingle: Bool, _ json: inout JSONWriter) {
    func array(_ json: inout JSONWriter) {
      json.member("type", "array")
      json.object("items") { json in write(item, &json) }
    }
    guard orSingle else { return array(&json) }
    json.array("anyOf") { json in
      json.object { json in array(&json) }
      object(item, &json)
    }
  }

  private func keyed(_ words: [Word], _ value: Shape, _ json: inout JSONWriter) {
    json.member("type", "object")
    json.member("additionalProperties", false)
    json.object("properties") { json in
      for word in words {
        json.object(word.word) { json in
          json.member("description", "\(word.vi) (\(word.en))")
          write(value, &json)
        }
      }
    }
  }

  private func table(_ value: Shape, _ row: MapShape, _ json: inout JSONWriter) {
    json.array("anyOf") { json in
      object(value, &json)
      json.object { json in keyed(Words.channels, value, &json) }
      json.object { json in
        json.member("type", "array")
        json.object("items") { json in body(row, &json) }
      }
    }
  }
}
