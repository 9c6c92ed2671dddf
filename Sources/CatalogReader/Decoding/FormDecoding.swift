import CatalogModel
import SourceText
import YAMLSyntax

extension NodeReader {
  func form(_ root: NodeID, _ header: Header, _ id: Located<String>) -> Form {
    var form = Form(header: header, id: id)
    form.name = text(root, "name")
    form.document = string(root, "document")
    form.pages = list(root, "pages") { node in
      guard isMap(node) else { return nil }
      var page = FormPage(range: tree.range(node))
      page.id = string(node, "id")
      page.name = text(node, "name")
      page.visible = condition(node, "visible")
      page.sections = list(node, "sections", section)
      return page
    }
    form.rules = list(root, "rules") { node in
      guard isMap(node) else { return nil }
      var rule = FormRule(range: tree.range(node))
      rule.id = string(node, "id")
      rule.when = condition(node, "when")
      rule.require = condition(node, "require")
      rule.message = text(node, "message")
      rule.severity = string(node, "severity")
      return rule
    }
    form.examples = list(root, "examples") { node in
      guard isMap(node) else { return nil }
      var example = FormExample(range: tree.range(node))
      example.name = text(node, "name")
      example.answers = syntax(node, "answers")
      example.like = string(node, "like")
      example.change = syntax(node, "change")
      example.expect = syntax(node, "expect")
      example.asOf = date(node, "as-of")
      return example
    }
    return form
  }

  private func section(_ node: NodeID) -> FormSection? {
    guard isMap(node) else { return nil }
    var section = FormSection(range: tree.range(node))
    section.id = string(node, "id")
    section.name = text(node, "name")
    section.visible = condition(node, "visible")
    section.include = string(node, "include")
    section.fields = list(node, "fields", field)
    return section
  }

  func field(_ node: NodeID) -> FormField? {
    guard isMap(node) else { return nil }
    var field = FormField(range: tree.range(node))
    field.id = string(node, "id")
    field.type = word(node, "type")
    field.name = text(node, "name")
    field.help = text(node, "help")
    field.required = condition(node, "required")
    field.isOptional = boolean(node, "optional")
    field.visible = condition(node, "visible")
    field.readonly = condition(node, "readonly")
    field.options = value(node, "options").flatMap(options)
    if case .inline(let read, _)? = field.options, let written = value(node, "options") {
      field.lacksOptions = read.count < items(written).count
    }
    field.filter = condition(node, "filter")
    field.constraint = condition(node, "constraint")
    field.message = text(node, "message")
    readBounds(node, into: &field)
    field.defaultValue = syntax(node, "default")
    field.calculate = syntax(node, "calculate")
    field.calculation = calculation(node)
    if let node = value(node, "prefill"), isMap(node) { field.prefill = prefill(node) }
    field.document = string(node, "document")
    field.within = string(node, "within")
    field.hasHistory = boolean(node, "history")?.value ?? false
    field.allowsAbroad = boolean(node, "abroad")?.value ?? false
    field.methods = strings(node, "methods")
    field.by = string(node, "by")
    field.key = string(node, "key")
    field.print = syntax(node, "print")
    field.from = string(node, "from")
    field.include = string(node, "include")
    field.fields = list(node, "fields", self.field)
    return field
  }

  private func calculation(_ node: NodeID) -> [Condition] {
    guard let calculate = value(node, "calculate") else { return [] }
    guard isMap(calculate) else {
      return [ConditionReader(tree, source).condition(calculate)].compactMap { $0 }
    }
    return [condition(calculate, "when"), condition(calculate, "value")].compactMap { $0 }
  }

  private func readBounds(_ node: NodeID, into field: inout FormField) {
    field.min = string(node, "min")
    field.max = string(node, "max")
    field.step = decimal(node, "step")
    field.unit = text(node, "unit")
    field.minLength = integer(node, "min-length")
    field.maxLength = integer(node, "max-length")
    field.pattern = string(node, "pattern")
    field.precision = strings(node, "precision")
    field.formats = strings(node, "formats")
    if let size = string(node, "max-size"), let bytes = ScalarSyntax.byteSize(size.value) {
      field.maxSize = Located(bytes, at: size.range)
    }
    field.minItems = integer(node, "min-items")
    field.maxItems = integer(node, "max-items")
    field.uniqueBy = strings(node, "unique-by")
  }

  private func options(_ node: NodeID) -> FormField.Options? {
    if let list = scalar(node) { return .list(list) }
    guard isList(node) else { return nil }
    let options: [FormField.Option] = items(node).compactMap { item in
      guard isMap(item), let code = string(item, "code") else { return nil }
      var option = FormField.Option(range: tree.range(item), code: code)
      option.name = text(item, "name")
      return option
    }
    return .inline(options, tree.range(node))
  }

  private func prefill(_ node: NodeID) -> FormField.Prefill {
    var prefill = FormField.Prefill(range: tree.range(node))
    prefill.source = string(node, "source")
    prefill.attribute = string(node, "attribute")
    prefill.key = string(node, "key")
    prefill.from = string(node, "from")
    prefill.isLocked = boolean(node, "locked")?.value ?? false
    return prefill
  }
}
