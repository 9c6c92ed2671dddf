import CatalogModel
import FormCompiler
import SourceText

extension FormTarget {
  /// `ui.rjsf.json`: the uiSchema of react-jsonschema-form, beside `schema.draft-07.json`.
  ///
  /// It lays out; what is shown and required is carried by `if`/`then`/`else` of the data schema.
  static let rjsf = FormTarget(file: "ui.rjsf.json", kind: "form-ui-rjsf") {
    RJSFWriter(input: $0).uiSchema
  }
}

private struct RJSFWriter {
  let input: FormInput

  var checked: CheckedForm { input.checked }

  var uiSchema: SchemaValue {
    var ui = object(0)
    ui.add("ui:submitButtonOptions", ["submitText": "Nộp hồ sơ"])
    return ui
  }

  /// Members in the order of the form; the asterisk takes what a branch of the schema may add.
  private func object(_ number: Int) -> SchemaValue {
    let children = checked[number].children
    var ui: SchemaValue = [:]
    ui.add("ui:order", .array(children.map { .string(checked[$0].key) } + ["*"]))
    for child in children {
      let value = self.value(child)
      if value != [:] { ui.add(checked[child].key, value) }
    }
    return ui
  }

  private func value(_ number: Int) -> SchemaValue {
    let node = checked[number]
    var ui: SchemaValue = [:]
    switch node.content {
    case .object:
      if case .object(let members) = object(number) {
        for member in members { ui.add(member.key, member.value) }
      }
    case .list:
      ui.add("ui:options", ["orderable": false])
      if let item = node.children.first { ui.add("items", object(item)) }
    case .value: widget(of: node, in: &ui)
    }
    if node.isFixed {
      ui.add("ui:readonly", true)
    }
    return ui
  }

  private func widget(of node: FormNode, in ui: inout SchemaValue) {
    switch node.type {
    case .multiline: ui.add("ui:widget", "textarea")
    case .boolean: ui.add("ui:widget", "radio")
    case .email: ui.add("ui:widget", "email")
    case .date where node.isWholeDay: ui.add("ui:widget", "date")
    case .date: ui.add("ui:placeholder", "1990 · 1990-05 · 1990-05-31")
    case .choice where node.hasFewOptions:
      ui.add("ui:widget", "radio")
    case .multiChoice: ui.add("ui:widget", "checkboxes")
    case .address:
      ui.add("ui:order", ["province", "district", "commune", "country", "detail", "*"])
    default: break
    }
    if let unit = node.field?.field.unit?.text { ui.add("ui:description", .string(unit)) }
  }
}
