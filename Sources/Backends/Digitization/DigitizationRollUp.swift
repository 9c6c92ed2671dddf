import CatalogModel
import SourceText

/// `<level>/digitization.json`: the whole level, by procedure, sector and agency.
enum DigitizationRollUp {
  static let schema = "digitization-level"

  static func write(
    _ level: Level, _ manifests: [ProcedureManifest], in input: BackendInput,
    to sink: ArtifactStream.Sink
  ) -> [FileID] {
    Page.stream(schema, in: input.catalog, to: sink) { page in
      if let settings = input.catalog.catalog.settings { page.note(settings) }
      page.member("level", level.rawValue)
      page.object("counts") { $0.counts(of: manifests) }
      page.object("ratios") { $0.ratios(of: manifests, named: true) }
      page.list("procedures", manifests) { page, manifest in
        page.line(manifest)
        page.drain(to: sink)
      }
      page.list("sectors", groups(manifests) { $0.sectorIDs }) { page, group in
        page.object { page in
          page.sector("sector", group.key)
          page.object("counts") { $0.counts(of: group.manifests) }
          page.object("ratios") { $0.ratios(of: group.manifests) }
        }
      }
      page.list("agencies", groups(manifests) { $0.agencyIDs }) { page, group in
        page.object { page in
          page.agency("agency", group.key)
          page.object("counts") { $0.counts(of: group.manifests) }
          page.object("ratios") { $0.ratios(of: group.manifests) }
        }
      }
      page.list("onceOnly", OnceOnlyFinding.all(of: manifests, in: input)) { page, finding in
        page.onceOnly(finding)
        page.drain(to: sink)
      }
      page.object("graph") { $0.reuseGraph(ReuseGraph(manifests, in: input), input.index) }
    }
  }

  /// Manifests by key, sorted; a manifest with several keys stands under each.
  private static func groups(
    _ manifests: [ProcedureManifest], by keys: (ProcedureManifest) -> [String]
  ) -> [(key: String, manifests: [ProcedureManifest])] {
    var groups: [String: [ProcedureManifest]] = [:]
    for manifest in manifests {
      for key in keys(manifest) { groups[key, default: []].append(manifest) }
    }
    return groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (key: $0.key, manifests: $0.value) }
  }
}

extension ProcedureManifest {
  var sectorIDs: [String] { resolved.procedure.sector.map { [$0.value] } ?? [] }

  /// The agencies that decide or execute, each once.
  var agencyIDs: [String] {
    let roles = resolved.content.agencies
    var ids: [String] = []
    for reference in (roles?.decides ?? []) + (roles?.executes ?? []) {
      if case .agency(let id) = reference, !ids.contains(id.value) { ids.append(id.value) }
    }
    return ids
  }
}

extension Page {
  fileprivate mutating func line(_ manifest: ProcedureManifest) {
    object { page in
      let procedure = manifest.resolved.procedure
      page.note(procedure)
      if let local = manifest.resolved.localPart { page.note(local) }
      page.member("code", procedure.code.value)
      page.text("name", procedure.name)
      page.sector("sector", procedure.sector?.value)
      page.member("draft", procedure.header.isDraft)
      page.member(
        "file",
        OutputPath.procedure(manifest.resolved.level, procedure.code.value, "digitization.json"))
      page.object("counts") { $0.counts(of: [manifest]) }
    }
  }
}
