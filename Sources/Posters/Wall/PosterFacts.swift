import Backends
import CatalogModel
import Diagnostics
import SourceText

/// What a sheet or a cell says of one procedure.
struct PosterFacts {
  let catalog: ResolvedCatalog
  /// Names of the members of classes that procedures name, by the class and the unit's code.
  private let members: [String: [String: String]]
  private let symbols = SymbolTable()

  init(_ catalog: ResolvedCatalog, _ items: [ResolvedProcedure]) {
    self.catalog = catalog
    var members: [String: [String: String]] = [:]
    for item in items {
      let roles = (item.content.agencies?.executes ?? []) + (item.content.agencies?.decides ?? [])
      let places = (item.content.places?.receive ?? []).map { AgencyReference.agency($0) }
      for case .agency(let id) in roles + places where members[id.value] == nil {
        guard let agency = catalog.agency(id.value), agency.isClass else { continue }
        members[id.value] = Dictionary(
          catalog.members(of: agency).map { ($0.unit, $0.name?.text ?? $0.id) }
        ) { first, _ in first }
      }
    }
    self.members = members
  }

  /// - Parameter office: the office the sheet is printed for, if any.
  /// - Returns: nil where the address does not fit a symbol.
  func content(
    _ item: ResolvedProcedure, _ address: LookupAddress, office: PosterOffice?
  ) -> SheetContent? {
    guard let code = symbols.code(address.payload) else { return nil }
    let (procedure, level) = (item.procedure, item.level)
    var content = SheetContent(
      subject: Bilingual(
        vi: "\(procedure.code.value), \(PosterWords.level(level).lowercased())",
        en: "\(procedure.code.value), \(level.rawValue)"),
      origin: Related(
        procedure.header.namePlace, Bilingual(vi: "thủ tục ở đây", en: "the procedure is here")))
    content.codes["qr"] = code
    content.flags.insert(level.rawValue)
    content.texts["name"] = procedure.name?.text
    content.texts["code"] = procedure.code.value
    content.texts["level"] = PosterWords.level(level)
    content.texts["address"] = Self.readable(address.payload)
    content.texts["sector"] = procedure.sector.flatMap {
      catalog.catalog.sectors.version(of: $0.value, on: catalog.date)?.name?.text
    }
    content.texts["agency"] = agency(item, office)
    content.texts["receive"] = receive(item, office)
    content.texts["time-limit"] = PosterWords.timeLimit(
      item.content.timeLimit, level, on: catalog.date)
    content.texts["fee"] = PosterWords.fees(item.content.fees, level, on: catalog.date) {
      catalog.agencyName($0)?.text
    }
    content.texts["contact"] = item.content.contact?.text
    content.texts["valid"] = PosterWords.validity(procedure.header)
    content.texts["decision"] =
      PosterWords.decision(item.localPart?.decision) ?? PosterWords.decision(procedure.decision)
    return content
  }

  /// Letters that people can type; a browser adds the scheme.
  private static func readable(_ payload: String) -> String {
    payload.hasPrefix("https://") ? String(payload.dropFirst(8)) : payload
  }

  /// Who handles it: the office of the sheet where it is the one, else who executes or decides.
  private func agency(_ item: ResolvedProcedure, _ office: PosterOffice?) -> String? {
    if let office, item.isHandled(by: office.agency) { return office.name }
    let roles = item.content.agencies
    let executes = roles?.executes ?? []
    return names(executes.isEmpty ? roles?.decides ?? [] : executes, office)
  }

  private func receive(_ item: ResolvedProcedure, _ office: PosterOffice?) -> String? {
    guard let places = item.content.places?.receive, !places.isEmpty else { return nil }
    if let office, item.isReceived(at: office.agency) { return office.name }
    return names(places.map { .agency($0) }, office)
  }

  /// Names joined; of a class, that of the office's own unit where the office is of one.
  private func names(_ references: [AgencyReference], _ office: PosterOffice?) -> String? {
    let unit = office?.id.split(separator: "/", maxSplits: 1).dropFirst().first.map(String.init)
    let names = references.map { reference -> String in
      switch reference {
      case .function(let text): return text.text
      case .agency(let id):
        if let unit, let member = members[id.value]?[unit] { return member }
        return catalog.agencyName(id.value)?.text ?? id.value
      }
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }
}
