import CatalogModel
import SourceText

extension FormShell {
  /// Longer code lists stand once, under `$defs`.
  private static let longestInline = 300

  /// - Parameter options: gets the names of the codes, for people.
  mutating func choice(_ field: FormOutline.Field, _ options: inout SchemaValue?) -> SchemaValue {
    switch field.field.options {
    case nil:
      leaveOut(field, "options", .derived, .noOptions)
      return ["type": "string"]
    case .inline(let list, let range):
      var seen: Set<String> = []
      let unique = list.filter { seen.insert($0.code.value).inserted }
      guard !unique.isEmpty else {
        leaveOut(field, "options", .derived, .noOptions, at: range)
        return ["type": "string"]
      }
      options = .array(
        unique.map { option in
          var value: SchemaValue = ["code": .string(option.code.value)]
          value.add("name", option.name.map { .string($0.text) })
          return value
        })
      return ["type": "string", "enum": .array(unique.map { .string($0.code.value) })]
    case .list(let name):
      return codeList(field, name, &options)
    }
  }

  private mutating func codeList(
    _ field: FormOutline.Field, _ name: Located<String>, _ options: inout SchemaValue?
  ) -> SchemaValue {
    guard let list = catalog.codeLists.version(of: name.value, on: date) else {
      leaveOut(field, "options", .text(name.value), .codeListMissing(name.value), at: name.range)
      return ["type": "string"]
    }
    sources.insert(list.header.place.file)
    let entries = list.entries(on: date)
    sources.formUnion(entries.map(\.place.file))
    guard !entries.isEmpty else {
      leaveOut(field, "options", .text(name.value), .noOptions, at: name.range)
      return ["type": "string"]
    }
    let names = SchemaValue.array(
      entries.map { ["code": .string($0.code), "name": .string($0.name)] })
    let schema: SchemaValue = [
      "type": "string", "enum": .array(entries.map { .string($0.code) }),
    ]
    guard entries.count > Self.longestInline else {
      options = names
      return schema
    }
    return define("code-list." + DefinitionName.safe(name.value)) {
      var shared = schema
      shared.add(SchemaValue.annotation, ["options": names])
      return shared
    }
  }
}

// MARK: - Addresses

extension FormShell {
  /// Province and commune as of the date, and a line; old units or another country where the
  /// field allows them.
  mutating func address(_ field: FormOutline.Field) -> SchemaValue {
    let list = unitList(field)
    let units = list?.units(on: date) ?? UnitTable()
    var name = "address"
    if let list {
      name += "." + DefinitionName.safe(list.id.value)
      sources.formUnion(units.files)
      if units.provinces.isEmpty || units.communes.isEmpty || list.lacksRows {
        leaveOut(field, "within", .text(list.id.value), .noOptions)
      }
    } else {
      leaveOut(field, "type", .text("address"), .addressCascade)
    }
    if field.field.hasHistory {
      name += ".history"
      if list != nil { leaveOut(field, "history", .derived, .addressHistory) }
    }
    if field.field.allowsAbroad { name += ".abroad" }
    if let list, units.isLong {
      longLists.append(
        NotCarried(
          path: field.path, key: "within", condition: .text(list.id.value), reason: .longList,
          place: field.place))
    }
    let current =
      list.map { place(in: $0, units) }
      ?? Self.place(["province": Self.code(2), "commune": Self.code(5)])
    return define(name) { Self.address(field.field, current) }
  }

  /// A province and a commune of a list, which stands once for all addresses.
  ///
  /// Of several provinces each says which communes it has.
  private mutating func place(in list: CodeList, _ units: UnitTable) -> SchemaValue {
    let isCascade = units.provinces.count > 1 && !units.communes.isEmpty
    var place = Self.place([
      "province": Self.codes(units.provinces) ?? Self.code(2),
      "commune": (isCascade ? nil : Self.codes(units.communes)) ?? Self.code(5),
    ])
    if isCascade {
      let name = SchemaValue.unitsPrefix + DefinitionName.safe(list.id.value)
      place.add("allOf", [define(name) { ["allOf": Self.cascade(units)] }])
    }
    return place
  }

  private static func codes(_ entries: [CodeList.Entry]) -> SchemaValue? {
    guard !entries.isEmpty else { return nil }
    return ["type": "string", "enum": .array(entries.map { .string($0.code) })]
  }

