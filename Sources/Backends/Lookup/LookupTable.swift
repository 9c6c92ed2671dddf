import CatalogModel
import SourceText

/// The redirect table behind the codes: every payload in use or ever issued.
struct LookupTable {
  enum Status: String {
    case active
    /// No profile of the day knows all its variables.
    case noTarget = "no-target"
    case retired
    /// Issued, but neither in the catalog nor retired.
    case dropped
  }

  struct Row {
    var address: LookupAddress
    var status: Status
    var name: HumanText?
    var target: LookupAddress.Target?
    var retirement: LookupLock.Retirement?
    var sources: [FileID]
  }

  /// By the bytes of the payload.
  let rows: [Row]
  let host: String
  let sources: [FileID]

  init(_ input: BackendInput) {
    let resolved = input.catalog
    guard let catalog = resolved.catalog.settings, let settings = catalog.lookup else {
      (rows, host, sources) = ([], "", [])
      return
    }
    host = settings.host?.value ?? ""
    var rows: [Row] = []
    var seen: Set<String> = []
    for procedure in resolved.procedures where !procedure.procedure.isInternal {
      guard
        let address = try? LookupAddress.payload(
          for: procedure.procedure, procedure.level, settings),
        seen.insert(address.payload).inserted
      else { continue }
      let target = Self.target(of: procedure, resolved, settings)
      rows.append(
        Row(
          address: address, status: target == nil ? .noTarget : .active,
          name: procedure.procedure.name, target: target,
          sources: [procedure.procedure.header.place.file]))
    }
    var sources = [catalog.header.place.file] + rows.flatMap(\.sources)
    if let (id, file) = input.lock {
      sources.append(id)
      Self.add(LookupLock.parse(file.bytes).lock, id, to: &rows, resolved, settings)
    }
    self.rows = rows.sorted {
      $0.address.payload.utf8.lexicographicallyPrecedes($1.address.payload.utf8)
    }
    self.sources = sources
  }

  /// Retired payloads take precedence over the catalog: what was promised dead stays dead.
  /// One that the catalog would print otherwise now still leads on: it hangs on a wall.
  private static func add(
    _ lock: LookupLock, _ file: FileID, to rows: inout [Row], _ resolved: ResolvedCatalog,
    _ settings: LookupSettings
  ) {
    var indices: [String: Int] = [:]
    for (index, row) in rows.enumerated() { indices[row.address.payload] = index }
    // All that exist on the day, also what this build leaves out.
    let all = ResolvedCatalog(resolved.catalog, on: resolved.date)
    var published: [String: ResolvedProcedure] = [:]
    for procedure in all.procedures where !procedure.procedure.isInternal {
      published["\(procedure.level.rawValue) \(procedure.procedure.code.value)"] = procedure
    }
    for entry in lock.entries {
      let retirement = entry.retired.flatMap { $0.date <= resolved.date ? $0 : nil }
      let index = indices[entry.address.payload]
      if index != nil, retirement == nil { continue }
      let name = resolved.catalog.procedures.versions(of: entry.address.code).last?.name
      var row = Row(
        address: entry.address, status: retirement == nil ? .dropped : .retired, name: name,
        retirement: retirement, sources: [file])
      let key = "\(entry.address.level.rawValue) \(entry.address.code)"
      if retirement == nil, let procedure = published[key] {
        row.target = target(of: procedure, all, settings)
        row.status = row.target == nil ? .noTarget : .active
        row.sources.append(procedure.procedure.header.place.file)
      }
      if let index { rows[index] = row } else { rows.append(row) }
    }
  }

  private static func target(
    of procedure: ResolvedProcedure, _ resolved: ResolvedCatalog, _ settings: LookupSettings
  ) -> LookupAddress.Target? {
    LookupAddress.target(of: procedure, in: resolved, settings)
  }

  /// Rows that a server can tell apart by path, what is in use before what is not.
  ///
  /// A host may have changed while paths stayed; nginx refuses a map with one key twice, and
  /// compares without regard to case.
  var rowsByPath: [(path: String, row: Row)] {
    var seen: Set<String> = []
    let used = rows.filter { $0.status == .active || $0.status == .noTarget }
    let past = rows.filter { $0.status == .retired || $0.status == .dropped }
    return (used + past).compactMap { row in
      guard let path = row.address.path, seen.insert(path.lowercased()).inserted else {
        return nil
      }
      return (path, row)
    }
  }
}
