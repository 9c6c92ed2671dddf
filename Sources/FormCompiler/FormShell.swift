import CatalogModel
import SourceText

/// Builds the static shell of a form and notes what it leaves out.
struct FormShell {
  let catalog: Catalog
  let date: CalendarDate
  var notCarried: [NotCarried] = []
  /// Shared schemas, in the order of first use.
  var definitions: [SchemaValue.Member] = []
  var sources: Set<FileID> = []

  init(catalog: Catalog, date: CalendarDate) {
    self.catalog = catalog
    self.date = date
  }

  mutating func leaveOut(
    _ field: FormOutline.Field, _ key: String, _ condition: NotCarried.Source,
    _ reason: NotCarried.Reason, at range: SourceRange? = nil
  ) {
    let place = range.map { Place(field.place.file, $0) } ?? field.place
    notCarried.append(
      NotCarried(
        path: field.path, key: key, condition: condition, reason: reason, place: place))
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
  /// The whole submission: one object for each section.
  mutating func submission(_ outline: FormOutline) -> SchemaValue {
    var properties: [SchemaValue.Member] = []
    var required: [SchemaValue] = []
    for section in outline.sections {
      let visibility = visibility(of: section)
      var schema: SchemaValue = [:]
      schema.add("title", section.section.name.map { .string($0.text) })
      let body = object(of: section.fields, isIncomplete: section.isIncomplete)
      if case .object(let members) = body.schema {
        for member in members { schema.add(member.key, member.value) }
      }
      if let names = section.section.name?.translatedNames {
        schema.add("x-motcua", ["names": names])
      }
      switch visibility {
      case .never: properties.append(.init(section.path, false))
      case .sometimes: properties.append(.init(section.path, schema))
      case .always:
        properties.append(.init(section.path, schema))
        // A section of notes alone has no answers that could be evaded.
        if !body.isEmpty { required.append(.string(section.path)) }
      }
    }
    return Self.closed(properties, required, isIncomplete: false)
  }

  mutating func object(
    of fields: [FormOutline.Field], isIncomplete: Bool
  )
    -> (schema: SchemaValue, isEmpty: Bool)
  {
    var properties: [SchemaValue.Member] = []
    var required: [SchemaValue] = []
    for field in fields {
      sources.insert(field.place.file)
      // A note has no answer, so its condition is no matter of submissions.
      guard field.type != .note else { continue }
      let visibility = visibility(of: field)
      if visibility == .never {
        properties.append(.init(field.id, false))
        continue
      }
      properties.append(.init(field.id, schema(of: field)))
      if isRequired(field, visibility) { required.append(.string(field.id)) }
    }
    if isIncomplete, let field = fields.first {
      leaveOut(field, "include", .derived, .fragment)
    }
    return (
      Self.closed(properties, required, isIncomplete: isIncomplete),
      properties.isEmpty && !isIncomplete
    )
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

// MARK: - Presence

extension FormShell {
  enum Visibility { case always, sometimes, never }

  private mutating func visibility(of section: FormOutline.Section) -> Visibility {
    var result = Visibility.always
    for condition in [section.page.visible, section.section.visible].compactMap({ $0 }) {
      switch condition.constant {
      case true: continue
      case false: result = .never
      case nil:
        if result != .never { result = .sometimes }
        notCarried.append(
          NotCarried(
            path: section.path, key: "visible", condition: condition.source, reason: .condition,
            place: Place(section.place.file, condition.range)))
      }
    }
    return result
  }

  private mutating func visibility(of field: FormOutline.Field) -> Visibility {
    var result = Visibility.always
    let own = field.field.visible.map { [$0] } ?? []
    for condition in field.includedWhen.map(\.condition) + own {
      switch condition.constant {
      case true: continue
      case false: result = .never
      case nil:
        if result != .never { result = .sometimes }
        leaveOut(field, "visible", condition.source, .condition, at: condition.range)
      }
    }
    return result
  }

  /// Required unless the catalog says otherwise; calculated and readonly fields only when
  /// it says so, for what fills them may have nothing to give.
  private mutating func isRequired(_ field: FormOutline.Field, _ visibility: Visibility) -> Bool {
    let written = field.field
    noteRunTimeKeys(of: field)
    let stated = written.required?.constant
    if let required = written.required, stated == nil {
      leaveOut(field, "required", required.source, .condition, at: required.range)
      return false
    }
    if written.calculate != nil {
      if stated == true { leaveOut(field, "required", .text("true"), .calculated) }
      return false
    }
    guard visibility == .always else { return false }
    if written.readonly?.constant != nil || written.readonly == nil {
      // A tick box that is shown is answered.
      if field.type == .boolean, written.readonly?.constant != true { return true }
    }
    if let stated { return stated }
    if written.isOptional?.value == true { return false }
    if let readonly = written.readonly, readonly.constant != false { return false }
    if field.type == .attachment, let document = written.document {
      leaveOut(field, "required", .text(document.value), .dossier, at: document.range)
      return false
    }
    return true
  }

  private mutating func noteRunTimeKeys(of field: FormOutline.Field) {
    let written = field.field
    if let calculate = written.calculate {
      let source: NotCarried.Source =
        if case .scalar(let text, _) = calculate.value {
          .text(text)
        } else {
          .structured(calculate.value)
        }
      leaveOut(field, "calculate", source, .calculated, at: calculate.range)
    }
    let conditions = [
      ("readonly", written.readonly), ("constraint", written.constraint),
      ("filter", written.filter),
    ]
    for case (let key, let condition?) in conditions {
      if condition.constant == true, key != "readonly" { continue }
      if condition.constant != nil, key == "readonly" { continue }
      leaveOut(field, key, condition.source, .condition, at: condition.range)
    }
    if let first = written.uniqueBy.first {
      let names = written.uniqueBy.map(\.value).joined(separator: ", ")
      leaveOut(field, "unique-by", .text(names), .uniqueBy, at: first.range)
    }
  }

  /// Rules over the whole form.
  mutating func addRules(of form: Form) {
    for (index, rule) in form.rules.enumerated() {
      let path = "rules.\(rule.id?.value ?? String(index + 1))"
      for case (let key, let condition?) in [("when", rule.when), ("require", rule.require)] {
        notCarried.append(
          NotCarried(
            path: path, key: key, condition: condition.source, reason: .condition,
            place: form.header.at(condition.range)))
      }
    }
  }
}
