public import CatalogModel
public import SourceText
import Writers

/// A form (biểu mẫu điện tử) as JSON Schema 2020-12: what every submission must look like.
///
/// This is the static shell: a closed object with every field, its type and its
/// fixed bounds. A field that is shown or required only under a condition is
/// optional here, so the schema never refuses what the form accepts. What it does
/// not check is listed, in ``notCarried`` and in the schema itself.
public struct FormSchema: Sendable {
  public let schema: SchemaValue
  /// What a receiving system must check besides, in the order of the form.
  public let notCarried: [NotCarried]
  public let outline: FormOutline
  /// Files of the form, its fragments and its code lists, sorted.
  public let sources: [FileID]

  /// Whether the schema accepts exactly what the form accepts.
  public var isExact: Bool { notCarried.isEmpty }

  /// - Parameters:
  ///   - date: the day whose fragments and code lists are used.
  ///   - base: what the `$id` begins with, ending in `/`.
  public init(
    _ form: Form, in catalog: Catalog, on date: CalendarDate,
    base: String = "https://motcua.example/"
  ) {
    let outline = FormOutline(form, in: catalog, on: date)
    var shell = FormShell(catalog: catalog, date: date)
    shell.sources.insert(form.header.place.file)
    let body = shell.submission(outline)
    shell.addRules(of: form)
    self.outline = outline
    notCarried = shell.notCarried
    sources = shell.sources.sorted()
    schema = Self.document(form, body, shell, base: base)
  }

  /// The schema as a file.
  public func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: 16_384)
    schema.write(to: &json)
    return json.finish()
  }

  private static func document(
    _ form: Form, _ body: SchemaValue, _ shell: FormShell, base: String
  ) -> SchemaValue {
    var result: SchemaValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("\(base)forms/\(DefinitionName.safe(form.id.value))/schema.json"),
    ]
    result.add("title", form.name.map { .string($0.text) })
    if case .object(let members) = body {
      for member in members { result.add(member.key, member.value) }
    }
    if !shell.definitions.isEmpty { result.add("$defs", .object(shell.definitions)) }
    result.add("x-motcua", annotation(form, shell))
    return result
  }

  private static func annotation(_ form: Form, _ shell: FormShell) -> SchemaValue {
    var note: SchemaValue = ["form": .string(form.id.value)]
    note.add("document", form.document.map { .string($0.value) })
    note.add("asOf", .string(shell.date.description))
    note.add("names", form.name?.translatedNames)
    note.add("exact", .boolean(shell.notCarried.isEmpty))
    note.add("notCarried", .array(shell.notCarried.map(\.value)))
    var seen: Set<String> = []
    var reasons: [SchemaValue.Member] = []
    for reason in shell.notCarried.map(\.reason) where seen.insert(reason.code).inserted {
      reasons.append(.init(reason.code, ["vi": .string(reason.vi), "en": .string(reason.en)]))
    }
    if !reasons.isEmpty { note.add("reasons", .object(reasons)) }
    return note
  }
}

/// Names of shared definitions and of files: nothing in them has a meaning in an address.
enum DefinitionName {
  /// Letters, digits, `.` and `-` stay; another byte becomes `_xx`.
  static func safe(_ id: String) -> String {
    var result = ""
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return result
  }
}

extension HumanText {
  /// Translations by language; nil when there are none.
  var translatedNames: SchemaValue? {
    guard !translations.isEmpty else { return nil }
    return .object(translations.map { SchemaValue.Member($0.language, .string($0.text)) })
  }
}
