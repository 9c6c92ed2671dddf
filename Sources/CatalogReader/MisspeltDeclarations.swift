import CatalogLanguage
import CatalogModel
import SourceText

/// Declarations whose own id was probably misspelt, so that whoever names them names nothing.
struct MisspeltDeclarations {
  /// Ids that are none, with where they are written.
  private var malformed: [DeclarationKind: [String: Place]] = [:]
  /// The others that nobody names.
  private var unnamed: [DeclarationName: Place] = [:]

  /// - Parameter unresolved: names that lead nowhere; nothing else is looked at.
  init(_ catalog: Catalog, unresolved: Set<DeclarationName>) {
    let kinds = Set(unresolved.map(\.kind))
    guard !kinds.isEmpty else { return }
    var named: Set<DeclarationName> = []
    for reference in catalog.references where kinds.contains(reference.kind) {
      named.insert(DeclarationName(reference))
    }
    func add<Item: Declaration>(_ kind: DeclarationKind, _ table: VersionTable<Item>) {
      guard kinds.contains(kind) else { return }
      for item in table.all {
        let (id, place) = (item.id.value, Place(item.header.place.file, item.id.range))
        if !Self.isWellFormed(id, kind) {
          malformed[kind, default: [:]][id] = place
        } else if !named.contains(DeclarationName(kind, id)) {
          unnamed[DeclarationName(kind, id)] = place
        }
      }
    }
    add(.calendar, catalog.calendars)
    add(.sector, catalog.sectors)
    add(.role, catalog.roles)
    add(.agency, catalog.agencies)
    add(.dataSource, catalog.dataSources)
    add(.codeList, catalog.codeLists)
    add(.instrument, catalog.instruments)
    add(.document, catalog.documents)
    add(.fragment, catalog.fragments)
    add(.procedure, catalog.procedures)
    add(.process, catalog.processes)
    add(.form, catalog.forms)
  }

  private static func isWellFormed(_ id: String, _ kind: DeclarationKind) -> Bool {
    switch kind {
    case .procedure:
      let bytes = Array(id.utf8)
      return bytes.count == 8 && bytes[1] == 0x2E
        && bytes.enumerated().allSatisfy { $0 == 1 || (0x30...0x39).contains($1) }
    case .instrument: return (try? InstrumentNumber(id)) != nil
    default: return IDSyntax.isValid(id, .kebab)
    }
  }

  /// The id, which is none, that a name was probably declared as.
  ///
  /// - Parameter guess: another id that may have been meant; the nearer of the two was.
  func malformed(
    for name: DeclarationName, besides guess: String?
  ) -> (id: String, UnresolvedReference.Misspelt)? {
    guard let ids = malformed[name.kind] else { return nil }
    let folded = Self.bare(name.id)
    let same = ids.keys.filter { Self.bare($0) == folded }.min()
    // “1.000001.H22”: the national code with a tail.
    let longer =
      name.kind == .procedure ? ids.keys.filter { $0.hasPrefix(name.id + ".") }.min() : nil
    let others = [guess].compactMap { $0 }.filter { ids[$0] == nil }
    // Numbers with different digits are two texts, however near they look.
    let near =
      name.kind == .instrument
      ? nil : NearMiss.best(for: name.id, among: ids.keys.sorted() + others)
    guard let id = same ?? longer ?? near, let place = ids[id] else { return nil }
    return (id, UnresolvedReference.Misspelt(place, isMalformed: true))
  }

  /// Letters and digits alone, without accents: what separates words is the commonest slip.
  private static func bare(_ id: String) -> String {
    VietnameseText.folded(id).filter { $0.isLetter || $0.isNumber }
  }

  func unnamed(_ name: DeclarationName) -> UnresolvedReference.Misspelt? {
    unnamed[name].map { UnresolvedReference.Misspelt($0, isMalformed: false) }
  }
}
