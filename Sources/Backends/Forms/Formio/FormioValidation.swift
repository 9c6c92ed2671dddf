import CatalogModel
import FormCompiler
import SourceText

/// What a component refuses, and the message it gives.
struct FormioValidation {
  let field: FormioField

  private var node: FormNode { field.node }
  private var written: FormField? { field.written }

  var validate: SchemaValue? {
    var validate: SchemaValue = [:]
    if field.hasOwnRequired, field.demand.isWhenShown { validate.add("required", true) }
    lengths(&validate)
    bounds(&validate)
    validate.add("pattern", pattern)
    validate.add("json", json)
    return validate == [:] ? nil : validate
  }

  private func lengths(_ validate: inout SchemaValue) {
    switch node.type {
    case .list, .table:
      // A grid has that many rows from the start, and they cannot be taken away.
      if field.demand.isWhenShown, field.leastItems > 0 {
        validate.add("minLength", .integer(field.leastItems))
      }
      validate.add("maxLength", field.mostItems.map { .integer($0) })
    case .multiChoice, .attachment: break
    default:
      validate.add("minLength", written?.minLength.map { .integer($0.value) })
      validate.add("maxLength", written?.mostScalars.map { .integer($0) })
    }
  }

  private func bounds(_ validate: inout SchemaValue) {
    switch node.type {
    case .integer, .decimal, .money: break
    default: return
    }
    if let min = written?.min?.value, PlainBound.isPlain(min) { validate.add("min", .number(min)) }
    if let max = written?.max?.value, PlainBound.isPlain(max) { validate.add("max", .number(max)) }
    if node.type == .integer { validate.add("integer", true) }
  }

  /// The pattern of the field's own schema: its type's, else what was written.
  private var pattern: SchemaValue? {
    guard let schema = field.form.input.schema.value(at: node.path) else { return nil }
    return schema["pattern"]
  }

  /// What the field says of a wrong answer, where it does not speak of a condition of its own.
  var ownMessage: String? {
    guard !node.constraints.contains(where: { $0.kind == .constraint }) else { return nil }
    return written?.message?.text
  }

  /// By the rule that is broken: one message for all would be shown for an empty box as well.
  func errors(of validate: SchemaValue?) -> SchemaValue? {
    var errors: SchemaValue = [:]
    for rule in ["min", "max", "minLength", "maxLength"] where validate?[rule] != nil {
      errors.add(rule, ownMessage)
    }
    if validate?["pattern"] != nil {
      errors.add("pattern", ownMessage ?? FormioWords.pattern(node.type))
    }
    return errors == [:] ? nil : errors
  }

  // MARK: JSONLogic

  /// The message of the first thing that is broken, else true.
  private var json: SchemaValue? {
    var parts = FormioCounting(field: field).parts
    for constraint in node.constraints {
      guard
        let isBroken = field.form.logic(constraint.condition, at: field.number, is: false)
      else { continue }
      // Form.io asks of empty boxes as well.
      let isOfAnswer: SchemaValue = ["and": [field.isGiven, isBroken]]
      parts += [isOfAnswer, .string(FormioWords.broken(constraint, of: written))]
    }
    for rule in field.form.rules[field.number] ?? [] {
      guard let isBroken = broken(rule) else { continue }
      parts += [isBroken, .string(rule.rule.message?.text ?? rule.path)]
    }
    return parts.isEmpty ? nil : ["if": .array(parts + [true])]
  }

  private func broken(_ rule: FormCheckedRule) -> SchemaValue? {
    guard let isFalse = field.form.logic(rule.require, at: 0, is: false) else { return nil }
    guard let when = rule.when, when.constant != true else { return isFalse }
    return field.form.logic(when, at: 0).map { ["and": [$0, isFalse]] }
  }
}

/// Bounds that Form.io takes as numbers.
enum PlainBound {
  static func isPlain(_ text: String) -> Bool {
    SchemaValue.number(ifPlain: text) != nil
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
  }
}

extension FormSchema {
  /// The schema of a field by its path, `[]` for items; nil where it is shared or not there.
  func value(at path: String) -> SchemaValue? {
    var current: SchemaValue? = schema
    for part in path.split(separator: ".") {
      var key = part
      var depth = 0
      while key.hasSuffix("[]") {
        key = key.dropLast(2)
        depth += 1
      }
      current = current?["properties"]?[String(key)]
      for _ in 0..<depth { current = current?["items"] }
    }
    return current
  }
}
