import CatalogModel
import SourceText

extension Backend {
  /// Digitization manifests (danh mục số hóa): one for each procedure and level, and the
  /// roll-up of each level as JSON and CSV.
  public static let digitization = Backend(
    name: "digitization",
    streams: { input in
      input.catalog.levels.flatMap { level in
        let procedures = input.catalog.procedures.filter { $0.level == level }
        return [
          ArtifactStream(
            path: OutputPath.level(level, "digitization.json"), kind: DigitizationRollUp.schema
          ) { sink in
            let manifests = procedures.map { input.manifest(of: $0) }
            return DigitizationRollUp.write(level, manifests, in: input, to: sink)
          },
          ArtifactStream(
            path: OutputPath.level(level, "digitization.csv"), kind: "digitization-csv"
          ) { sink in
            let manifests = procedures.map { input.manifest(of: $0) }
            return DigitizationTable.write(manifests, in: input, to: sink)
          },
        ]
      }
    },
    each: { procedure, input in
      [DigitizationPage.artifact(input.manifest(of: procedure), in: input)]
    })
}

/// `digitization.json` of one procedure at one level.
enum DigitizationPage {
  static func artifact(_ manifest: ProcedureManifest, in input: BackendInput) -> Artifact {
    let procedure = manifest.resolved.procedure
    return .page(
      "digitization",
      path: OutputPath.procedure(
        manifest.resolved.level, procedure.code.value, "digitization.json"),
      in: input.catalog
    ) { page in
      page.heading(of: manifest.resolved, in: input)
      page.processSteps(of: manifest.resolved)
      page.list("cases", manifest.cases) { page, leaf in page.leafCase(leaf, manifest, input) }
      page.list("results", manifest.results) { page, result in page.result(result) }
      page.participants(of: manifest.resolved)
      page.object("counts") { $0.counts(of: [manifest]) }
      page.object("ratios") { $0.ratios(of: [manifest]) }
    }
  }
}

extension Artifact {
  /// A JSON artifact whose kind is the name of its schema.
  static func page(
    _ schema: String, path: String, in catalog: ResolvedCatalog, _ body: (inout Page) -> Void
  ) -> Artifact {
    Page.artifact(schema, path: path, kind: schema, in: catalog, body)
  }
}

extension Page {
  /// The members that say which procedure an artifact is about.
  mutating func heading(of resolved: ResolvedProcedure, in input: BackendInput) {
    let procedure = resolved.procedure
    begin(resolved, in: input)
    note(procedure)
    if let local = resolved.localPart { note(local) }
    member("level", resolved.level.rawValue)
    member("code", procedure.code.value)
    text("name", procedure.name)
    sector("sector", procedure.sector?.value)
    window("effective", of: procedure.header)
    member("draft", procedure.header.isDraft)
  }

  /// The steps of the internal process at which something is scanned.
  fileprivate mutating func processSteps(of resolved: ResolvedProcedure) {
    let ids = resolved.content.process?.values.map(\.value) ?? []
    var unique: [String] = []
    for id in ids where !unique.contains(id) { unique.append(id) }
    array("steps") { page in
      for id in unique {
        let processes = page.catalog.catalog.processes
        guard let process = page.noting(processes.version(of: id, on: page.catalog.date)) else {
          continue
        }
        for step in process.allSteps {
          guard let what = step.digitizes?.value else { continue }
          page.object { page in
            page.member("process", id)
            page.member("step", step.id?.value)
            page.text("name", step.name)
            page.member("digitizes", what.rawValue)
            page.agencyOrCounter("agency", step.agency?.value)
            page.role("role", step.role?.value)
          }
        }
      }
    }
  }

  /// `receiving-counter` is no agency but wherever the dossier was handed in.
  private mutating func agencyOrCounter(_ key: String, _ id: String?) {
    if id == "receiving-counter" {
      object(key) { page in
        page.member("id", "receiving-counter")
        page.object("name") { page in
          page.member("vi", "Nơi tiếp nhận hồ sơ")
          page.member("en", "Where the dossier was handed in")
        }
      }
    } else {
      agency(key, id)
    }
  }

  private mutating func role(_ key: String, _ id: String?) {
    guard let id else { return }
    let role = noting(catalog.catalog.roles.version(of: id, on: catalog.date))
    object(key) { page in
      page.member("id", id)
      page.text("name", role?.name)
    }
  }

  fileprivate mutating func leafCase(
    _ leaf: DossierCase, _ manifest: ProcedureManifest, _ input: BackendInput
  ) {
    object { page in
      page.strings("path", leaf.path)
      page.list("names", leaf.names) { page, name in page.text(name) }
      page.conditions("conditions", leaf.conditions)
      page.list("components", leaf.components) { page, component in
        page.digitized(component, manifest, input)
      }
    }
  }
}

extension ProcessDefinition {
  /// Every step, those of parallel branches where they stand.
  var allSteps: [ProcessStep] { Self.flat(steps) }

  private static func flat(_ steps: [ProcessStep]) -> [ProcessStep] {
    steps.flatMap { step -> [ProcessStep] in
      guard case .parallel(let branches, _) = step.next else { return [step] }
      return [step] + branches.flatMap { flat($0) }
    }
  }
}
