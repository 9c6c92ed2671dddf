import CatalogModel
import SourceText

/// How a selection is cut into runs of sheets.
struct PosterGroups {
  private let selection: PosterSelection
  private let form: PosterKind.Form
  private let catalog: ResolvedCatalog
  private let items: [ResolvedProcedure]

  init(
    _ selection: PosterSelection, _ form: PosterKind.Form, _ catalog: ResolvedCatalog,
    _ items: [ResolvedProcedure]
  ) {
    self.selection = selection
    self.form = form
    self.catalog = catalog
    self.items = items
  }

  var groups: [PosterPlan.Group] {
    switch selection.kind {
    case .procedure: procedures
    case .sector: sectors
    case .counter: offices(counters) { item, agency in item.isReceived(at: agency) }
    case .agency:
      offices(agencies) { item, agency in
        item.isHandled(by: agency) || item.isReceived(at: agency)
      }
    }
  }

  private func concerns(_ item: ResolvedProcedure, _ agency: String) -> Bool {
    item.isHandled(by: agency) || item.isReceived(at: agency)
  }

  /// One run for all, or one for each office that was named.
  private var procedures: [PosterPlan.Group] {
    guard !selection.agencies.isEmpty else {
      return [
        PosterPlan.Group(title: "Thủ tục hành chính", name: ["all"], members: Array(items.indices))
      ]
    }
    return selection.agencies.flatMap { catalog.offices($0) }.map { office in
      PosterPlan.Group(
        title: office.name, office: office, name: [office.id],
        members: items.indices.filter { concerns(items[$0], office.agency) })
    }
  }

  private var sectors: [PosterPlan.Group] {
    var groups: [PosterPlan.Group] = []
    let offices: [PosterOffice?] =
      selection.agencies.isEmpty ? [nil] : selection.agencies.flatMap { catalog.offices($0) }
    for office in offices {
      for level in catalog.levels {
        var bySector: [String: [Int]] = [:]
        for (index, item) in items.enumerated() where item.level == level {
          if let office, !concerns(item, office.agency) { continue }
          bySector[item.procedure.sector?.value ?? "", default: []].append(index)
        }
        for sector in bySector.keys.sorted() {
          let name = catalog.catalog.sectors.version(of: sector, on: catalog.date)?.name?.text
          groups.append(
            PosterPlan.Group(
              title: "Lĩnh vực \(name ?? sector)", office: office, level: level,
              name: (office.map { [$0.id] } ?? []) + [level.rawValue, sector],
              members: bySector[sector] ?? []))
        }
      }
    }
    return groups
  }

  private var counters: [String] {
    if !selection.agencies.isEmpty { return selection.agencies }
    return catalog.catalog.agencies.inForce(on: catalog.date).filter(\.isCounter).map(\.id.value)
  }

  private var agencies: [String] {
    if !selection.agencies.isEmpty { return selection.agencies }
    return catalog.catalog.agencies.inForce(on: catalog.date).filter { !$0.isExternal }
      .map(\.id.value)
  }

  private func offices(
    _ ids: [String], _ isMember: (ResolvedProcedure, String) -> Bool
  ) -> [PosterPlan.Group] {
    // The members of a class share one list.
    var members: [String: [Int]] = [:]
    return ids.flatMap { catalog.offices($0) }.map { office in
      let own =
        members[office.agency]
        ?? items.indices.filter { isMember(items[$0], office.agency) }
      members[office.agency] = own
      let levels = Set(own.map { items[$0].level })
      return PosterPlan.Group(
        title: "Thủ tục hành chính", office: office,
        level: levels.count == 1 ? levels.first : nil, name: [office.id], members: own)
    }
  }
}
