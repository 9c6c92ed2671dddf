import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

/// A field where it is written: in a form, a fragment, or among a procedure's questions.
struct WrittenField {
  var field: FormField
  var header: Header
  /// Objects around it: groups and lists.
  var depth: Int
  /// Whether people fill it in as part of a form.
  var isInForm: Bool

  func at(_ range: SourceRange) -> Place { header.at(range) }
  var nameRange: SourceRange { field.id?.range ?? field.range }
  var title: Bilingual { Bilingual(field.name?.text ?? field.id?.value ?? "…") }

  /// The field by itself, on the day its declaration is looked at; nil for what has no answer.
  func alone(in context: CheckContext) -> LoneField? {
    LoneField(
      field, of: header, in: context.catalog, on: header.day(nearest: context.date),
      context: context.evaluation)
  }

  static func forEach(in catalog: Catalog, _ visit: (WrittenField) -> Void) {
    for form in catalog.forms.all {
      for section in form.pages.flatMap(\.sections) {
        walk(section.fields, form.header, 0, true, visit)
      }
    }
    for fragment in catalog.fragments.all {
      walk(fragment.fields, fragment.header, 0, true, visit)
    }
    for procedure in catalog.procedures.all where !procedure.questions.isEmpty {
      walk(procedure.questions, procedure.header, 0, false, visit)
    }
  }

  private static func walk(
    _ fields: [FormField], _ header: Header, _ depth: Int, _ isInForm: Bool,
    _ visit: (WrittenField) -> Void
  ) {
    for field in fields {
      visit(WrittenField(field: field, header: header, depth: depth, isInForm: isInForm))
      walk(field.fields, header, depth + 1, isInForm, visit)
    }
  }
}

extension FieldType {
  var hasOptions: Bool { self == .choice || self == .multiChoice }
  var holdsFields: Bool { self == .group || self == .list || self == .table }
  var isNumber: Bool { self == .integer || self == .decimal || self == .money }
  var isDate: Bool { self == .date || self == .datetime }
}

/// Documents that procedures ask for, by id.
enum AskedIDs {
  static func all(in catalog: Catalog) -> Set<String> {
    var ids: Set<String> = []
    func look(_ use: DocumentUse) {
      use.forEach { inner in
        switch inner.what {
        case .document(let id), .own(let id): ids.insert(id.value)
        default: break
        }
      }
    }
    for procedure in catalog.procedures.all {
      procedure.content.forEachDocumentUse(look)
      for level in procedure.levels { level.content.forEachDocumentUse(look) }
    }
    for fragment in catalog.fragments.all { fragment.documents.forEach(look) }
    return ids
  }
}
