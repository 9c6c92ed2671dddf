import CatalogModel
import SourceText

/// Everything of one procedure at one level that bears on digitization.
struct ProcedureManifest: Sendable {
  struct Component: Sendable {
    var component: DossierComponent
    var duty: DigitizationDuty
    var reuse: ReuseChain
  }

  struct Result: Sendable {
    var result: ProcedureResult
    var document: DocumentType?
    var duty: DigitizationDuty
  }

  let resolved: ResolvedProcedure
  let channels: [Channel]
  let cases: [DossierCase]
  /// Every paper of every case, each use once, in order.
  private(set) var components: [Component] = []
  private(set) var results: [Result] = []

  init(_ resolved: ResolvedProcedure, in input: BackendInput) {
    self.resolved = resolved
    let declared = Channel.ordered(resolved.content.channels?.value)
    // A record that names no channel is received at the counter at least.
    channels = declared.isEmpty ? [.inPerson] : declared
    cases = Dossier.cases(
      of: resolved.content, in: input.catalog.catalog, on: input.catalog.date)
    var seen: Set<UseKey> = []
    for leaf in cases.flatMap(\.components).flatMap(\.leaves) {
      guard leaf.documentID != nil, seen.insert(UseKey(leaf)).inserted else { continue }
      components.append(component(leaf, in: input))
    }
    for result in resolved.content.results?.value ?? [] {
      let document = result.document.flatMap { input.catalog.document($0.value) }
      results.append(
        Result(
          result: result, document: document,
          duty: DigitizationDuty(of: result, document: document)))
    }
  }

  func component(_ leaf: DossierComponent, in input: BackendInput) -> Component {
    let isResultKnown =
      leaf.documentType.map {
        $0.resultCode != nil || $0.replacedBy != nil || !input.index.givers(of: $0).isEmpty
      } ?? false
    return Component(
      component: leaf,
      duty: DigitizationDuty(of: leaf, channels: channels, isResultKnown: isResultKnown),
      reuse: ReuseChain(of: leaf, channels: channels, in: input))
  }

  /// One use of a paper, wherever the cases repeat it.
  private struct UseKey: Hashable {
    var id: String?
    var fragment: String?
    var range: SourceRange

    init(_ component: DossierComponent) {
      id = component.documentID
      range = component.use.range
      if case .fragment(let id, _) = component.origin { fragment = id }
    }
  }
}

// MARK: - What is missing

extension ProcedureManifest {
  /// The mandatory parts of a procedure (bộ phận tạo thành, Điều 8 NĐ 63/2010/NĐ-CP) that
  /// are not there, by their keys in the language.
  var missingParts: [String] {
    let procedure = resolved.procedure
    let content = resolved.content
    var missing: [String] = []
    if procedure.name == nil { missing.append("name") }
    if content.steps?.value.isEmpty ?? true { missing.append("steps") }
    if content.channels?.value.isEmpty ?? true { missing.append("channels") }
    // An empty list says "no papers"; no list says nothing.
    if content.documents == nil, content.cases == nil { missing.append("documents") }
    if content.dossierSets == nil { missing.append("dossier-sets") }
    let limits = content.timeLimit?.limits.values ?? []
    if limits.allSatisfy({ $0.value == .notPublished }) { missing.append("time-limit") }
    if procedure.applicants.isEmpty { missing.append("applicants") }
    if content.agencies?.all.isEmpty ?? true { missing.append("agencies") }
    if content.results?.value.isEmpty ?? true { missing.append("results") }
    return missing
  }
}
