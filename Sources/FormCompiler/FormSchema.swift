public import CatalogModel
public import SourceText
import Writers

/// A form (biểu mẫu điện tử) as JSON Schema 2020-12: what every submission must look like.
///
/// A closed object with every field, its type and its fixed bounds, and beside it, in `allOf`,
/// what the conditions of the form ask. Where a condition can be said exactly the schema accepts
/// what the form accepts and nothing else; where it cannot, the schema never refuses what the
/// form accepts, and the condition is listed in ``notCarried``; a `$comment` says that there is
/// such a list.
public struct FormSchema: Sendable {
  /// In the words of the standard alone.
  public let schema: SchemaValue
  /// The same without `$schema`, for programs that know only draft 07. Made each time it is asked
  /// for.
  public var draft07: FormSchemaDraft07 {
    let older = DraftSeven(body, definitions, entries, sharing, longLists: longLists)
    return FormSchemaDraft07(
      annotated: document.draft07(
        older.body, older.definitions, notCarried + older.notCarried),
      onlyHereNotCarried: older.notCarried)
  }

  private let document: SchemaDocument
  private let body: SchemaValue
  private let definitions: [SchemaValue.Member]
  private let entries: FormEntries
  private let sharing: SchemaSharing
  private let longLists: [NotCarried]
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
    self.init(CheckedForm(form, in: catalog, on: date), base: base)
  }

  public init(_ checked: CheckedForm, base: String = "https://motcua.example/") {
    let form = checked.form
    var shell = FormShell(checked)
    shell.sources.insert(form.header.place.file)
    let open = shell.object(0)
    let sharing = SchemaSharing(shell.entries.schemas.bodies, roots: [open])
    body = sharing.resolved(open)
    definitions = shell.definitions + sharing.definitions
    entries = shell.entries
    self.sharing = sharing
    outline = checked.outline
    notCarried = shell.notCarried
    longLists = shell.longLists
    sources = shell.sources.sorted()
    document = SchemaDocument(form: form, base: base)
    schema = document.schema(body, definitions, notCarried).standard
  }

  /// The schema as a file.
  public func bytes() -> [UInt8] { Self.bytes(of: schema) }

  /// The schema of draft 07 as a file.
  public func draft07Bytes() -> [UInt8] { Self.bytes(of: draft07.schema) }

  private static func bytes(of schema: SchemaValue) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: 16_384)
    schema.write(to: &json)
    return json.finish()
  }
}

/// A form as JSON Schema of draft 07.
public struct FormSchemaDraft07: Sendable {
  /// Beside the words of the draft, `x-motcua` of fields and code lists: their type, and the names
  /// of their options.
  public let annotated: SchemaValue
  /// What a receiving system must check besides, beyond what the later draft leaves out: this one
  /// cannot count items, and long lists of units are no list to choose from.
  public let onlyHereNotCarried: [NotCarried]

  /// In the words of the draft alone.
  public var schema: SchemaValue { annotated.standard }
}

/// What stands around the schema of a form.
private struct SchemaDocument: Sendable {
  let form: Form
  let base: String

  func schema(
    _ body: SchemaValue, _ definitions: [SchemaValue.Member], _ notCarried: [NotCarried]
  ) -> SchemaValue {
    let head: SchemaValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("\(base)forms/\(DefinitionName.safe(form.id.value))/schema.json"),
    ]
    return document(head, body, "$defs", definitions, notCarried)
  }

  func draft07(
    _ body: SchemaValue, _ definitions: [SchemaValue.Member], _ notCarried: [NotCarried]
  ) -> SchemaValue {
    // No `$id`: react-jsonschema-form then loses the definitions.
    document([:], body, "definitions", definitions, notCarried)
  }

  private func document(
    _ head: SchemaValue, _ body: SchemaValue, _ key: String,
    _ definitions: [SchemaValue.Member], _ notCarried: [NotCarried]
  ) -> SchemaValue {
    var result = head
    result.add("title", form.name.map { .string($0.text) })
    result.add(membersOf: body)
    if !definitions.isEmpty { result.add(key, .object(definitions)) }
    if !notCarried.isEmpty {
      result.add(
        "$comment", "Accepts some submissions that the form refuses: notCarried of rules.json.")
    }
    return result
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
