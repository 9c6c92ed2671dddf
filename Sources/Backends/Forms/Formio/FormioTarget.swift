import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension FormTarget {
  /// `form.formio.json`: the form as Form.io components, for 4.14 and 5 alike.
  ///
  /// A wizard of panels; a section or group is a container, so that a submission has the shape that
  /// `schema.json` asks for. Conditions are JSONLogic: older versions ignore the newer spellings.
  static let formio = FormTarget(file: "form.formio.json", kind: "form-formio") { input in
    FormioForm(input).document
  }
}

struct FormioForm {
  let input: FormInput
  /// Rules over the whole form, by the number of the node that shows their message.
  let rules: [Int: [FormCheckedRule]]

  var checked: CheckedForm { input.checked }

  init(_ input: FormInput) {
    self.input = input
    var rules: [Int: [FormCheckedRule]] = [:]
    for rule in input.checked.rules where !rule.isWarning {
      if let carrier = Self.carrier(of: rule, in: input.checked) {
        rules[carrier, default: []].append(rule)
      }
    }
    self.rules = rules
  }

  var document: SchemaValue {
    var document: SchemaValue = [
      "title": .string(input.form.name?.text ?? input.form.id.value),
      "name": .string(input.form.id.value), "path": .string(input.form.id.value),
      "type": "form", "display": "wizard",
    ]
    let pages = input.form.pages.enumerated().map { page($0.element, number: $0.offset + 1) }
    document.add("components", .array(pages))
    var settings: SchemaValue = ["language": .string(input.languages.first ?? "vi")]
    settings.add("i18n", FormioWords(input).translations)
    settings.add("asOf", input.catalog.date.description)
    settings.add("notCarried", .array(FormioNotCarried(self).entries))
    document.add("settings", settings)
    return document
  }

  private func page(_ page: FormPage, number: Int) -> SchemaValue {
    var panel: SchemaValue = [
      "type": "panel", "key": .string("page-\(page.id?.value ?? String(number))"), "input": false,
      "title": .string(page.name?.text ?? "\(number)"),
    ]
    panel.add("components", .array(checked.sections(of: page).map { section($0) }))
    if let shown = checked.visibility(of: page) {
      panel.add("conditional", conditional(shown.conditions, at: shown.section))
    }
    return panel
  }

  /// A frame with the name, and in it the container that holds the answers.
  private func section(_ number: Int) -> SchemaValue { framed(number) }

  private func framed(_ number: Int) -> SchemaValue {
    let node = checked[number]
    var frame: SchemaValue = [
      "type": "fieldset", "key": .string("frame-" + Self.key(node.path)), "input": false,
      "legend": .string(node.name ?? node.key), "tableView": false,
    ]
    let shown = conditional(node.visible, at: number)
    frame.add("conditional", shown)
    frame.add("components", [container(number)])
    return frame
  }

  private func container(_ number: Int) -> SchemaValue {
    let node = checked[number]
    var container: SchemaValue = [
      "type": "container", "key": .string(node.key), "label": .string(node.name ?? node.key),
      "hideLabel": true, "input": true, "tree": true, "tableView": false, "clearOnHide": true,
    ]
    container.add("conditional", conditional(node.visible, at: number))
    container.add("components", .array(components(of: number)))
    return container
  }

  /// The components of an object, notes among them.
  func components(of number: Int) -> [SchemaValue] {
    checked.entries(of: number).enumerated().map { index, entry in
      switch entry {
      case .note(let field):
        return FormioWords.note(field, key: "note-\(Self.key(checked[number].path))-\(index + 1)")
      case .node(let child) where checked[child].content == .object:
        // In a grid a frame would be a column of its own.
        return checked[child].lists.isEmpty ? framed(child) : container(child)
      case .node(let child): return FormioField(form: self, number: child).component
      }
    }
  }

  /// Keys of components that hold no answer: nothing else is named so.
  static func key(_ path: String) -> String {
    String(path.map { $0 == "." || $0 == "[" || $0 == "]" ? "-" : $0 })
  }
}

// MARK: - Conditions

extension FormioForm {
  func logic(_ condition: FormCondition, at number: Int, is wanted: Bool = true) -> SchemaValue? {
    FormLogic(condition, at: number, in: checked).formio(is: wanted)
  }

  /// `conditional` that shows a component where all conditions are true; nil for always.
  func conditional(_ conditions: [FormCondition], at number: Int) -> SchemaValue? {
    let written = conditions.filter { $0.constant != true }
    let rules = written.compactMap { logic($0, at: number) }
    guard let first = rules.first else { return nil }
    return ["json": rules.count == 1 ? first : ["and": .array(rules)]]
  }

  /// The node that shows the message of a rule: the last it reads that is always there, else the
  /// last of the form.
  static func carrier(of rule: FormCheckedRule, in checked: CheckedForm) -> Int? {
    let read = checked.reads(of: rule.require) + (rule.when.map { checked.reads(of: $0) } ?? [])
    let fits = { (number: Int) in
      checked[number].content == .value && checked[number].lists.isEmpty
        && checked[number].calculation == nil && isAlwaysShown(number, in: checked)
    }
    return read.filter(fits).max() ?? checked.nodes.indices.last(where: fits)
  }

  private static func isAlwaysShown(_ number: Int, in checked: CheckedForm) -> Bool {
    var current: Int? = number
    while let node = current {
      guard checked[node].visible.allSatisfy({ $0.constant == true }) else { return false }
      current = checked[node].parent
    }
    return true
  }
}
