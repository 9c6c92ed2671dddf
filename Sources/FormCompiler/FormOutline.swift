public import CatalogModel
public import SourceText

/// The answers a form asks for, with fragments put where they are included.
///
/// A section is an object of the submission under its id, so a field's path is
/// `section.field`, and so on into groups and the items of lists.
public struct FormOutline: Sendable {
  public struct Section: Sendable {
    /// The section's id: its key in the submission.
    public var path: String
    @Boxed public var section: FormSection
    @Boxed public var page: FormPage
    public var place: Place
    public var fields: [Field]
    /// Whether fields are missing because of a problem.
    public var isIncomplete: Bool
  }

  public struct Field: Sendable {
    public var path: String
    /// The last part of the path.
    public var id: String
    public var field: FormField
    /// In the form's file, or in that of the fragment it comes from.
    public var place: Place
    /// Conditions of the includes it comes through: it is shown when all hold.
    public var includedWhen: [IncludeCondition]
    /// Fields of a group, or of one item of a list or table.
    public var fields: [Field]
    /// Whether fields are missing because of a problem.
    public var isIncomplete: Bool
  }

  /// The condition of an include, which stands in the file that includes.
  public struct IncludeCondition: Sendable {
    public var condition: Condition
    public var file: FileID
  }

  /// Why a part of the form could not be laid out.
  public enum Problem: Hashable, Sendable {
    case unknownFragment(Located<String>, in: FileID)
    /// A fragment of documents.
    case notFields(Located<String>, in: FileID)
    /// The fragment includes itself, by way of those named.
    case cycle(Located<String>, through: [String], in: FileID)
    /// Two fields, or two sections, have one path; the first counts.
    case duplicatePath(String, Place)
    /// More fields than a form may have; the rest was left out.
    case tooManyFields
  }

  public let sections: [Section]
  public let problems: [Problem]
  /// Whether two sections, or two fields of one object, have one id: the right id of one of them
  /// is missing.
  public var hasDoubles: Bool {
    problems.contains { if case .duplicatePath = $0 { true } else { false } }
  }
  /// Fields with those of fragments; more than this can only come from includes that multiply.
  public static let mostFields = 20_000

  public init(_ form: Form, in catalog: Catalog, on date: CalendarDate) {
    var expansion = Expansion(catalog: catalog, date: date)
    let file = form.header.place.file
    var sections: [Section] = []
    var seen: Set<String> = []
    for page in form.pages {
      for section in page.sections {
        guard let id = section.id?.value else { continue }
        let place = Place(file, section.range)
        guard seen.insert(id).inserted else {
          expansion.problems.append(.duplicatePath(id, place))
          continue
        }
        var fields: [Field] = []
        var names: Set<String> = []
        let problemsBefore = expansion.problems.count
        let scope = Expansion.Scope(file: file, prefix: id, stack: [], includedWhen: [])
        if let include = section.include {
          expansion.include(include, scope, into: &fields, &names)
        }
        expansion.append(section.fields, scope, into: &fields, &names)
        sections.append(
          Section(
            path: id, section: section, page: page, place: place, fields: fields,
            isIncomplete: expansion.problems.count > problemsBefore))
      }
    }
    self.sections = sections
    self.problems = expansion.problems
  }

  /// Every field, each group or list before what it holds.
  public var fields: [Field] { sections.flatMap { $0.fields.flatMap(\.withDescendants) } }

  /// Every field of a form with its path, each group or list before what it holds.
  public static func fields(
    of form: Form, in catalog: Catalog, on date: CalendarDate
  )
    -> [(path: String, field: FormField)]
  {
    FormOutline(form, in: catalog, on: date).fields.map { ($0.path, $0.field) }
  }
}

extension FormOutline.Field {
  var withDescendants: [FormOutline.Field] { [self] + fields.flatMap(\.withDescendants) }

  /// The type, where an include without one is a group.
  public var type: FieldType? {
    field.type?.value ?? (field.include != nil || !field.fields.isEmpty ? .group : nil)
  }
}

/// Puts fragments in place, with guards against cycles and multiplication.
private struct Expansion {
  let catalog: Catalog
  let date: CalendarDate
  var problems: [FormOutline.Problem] = []
  private var count = 0

  init(catalog: Catalog, date: CalendarDate) {
    self.catalog = catalog
    self.date = date
  }

  struct Scope {
    var file: FileID
    var prefix: String
    /// Fragments being included.
    var stack: [String]
    var includedWhen: [FormOutline.IncludeCondition]
  }

  mutating func append(
    _ fields: [FormField], _ scope: Scope, into result: inout [FormOutline.Field],
    _ names: inout Set<String>
  ) {
    for field in fields {
      guard let id = field.id?.value else {
        guard let include = field.include else { continue }
        var inner = scope
        if let visible = field.visible {
          inner.includedWhen.append(.init(condition: visible, file: scope.file))
        }
        self.include(include, inner, into: &result, &names)
        continue
      }
      guard count < FormOutline.mostFields else {
        if problems.last != .tooManyFields { problems.append(.tooManyFields) }
        return
      }
      count += 1
      let place = Place(scope.file, field.range)
      let path = "\(scope.prefix).\(id)"
      guard names.insert(id).inserted else {
        problems.append(.duplicatePath(path, place))
        continue
      }
      result.append(self.field(field, id, path, place, scope))
    }
  }

  private mutating func field(
    _ field: FormField, _ id: String, _ path: String, _ place: Place, _ scope: Scope
  ) -> FormOutline.Field {
    var children: [FormOutline.Field] = []
    var names: Set<String> = []
    var inner = scope
    inner.prefix = path
    inner.includedWhen = []
    let problemsBefore = problems.count
    if let include = field.include { self.include(include, inner, into: &children, &names) }
    append(field.fields, inner, into: &children, &names)
    return FormOutline.Field(
      path: path, id: id, field: field, place: place, includedWhen: scope.includedWhen,
      fields: children, isIncomplete: problems.count > problemsBefore)
  }

  mutating func include(
    _ name: Located<String>, _ scope: Scope, into result: inout [FormOutline.Field],
    _ names: inout Set<String>
  ) {
    guard !scope.stack.contains(name.value) else {
      problems.append(.cycle(name, through: scope.stack, in: scope.file))
      return
    }
    guard let fragment = catalog.fragments.version(of: name.value, on: date) else {
      problems.append(.unknownFragment(name, in: scope.file))
      return
    }
    guard fragment.of?.value != .documents else {
      problems.append(.notFields(name, in: scope.file))
      return
    }
    var inner = scope
    inner.file = fragment.header.place.file
    inner.stack.append(name.value)
    append(fragment.fields, inner, into: &result, &names)
  }
}