  private static func address(_ field: FormField, _ current: SchemaValue) -> SchemaValue {
    var kinds = [current]
    if field.hasHistory {
      kinds.append(place(["province": code(2), "district": code(3), "commune": code(5)]))
    }
    if field.allowsAbroad {
      kinds.append(place(["country": ["type": "string", "pattern": "^(?:[A-Z]{2})$"]]))
    }
    return kinds.count == 1 ? current : ["anyOf": .array(kinds)]
  }

  /// A province has its own communes, and those that say no province.
  private static func cascade(_ units: UnitTable) -> SchemaValue {
    let byProvince = Dictionary(grouping: units.communes) { $0.parent ?? "" }
    return .array(
      units.provinces.map { province in
        let chosen: SchemaValue = ["type": "string", "const": .string(province.code)]
        let own = (byProvince[province.code] ?? []) + (byProvince[""] ?? [])
        let communes = codes(own) ?? false
        return ["if": chosen.at(["province"]), "then": communes.under(["commune"])]
      })
  }

  private mutating func unitList(_ field: FormOutline.Field) -> CodeList? {
    guard let within = field.field.within else { return nil }
    let id = catalog.unitListID(within: within.value, on: date)
    guard let list = catalog.codeLists.version(of: id, on: date) else {
      leaveOut(field, "within", .text(within.value), .codeListMissing(id), at: within.range)
      return nil
    }
    sources.insert(list.header.place.file)
    return list
  }

  private static func place(_ codes: KeyValuePairs<String, SchemaValue>) -> SchemaValue {
    let detail: SchemaValue = ["type": "string", "maxLength": 500]
    return closed(
      codes.map { .init($0.key, $0.value) } + [.init("detail", detail)],
      codes.map { .string($0.key) }, isIncomplete: false)
  }

  private static func code(_ digits: Int) -> SchemaValue {
    ["type": "string", "pattern": "^(?:[0-9]{\(digits)})$"]
  }
}

// MARK: - Attachments and confirmations

extension FormShell {
  /// An object for a file; several where the field counts items.
  mutating func attachment(_ field: FormOutline.Field) -> SchemaValue {
    var types: [SchemaValue] = []
    var hasUnknown = false
    for format in field.field.formats {
      guard let known = FieldFormat.mediaTypes(format.value) else {
        hasUnknown = true
        leaveOut(
          field, "formats", .text(format.value), .fileFormat(format.value), at: format.range)
        continue
      }
      for type in known where !types.contains(.string(type)) { types.append(.string(type)) }
    }
    let mediaType: SchemaValue =
      types.isEmpty || hasUnknown
      ? ["type": "string", "maxLength": 127, "pattern": .string(FieldFormat.mediaType)]
      : ["type": "string", "enum": .array(types)]
    let largest = field.field.maxSize.map { max(1, $0.value) } ?? Self.largestFile
    let file = Self.closed(
      [
        .init("name", ["type": "string", "minLength": 1, "maxLength": 255]),
        .init("mediaType", mediaType),
        .init("size", ["type": "integer", "minimum": 1, "maximum": .integer(largest)]),
        .init("sha256", ["type": "string", "pattern": .string(FieldFormat.sha256)]),
      ], ["name", "mediaType", "size"], isIncomplete: false)
    guard field.field.minItems != nil || field.field.maxItems != nil else { return file }
    var schema: SchemaValue = ["type": "array", "items": file]
    if let count = field.field.minItems?.value, count > 0 {
      schema.add("minItems", .integer(count))
    }
    if let count = field.field.maxItems?.value, count >= 0 {
      schema.add("maxItems", .integer(count))
    }
    return schema
  }

  private static let largestFile = 9_007_199_254_740_991

  /// Another person's consent: how it was given, and by whom and when where that is known.
  func confirmation(_ field: FormOutline.Field) -> SchemaValue {
    var seen: Set<String> = []
    let methods = field.field.methods.map(\.value).filter { seen.insert($0).inserted }
    let method: SchemaValue =
      methods.isEmpty
      ? ["type": "string", "minLength": 1, "maxLength": 50]
      : ["type": "string", "enum": .array(methods.map { .string($0) })]
    return Self.closed(
      [
        .init("method", method),
        .init("name", ["type": "string", "maxLength": 200]),
        .init("id", ["type": "string", "maxLength": 50]),
        .init("time", ["type": "string", "pattern": .string(DatePattern.dateTime)]),
      ], ["method"], isIncomplete: false)
  }
}
