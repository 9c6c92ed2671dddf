public import CatalogModel
public import SourceText

/// Finds the names that lead nowhere, and what was probably meant by them.
public struct ReferenceResolver: Sendable {
  private let catalog: Catalog

  public init(_ catalog: Catalog) { self.catalog = catalog }

  /// The references of a stretch of ``Catalog/references`` that no declaration has, nor any
  /// that could not be read.
  public func unresolved(_ range: Range<Int>) -> [Reference] {
    catalog.references[range].filter { reference in
      !isDeclared(reference.kind, reference.id)
        && !catalog.unread.mayDeclare(reference.kind, reference.id)
    }
  }

  /// With what was probably meant: an id spelt nearly so, or one whose name was written instead.
  public func guesses(for references: [Reference]) -> [UnresolvedReference] {
    var count: [DeclarationName: Int] = [:]
    for reference in references { count[DeclarationName(reference), default: 0] += 1 }
    var names: [DeclarationKind: [String: String]] = [:]
    var known: [DeclarationName: String?] = [:]
    var candidates: [DeclarationKind: [String]] = [:]
    let misspelt = MisspeltDeclarations(catalog, unresolved: Set(count.keys))
    return references.map { reference in
      let name = DeclarationName(reference)
      let best = known[name] ?? guess(reference, &names, &candidates)
      known[name] = best
      if let (id, declaration) = misspelt.malformed(for: name, besides: best) {
        return UnresolvedReference(reference, guess: id, declaration: declaration)
      }
      // A number that is cited again and again is hardly a slip.
      if reference.kind == .instrument, count[name] != 1 {
        return UnresolvedReference(reference, guess: nil)
      }
      // What is not in force with whoever names it was hardly meant.
      let guess = best.flatMap { isInForce(reference.kind, $0, reference.window) ? $0 : nil }
      // Several people do not make the same slip.
      let declaration =
        count[name] ?? 0 > 1
        ? guess.flatMap { misspelt.unnamed(DeclarationName(reference.kind, $0)) } : nil
      return UnresolvedReference(reference, guess: guess, declaration: declaration)
    }
  }

  private func guess(
    _ reference: Reference, _ names: inout [DeclarationKind: [String: String]],
    _ ids: inout [DeclarationKind: [String]]
  ) -> String? {
    let candidates = ids[reference.kind] ?? self.ids(of: reference.kind)
    ids[reference.kind] = candidates
    if reference.kind == .instrument {
      // Two numbers in one text: either would be lost.
      guard !reference.id.contains(where: { $0 == ";" || $0 == "," }) else { return nil }
      return NearNumber.inside(reference.id) { catalog.instruments.contains($0) }
        ?? NearNumber.best(for: reference.id, among: candidates)
    }
    if names[reference.kind] == nil { names[reference.kind] = foldedNames(of: reference.kind) }
    return names[reference.kind]?[VietnameseText.folded(reference.id)]
      ?? NearMiss.best(for: reference.id, among: candidates)
  }

  private func isDeclared(_ kind: DeclarationKind, _ id: String) -> Bool {
    switch kind {
    case .calendar: catalog.calendars.contains(id)
    case .sector: catalog.sectors.contains(id)
    case .role: catalog.roles.contains(id)
    case .agency: catalog.agencies.contains(id)
    case .dataSource: catalog.dataSources.contains(id)
    case .codeList: catalog.codeLists.contains(id)
    case .instrument: catalog.instruments.contains(id)
    case .document: catalog.documents.contains(id)
    case .fragment: catalog.fragments.contains(id)
    case .procedure: catalog.procedures.contains(id)
    case .process: catalog.processes.contains(id)
    case .form: catalog.forms.contains(id)
    case .catalog, .localPart, .rule: false
    }
  }

  /// In the order of their bytes.
  private func ids(of kind: DeclarationKind) -> [String] {
    switch kind {
    case .calendar: catalog.calendars.ids
    case .sector: catalog.sectors.ids
    case .role: catalog.roles.ids
    case .agency: catalog.agencies.ids
    case .dataSource: catalog.dataSources.ids
    case .codeList: catalog.codeLists.ids
    case .instrument: catalog.instruments.ids
    case .document: catalog.documents.ids
    case .fragment: catalog.fragments.ids
    case .procedure: catalog.procedures.ids
    case .process: catalog.processes.ids
    case .form: catalog.forms.ids
    case .catalog, .localPart, .rule: []
    }
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

  /// Whether no other procedure is as near.
  private func isOnlyNeighbour(_ guess: String, of id: String) -> Bool {
    let others = catalog.procedures.ids.filter { $0 != guess }
    guard let second = NearMiss.best(for: id, among: others) else { return true }
    let distance = { (other: String) in
      NearMiss.editDistance(Array(id.utf8), Array(other.utf8), limit: 8)
    }
    return distance(second) > distance(guess)
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
        guard isOwn, !catalog.localParts.contains(guess),
          item.declaration != nil || isOnlyNeighbour(guess, of: item.reference.id)
        else { continue }
      }
      corrections[place.file, default: [:]][place.range.start] = guess
    }
    return corrections
  }
}

/// What a declaration of a kind is called.
struct DeclarationName: Hashable {
  var kind: DeclarationKind
  var id: String

  init(_ kind: DeclarationKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  init(_ reference: Reference) { self.init(reference.kind, reference.id) }
}
