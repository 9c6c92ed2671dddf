import CatalogModel
import FormCompiler
import SourceText

extension Backend {
  /// The schemas of each electronic form (biểu mẫu điện tử) and what renderers load, once for all
  /// procedures that use it.
  public static let forms = Backend(
    name: "forms",
    pieces: { input in
      input.catalog.catalog.forms.inForce(on: input.catalog.date).map { form in
        { artifacts(of: form, in: input.catalog) }
      }
    })

  private static func artifacts(of form: Form, in catalog: ResolvedCatalog) -> [Artifact] {
    let input = FormInput(form, in: catalog)
    return FormTarget.all.map { $0.artifact(input) }
  }
}
