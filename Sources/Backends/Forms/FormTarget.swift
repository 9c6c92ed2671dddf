import CatalogModel
import Expressions
import FormCompiler
import SourceText
import Writers

/// What is made of one electronic form for one kind of reader: a renderer, a receiving system.
///
/// The next target is one more value in ``all``.
struct FormTarget: Sendable {
  /// The file in the folder of the form.
  let file: String
  /// What the manifest calls it.
  let kind: String
  let make: @Sendable (FormInput) -> SchemaValue

  /// In the order of a form's files.
  static let all: [FormTarget] = [
    .schema, .draft07, .rules, .prefill, .jsonForms, .rjsf, .formio,
  ]

  /// `schema.json`: JSON Schema 2020-12, for receiving systems.
  static let schema = FormTarget(file: "schema.json", kind: "form-schema") { $0.schema.schema }

  /// `schema.draft-07.json`: for renderers, which go wrong on later drafts.
  static let draft07 = FormTarget(file: "schema.draft-07.json", kind: "form-schema-draft-07") {
    RendererSchema($0).dressed($0.draft07.annotated).standard
  }

  func artifact(_ input: FormInput) -> Artifact {
    var json = JSONWriter(.pretty, capacity: 16_384)
    make(input).write(to: &json)
    return Artifact(
      path: OutputPath.form(input.form.id.value, file), bytes: json.finish(), kind: kind,
      sources: input.schema.sources)
  }
}

/// A form as every target is given it.
struct FormInput: Sendable {
  let checked: CheckedForm
  let schema: FormSchema
  let draft07: FormSchemaDraft07
  /// By the numbers of the conditions; nil for what is no test.
  private let readings: [CheckedForm.ConditionReading?]
  let catalog: ResolvedCatalog
  /// Of the catalog; the first is that of plain text.
  let languages: [String]

  var form: Form { checked.form }

  init(_ form: Form, in catalog: ResolvedCatalog) {
    checked = CheckedForm(form, in: catalog.catalog, on: catalog.date)
    schema = FormSchema(checked)
    draft07 = schema.draft07
    readings = checked.conditions.map { [checked] condition in
      condition.isTest ? checked.reading(of: condition) : nil
    }
    self.catalog = catalog
    languages = catalog.catalog.settings?.languageCodes ?? ["vi"]
  }

  /// A condition of this form as schemas; nil for what is no test.
  func reading(of condition: FormCondition) -> CheckedForm.ConditionReading? {
    readings[condition.number]
  }
}

extension FormCondition {
  /// Whether it is true or false of a submission, and not a value or a choice of options.
  fileprivate var isTest: Bool {
    switch key {
    case .filter: false
    case .calculate: expression.type == .bool
    default: true
    }
  }
}

extension FormInput {
  /// What one of our own files begins with.
  func header(_ schema: String) -> SchemaValue {
    [
      "$schema": .string("https://motcua.example/schemas/\(schema).schema.json"),
      "asOf": .string(catalog.date.description),
      "form": .string(form.id.value),
    ]
  }

  /// Human text in every language it has.
  func text(_ text: HumanText?) -> SchemaValue? {
    guard let text else { return nil }
    let first = languages.first ?? "vi"
    var members = [SchemaValue.Member(first, .string(text.text))]
    for language in languages where language != first {
      guard let other = text.translations.first(where: { $0.language == language }) else {
        continue
      }
      members.append(.init(language, .string(other.text)))
    }
    return .object(members)
  }
}
