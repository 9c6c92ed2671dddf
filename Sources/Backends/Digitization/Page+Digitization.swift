import CatalogModel
import SourceText

/// One paper or result in a manifest.
extension Page {
  /// A component with its duty and its chain of reuse; a group with its members.
  mutating func digitized(
    _ component: DossierComponent, _ manifest: ProcedureManifest, _ input: BackendInput
  ) {
    object { page in
      if case .group(let group, let members) = component.kind {
        page.member("group", group.rawValue)
        page.text("name", component.name)
        page.conditions("conditions", component.conditions)
        page.list("members", members) { page, member in
          page.digitized(member, manifest, input)
        }
      } else {
        page.paper(manifest.component(component, in: input))
      }
    }
  }

  private mutating func paper(_ item: ProcedureManifest.Component) {
    let component = item.component
    let document = component.documentType
    if let document { note(document) }
    member("id", component.documentID ?? "")
    text("name", component.name)
    if case .own = component.kind { member("own", true) }
    member("componentCode", document?.componentCode?.value)
    member("resultCode", document?.resultCode?.value)
    conditions("conditions", component.conditions)
    if component.isOptional { member("optional", true) }
    duty(item.duty)
    if item.duty.isDigitizable {
      object("scan") { page in
        page.member("at", "reception")
        page.strings("channels", item.duty.paperChannels.map(\.rawValue))
        page.scan(item.duty, documentID: component.documentID ?? "", scannedBy: .counter)
      }
    }
    list("reuse", item.reuse.answers) { page, answer in page.answer(answer) }
    member("citizenAsked", item.reuse.asking.rawValue)
  }

  mutating func result(_ item: ProcedureManifest.Result) {
    object { page in
      let document = item.document
      if let document { page.note(document) }
      let id = item.result.document?.value
      page.member("document", id)
      page.member("code", item.result.code?.value ?? document?.resultCode?.value)
      page.text("name", item.result.name ?? document?.name)
      page.member("outcome", item.result.outcome?.value.rawValue)
      page.condition("when", item.result.when)
      page.member("electronic", document?.isElectronic?.value)
      page.duration("validity", document?.validity?.value)
      page.duty(item.duty)
      guard item.duty.isDigitizable else { return }
      page.object("scan") { page in
        page.member("at", "result")
        page.scan(
          item.duty, documentID: id ?? item.result.code?.value ?? "result", scannedBy: .issuer)
      }
    }
  }

  /// What other bodies give in the course of the procedure.
  mutating func participants(of resolved: ResolvedProcedure) {
    let linked = resolved.content.linked?.value ?? []
    let coordinating = resolved.content.agencies?.coordinates ?? []
    array("participants") { page in
      for item in linked { page.participant(item) }
      for agency in coordinating {
        page.object { page in
          page.key("agency")
          page.agency(agency)
          page.list("gives", [String]()) { _, _ in }
        }
      }
    }
  }

  private mutating func participant(_ linked: LinkedProcedure) {
    object { page in
      if let code = linked.procedure?.value {
        page.key("procedure")
        page.procedure(code)
      }
      page.text("name", linked.name)
      page.agency("agency", linked.agency?.value)
      page.list("gives", linked.gives) { page, id in
        let document = page.noting(page.catalog.document(id.value))
        let duty = DigitizationDuty(ofParticipants: document)
        page.object { page in
          page.member("document", id.value)
          page.text("name", document?.name)
          page.member("code", document?.resultCode?.value)
          page.duty(duty)
          guard duty.isDigitizable else { return }
          page.object("scan") { page in
            page.member("at", "participant")
            page.scan(duty, documentID: id.value, scannedBy: .participant)
          }
        }
      }
    }
  }
}

// MARK: - Duty and scan

extension Page {
  /// Who scans.
  enum ScannedBy: String { case counter, issuer, participant }

  private mutating func duty(_ duty: DigitizationDuty) {
    member("decision", duty.decision.rawValue)
    member("declared", duty.isDeclared)
    if duty.isDigitizable { member("category", duty.category?.rawValue) }
    member("exclusion", duty.exclusion?.rawValue)
    text("reason", duty.digitization?.reason)
    citations("basis", duty.digitization?.basis ?? [])
  }

  private mutating func scan(
    _ duty: DigitizationDuty, documentID: String, scannedBy: ScannedBy
  ) {
    member("by", scannedBy.rawValue)
    signer("signedBy", duty.digitization?.signedBy?.value ?? scannedBy.rawValue)
    member("store", duty.store.rawValue)
    let profile = scanProfile(duty.digitization?.profile?.value)
    if let profile { scanProfile("profile", profile) }
    member("fileName", ScanFileName.pattern(documentID: documentID, profile: profile))
    list("extract", duty.digitization?.extract ?? []) { page, field in page.extracted(field) }
    duration("retention", duty.digitization?.retention?.value)
  }

  /// The counter, the issuer, a participant, or an agency by name.
  private mutating func signer(_ key: String, _ id: String) {
    object(key) { page in
      switch id {
      case "counter", "issuer", "participant": page.member("who", id)
      default:
        page.member("who", "agency")
        page.agency("agency", id)
      }
    }
  }

  func scanProfile(_ id: String?) -> ScanProfile? {
    guard let id else { return nil }
    return catalog.catalog.settings?.profiles.first { $0.id?.value == id }
  }

  private mutating func scanProfile(_ key: String, _ profile: ScanProfile) {
    if let settings = catalog.catalog.settings { note(settings) }
    object(key) { page in
      page.member("id", profile.id?.value)
      page.text("name", profile.name)
      page.strings("formats", profile.formats.map(\.value))
      page.member("resolutionDPI", profile.resolution?.value)
      page.member("color", profile.color?.value)
    }
  }

  /// A datum read from the scan: its id, type and the bounds it is checked by.
  private mutating func extracted(_ field: FormField) {
    object { page in
      page.member("id", field.id?.value ?? "")
      page.text("name", field.name)
      page.member("type", (field.type?.value ?? .text).rawValue)
      page.member("optional", field.isOptional?.value ?? false)
      if case .list(let list) = field.options { page.codeListName("codeList", list.value) }
      page.bounds(of: field)
      page.member("minLength", field.minLength?.value)
      page.member("maxLength", field.maxLength?.value)
      page.member("pattern", field.pattern?.value)
      page.listUnlessEmpty("fields", field.fields) { page, field in page.extracted(field) }
    }
  }

  private mutating func answer(_ answer: ReuseChain.Answer) {
    object { page in
      switch answer {
      case .dataSource(let reuse):
        page.member("kind", "data-source")
        page.dataSource("source", reuse.source?.value ?? "", attributes: reuse.attributes)
        page.member("replaces", answer.replaces)
        page.text("note", reuse.note)
      case .result(let code, let givers):
        page.member("kind", "result")
        page.member("code", code)
        page.list("procedures", givers) { page, giver in
          page.procedure(giver.code, level: giver.level)
        }
        page.member("replaces", answer.replaces)
      }
    }
  }
}
