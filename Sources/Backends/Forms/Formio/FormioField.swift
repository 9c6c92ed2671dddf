import CatalogModel
import Conditions
import FormCompiler
import SourceText

/// One field as a component of Form.io.
struct FormioField {
  let form: FormioForm
  let number: Int
  /// Worked out once: many keys of a component depend on it.
  private(set) var demand = FormioDemand.never

  init(form: FormioForm, number: Int) {
    self.form = form
    self.number = number
    demand = whenAsked
  }

  var checked: CheckedForm { form.checked }
  var node: FormNode { checked[number] }
  var written: FormField? { node.field?.field }

  var component: SchemaValue {
    var component = base(type)
    component.add("label", node.name ?? node.key)
    component.add("description", node.help)
    component.add("clearOnHide", true)
    component.add("tableView", true)
    if node.isFixed { component.add("disabled", true) }
    component.add("conditional", form.conditional(node.visible, at: number))
    shape(&component)
    component.add("defaultValue", defaultValue)
    let validate = validation.validate
    component.add("validate", validate)
    component.add("errors", validation.errors(of: validate))
    component.setUnlessEmpty("logic", logic)
    if let calculated {
      component.add("calculateValue", calculated)
      component.add("allowCalculateOverride", .boolean(node.calculation?.isAlways != true))
    }
    component.setUnlessEmpty("properties", properties)
    return component
  }

  var validation: FormioValidation { FormioValidation(field: self) }

  private func base(_ type: String) -> SchemaValue {
    ["type": .string(type), "key": .string(node.key), "input": true]
  }

  private var type: String {
    switch node.type {
    case .multiline: "textarea"
    case .integer, .decimal, .money: "number"
    case .boolean, .declaration: "checkbox"
    case .choice: isShort ? "radio" : "select"
    case .multiChoice: "select"
    case .phone: "phoneNumber"
    case .address, .confirmation: "container"
    case .attachment: "file"
    case .list, .table: "datagrid"
    default: "textfield"
    }
  }

  private var isShort: Bool { (1...5).contains(options.count) }

  // MARK: Options

  var options: [(code: String, name: String)] {
    guard let written,
      let options = AnswerOptions(
        of: written, in: form.input.catalog.catalog, on: form.input.catalog.date)
    else { return [] }
    var seen: Set<String> = []
    return options.values.filter { seen.insert($0.code).inserted }
      .map { ($0.code, $0.name?.text ?? $0.code) }
  }

  static func values(_ options: [(code: String, name: String)]) -> SchemaValue {
    .array(options.map { ["label": .string($0.name), "value": .string($0.code)] })
  }

  // MARK: Shapes

  private func shape(_ component: inout SchemaValue) {
    switch node.type {
    case .integer, .decimal, .money: number(&component)
    case .choice where isShort:
      component.add("values", Self.values(options))
      // Else "08" becomes the number 8.
      component.add("dataType", "string")
    case .choice: Self.select(options, &component)
    case .multiChoice:
      Self.select(options, &component)
      component.add("multiple", true)
    case .date: date(&component)
    case .datetime: component.add("placeholder", "2026-01-31T08:00:00+07:00")
    case .phone: component.add("inputMask", "")
    // Its own type refuses names of hosts that the form accepts.
    case .email: component.add("autocomplete", "email")
    case .address: FormioAddress(field: self).fill(&component)
    case .confirmation: confirmation(&component)
    case .attachment: file(&component)
    case .list, .table: grid(&component)
    default: break
    }
  }

  static func select(_ options: [(code: String, name: String)], _ component: inout SchemaValue) {
    component.add("dataSrc", "values")
    component.add("data", ["values": values(options)])
    component.add("dataType", "string")
    component.add("widget", "choicesjs")
    component.add("searchEnabled", true)
    // Fuzzy search passes over words with diacritics.
    component.add("searchThreshold", .number("0.3"))
  }

  private func number(_ component: inout SchemaValue) {
    component.add("delimiter", true)
    if written?.isWholeNumber == true {
      component.add("decimalLimit", 0)
      component.add("requireDecimal", false)
    }
    let unit = written?.unit?.text ?? (node.type == .money ? "VND" : nil)
    component.add("suffix", unit == "VND" ? "đồng" : unit)
  }

  /// A calendar that keeps the day as text; a date that may be known in part is written.
  private func date(_ component: inout SchemaValue) {
    guard node.isWholeDay else {
      component.add("placeholder", "1990, 1990-05, 1990-05-31")
      return
    }
    component.add("placeholder", "1990-05-31")
    component.add(
      "widget",
      [
        "type": "calendar", "format": "yyyy-MM-dd", "dateFormat": "yyyy-MM-dd",
        "enableTime": false, "allowInput": true, "locale": "vi", "useLocaleSettings": false,
        "saveAs": "text",
      ])
  }

