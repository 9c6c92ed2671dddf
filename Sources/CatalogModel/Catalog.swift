public import SourceText

/// Every version of one kind of declaration, found by id and day.
public struct VersionTable<Item: Declaration>: Sendable {
  /// All versions, in the order of their files.
  public private(set) var all: [Item] = []
  /// Their days, which look-ups read more often than all else.
  @usableFromInline var windows: [Window] = []
  /// Indices into `all` by id, by the first day in force.
  @usableFromInline var byID: [String: [Int]] = [:]

  public init() {}

  /// Takes declarations in source order, closes open ends by the next version's
  /// first day, and sorts each id's versions by day.
  ///
  /// - Parameter window: what a declaration alone says of its days.
  public init(
    _ items: [Item], window: (Header) -> Window = { $0.effective?.window ?? .always }
  ) {
    all = items
    byID.reserveCapacity(items.count)
    // Items are large: each is looked at once, the rest is done on windows.
    windows.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      byID[item.id.value, default: []].append(index)
      windows.append(window(item.header))
    }
    for (id, indices) in byID where indices.count > 1 {
      let sorted = indices.sorted { Self.begins($0, before: $1, windows) }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) {
        if windows[earlier].until == nil, let next = windows[later].from,
          windows[earlier].from.map({ $0 < next }) ?? true
        {
          windows[earlier].until = next.adding(days: -1)
        }
      }
      byID[id] = sorted
    }
    for index in all.indices {
      if windows[index] == .always {
        windows[index] = all[index].header.window
      } else {
        all[index].header.window = windows[index]
      }
    }
  }

  /// By first day, an open start first, else in source order.
  private static func begins(_ a: Int, before b: Int, _ windows: [Window]) -> Bool {
    switch (windows[a].from, windows[b].from) {
    case (nil, nil): a < b
    case (nil, _): true
    case (_, nil): false
    case (let from?, let other?): from == other ? a < b : from < other
    }
  }

  /// Ids of which there is more than one version, in the order of their bytes.
  public var idsWithSeveralVersions: [String] {
    byID.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The version of `id` in force on `date`.
  @inlinable public func version(of id: String, on date: CalendarDate) -> Item? {
    guard let indices = byID[id] else { return nil }
    return indices.first { windows[$0].contains(date) }.map { all[$0] }
  }

  /// Every version of `id`, earliest first.
  @inlinable public func versions(of id: String) -> [Item] { byID[id]?.map { all[$0] } ?? [] }

  /// The earliest version of `id`, whatever its days.
  @inlinable public func first(of id: String) -> Item? { byID[id]?.first.map { all[$0] } }

  @inlinable public func contains(_ id: String) -> Bool { byID[id] != nil }

  /// Ids in the order of their bytes.
  public var ids: [String] { byID.keys.sorted() }

  /// What is in force on `date`, by id.
  public func inForce(on date: CalendarDate) -> [Item] {
    all.indices.filter { windows[$0].contains(date) }.map { all[$0] }
      .sorted { $0.id.value.utf8.lexicographicallyPrecedes($1.id.value.utf8) }
  }
}

/// All declarations of a project, every version of them.
public struct Catalog: BoxedRecord {
  public var box = Boxed(wrappedValue: Members())
  public init() {}

  public struct Members: Sendable {
    public var settings: CatalogSettings?
    /// Further `catalog` declarations, which a project may not have.
    public var otherSettings: [CatalogSettings] = []
    public var calendars = VersionTable<WorkCalendar>()
    public var sectors = VersionTable<Sector>()
    public var roles = VersionTable<Role>()
    public var agencies = VersionTable<Agency>()
    public var dataSources = VersionTable<DataSource>()
    public var codeLists = VersionTable<CodeList>()
    public var instruments = VersionTable<Instrument>()
    public var documents = VersionTable<DocumentType>()
    public var fragments = VersionTable<Fragment>()
    public var procedures = VersionTable<Procedure>()
    public var localParts = VersionTable<LocalPart>()
    public var processes = VersionTable<ProcessDefinition>()
    public var forms = VersionTable<Form>()
    public var rules = VersionTable<HouseRule>()
    /// Where others name what is declared, in source order.
    public var references: [Reference] = []
    /// Names that lead nowhere. Where one was probably misspelt, `references` and the
    /// declarations have the id that was meant, so that one mistake is one finding.
    public var unresolved: [UnresolvedReference] = []
    /// What is written and could not be read.
    public var unread = Unread()
    /// Versions that are in force on the days of another version of the same thing: whatever
    /// depends on their days is doubtful.
    public var conflicts: [Place] = []
  }

  /// Levels that exist on a day (mô hình chính quyền).
  public func levels(on date: CalendarDate) -> [Level] {
    regime(on: date)?.levels.map(\.value) ?? []
  }

  public func regime(on date: CalendarDate) -> Regime? {
    self.settings?.regimes.first { ($0.effective?.window ?? .always).contains(date) }
  }
}

/// One place that names a declaration.
public struct Reference: Sendable {
  public var kind: DeclarationKind
  public var id: String
  public var place: Place
  /// The days on which the name must resolve: the referrer's window.
  public var window: Window
  /// Where the declaration that names it begins in its file.
  public var owner: UInt32 = 0
  /// Whether it is written in quotes.
  public var isQuoted: Bool { place.range.count == id.utf8.count + 2 }
  /// A closed set beside declarations that the name may come from ("end", "same"…) was ruled out.
  public init(kind: DeclarationKind, id: String, place: Place, window: Window) {
    self.kind = kind
    self.id = id
    self.place = place
    self.window = window
  }
}

/// A procedure of one level as of a day: level overrides and the local part applied.
public struct ResolvedProcedure: Sendable {
  public var procedure: Procedure
  public var level: Level
  public var content: ProcedureContent
  public var localPart: LocalPart?
  public init(procedure: Procedure, level: Level, content: ProcedureContent, localPart: LocalPart?)
  {
    self.procedure = procedure
    self.level = level
    self.content = content
    self.localPart = localPart
  }
}

/// A catalog as of a day: what backends see.
public struct ResolvedCatalog: Sendable {
  public var catalog: Catalog
  public var date: CalendarDate
  /// Built levels that exist on the day, in the order of `Level`.
  public var levels: [Level]
  /// By level, then by code.
  public var procedures: [ResolvedProcedure]

  /// - Parameter only: levels to keep; nil keeps all that exist on the day.
  public init(_ catalog: Catalog, on date: CalendarDate, only: Set<Level>? = nil) {
    self.catalog = catalog
    self.date = date
    let existing = Set(catalog.levels(on: date))
    levels = Level.allCases.filter {
      $0.isBuilt && existing.contains($0) && only?.contains($0) ?? true
    }
    var procedures: [ResolvedProcedure] = []
    let inForce = catalog.procedures.inForce(on: date).filter {
      $0.change?.value != .abolished
    }
    for level in levels {
      for procedure in inForce {
        guard let part = procedure.part(level) else { continue }
        let local = catalog.localParts.version(of: procedure.code.value, on: date)
        procedures.append(
          ResolvedProcedure(
            procedure: procedure, level: level,
            content: procedure.resolvedContent(at: part, with: local), localPart: local))
      }
    }
    self.procedures = procedures
  }

  public func document(_ id: String) -> DocumentType? {
    catalog.documents.version(of: id, on: date)
  }
  public func agency(_ id: String) -> Agency? { catalog.agencies.version(of: id, on: date) }
  public func codeList(_ id: String) -> CodeList? {
    catalog.codeLists.version(of: id, on: date)
  }
}
