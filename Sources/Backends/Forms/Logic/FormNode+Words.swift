import CatalogModel
import FormCompiler
import SourceText

extension FormNode {
  /// The page of a section.
  var page: FormPage? {
    if case .section(let section) = source { section.page } else { nil }
  }

  var nameText: HumanText? {
    switch source {
    case .section(let section): section.section.name
    case .field(let field): field.field.name
    case .submission, .item: nil
    }
  }

  /// In the first language of the catalog.
  var name: String? { nameText?.text }

  var help: String? { field?.field.help?.text }

  /// Whether it is filled by the form alone.
  var isFixed: Bool { readonly?.constant == true || calculation?.isAlways == true }

  /// Whether its options fit below each other on a screen.
  var hasFewOptions: Bool { type == .choice && options.map { $0.count <= 5 } ?? false }

  /// Whether its date must be known to the day, so that a calendar can ask for it.
  var isWholeDay: Bool {
    let precision = field?.field.precision.map(\.value) ?? []
    return type == .date && (precision.isEmpty || precision == ["day"])
  }
}

extension FormCalculation {
  /// Whether it fills the field whatever the answers are.
  var isAlways: Bool { when == nil || when?.constant == true }
}

/// What stands in a section, a group or an item, in the order of the form.
enum FormEntry {
  case node(Int)
  /// A text with no answer.
  case note(FormOutline.Field)
}

extension CheckedForm {
  func entries(of number: Int) -> [FormEntry] {
    let node = nodes[number]
    let fields: [FormOutline.Field] =
      switch node.source {
      case .section(let section): section.fields
      case .field(let field): field.fields
      case .item: node.parent.flatMap { nodes[$0].field?.fields } ?? []
      case .submission: []
      }
    let byKey = Dictionary(
      node.children.map { (nodes[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    return fields.compactMap { field in
      if field.type == .note { return .note(field) }
      return byKey[field.id].map { .node($0) }
    }
  }

  /// Numbers of the sections of a page.
  func sections(of page: FormPage) -> [Int] {
    nodes[0].children.filter { nodes[$0].page?.range == page.range }
  }

  /// The condition that a page has itself, as its sections carry it.
  func visibility(of page: FormPage) -> (conditions: [FormCondition], section: Int)? {
    guard let section = sections(of: page).first, let written = page.visible else { return nil }
    return (nodes[section].visible.filter { $0.written == written }, section)
  }
}