  private func confirmation(_ component: inout SchemaValue) {
    let methods = written?.methods.map(\.value) ?? []
    var method: SchemaValue = [
      "type": .string(methods.isEmpty ? "textfield" : "radio"), "key": "method", "input": true,
      "label": "Hình thức xác nhận",
    ]
    if !methods.isEmpty {
      method.add("values", Self.values(methods.map { ($0, FormioWords.method($0)) }))
      method.add("dataType", "string")
    }
    var validate: SchemaValue = ["required": .boolean(demand.isWhenShown)]
    validate.add("json", demand(of: "method", "Hình thức xác nhận", others: ["name", "id"]))
    method.add("validate", validate)
    let others: [SchemaValue] = [("name", "Họ và tên"), ("id", "Số định danh")].map {
      [
        "type": "textfield", "key": .string($0.0), "input": true, "label": .string($0.1),
      ]
    }
    component.add("components", .array([method] + others))
    component.add("hideLabel", false)
  }

  private func file(_ component: inout SchemaValue) {
    component.add("storage", "base64")
    let patterns = written?.formats.map { ".\($0.value.lowercased())" } ?? []
    if !patterns.isEmpty {
      component.add("filePattern", FormioWords.filePattern(written?.formats.map(\.value) ?? []))
    }
    if let size = written?.maxSize?.value { component.add("fileMaxSize", "\(size)B") }
    component.add("multiple", .boolean(isOfFiles))
  }

  private func grid(_ component: inout SchemaValue) {
    guard let item = node.children.first else { return }
    component.add("tree", true)
    // Else there is always one row, answered or not.
    component.add("initEmpty", .boolean(!demand.isWhenShown))
    component.add("addAnother", "Thêm dòng")
    component.add("reorder", false)
    component.add("components", .array(form.components(of: item)))
  }

  // MARK: Values

  private var defaultValue: SchemaValue? {
    guard let value = written?.defaultValue?.value else { return nil }
    return Self.value(value, of: node.type)
  }

  private static func value(_ value: SyntaxValue, of type: FieldType?) -> SchemaValue? {
    switch value {
    case .scalar(let text, _):
      switch type {
      case .integer, .decimal, .money: return .number(ifPlain: text)
      case .boolean, .declaration: return text == "true" ? true : text == "false" ? false : nil
      default: return .string(text)
      }
    case .list(let items): return .array(items.compactMap { Self.value($0, of: .text) })
    case .map(let entries):
      return .object(
        entries.compactMap { entry in
          Self.value(entry.value, of: .text).map { .init(entry.key, $0) }
        })
    }
  }

  private var calculated: SchemaValue? {
    guard let calculation = node.calculation,
      let value = FormLogic(calculation.value, at: number, in: checked).formioValue()
    else { return nil }
    guard !calculation.isAlways, let when = calculation.when else { return value }
    guard let rule = form.logic(when, at: number) else { return nil }
    return ["if": [rule, value, ["var": "value"]]]
  }

  /// What changes a property while a condition is true.
  private var logic: [SchemaValue] {
    var result: [SchemaValue] = []
    if hasOwnRequired, case .whileTrue(let rule) = demand {
      result.append(Self.logic("required", "validate.required", "Required", while: rule))
    }
    if let readonly = node.readonly, readonly.constant == nil,
      let rule = form.logic(readonly, at: number)
    {
      result.append(Self.logic("readonly", "disabled", "Disabled", while: rule))
    }
    return result
  }

  private static func logic(
    _ name: String, _ property: String, _ label: String, while rule: SchemaValue
  ) -> SchemaValue {
    [
      "name": .string(name), "trigger": ["type": "json", "json": rule],
      "actions": [
        [
          "name": .string(name), "type": "property",
          "property": [
            "label": .string(label), "value": .string(property), "type": "boolean",
          ],
          "state": true,
        ]
      ],
    ]
  }

  /// What Form.io has no key for: texts that whoever hosts the form can read.
  private var properties: [SchemaValue.Member] {
    var result: [SchemaValue.Member] = []
    func add(_ key: String, _ value: String?) {
      if let value { result.append(.init(key, .string(value))) }
    }
    add("prefillSource", written?.prefill?.source?.value)
    add("prefillAttribute", written?.prefill?.attribute?.value)
    add("prefillKey", written?.prefill?.key?.value)
    add("prefillFrom", written?.prefill?.from?.value)
    if written?.prefill?.isLocked == true { add("prefillLocked", "true") }
    add("portalKey", written?.key?.value)
    add("document", written?.document?.value)
    return result
  }
}
