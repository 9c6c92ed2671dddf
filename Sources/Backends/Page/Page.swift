import CatalogModel
import Conditions
import SourceText
import Writers

/// One JSON artifact being written, and the files it is made from.
///
/// Members without a value are left out; every look-up of a declaration notes its file.
struct Page {
  let catalog: ResolvedCatalog
  /// Of the catalog; the first is that of plain text.
  let languages: [String]
  /// Says the conditions of the procedure that is being written.
  private(set) var words: ConditionTexts?
  private var json: JSONWriter
  private var sources: [FileID] = []

  init(_ catalog: ResolvedCatalog, capacity: Int = 4096) {
    self.catalog = catalog
    languages = catalog.catalog.settings?.languageCodes ?? ["vi"]
    json = JSONWriter(.pretty, capacity: capacity)
  }

  /// A page that begins as every artifact does: with its schema and the day it speaks of.
  static func artifact(
    _ schema: String, path: String, kind: String, in catalog: ResolvedCatalog,
    capacity: Int = 4096, _ body: (inout Page) -> Void
  ) -> Artifact {
    let (bytes, sources) = written(schema, in: catalog, capacity: capacity, body)
    return Artifact(path: path, bytes: bytes, kind: kind, sources: sources)
  }

  /// As `artifact`, for a page that grows with the catalog: `body` drains it as it goes.
  static func stream(
    _ schema: String, in catalog: ResolvedCatalog, to sink: ArtifactStream.Sink,
    _ body: (inout Page) -> Void
  ) -> [FileID] {
    let (rest, sources) = written(schema, in: catalog, capacity: ArtifactStream.piece * 2, body)
    sink(rest)
    return sources
  }

  private static func written(
    _ schema: String, in catalog: ResolvedCatalog, capacity: Int, _ body: (inout Page) -> Void
  ) -> (bytes: [UInt8], sources: [FileID]) {
    var page = Page(catalog, capacity: capacity)
    page.object { page in
      page.member("$schema", "https://motcua.example/schemas/\(schema).schema.json")
      page.member("asOf", catalog.date.description)
      body(&page)
    }
    return (page.json.finish(), page.sources)
  }

  /// Hands over what is written so far, when it is enough for a piece.
  mutating func drain(to sink: ArtifactStream.Sink) {
    json.drain(from: ArtifactStream.piece, to: sink)
  }

  /// Begins to speak of a procedure: its conditions are said in the words of its questions.
  mutating func begin(_ procedure: ResolvedProcedure, in input: BackendInput) {
    words = input.words(of: procedure)
  }

  /// Remembers that the page is made from this declaration.
  mutating func note(_ item: some Declaration) {
    sources.append(item.header.place.file)
  }

  /// Remembers files that parts of a declaration come from.
  mutating func note(_ files: [FileID]) {
    sources += files
  }

  /// A declaration that was looked up, and remembered.
  mutating func noting<Item: Declaration>(_ item: Item?) -> Item? {
    if let item { note(item) }
    return item
  }
}

// MARK: - Structure

extension Page {
  mutating func object(_ body: (inout Page) -> Void) {
    json.beginObject()
    body(&self)
    json.endObject()
  }

  mutating func object(_ key: String, _ body: (inout Page) -> Void) {
    json.key(key)
    object(body)
  }

  mutating func array(_ key: String, _ body: (inout Page) -> Void) {
    json.key(key)
    arrayValue(body)
  }

  mutating func arrayValue(_ body: (inout Page) -> Void) {
    json.beginArray()
    body(&self)
    json.endArray()
  }

  /// An array with an element for each of `items`.
  mutating func list<Items: Sequence>(
    _ key: String, _ items: Items, _ element: (inout Page, Items.Element) -> Void
  ) {
    array(key) { page in for item in items { element(&page, item) } }
  }

  /// As `list`, left out when there are none.
  mutating func listUnlessEmpty<Items: Collection>(
    _ key: String, _ items: Items, _ element: (inout Page, Items.Element) -> Void
  ) {
    if !items.isEmpty { list(key, items, element) }
  }
}

// MARK: - Values

extension Page {
  mutating func key(_ name: String) { json.key(name) }
  mutating func string(_ text: String) { json.string(text) }
  mutating func boolean(_ value: Bool) { json.boolean(value) }
  mutating func integer(_ value: Int) { json.integer(value) }
  mutating func null() { json.null() }

  mutating func member(_ key: String, _ text: String?) {
    if let text { json.member(key, text) }
  }

  mutating func member(_ key: String, _ value: Int?) {
    if let value { json.member(key, value) }
  }

  mutating func member(_ key: String, _ value: Bool?) {
    if let value { json.member(key, value) }
  }

  mutating func strings(_ key: String, _ texts: [String]) { json.member(key, texts) }

  mutating func stringsUnlessEmpty(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { json.member(key, texts) }
  }

  /// A decimal number exactly as written.
  mutating func number(_ key: String, _ value: DecimalNumber) {
    json.key(key)
    json.number(value.description)
  }

  /// A number by its text; text that is none is written as a string.
  mutating func scalar(_ text: String, isQuoted: Bool) {
    switch text {
    case "true" where !isQuoted: json.boolean(true)
    case "false" where !isQuoted: json.boolean(false)
    case _ where !isQuoted && JSONWriter.isNumber(text): json.number(text)
    default: json.string(text)
    }
  }
}
