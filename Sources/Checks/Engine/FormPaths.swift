import CatalogModel
import SourceText

/// The fields of a form by their paths: `section.field`, through groups and fragments.
enum FormPaths {
  /// Fragments inside fragments are followed this far; deeper ones are circles.
  private static let deepest = 16

  static func all(of form: Form, in catalog: Catalog) -> [String: FormField] {
    var paths: [String: FormField] = [:]
    for section in form.pages.flatMap(\.sections) {
      guard let id = section.id?.value else { continue }
      add(section.fields, section.include, under: id, catalog, 0, &paths)
    }
    return paths
  }

  private static func add(
    _ fields: [FormField], _ include: Located<String>?, under prefix: String, _ catalog: Catalog,
    _ depth: Int, _ paths: inout [String: FormField]
  ) {
    guard depth < deepest else { return }
    for field in fields {
      guard let id = field.id?.value else { continue }
      let path = prefix + "." + id
      paths[path] = field
      add(field.fields, field.include, under: path, catalog, depth + 1, &paths)
    }
    guard let include else { return }
    for fragment in catalog.fragments.versions(of: include.value) {
      add(fragment.fields, nil, under: prefix, catalog, depth + 1, &paths)
    }
  }
}
