import CatalogModel
import FormCompiler
import SourceText

extension FormTarget {
  /// `prefill.json`: which fields are filled beforehand, from where (điền sẵn).
  static let prefill = FormTarget(file: "prefill.json", kind: "form-prefill") { input in
    var file = input.header("form-prefill")
    var sources: [String] = []
    var fields: [SchemaValue] = []
    for node in input.checked.nodes {
      guard let field = node.field?.field, let prefill = field.prefill else { continue }
      var value: SchemaValue = ["path": .string(node.path)]
      value.add("type", node.type?.rawValue)
      value.add("source", prefill.source?.value)
      value.add("attribute", prefill.attribute?.value)
      value.add("attributeType", attribute(of: prefill, in: input)?.type?.value.rawValue)
      value.add("key", prefill.key?.value)
      value.add("from", prefill.from?.value)
      value.add("locked", .boolean(prefill.isLocked))
      fields.append(value)
      if let source = prefill.source?.value, !sources.contains(source) { sources.append(source) }
    }
    file.add("sources", .array(sources.sorted().map { source($0, in: input) }))
    file.add("fields", .array(fields))
    return file
  }

  private static func declared(_ id: String, in input: FormInput) -> DataSource? {
    input.catalog.catalog.dataSources.version(of: id, on: input.catalog.date)
  }

  private static func attribute(
    of prefill: FormField.Prefill, in input: FormInput
  ) -> FormField? {
    guard let source = prefill.source?.value, let id = prefill.attribute?.value else { return nil }
    return declared(source, in: input)?.attributes.first { $0.id?.value == id }
  }

  private static func source(_ id: String, in input: FormInput) -> SchemaValue {
    let declared = declared(id, in: input)
    var value: SchemaValue = ["id": .string(id)]
    value.add("name", input.text(declared?.name))
    value.add("owner", declared?.owner?.value)
    value.setUnlessEmpty("key", declared?.key.map { .string($0.value) } ?? [])
    return value
  }
}
