public import CatalogModel
public import Diagnostics
import SourceText

/// The files of a project put together: one catalog of dated versions.
public enum CatalogAssembler {
  /// Joins the readings of all files, in file order.
  ///
  /// Windows are closed here: an open end by the next version, `seen` by the
  /// regime that held when the thing was seen (nobody knows more).
  ///
  /// - Parameter unresolved: names that lead nowhere, where what was meant is read instead.
  public static func assemble(
    _ readings: [FileReading], unresolved: [UnresolvedReference] = []
  ) -> (catalog: Catalog, findings: [Finding]) {
    var assembly = Assembly()
    for reading in readings { assembly.add(reading.declarations) }
    var findings: [Finding] = []
    var conflicts: [Place] = []
    var catalog = Catalog()
    catalog.unresolved = unresolved
    catalog.settings = assembly.settings.first
    catalog.otherSettings = Array(assembly.settings.dropFirst())
    for extra in catalog.otherSettings {
      if let first = catalog.settings {
        findings.append(duplicate(extra, of: first, variant: "catalog"))
      }
    }
    let window = { (header: Header) in Self.window(of: header, in: catalog) }
    catalog.calendars = table(assembly.calendars, window, &findings, &conflicts)
    catalog.sectors = table(assembly.sectors, window, &findings, &conflicts)
    catalog.roles = table(assembly.roles, window, &findings, &conflicts)
    catalog.agencies = table(assembly.agencies, window, &findings, &conflicts)
    catalog.dataSources = table(assembly.dataSources, window, &findings, &conflicts)
    catalog.codeLists = table(assembly.codeLists, window, &findings, &conflicts)
    catalog.instruments = singles(assembly.instruments, window, &findings)
    catalog.documents = table(assembly.documents, window, &findings, &conflicts)
    catalog.fragments = table(assembly.fragments, window, &findings, &conflicts)
    catalog.procedures = table(assembly.procedures, window, &findings, &conflicts)
    catalog.localParts = localTable(assembly.localParts, window, &findings, &conflicts)
    catalog.processes = table(assembly.processes, window, &findings, &conflicts)
    catalog.forms = table(assembly.forms, window, &findings, &conflicts)
    catalog.rules = table(assembly.rules, window, &findings, &conflicts)
    catalog.conflicts = conflicts
    findings += CodeListFiles.unknownCodes(in: catalog)
    var windows = Windows(catalog)
    catalog.references.reserveCapacity(readings.reduce(0) { $0 + $1.references.count })
    for reading in readings {
      for (owner, reference) in reading.references {
        var reference = reference
        reference.window = windows.window(of: reference.place.file, owner)
        reference.owner = owner
        catalog.references.append(reference)
      }
    }
    return (catalog, findings)
  }

  /// What the files have and the catalog has not.
  ///
  /// - Parameter findings: what was found while reading the files.
  public static func unread(_ readings: [FileReading], _ findings: [Finding]) -> Unread {
    Unread(
      readings.flatMap(\.unread),
      broken: findings.lazy.filter(isBreaking).map(\.place))
  }

  /// What says that a text is not there as it was meant.
  private static func isBreaking(_ finding: Finding) -> Bool {
    finding.check.isLoss || finding.check.group == .reading || finding.check.group == .text
  }

  /// `effective` as far as one declaration can say it.
  static func window(of header: Header, in catalog: Catalog) -> Window {
    guard let effective = header.effective else { return .always }
    if effective.from == nil, effective.until == nil, let seen = effective.seen,
      let month = ScalarSyntax.month(seen.value)
    {
      return catalog.regime(on: month)?.effective?.window ?? .always
    }
    return effective.window
  }

  private static func table<Item: Declaration>(
    _ items: [Item], _ window: (Header) -> Window, _ findings: inout [Finding],
    _ conflicts: inout [Place]
  ) -> VersionTable<Item> {
    let table = VersionTable(items, window: window)
    for id in table.idsWithSeveralVersions {
      let versions = table.versions(of: id)
      for (index, later) in versions.enumerated().dropFirst() {
        guard
          let earlier = versions[..<index].first(where: {
            $0.header.window.overlaps(later.header.window)
          })
        else { continue }
        conflicts += [later.header.place, earlier.header.place]
        findings.append(conflict(later, earlier))
      }
    }
    return table
  }

  /// Kinds that are declared once, whatever their dates.
  private static func singles<Item: Declaration>(
    _ items: [Item], _ window: (Header) -> Window, _ findings: inout [Finding]
  ) -> VersionTable<Item> {
    let table = VersionTable(items, window: window)
    for id in table.idsWithSeveralVersions {
      let versions = table.versions(of: id)
      for later in versions.dropFirst() { findings.append(duplicate(later, of: versions[0])) }
    }
    return table
  }

