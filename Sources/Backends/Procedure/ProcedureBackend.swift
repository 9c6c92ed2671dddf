import CatalogModel
import SourceText

extension Backend {
  /// `procedure.json`: one procedure at one level, with every reference followed.
  public static let procedure = Backend(
    name: "procedure", each: { [ProcedurePage.artifact($0, in: $1)] })
}

enum ProcedurePage {
  static func artifact(_ resolved: ResolvedProcedure, in input: BackendInput) -> Artifact {
    let code = resolved.procedure.code.value
    return .page(
      "procedure", path: OutputPath.procedure(resolved.level, code, "procedure.json"),
      in: input.catalog
    ) { page in
      page.heading(of: resolved, in: input)
      page.identity(of: resolved.procedure)
      page.publication(of: resolved)
      page.whoAndWhere(resolved.content, at: resolved.level)
      page.limitsAndFees(resolved.content, at: resolved.level)
      page.outcome(resolved.content, at: resolved.level)
      page.questions(resolved.procedure.questions)
      page.dossier(resolved.content)
      page.linked(resolved.content.linked?.value ?? [])
      page.process(resolved.content.process, at: resolved.level)
      page.citations("basis", resolved.procedure.basis)
      page.forms(of: resolved, input)
      page.local(resolved.localPart)
      page.review(of: resolved.procedure.header)
      page.versions(of: resolved.procedure)
      let address = LookupAddress.ofPublished(resolved, in: input.catalog)
      page.lookup(address, of: resolved)
      page.object("files") { page in
        page.member(
          "digitization", OutputPath.procedure(resolved.level, code, "digitization.json"))
        if address != nil {
          page.member("qr", OutputPath.procedure(resolved.level, code, "qr.svg"))
        }
      }
    }
  }
}

extension Page {
  fileprivate mutating func identity(of procedure: Procedure) {
    member("type", procedure.type?.value.rawValue)
    member("portalID", procedure.portalID?.value)
    member("internal", procedure.isInternal)
    texts("keywords", procedure.keywords)
    strings("applicants", Applicant.ordered(procedure.applicants).map(\.rawValue))
  }

  fileprivate mutating func publication(of resolved: ResolvedProcedure) {
    let procedure = resolved.procedure
    decision("decision", procedure.decision)
    member("change", procedure.change?.value.rawValue)
    guard let succeeds = procedure.succeeds else { return }
    object("succeeds") { page in
      page.member("level", succeeds.level?.value.rawValue)
      page.strings("to", succeeds.to.map(\.value.rawValue))
      page.citations("basis", succeeds.basis)
    }
  }

  fileprivate mutating func whoAndWhere(_ content: ProcedureContent, at level: Level) {
    if let roles = content.agencies {
      object("agencies") { page in
        page.list("decides", roles.decides) { page, agency in page.agency(agency) }
        page.list("executes", roles.executes) { page, agency in page.agency(agency) }
        page.list("delegated", roles.delegated) { page, agency in page.agency(agency) }
        page.list("coordinates", roles.coordinates) { page, agency in page.agency(agency) }
        page.text("unit", roles.unit)
      }
    }
    if let places = content.places {
      object("places") { page in
        page.agencies("receive", places.receive)
        page.member("receivesAnywhere", places.receivesAnywhere?.value ?? false)
        page.agencies("return", places.returns)
        page.member("returnsWhereReceived", places.returnsWhereReceived)
      }
    }
    text("contact", content.contact)
    strings("channels", Channel.ordered(content.channels?.value).map(\.rawValue))
    varying("onlineLevel", content.onlineLevel, at: level) { page, value in
      page.string(value.rawValue)
    }
    list("steps", content.steps?.value ?? []) { page, step in
      page.object { page in
        page.member("channel", step.channel?.value.rawValue)
        page.text("text", step.text)
      }
    }
  }

