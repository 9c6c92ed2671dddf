import CatalogModel
import Conditions
import Expressions
import SourceText

/// Lays out the nodes of a form, then reads its conditions where they stand.
struct CheckedFormBuilder {
  var nodes: [FormNode] = []
  private(set) var conditions: [FormCondition] = []
  private(set) var names: FormNames
  let catalog: Catalog
  let date: CalendarDate

  init(_ outline: FormOutline, _ catalog: Catalog, _ date: CalendarDate) {
    self.catalog = catalog
    self.date = date
    names = FormNames()
    nodes = [FormNode(.submission, .object, key: "", path: "", parent: nil)]
    for section in outline.sections {
      let number = add(
        FormNode(.section(section), .object, key: section.path, path: section.path, parent: 0))
      for field in section.fields { add(field, under: number) }
    }
    names = FormNames(nodes, in: catalog, on: date)
  }

  private mutating func add(_ node: FormNode) -> Int {
    let number = nodes.count
    var node = node
    if let parent = node.parent {
      node.lists = nodes[parent].lists + (nodes[parent].content == .list ? [parent] : [])
      nodes[parent].children.append(number)
    }
    nodes.append(node)
    return number
  }

  private mutating func add(_ field: FormOutline.Field, under parent: Int) {
    guard field.type != .note else { return }
    let around = nodes[parent].path
    let path = around.isEmpty ? field.id : around + "." + field.id
    switch field.type {
    case .group:
      let group = add(
        FormNode(.field(field), .object, key: field.id, path: path, parent: parent))
      for inner in field.fields { add(inner, under: group) }
    case .list, .table:
      let list = add(FormNode(.field(field), .list, key: field.id, path: path, parent: parent))
      let item = add(FormNode(.item, .object, key: "", path: path + "[]", parent: list))
      for inner in field.fields { add(inner, under: item) }
    default:
      var node = FormNode(.field(field), .value, key: field.id, path: path, parent: parent)
      if let options = AnswerOptions(of: field.field, in: catalog, on: date), options.isComplete {
        node.options = options.values.map(\.code).withoutRepeats
      }
      _ = add(node)
    }
  }
}

// MARK: - Conditions

extension CheckedFormBuilder {
  mutating func readConditions() {
    for number in nodes.indices {
      switch nodes[number].source {
      case .submission, .item: break
      case .section(let section):
        let file = section.place.file
        nodes[number].visible = [section.page.visible, section.section.visible].compactMap {
          read($0, .visible, at: number, in: file)
        }
        nodes[number].requirement = holdsAnswers(number) ? .always : .never
      case .field(let field): read(field, at: number)
      }
    }
  }

  private mutating func read(_ field: FormOutline.Field, at number: Int) {
    let (written, file) = (field.field, field.place.file)
    nodes[number].visible =
      field.includedWhen.compactMap { read($0.condition, .visible, at: number, in: $0.file) }
      + [read(written.visible, .visible, at: number, in: file)].compactMap { $0 }
    nodes[number].readonly = read(written.readonly, .readonly, at: number, in: file)
    nodes[number].requirement = requirement(of: field, at: number)
    if let constraint = read(written.constraint, .constraint, at: number, in: file) {
      nodes[number].constraints.append(.init(kind: .constraint, condition: constraint))
    }
    for (kind, bound) in [(FormConstraint.Kind.min, written.min), (.max, written.max)] {
      guard let bound, let condition = self.bound(kind, bound, of: field) else { continue }
      let key: FormCondition.Key = kind == .min ? .min : .max
      if let read = read(condition, key, at: number, in: file) {
        nodes[number].constraints.append(.init(kind: kind, condition: read))
      }
    }
    nodes[number].filter = read(written.filter, .filter, at: number, in: file)
    if let value = read(written.calculation.last, .calculate, at: number, in: file) {
      let when = written.calculation.count > 1 ? written.calculation[0] : nil
      nodes[number].calculation = FormCalculation(
        when: read(when, .when, at: number, in: file), value: value)
    }
  }

  /// A bound that is no plain number, as a condition on the field itself.
  private func bound(
    _ kind: FormConstraint.Kind, _ bound: Located<String>, of field: FormOutline.Field
  ) -> Condition? {
    guard !PlainNumber.isPlain(bound.value), bound.value.utf8.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    let sign = kind == .min ? ">=" : "<="
    let isDay = CELDate(bound.value) != nil
    // A day that no month has is a finding of its own.
    guard isDay || !CalendarDate.isWrittenLikeDay(bound.value),
      CalendarDate(vietnamese: bound.value) == nil
    else { return nil }
    switch field.type {
    case .date: break
    case .integer, .decimal, .money, .datetime: if isDay { return nil }
    default: return nil
    }
    let value = isDay ? "date('\(bound.value)')" : "(\(bound.value))"
    return Condition(.cel("this \(sign) \(value)"), at: bound.range)
  }

  /// Required unless the catalog says otherwise; calculated and readonly fields only when
  /// it says so, for what fills them may have nothing to give.
  private mutating func requirement(
    of field: FormOutline.Field, at number: Int
  ) -> FormNode.Requirement {
    let written = field.field
    let stated = read(written.required, .required, at: number, in: field.place.file)
    if written.calculate != nil || (nodes[number].content == .object && !holdsAnswers(number)) {
      return .never
    }
    if let stated, stated.constant == nil { return .when(stated) }
    let readonly = written.readonly
    // A tick box that is shown is answered.
    if field.type == .boolean, readonly?.constant != true { return .always }
    if let stated { return stated.constant == true ? .always : .never }
    if written.isOptional?.value == true { return .never }
    if let readonly, readonly.constant != false { return .never }
    if field.type == .attachment, let document = written.document {
      nodes[number].paper = FormNode.Paper(document: document, isWhole: false)
      return .never
    }
    return .always
  }

  private func holdsAnswers(_ number: Int) -> Bool { !nodes[number].children.isEmpty }

  /// - Parameter number: of the node it is written for; 0 for the rules.
  private mutating func read(
    _ condition: Condition?, _ key: FormCondition.Key, at number: Int, in file: FileID
  ) -> FormCondition? {
    condition.map { add(names.read($0, key, at: number, in: file, nodes)) }
  }

  mutating func add(_ condition: FormCondition) -> FormCondition {
    var numbered = condition
    numbered.number = conditions.count
    conditions.append(numbered)
    return numbered
  }

  mutating func rules(of form: Form) -> [FormCheckedRule] {
    let file = form.header.place.file
    return form.rules.enumerated().compactMap { index, rule in
      let when = read(rule.when, .when, at: 0, in: file)
      guard let require = read(rule.require, .require, at: 0, in: file) else { return nil }
      return FormCheckedRule(
        rule: rule, path: "rules.\(rule.id?.value ?? String(index + 1))", when: when,
        require: require, isWarning: rule.severity.map { $0.value != "error" } ?? false)
    }
  }
}
