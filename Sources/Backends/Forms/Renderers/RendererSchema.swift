import CatalogModel
import FormCompiler
import SourceText

/// The schema of draft 07 as renderers show it: the same submissions, but options as `oneOf` of
/// constants with names, which JSON Forms and react-jsonschema-form read, and the parts of
/// addresses named.
struct RendererSchema {
  /// Names of administrative units by code.
  private var unitNames: [String: String] = [:]

  init(_ input: FormInput) {
    var seen: Set<String> = []
    for node in input.checked.nodes where node.type == .address {
      guard let within = node.field?.field.within?.value,
        let list = input.catalog.catalog.unitList(within: within, on: input.catalog.date),
        seen.insert(list.id.value).inserted
      else { continue }
      let units = list.units(on: input.catalog.date)
      for entry in units.provinces + units.communes where unitNames[entry.code] == nil {
        unitNames[entry.code] = entry.name
      }
    }
  }

  func dressed(_ schema: SchemaValue) -> SchemaValue { dressed(schema, title: nil, names: nil) }

  /// - Parameters:
  ///   - title: what the property is called that this is the schema of.
  ///   - names: by code, where the schema around has the options.
  private func dressed(
    _ schema: SchemaValue, title: String?, names: [String: String]?
  ) -> SchemaValue {
    guard case .object(let members) = schema else { return schema }
    let own = Self.names(in: schema)
    let names = own.isEmpty ? names : own
    var result: [SchemaValue.Member] = []
    if let title, schema["title"] == nil, schema.isAnswer {
      result.append(.init("title", .string(title)))
    }
    for member in members {
      switch (member.key, member.value) {
      case ("enum", .array(let codes)):
        result.append(Self.oneOf(codes, names ?? unitNames))
      case ("properties", .object(let properties)):
        let titles = Self.titles(of: properties)
        let dressed = properties.map {
          SchemaValue.Member($0.key, self.dressed($0.value, title: titles[$0.key], names: nil))
        }
        result.append(.init("properties", .object(dressed)))
      case ("definitions", .object(let definitions)):
        let dressed = definitions.map {
          SchemaValue.Member(
            $0.key,
            isCondition($0.key)
              ? $0.value : isCascade($0.key) ? cascade($0.value) : self.dressed($0.value))
        }
        result.append(.init("definitions", .object(dressed)))
      case ("items", _):
        result.append(.init("items", dressed(member.value, title: nil, names: names)))
      case ("anyOf", .array(let kinds)):
        result.append(.init("anyOf", .array(kinds.map(kind))))
      default: result.append(member)
      }
    }
    // An empty box says neither: yes and no are two options.
    if schema[SchemaValue.annotation]?["type"] == "boolean" {
      result.append(
        .init("oneOf", [["const": true, "title": "Có"], ["const": false, "title": "Không"]]))
    }
    return .object(result)
  }

  private func isCascade(_ name: String) -> Bool { name.hasPrefix(SchemaValue.unitsPrefix) }

  /// Names for what each province offers.
  private func cascade(_ schema: SchemaValue) -> SchemaValue {
    guard case .array(let provinces)? = schema["allOf"] else { return schema }
    return [
      "allOf": .array(
        provinces.map { province in
          guard case .object(let members) = province else { return province }
          return .object(
            members.map { $0.key == "then" ? .init($0.key, dressed($0.value)) : $0 })
        })
    ]
  }

  private func isCondition(_ name: String) -> Bool { name.hasPrefix("condition.") }

  /// One of the kinds of an address.
  private func kind(_ schema: SchemaValue) -> SchemaValue {
    guard schema["type"] == "object", case .object(let members) = dressed(schema) else {
      return schema
    }
    let title =
      schema["properties"]?["country"] != nil
      ? "Ở nước ngoài"
      : schema["properties"]?["district"] != nil
        ? "Đơn vị hành chính cũ" : "Đơn vị hành chính hiện nay"
    return .object([.init("title", .string(title))] + members)
  }

  /// What the parts of an answer are called, which no form names.
  private static func titles(of properties: [SchemaValue.Member]) -> [String: String] {
    let keys = Set(properties.map(\.key))
    if keys.contains("commune") || keys.contains("country") {
      return [
        "province": "Tỉnh, thành phố", "district": "Quận, huyện", "commune": "Xã, phường, đặc khu",
        "country": "Quốc gia", "detail": "Số nhà, đường, thôn, tổ dân phố",
      ]
    }
    if keys.isSuperset(of: ["name", "mediaType", "size"]) {
      return [
        "name": "Tên tệp", "mediaType": "Kiểu nội dung", "size": "Kích thước (byte)",
        "sha256": "Mã băm SHA-256",
      ]
    }
    if keys.isSuperset(of: ["method", "time"]) {
      return [
        "method": "Cách xác nhận", "name": "Họ và tên", "id": "Số giấy tờ", "time": "Thời điểm",
      ]
    }
    return [:]
  }

  private static func oneOf(
    _ codes: [SchemaValue], _ names: [String: String]
  ) -> SchemaValue.Member {
    let named = codes.contains { code in
      if case .string(let text) = code { names[text] != nil } else { false }
    }
    guard named else { return .init("enum", .array(codes)) }
    return .init(
      "oneOf",
      .array(
        codes.map { code in
          var option: SchemaValue = ["const": code]
          if case .string(let text) = code { option.add("title", names[text] ?? text) }
          return option
        }))
  }

  /// Names of the options that a schema annotates.
  private static func names(in schema: SchemaValue) -> [String: String] {
    guard case .array(let options)? = schema[SchemaValue.annotation]?["options"] else { return [:] }
    var names: [String: String] = [:]
    for option in options {
      if case .string(let code)? = option["code"], case .string(let name)? = option["name"] {
        names[code] = name
      }
    }
    return names
  }
}

extension SchemaValue {
  /// Whether it describes an answer, and is no test of one.
  fileprivate var isAnswer: Bool { self["type"] != nil }
}
