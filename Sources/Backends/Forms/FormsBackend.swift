import CatalogModel
import FormCompiler
import SourceText

extension Backend {
  /// The schema of each electronic form (biểu mẫu điện tử), once for all procedures that use it.
  public static let forms = Backend(name: "forms") { input in
    let catalog = input.catalog.catalog
    return catalog.forms.inForce(on: input.catalog.date).map { form in
      let schema = FormSchema(form, in: catalog, on: input.catalog.date)
      return Artifact(
        path: OutputPath.form(form.id.value, "schema.json"), bytes: schema.bytes(),
        kind: "form-schema", sources: schema.sources)
    }
  }
}
