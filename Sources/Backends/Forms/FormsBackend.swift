import CatalogModel
import FormCompiler
import SourceText

extension Backend {
  /// The schemas of each electronic form (biểu mẫu điện tử), once for all procedures that use it:
  /// of draft 2020-12, and of draft 07 for programs that know no later one.
  public static let forms = Backend(name: "forms") { input in
    let catalog = input.catalog.catalog
    return catalog.forms.inForce(on: input.catalog.date).flatMap { form in
      let schema = FormSchema(form, in: catalog, on: input.catalog.date)
      return [
        Artifact(
          path: OutputPath.form(form.id.value, "schema.json"), bytes: schema.bytes(),
          kind: "form-schema", sources: schema.sources),
        Artifact(
          path: OutputPath.form(form.id.value, "schema.draft-07.json"),
          bytes: schema.draft07Bytes(), kind: "form-schema-draft-07", sources: schema.sources),
      ]
    }
  }
}
