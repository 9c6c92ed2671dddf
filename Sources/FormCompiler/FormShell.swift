import CatalogModel
import SourceText

/// Builds the schema of a form, the static shell with what its conditions add, and notes what it
/// leaves out.
struct FormShell {
  let form: CheckedForm
  var entries: FormEntries
  var notCarried: [NotCarried] = []
  /// Lists that the schema says and its twin for renderers does not.
  var longLists: [NotCarried] = []
  /// Shared schemas, in the order of first use.
  var definitions: [SchemaValue.Member] = []
  var sources: Set<FileID> = []

  var catalog: Catalog { form.catalog }
  var date: CalendarDate { form.date }

  init(_ form: CheckedForm) {
    self.form = form
    entries = FormEntries(form)
  }

  mutating func leaveOut(
    _ number: Int, _ key: String, _ condition: NotCarried.Source,
    _ reason: NotCarried.Reason, at range: SourceRange? = nil
  ) {
    let node = form[number]
    guard let around = node.place else { return }
    let place = range.map { Place(around.file, $0) } ?? around
    notCarried.append(
      NotCarried(
        path: node.writtenPath, key: key, condition: condition, reason: reason, place: place))
  }

  mutating func leaveOut(
    _ field: FormOutline.Field, _ key: String, _ condition: NotCarried.Source,
    _ reason: NotCarried.Reason, at range: SourceRange? = nil
  ) {
    let place = range.map { Place(field.place.file, $0) } ?? field.place
    notCarried.append(
      NotCarried(path: field.path, key: key, condition: condition, reason: reason, place: place))
  }

  mutating func define(_ name: String, _ schema: () -> SchemaValue) -> SchemaValue {
    if !definitions.contains(where: { $0.key == name }) {
      definitions.append(.init(name, schema()))
    }
    return ["$ref": .string("#/$defs/\(name)")]
  }
}

// MARK: - Objects

extension FormShell {
  /// The submission, a section, a group or an item.
  mutating func object(_ number: Int) -> SchemaValue {
    let node = form[number]
    var properties: [SchemaValue.Member] = []
    var required: [SchemaValue] = []
    for child in node.children {
      if let file = form[child].place?.file { sources.insert(file) }
      let presence = presence(of: child)
      if presence.visibility == .never {
        properties.append(.init(form[child].key, false))
        continue
      }
      properties.append(.init(form[child].key, schema(of: child)))
      addValueConditions(of: child)
      if presence.isRequired { required.append(.string(form[child].key)) }
    }
    let isIncomplete = isIncomplete(number)
    if isIncomplete, let first = node.children.first {
      leaveOut(first, "include", .derived, .fragment)
    }
    var schema = Self.closed(properties, required, isIncomplete: isIncomplete)
    if number == 0 { addRules() }
    if let added = entries.entries[number], !added.isEmpty {
      schema.add("allOf", .array(added.map(\.schema)))
    }
    return schema
  }

  private func isIncomplete(_ number: Int) -> Bool {
    switch form[number].source {
    case .submission: false
    case .section(let section): section.isIncomplete
    case .field(let field): field.isIncomplete
    case .item: form[number].parent.map(isIncomplete) ?? false
    }
  }

  private mutating func schema(of number: Int) -> SchemaValue {
    switch form[number].source {
    case .section(let section):
      var schema: SchemaValue = [:]
      schema.add("title", section.section.name.map { .string($0.text) })
      schema.add(membersOf: object(number))
      return schema
    case .field(let field): return self.schema(of: field, number)
    case .submission, .item: return object(number)
    }
  }

  static func closed(
    _ properties: [SchemaValue.Member], _ required: [SchemaValue], isIncomplete: Bool
  ) -> SchemaValue {
    var schema: SchemaValue = ["type": "object", "properties": .object(properties)]
    if !required.isEmpty { schema.add("required", .array(required)) }
    if !isIncomplete { schema.add("additionalProperties", false) }
    return schema
  }
}

extension SchemaValue {
  mutating func add(membersOf other: SchemaValue) {
    if case .object(let members) = other { for member in members { add(member.key, member.value) } }
  }
}
