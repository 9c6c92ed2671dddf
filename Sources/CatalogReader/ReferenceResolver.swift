public import CatalogModel
public import SourceText

/// Finds the names that lead nowhere, and what was probably meant by them.
public struct ReferenceResolver: Sendable {
  private let catalog: Catalog
  private let ids: [DeclarationKind: Set<String>]

  public init(_ catalog: Catalog) {
    self.catalog = catalog
    ids = [
      .calendar: Set(catalog.calendars.ids), .sector: Set(catalog.sectors.ids),
      .role: Set(catalog.roles.ids), .agency: Set(catalog.agencies.ids),
      .dataSource: Set(catalog.dataSources.ids), .codeList: Set(catalog.codeLists.ids),
      .instrument: Set(catalog.instruments.ids), .document: Set(catalog.documents.ids),
      .fragment: Set(catalog.fragments.ids), .procedure: Set(catalog.procedures.ids),
      .process: Set(catalog.processes.ids), .form: Set(catalog.forms.ids),
    ]
  }

  /// The references of a stretch of ``Catalog/references`` that no declaration has, nor any
  /// that could not be read.
  public func unresolved(_ range: Range<Int>) -> [Reference] {
    catalog.references[range].filter { reference in
      ids[reference.kind]?.contains(reference.id) != true
        && !catalog.unread.mayDeclare(reference.kind, reference.id)
    }
  }

  /// With what was probably meant: an id spelt nearly so, or one whose name was written instead.
  public func guesses(for references: [Reference]) -> [UnresolvedReference] {
    var count: [String: Int] = [:]
    for reference in references where reference.kind == .instrument {
      count[reference.id, default: 0] += 1
    }
    var names: [DeclarationKind: [String: String]] = [:]
    var known: [String: String?] = [:]
    return references.map { reference in
      // A number that is cited again and again is hardly a slip.
      if reference.kind == .instrument, count[reference.id] != 1 {
        return UnresolvedReference(reference, guess: nil)
      }
      let key = "\(reference.kind.rawValue) \(reference.id)"
      let best = known[key] ?? guess(reference, &names)
      known[key] = best
      // What is not in force with whoever names it was hardly meant.
      let guess = best.flatMap { isInForce(reference.kind, $0, reference.window) ? $0 : nil }
      return UnresolvedReference(reference, guess: guess)
    }
  }

  private func guess(
    _ reference: Reference, _ names: inout [DeclarationKind: [String: String]]
  ) -> String? {
    let candidates = (ids[reference.kind] ?? []).sorted()
    if reference.kind == .instrument {
      return NearNumber.inside(reference.id) { ids[.instrument]?.contains($0) == true }
        ?? NearNumber.best(for: reference.id, among: candidates)
    }
    if names[reference.kind] == nil { names[reference.kind] = foldedNames(of: reference.kind) }
    return names[reference.kind]?[VietnameseText.folded(reference.id)]
      ?? NearMiss.best(for: reference.id, among: candidates)
  }

  private func isInForce(_ kind: DeclarationKind, _ id: String, _ window: Window) -> Bool {
    func any<Item: Declaration>(_ table: VersionTable<Item>) -> Bool {
      table.versions(of: id).contains { $0.header.window.overlaps(window) }
    }
    switch kind {
    case .calendar: return any(catalog.calendars)
    case .sector: return any(catalog.sectors)
    case .role: return any(catalog.roles)
    case .agency: return any(catalog.agencies)
    case .dataSource: return any(catalog.dataSources)
    case .codeList: return any(catalog.codeLists)
    case .document: return any(catalog.documents)
    case .fragment: return any(catalog.fragments)
    case .process: return any(catalog.processes)
    case .form: return any(catalog.forms)
    // Citations of the past are another matter, and a procedure is never taken for another.
    case .instrument, .procedure, .catalog, .localPart, .rule: return true
    }
  }

  /// Ids by the folded names they stand for; of several the first.
  private func foldedNames(of kind: DeclarationKind) -> [String: String] {
    func all<Item: Declaration>(
      _ table: VersionTable<Item>, _ name: (Item) -> HumanText?
    ) -> [String: String] {
      let pairs = table.all.compactMap { item in
        name(item).map { (VietnameseText.folded($0.text), item.id.value) }
      }
      return Dictionary(pairs) { min($0, $1) }
    }
    switch kind {
    case .calendar: return all(catalog.calendars) { $0.name }
    case .sector: return all(catalog.sectors) { $0.name }
    case .role: return all(catalog.roles) { $0.name }
    case .agency: return all(catalog.agencies) { $0.name }
    case .dataSource: return all(catalog.dataSources) { $0.name }
    case .codeList: return all(catalog.codeLists) { $0.name }
    case .document: return all(catalog.documents) { $0.name }
    case .fragment: return all(catalog.fragments) { $0.name }
    case .procedure: return all(catalog.procedures) { $0.name }
    case .process: return all(catalog.processes) { $0.name }
    case .form: return all(catalog.forms) { $0.name }
    case .instrument, .catalog, .localPart, .rule: return [:]
    }
  }

  /// What to read instead in each file, by where it starts.
  ///
  /// A procedure's neighbour is another procedure: only a local part, which does nothing without
  /// its procedure, is taken for one of the neighbour, where that has none.
  public func corrections(
    of unresolved: [UnresolvedReference]
  ) -> [FileID: [UInt32: String]] {
    var corrections: [FileID: [UInt32: String]] = [:]
    for item in unresolved {
      guard let guess = item.guess else { continue }
      let place = item.reference.place
      if item.reference.kind == .procedure {
        let isOwn = catalog.localParts.versions(of: item.reference.id).contains {
          $0.header.place.file == place.file && $0.procedure.range == place.range
        }
        guard isOwn, !catalog.localParts.contains(guess) else { continue }
      }
      corrections[place.file, default: [:]][place.range.start] = guess
    }
    return corrections
  }
}
