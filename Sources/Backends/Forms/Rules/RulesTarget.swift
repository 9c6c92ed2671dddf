import CatalogModel
import Diagnostics
import Expressions
import FormCompiler
import SourceText

extension FormTarget {
  /// `rules.json`: every condition, calculation and rule of a form, for systems that evaluate
  /// them themselves, and what its schemas have no words for.
  static let rules = FormTarget(file: "rules.json", kind: "form-rules") { input in
    RulesWriter(input: input).file
  }
}

private struct RulesWriter {
  let input: FormInput

  var file: SchemaValue {
    var file = input.header("form-rules")
    file.add("document", input.form.document?.value)
    file.add("name", input.text(input.form.name))
    file.add("exact", .boolean(input.schema.isExact))
    file.setUnlessEmpty("notCarried", input.schema.notCarried.map(\.value))
    file.setUnlessEmpty("notCarriedByDraft07", input.draft07.onlyHereNotCarried.map(\.value))
    file.setUnlessEmpty("reasons", reasons)
    let checked = input.checked
    file.add("fields", .array(checked.nodes.compactMap(field)))
    var conditions: [SchemaValue] = []
    for number in checked.nodes.indices {
      conditions += checked[number].writtenConditions.map { condition($0, at: number) }
    }
    file.add("conditions", .array(conditions))
    file.add("rules", .array(checked.rules.map(rule)))
    return file
  }

  /// By code, each that is named.
  private var reasons: [SchemaValue.Member] {
    var seen: Set<String> = []
    return (input.schema.notCarried + input.draft07.onlyHereNotCarried).map(\.reason).filter {
      seen.insert($0.code).inserted
    }.map {
      .init($0.code, ["vi": .string($0.vi), "en": .string($0.en)])
    }
  }

  // MARK: Fields

  /// What a field is in the catalog's words; nil for what is no field.
  private func field(_ node: FormNode) -> SchemaValue? {
    guard let field = node.field?.field else { return nil }
    var value: SchemaValue = ["path": .string(node.path)]
    value.add("type", node.type?.rawValue)
    value.add("name", input.text(field.name))
    value.add("help", input.text(field.help))
    value.add("unit", input.text(field.unit))
    value.add("key", field.key?.value)
    value.add("document", field.document?.value)
    switch field.options {
    case .list(let id): value.add("codeList", id.value)
    case .inline(let options, _):
      value.setUnlessEmpty(
        "options",
        options.map { option in
          var value: SchemaValue = ["code": .string(option.code.value)]
          value.add("name", input.text(option.name))
          return value
        })
    case nil: break
    }
    return value
  }

  // MARK: Conditions

  private func condition(_ condition: FormCondition, at node: Int) -> SchemaValue {
    var value: SchemaValue = [
      "path": .string(input.checked[node].path), "key": .string(condition.key.rawValue),
    ]
    if condition.isDerived { value.add("derived", true) }
    write(condition, to: &value)
    return value
  }

  private func write(_ condition: FormCondition, to value: inout SchemaValue) {
    let expression = condition.expression
    value.add("cel", .string(expression.parsed.tree.canonicalText))
    value.add("type", "\(expression.type)")
    value.add("scope", scope(condition))
    if condition.key == .calculate {
      logic(expression.jsonLogicValue(), "jsonLogic", to: &value)
    } else {
      logic(expression.jsonLogic(), "jsonLogic", to: &value)
      logic(expression.jsonLogic(is: false), "jsonLogicFalse", to: &value)
    }
    write(schemaOf: condition, to: &value)
  }

  private func logic(
    _ translation: Translation<JSONLogicRule>, _ key: String, to value: inout SchemaValue
  ) {
    if let rule = translation.output {
      value.add(key, FormLogic.plain(rule))
    } else if key == "jsonLogic" {
      var reasons: [SchemaValue] = []
      for reason in translation.notTranslated.map({ SchemaValue($0.reason) })
      where !reasons.contains(reason) { reasons.append(reason) }
      value.setUnlessEmpty("notTranslated", reasons)
    }
  }

  /// What each name holds: the value at its path, for the current items of the lists.
  private func scope(_ condition: FormCondition) -> SchemaValue {
    let checked = input.checked
    var scope: SchemaValue = [:]
    let names = condition.scope.variables.sorted { $0.key < $1.key }
    scope.add(
      "variables", .object(names.map { .init($0.key, .string(checked[$0.value].path)) }))
    if !condition.scope.lists.isEmpty {
      scope.add("lists", .array(condition.scope.lists.map { .string(checked[$0].path) }))
    }
    return scope
  }

  /// Where it is true and where it is false, as schemas of the object at `object`.
  private func write(schemaOf condition: FormCondition, to value: inout SchemaValue) {
    guard let reading = input.reading(of: condition) else { return }
    value.add("exact", .boolean(reading.reason == nil))
    if let reason = reading.reason {
      value.add(
        "reason",
        ["code": .string(reason.code), "vi": .string(reason.vi), "en": .string(reason.en)])
    }
    guard reading.reason == nil, let schema = reading.schema else { return }
    value.add("object", .string(input.checked[schema.object].path))
    value.add("schema", ["true": schema.isTrue, "false": schema.isFalse])
  }

  // MARK: Rules

  private func rule(_ rule: FormCheckedRule) -> SchemaValue {
    var value: SchemaValue = ["path": .string(rule.path)]
    value.add("severity", rule.isWarning ? rule.rule.severity?.value ?? "warning" : "error")
    value.add("message", input.text(rule.rule.message))
    if let when = rule.when { value.add("when", part(when)) }
    value.add("require", part(rule.require))
    return value
  }

  private func part(_ condition: FormCondition) -> SchemaValue {
    var value: SchemaValue = [:]
    write(condition, to: &value)
    return value
  }
}
