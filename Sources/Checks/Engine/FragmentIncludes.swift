import CatalogModel
import SourceText

/// Where fragments are included, and as what.
enum FragmentIncludes {
  struct Include {
    var name: Located<String>
    var wanted: Fragment.Content
  }

  static func of(_ fragment: Fragment) -> [Include] {
    fragment.documents.flatMap(of) + of(fragment.fields)
  }

  static func of(_ form: Form) -> [Include] {
    form.pages.flatMap(\.sections).flatMap { section in
      (section.include.map { [Include(name: $0, wanted: .fields)] } ?? []) + of(section.fields)
    }
  }

  static func of(_ fields: [FormField]) -> [Include] {
    var result: [Include] = []
    for field in fields {
      field.forEach {
        if let name = $0.include { result.append(Include(name: name, wanted: .fields)) }
      }
    }
    return result
  }

  static func of(_ content: ProcedureContent) -> [Include] {
    var result: [Include] = []
    content.forEachInclude { result.append(Include(name: $0, wanted: .documents)) }
    return result
  }

  private static func of(_ use: DocumentUse) -> [Include] {
    var result: [Include] = []
    use.forEach {
      if case .include(let name) = $0.what {
        result.append(Include(name: name, wanted: .documents))
      }
    }
    return result
  }
}
