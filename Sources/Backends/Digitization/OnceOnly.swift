import CatalogModel
import SourceText

/// A paper asked of the citizen although the state has it
/// (giấy tờ cơ quan nhà nước đã cấp vẫn yêu cầu nộp).
struct OnceOnlyFinding: Sendable {
  enum Reason: String, CaseIterable, Sendable {
    /// Another procedure of the catalog gives it as its result.
    case resultOfProcedure = "result-of-procedure"
    /// An office of the catalog issues it.
    case issuedByOffice = "issued-by-office"
    /// A data source replaces it, and yet handing it in is demanded by every channel.
    case askedDespiteSource = "asked-despite-source"
  }

  /// Code of the procedure that asks.
  var procedure: String
  var document: DocumentType
  var reason: Reason
  var givers: [CatalogIndex.Giver]
  /// The channels by which it has to be handed in.
  var channels: [Channel]

  /// Findings in the order of procedures, then of papers; one for each paper of a procedure.
  static func all(
    of manifests: [ProcedureManifest], in input: BackendInput
  ) -> [OnceOnlyFinding] {
    manifests.flatMap { manifest -> [OnceOnlyFinding] in
      var seen: Set<String> = []
      return manifest.components.compactMap { item in
        guard let document = item.component.documentType,
          !seen.contains(document.id.value),
          let finding = finding(item, document, manifest, in: input)
        else { return nil }
        seen.insert(document.id.value)
        return finding
      }
    }
  }

  private static func finding(
    _ item: ProcedureManifest.Component, _ document: DocumentType,
    _ manifest: ProcedureManifest, in input: BackendInput
  ) -> OnceOnlyFinding? {
    let channels = manifest.channels.filter {
      item.component.isAsked(by: $0) && item.component.mode(by: $0).demandsHandingIn
    }
    guard !channels.isEmpty else { return nil }
    func result(_ reason: Reason, _ givers: [CatalogIndex.Giver] = []) -> OnceOnlyFinding {
      OnceOnlyFinding(
        procedure: manifest.resolved.procedure.code.value, document: document, reason: reason,
        givers: givers,
        channels: channels)
    }
    if item.reuse.answers.contains(where: \.replaces) {
      // Unsaid modes leave the source the first word; a written `submit` takes it away.
      let isWritten = !item.component.use.mode.isEmpty
      return isWritten && channels == manifest.channels ? result(.askedDespiteSource) : nil
    }
    // A procedure that renews its own result asks for the old one to take it in.
    let own = manifest.resolved.procedure.code.value
    let givers = input.index.givers(of: document).filter { $0.code != own }
    if !givers.isEmpty { return result(.resultOfProcedure, givers) }
    guard let id = document.issuedBy?.value, let agency = input.catalog.agency(id),
      !agency.isExternal,
      input.index.givers(of: document).isEmpty
    else { return nil }
    return result(.issuedByOffice)
  }
}

extension SubmissionMode {
  /// Whether the citizen has to hand in or send a paper or its picture; showing is less.
  var demandsHandingIn: Bool {
    switch self {
    case .submit, .upload, .certifiedCopy: true
    case .present, .submitOrPresent, .data: false
    }
  }
}

extension Page {
  mutating func onceOnly(_ finding: OnceOnlyFinding) {
    object { page in
      page.note(finding.document)
      page.key("procedure")
      page.procedure(finding.procedure)
      page.member("document", finding.document.id.value)
      page.text("name", finding.document.name)
      page.member("reason", finding.reason.rawValue)
      page.strings("channels", finding.channels.map(\.rawValue))
      page.listUnlessEmpty("givenBy", finding.givers) { page, giver in
        page.procedure(giver.code, level: giver.level)
      }
      if finding.reason == .issuedByOffice {
        page.agency("issuedBy", finding.document.issuedBy?.value)
      }
    }
  }
}
