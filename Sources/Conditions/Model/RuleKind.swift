import CatalogModel
public import Diagnostics
public import Expressions

/// What a house rule can be about (đối tượng rà soát).
public enum RuleKind: String, CaseIterable, Sendable {
  case procedure, level
  case caseOfProcedure = "case"
  case documentUse = "document-use"
  case result, fee, channel, document, form, field, process, step, instrument

  /// The name by which a rule speaks of it.
  public var variable: String { self == .documentUse ? "documentUse" : rawValue }

  /// The objects around it, the nearest first; a rule may speak of them too.
  public var enclosing: [RuleKind] {
    switch self {
    case .procedure, .document, .form, .process, .instrument: []
    case .level: [.procedure]
    case .caseOfProcedure, .result, .fee, .channel: [.level, .procedure]
    case .documentUse: [.caseOfProcedure, .level, .procedure]
    case .field: [.form]
    case .step: [.process]
    }
  }

  /// What an expression of a rule about it may speak of.
  public var declarations: Declarations { Self.declared[self] ?? Declarations() }

  private static let declared: [RuleKind: Declarations] = {
    var common = Declarations()
    for list in ModelCodes.allCases {
      common.codeLists[list.rawValue] = CodeListDeclaration(
        name: list.rawValue, codes: list.words)
    }
    for object in ModelReference.objects { common.objects[object.name] = object.declaration }
    return Dictionary(
      uniqueKeysWithValues: allCases.map { kind in
        var declarations = common
        for visible in [kind] + kind.enclosing {
          declarations.variables[visible.variable] = .object(visible.variable)
        }
        return (kind, declarations)
      })
  }()
}

/// The objects and fields that house rules may read, as declared.
public enum ModelReference {
  public struct Object: Sendable {
    public let name: String
    public let label: Bilingual
    public let fields: [(name: String, type: CELType, label: Bilingual)]

    init<Subject: ModelObject>(_ type: Subject.Type) {
      name = type.objectName
      label = type.objectLabel
      fields = type.fields.map { ($0.name, $0.type, $0.label) }
    }

    var declaration: ObjectDeclaration {
      ObjectDeclaration(
        name: name,
        fields: Dictionary(
          fields.map { ($0.name, ObjectDeclaration.Field($0.type, label: $0.label)) },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Those that `for` can name, then those inside them.
  public static let objects: [Object] = [
    Object(ModelProcedure.self), Object(ModelLevel.self), Object(ModelCase.self),
    Object(ModelDocumentUse.self), Object(ModelResult.self), Object(ModelFee.self),
    Object(ModelChannel.self), Object(ModelDocument.self), Object(ModelForm.self),
    Object(ModelFormField.self), Object(ModelProcess.self), Object(ModelStep.self),
    Object(ModelInstrument.self), Object(ModelAmount.self), Object(Citation.self),
    Object(PublicationDecision.self), Object(Digitization.self), Object(FormField.Prefill.self),
    Object(DocumentType.Reuse.self), Object(DocumentType.Template.self), Object(ModelTime.self),
  ]

  /// The closed sets of words, by name.
  public static let codes: [(name: String, words: [String])] = ModelCodes.allCases.map {
    ($0.rawValue, $0.words)
  }

  /// A Markdown table for each object, then one of the sets of words.
  public static func markdown(_ language: Language) -> String {
    var text = ""
    let isVietnamese = language == .vi
    for object in objects {
      text += "### `\(object.name)` – \(object.label[language])\n\n"
      text += isVietnamese ? "| trường | kiểu | nghĩa |\n" : "| field | type | meaning |\n"
      text += "|---|---|---|\n"
      for field in object.fields {
        text += "| `\(field.name)` | `\(field.type)` | \(field.label[language]) |\n"
      }
      text += "\n"
    }
    text += isVietnamese ? "### Các tập từ\n\n" : "### Sets of words\n\n"
    text +=
      isVietnamese ? "| kiểu | từ |\n|---|---|\n" : "| type | words |\n|---|---|\n"
    for list in codes {
      text += "| `\(list.name)` | \(list.words.map { "`\($0)`" }.joined(separator: " ")) |\n"
    }
    return text
  }
}
