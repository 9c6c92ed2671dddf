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

  /// Whether an include of the catalog names a fragment of another kind, and so may mean any.
  static func hasWrongKind(in catalog: Catalog) -> Bool {
    catalog.fragments.all.contains { isWrong(of($0), catalog) }
      || catalog.forms.all.contains { isWrong(of($0), catalog) }
      || catalog.procedures.all.contains { hasWrongKind(in: $0, of: catalog) }
  }

  static func hasWrongKind(in procedure: Procedure, of catalog: Catalog) -> Bool {
    isWrong(of(procedure.questions), catalog) || isWrong(of(procedure.content), catalog)
      || procedure.levels.contains { isWrong(of($0.content), catalog) }
  }

  private static func isWrong(_ includes: [Include], _ catalog: Catalog) -> Bool {
    includes.contains { include in
      catalog.fragments.versions(of: include.name.value).contains { fragment in
        fragment.of.map { $0.value != include.wanted } ?? false
      }
    }
  }
}
