import CatalogModel
import SourceText

extension Backend {
  /// `agencies.json`: every agency in force on the day, classes with one member for each unit.
  public static let agencies = Backend(name: "agencies", whole: { [AgenciesPage.artifact(in: $0)] })
}

enum AgenciesPage {
  static func artifact(in input: BackendInput) -> Artifact {
    let resolved = input.catalog
    let agencies = resolved.catalog.agencies.inForce(on: resolved.date)
    let relations = AgencyRelations(resolved, inForce: agencies)
    return .page("agencies", path: "agencies.json", in: resolved) { page in
      page.list("agencies", agencies) { page, agency in page.entry(agency, relations) }
    }
  }
}

/// Who came before whom, and which counters belong to whom.
private struct AgencyRelations {
  /// Ids of the agencies that name one as their successor, in the order of their bytes.
  private(set) var predecessors: [String: [String]] = [:]
  /// Ids of the one-stop counters in force, by id of their parent.
  private(set) var counters: [String: [String]] = [:]

  init(_ resolved: ResolvedCatalog, inForce: [Agency]) {
    for id in resolved.catalog.agencies.ids {
      for version in resolved.catalog.agencies.versions(of: id) {
        for successor in version.successors
        where predecessors[successor.value]?.last != id && successor.value != id {
          predecessors[successor.value, default: []].append(id)
        }
      }
    }
    for agency in inForce where agency.isCounter {
      if let parent = agency.parent?.value { counters[parent, default: []].append(agency.id.value) }
    }
  }
}

extension Page {
  fileprivate mutating func entry(_ agency: Agency, _ relations: AgencyRelations) {
    note(agency)
    let id = agency.id.value
    object { page in
      page.member("id", id)
      page.text("name", agency.displayName(page.languages.first ?? "vi"))
      page.member("code", agency.code?.value)
      page.member("level", agency.level?.value.rawValue)
      if agency.isCounter { page.member("counter", true) }
      if agency.isExternal { page.member("external", true) }
      page.text("address", agency.address)
      page.member("phone", agency.phone?.value)
      page.windowIfKnown("effective", of: agency.header)
      page.member("draft", agency.header.isDraft)
      if let parent = agency.parent?.value {
        page.key("parent")
        page.agencyName(parent)
      }
      page.datedAgencies("successors", agency.successors.map(\.value))
      page.datedAgencies("predecessors", relations.predecessors[id] ?? [])
      page.listUnlessEmpty("counters", relations.counters[id] ?? []) { page, id in
        page.agencyName(id)
      }
      page.units(of: agency)
    }
  }

  /// Agencies by name, with their days: two of one name may follow each other.
  private mutating func datedAgencies(_ key: String, _ ids: [String]) {
    listUnlessEmpty(key, ids) { page, id in
      let agency = page.noting(page.catalog.namedAgency(id))
      page.object { page in
        page.member("id", id)
        page.text("name", agency?.displayName(page.languages.first ?? "vi"))
        if let agency { page.windowIfKnown("effective", of: agency.header) }
      }
    }
  }

  private mutating func units(of agency: Agency) {
    guard let units = agency.forEachUnit?.value else { return }
    object("forEachUnit") { page in
      page.codeListName("list", units)
      page.member("unitLevel", agency.levelOfUnits.rawValue)
      page.text("nameTemplate", agency.name)
    }
    let parent = parentOfMembers(agency)
    list("members", catalog.members(of: agency)) { page, member in
      page.object { page in
        page.member("id", member.id)
        page.text("name", member.name)
        page.member("code", member.code)
        page.object("unit") { page in
          page.member("code", member.unit)
          page.plainText("name", member.unitName)
        }
        page.member("parent", parent.map { Agency.memberID($0, unit: member.unit) })
        page.text("address", member.address)
        page.member("phone", member.phone)
      }
    }
  }

  /// The class above, where it has a member for each of the same units.
  private func parentOfMembers(_ agency: Agency) -> String? {
    guard let id = agency.parent?.value, let parent = catalog.agency(id),
      parent.forEachUnit?.value == agency.forEachUnit?.value,
      parent.levelOfUnits == agency.levelOfUnits
    else { return nil }
    return id
  }
}
