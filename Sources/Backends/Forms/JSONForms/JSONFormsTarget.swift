import CatalogModel
import FormCompiler
import SourceText

extension FormTarget {
  /// `ui.jsonforms.json`: the UI schema that JSON Forms lays the form out by; its data schema is
  /// `schema.draft-07.json`.
  static let jsonForms = FormTarget(file: "ui.jsonforms.json", kind: "form-ui-json-forms") {
    JSONFormsWriter(input: $0).layout
  }
}

private struct JSONFormsWriter {
  let input: FormInput

  var checked: CheckedForm { input.checked }

  var layout: SchemaValue {
    let pages = input.form.pages.enumerated().map { page($0.element, number: $0.offset + 1) }
    if pages.count == 1, let sections = pages.first?["elements"] {
      return ["type": "VerticalLayout", "elements": sections]
    }
    return ["type": "Categorization", "elements": .array(pages), "options": ["variant": "stepper"]]
  }

  private func page(_ page: FormPage, number: Int) -> SchemaValue {
    let sections = checked.sections(of: page)
    var category: SchemaValue = ["type": "Category"]
    category.add("label", page.name?.text ?? "\(number)")
    category.add("elements", .array(sections.map { group($0, scope: "#") }))
    if let shown = checked.visibility(of: page) {
      category.add("rule", rule(shown.conditions, at: shown.section))
    }
    return category
  }

  // MARK: Elements

  private func group(_ number: Int, scope: String) -> SchemaValue {
    let node = checked[number]
    let inner = "\(scope)/properties/\(Self.escaped(node.key))"
    var group: SchemaValue = ["type": "Group"]
    group.add("label", node.name ?? node.key)
    group.add("elements", .array(help(of: node) + elements(of: number, scope: inner)))
    group.add("rule", rule(node.visible, at: number))
    return group
  }

  private func elements(of number: Int, scope: String) -> [SchemaValue] {
    checked.entries(of: number).map { entry in
      switch entry {
      case .node(let child): element(child, scope: scope)
      case .note(let field):
        ["type": "Label", "text": .string(Self.text(of: field))]
      }
    }
  }

  private static func text(of note: FormOutline.Field) -> String {
    [note.field.name?.text, note.field.help?.text].compactMap { $0 }.joined(separator: "\n")
  }

  private func element(_ number: Int, scope: String) -> SchemaValue {
    let node = checked[number]
    if node.content == .object { return group(number, scope: scope) }
    var control: SchemaValue = ["type": "Control"]
    control.add("scope", "\(scope)/properties/\(Self.escaped(node.key))")
    control.add("label", node.name)
    var options = self.options(of: node)
    if node.content == .list, let item = node.children.first {
      options.append(.init("detail", detail(of: item)))
      options.append(.init("showSortButtons", false))
    }
    control.setUnlessEmpty("options", options)
    control.add("rule", rule(node.visible, at: number))
    return control
  }

  /// One item of a list: scopes begin at it.
  private func detail(of item: Int) -> SchemaValue {
    [
      "type": "VerticalLayout",
      "elements": .array(elements(of: item, scope: "#")),
    ]
  }

  private func help(of node: FormNode) -> [SchemaValue] {
    node.help.map { [["type": "Label", "text": .string($0)]] } ?? []
  }

  private func options(of node: FormNode) -> [SchemaValue.Member] {
    var options: [SchemaValue.Member] = []
    if node.type == .multiline { options.append(.init("multi", true)) }
    if node.isWholeDay { options.append(.init("format", "date")) }
    if node.type == .boolean || node.hasFewOptions { options.append(.init("format", "radio")) }
    if node.isFixed { options.append(.init("readonly", true)) }
    return options
  }

  private static func escaped(_ key: String) -> String {
    var result = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      case "%": result += "%25"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: Rules

  /// Shows the element where all conditions are true; nil where JSON Forms cannot ask that, and
  /// the element is always shown.
  private func rule(_ conditions: [FormCondition], at number: Int) -> SchemaValue? {
    let schemas = conditions.compactMap { condition in
      condition.constant == true ? nil : input.shownWhere(condition, at: number)
    }
    guard let first = schemas.first else { return nil }
    let schema: SchemaValue = schemas.count == 1 ? first : ["allOf": .array(schemas)]
    return ["effect": "SHOW", "condition": ["scope": "#", "schema": schema]]
  }
}