  fileprivate mutating func linked(_ linked: [LinkedProcedure]) {
    list("linked", linked) { page, item in
      page.object { page in
        if let code = item.procedure?.value {
          page.key("procedure")
          page.procedure(code)
        }
        page.text("name", item.name)
        page.agency("agency", item.agency?.value)
        page.strings("after", item.after.map(\.value))
        page.list("needs", item.needs) { page, id in page.documentName(id.value) }
        page.list("gives", item.gives) { page, id in page.documentName(id.value) }
        guard let limit = item.timeLimit else { return }
        page.key("timeLimit")
        page.timeLimit(limit.value)
      }
    }
  }

  fileprivate mutating func process(_ process: Varying<String>?, at level: Level) {
    varying("process", process, at: level) { page, id in
      let processes = page.catalog.catalog.processes
      let process = page.noting(processes.version(of: id, on: page.catalog.date))
      page.object { page in
        page.member("id", id)
        page.text("name", process?.name)
        page.decision("decision", process?.decision)
      }
    }
  }

  /// The electronic forms that take the place of a paper of this dossier.
  fileprivate mutating func forms(of resolved: ResolvedProcedure, _ input: BackendInput) {
    var seen: [String] = []
    let cases = Dossier.cases(of: resolved.content, in: catalog.catalog, on: catalog.date)
    for leaf in cases.flatMap(\.components).flatMap(\.leaves) {
      guard let id = leaf.documentID, !seen.contains(id) else { continue }
      seen.append(id)
    }
    array("forms") { page in
      for document in seen {
        for form in input.index.formsByDocument[document] ?? [] {
          page.note(form)
          page.object { page in
            page.member("id", form.id.value)
            page.text("name", form.name)
            page.member("document", document)
            page.member("file", OutputPath.form(form.id.value, "schema.json"))
          }
        }
      }
    }
  }

  fileprivate mutating func local(_ local: LocalPart?) {
    guard let local else { return }
    object("local") { page in
      page.decision("decision", local.decision)
      if let id = local.territory?.value {
        let territory = page.catalog.catalog.settings?.territories.first { $0.id?.value == id }
        page.object("territory") { page in
          page.member("id", id)
          page.text("name", territory?.name)
        }
      }
      page.window("effective", of: local.header)
      page.review(of: local.header)
    }
  }

  /// What a QR code of the procedure holds and where that leads on the day; null without.
  fileprivate mutating func lookup(_ address: LookupAddress?, of resolved: ResolvedProcedure) {
    key("lookup")
    guard let address, let settings = catalog.catalog.settings, let lookup = settings.lookup
    else { return null() }
    note(settings)
    object { page in
      page.member("payload", address.payload)
      let target = LookupAddress.target(
        for: resolved.procedure, resolved.level, lookup, on: page.catalog.date)
      guard let target else { return }
      page.object("target") { page in
        page.member("profile", target.profile)
        page.member("address", target.address)
        page.date("verified", target.verified)
      }
    }
  }

  /// Every version of the procedure, earliest first; one of them is this one.
  fileprivate mutating func versions(of procedure: Procedure) {
    let versions = catalog.catalog.procedures.versions(of: procedure.code.value)
    list("versions", versions) { page, version in
      page.note(version)
      page.object { page in
        page.window("effective", of: version.header)
        page.member("current", version.header.place == procedure.header.place)
        page.text("name", version.name)
        page.member("change", version.change?.value.rawValue)
        page.decision("decision", version.decision)
        page.strings("levels", version.levels.map(\.level.value.rawValue))
      }
    }
  }
}

extension LookupAddress {
  /// The address of a public procedure; nil where the catalog has no usable template.
  static func ofPublished(
    _ resolved: ResolvedProcedure, in catalog: ResolvedCatalog
  ) -> LookupAddress? {
    guard !resolved.procedure.isInternal, let lookup = catalog.catalog.settings?.lookup else {
      return nil
    }
    // A template that is none is reported by a check.
    return try? payload(for: resolved.procedure, resolved.level, lookup)
  }
}
