import CatalogModel
import SourceText

extension FormShell {
  /// The schema of one field: its names, then what its type and keys demand.
  mutating func schema(of field: FormOutline.Field, _ number: Int) -> SchemaValue {
    var schema: SchemaValue = [:]
    schema.add("title", field.field.name.map { .string($0.text) })
    schema.add("description", field.field.help.map { .string($0.text) })
    var options: SchemaValue?
    if case .object(let members) = shape(of: field, number, &options) {
      for member in members { schema.add(member.key, member.value) }
    }
    if field.field.readonly?.constant == true { schema.add("readOnly", true) }
    schema.add(SchemaValue.annotation, annotation(of: field, options))
    return schema
  }

  private func annotation(of field: FormOutline.Field, _ options: SchemaValue?) -> SchemaValue? {
    var note: SchemaValue = [:]
    note.add("type", field.type.map { .string($0.rawValue) })
    note.add("options", options)
    return note == [:] ? nil : note
  }

  private mutating func shape(
    of field: FormOutline.Field, _ number: Int, _ options: inout SchemaValue?
  )
    -> SchemaValue
  {
    guard let type = field.type else {
      leaveOut(field, "type", .derived, .typeMissing)
      return [:]
    }
    switch type {
    case .text, .multiline: return text(field, nil)
    case .citizenID: return text(field, FieldFormat.citizenID)
    case .taxCode:
      leaveOut(field, "type", .text(type.rawValue), .checkDigit)
      return text(field, FieldFormat.taxCode)
    case .phone: return text(field, FieldFormat.phone)
    case .email: return text(field, FieldFormat.email)
    case .personName: return text(field, FieldFormat.personName)
    case .landCertificate: return text(field, FieldFormat.landCertificate)
    case .integer, .decimal, .money: return self.number(field, number)
    case .boolean: return ["type": "boolean"]
    case .declaration: return ["type": "boolean", "const": true]
    case .date: return dateShape(field, number)
    case .datetime:
      noteUnreadBounds(of: field, number)
      return ["type": "string", "pattern": .string(DatePattern.dateTime)]
    case .choice: return choice(field, &options)
    case .multiChoice:
      var schema: SchemaValue = ["type": "array"]
      schema.add("items", choice(field, &options))
      schema.add("uniqueItems", true)
      return counted(field, schema)
    case .address: return address(field)
    case .attachment: return attachment(field)
    case .confirmation: return confirmation(field)
    case .group: return object(number)
    case .list, .table:
      var schema: SchemaValue = ["type": "array"]
      schema.add("items", form[number].children.first.map { object($0) } ?? true)
      return counted(field, schema)
    case .note: return false
    }
  }

  private func counted(_ field: FormOutline.Field, _ schema: SchemaValue) -> SchemaValue {
    var schema = schema
    if let count = field.field.minItems?.value, count > 0 {
      schema.add("minItems", .integer(count))
    }
    if let count = field.field.maxItems?.value, count >= 0 {
      schema.add("maxItems", .integer(count))
    }
    return schema
  }
}

// MARK: - Text, numbers, dates

extension FormShell {
  private mutating func text(
    _ field: FormOutline.Field, _ own: String?
  ) -> SchemaValue {
    var schema: SchemaValue = ["type": "string"]
    if let length = field.field.minLength?.value, length > 0 {
      schema.add("minLength", .integer(length))
    }
    schema.add("maxLength", field.field.mostScalars.map { .integer($0) })
    schema.add("pattern", own.map { .string($0) })
    guard let pattern = field.field.pattern else { return schema }
    do {
      let portable = SchemaValue.string(try PortablePattern(pattern.value).anchored)
      if own == nil {
        schema.add("pattern", portable)
      } else {
        schema.add("allOf", [["type": "string", "pattern": portable]])
      }
    } catch {
      leaveOut(field, "pattern", .text(pattern.value), .pattern(error), at: pattern.range)
    }
    return schema
  }

  /// Validators agree on whole numbers only up to here: 2^53 − 1.
  static let mostInteger = 9_007_199_254_740_991

  private mutating func number(_ field: FormOutline.Field, _ number: Int) -> SchemaValue {
    let isWhole = field.field.isWholeNumber
    var schema: SchemaValue = ["type": isWhole ? "integer" : "number"]
    schema.add("minimum", constant(field.field.min) ?? .integer(-Self.mostInteger))
    schema.add("maximum", constant(field.field.max) ?? .integer(Self.mostInteger))
    noteUnreadBounds(of: field, number)
    if let step = field.field.step {
      if isWhole, let whole = step.value.whole, whole > 0 {
        schema.add("multipleOf", .integer(Int(whole)))
      } else {
        leaveOut(field, "step", .text(step.value.description), .decimalStep, at: step.range)
      }
    }
    return schema
  }

  private func constant(_ written: Located<String>?) -> SchemaValue? {
    // Fifteen digits are below 2^53.
    guard let written, PlainNumber.isPlain(written.value) else { return nil }
    return .number(written.value)
  }

  /// Bounds that are neither numbers nor conditions.
  private mutating func noteUnreadBounds(of field: FormOutline.Field, _ number: Int) {
    let kinds = form[number].constraints.map(\.kind)
    for (kind, bound) in [
      (FormConstraint.Kind.min, field.field.min), (.max, field.field.max),
    ] {
      guard let bound, !kinds.contains(kind) else { continue }
      if field.type != .date, field.type != .datetime, PlainNumber.isPlain(bound.value) { continue }
      leaveOut(field, kind.rawValue, .text(bound.value), .boundNotConstant, at: bound.range)
    }
  }

  private mutating func dateShape(
    _ field: FormOutline.Field, _ number: Int
  ) -> SchemaValue {
    let precisions = field.field.precision.compactMap { DatePattern.Precision(rawValue: $0.value) }
    var schema: SchemaValue = ["type": "string"]
    schema.add("pattern", .string(DatePattern.date(precisions)))
    noteUnreadBounds(of: field, number)
    return schema
  }
}