  /// Several local parts of one procedure may hold at once in different territories.
  private static func localTable(
    _ items: [LocalPart], _ window: (Header) -> Window, _ findings: inout [Finding],
    _ conflicts: inout [Place]
  ) -> VersionTable<LocalPart> {
    let table = VersionTable(items, window: window)
    for id in table.idsWithSeveralVersions {
      let versions = table.versions(of: id)
      for (index, later) in versions.enumerated().dropFirst() {
        guard
          let earlier = versions[..<index].first(where: {
            $0.header.window.overlaps(later.header.window)
              && $0.territory?.value == later.territory?.value
          })
        else { continue }
        conflicts += [later.header.place, earlier.header.place]
        findings.append(conflict(later, earlier))
      }
    }
    return table
  }

  /// Two versions in force on one day: a duplicate when neither is dated, else an overlap.
  private static func conflict<Item: Declaration>(_ later: Item, _ earlier: Item) -> Finding {
    if later.header.window == earlier.header.window || later.header.effective == nil
      || earlier.header.effective == nil
    {
      return duplicate(later, of: earlier)
    }
    let common = later.header.window.intersection(earlier.header.window) ?? .always
    return Finding(
      .overlappingVersions, at: slip(later.header, earlier.header),
      [
        "id": Bilingual(later.id.value), "from": Bilingual(common.from?.description ?? "…"),
        "until": Bilingual(common.until?.description ?? "…"),
      ],
      related: [
        Related(
          earlier.header.namePlace,
          Bilingual(vi: "phiên bản kia ở đây", en: "the other version is here"))
      ])
  }

  /// The end of the earlier version or the beginning of the later: whichever is less likely to be
  /// meant. Versions begin on the first of a month and end on the last.
  private static func slip(_ later: Header, _ earlier: Header) -> Place {
    guard let until = earlier.effective?.until else {
      return later.effective?.from.map { later.at($0.range) } ?? later.namePlace
    }
    if let from = later.effective?.from, from.value.components.day != 1,
      until.value.adding(days: 1).components.day == 1
    {
      return later.at(from.range)
    }
    return earlier.at(until.range)
  }

  private static func duplicate<Item: Declaration>(
    _ later: Item, of earlier: Item, variant: String? = nil
  ) -> Finding {
    // Files come in the order of their paths: the one read later is the duplicate.
    let (first, second) =
      later.header.place.file < earlier.header.place.file
        || (later.header.place.file == earlier.header.place.file
          && later.header.place.range.start < earlier.header.place.range.start)
      ? (later, earlier) : (earlier, later)
    return Finding(
      .duplicateDeclaration, at: second.header.namePlace, ["id": Bilingual(second.id.value)],
      variant: variant,
      related: [
        Related(
          first.header.namePlace,
          Bilingual(vi: "khai báo trước ở đây", en: "declared before here"))
      ])
  }
}

/// Declarations by kind while files are joined.
private struct Assembly {
  var settings: [CatalogSettings] = []
  var calendars: [WorkCalendar] = []
  var sectors: [Sector] = []
  var roles: [Role] = []
  var agencies: [Agency] = []
  var dataSources: [DataSource] = []
  var codeLists: [CodeList] = []
  var instruments: [Instrument] = []
  var documents: [DocumentType] = []
  var fragments: [Fragment] = []
  var procedures: [Procedure] = []
  var localParts: [LocalPart] = []
  var processes: [ProcessDefinition] = []
  var forms: [Form] = []
  var rules: [HouseRule] = []

  mutating func add(_ declarations: [ReadDeclaration]) {
    for declaration in declarations {
      switch declaration {
      case .settings(let item): settings.append(item)
      case .calendar(let item): calendars.append(item)
      case .sector(let item): sectors.append(item)
      case .role(let item): roles.append(item)
      case .agency(let item): agencies.append(item)
      case .dataSource(let item): dataSources.append(item)
      case .codeList(let item): codeLists.append(item)
      case .instrument(let item): instruments.append(item)
      case .document(let item): documents.append(item)
      case .fragment(let item): fragments.append(item)
      case .procedure(let item): procedures.append(item)
      case .localPart(let item): localParts.append(item)
      case .process(let item): processes.append(item)
      case .form(let item): forms.append(item)
      case .rule(let item): rules.append(item)
      }
    }
  }
}

/// The windows of declarations, by where they begin.
private struct Windows {
  private var byPlace: [UInt64: Window] = [:]

  init(_ catalog: Catalog) {
    func add<Item: Declaration>(_ table: VersionTable<Item>) {
      for item in table.all where item.header.window != .always {
        byPlace[Self.key(item.header.place.file, item.header.place.range.start)] =
          item.header.window
      }
    }
    add(catalog.calendars)
    add(catalog.sectors)
    add(catalog.roles)
    add(catalog.agencies)
    add(catalog.dataSources)
    add(catalog.codeLists)
    add(catalog.instruments)
    add(catalog.documents)
    add(catalog.fragments)
    add(catalog.procedures)
    add(catalog.localParts)
    add(catalog.processes)
    add(catalog.forms)
    add(catalog.rules)
  }

  private static func key(_ file: FileID, _ start: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: file.index)) << 32 | UInt64(start)
  }

  mutating func window(of file: FileID, _ owner: UInt32) -> Window {
    byPlace[Self.key(file, owner)] ?? .always
  }
}
