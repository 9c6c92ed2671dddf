public import CatalogModel
import Expressions
import SourceText

/// What a procedure asks of one dossier and promises it: its case, its papers, its time limit
/// and its fees (trường hợp, thành phần hồ sơ, thời hạn, phí và lệ phí của một hồ sơ).
///
/// Nothing is guessed: what depends on a fact that is not given is open, with its name.
public struct DossierDecision: Sendable {
  /// From the outermost case to the leaf; empty where the procedure has none.
  public let path: Decision<[DossierCase.Step]>
  public let components: [Component]
  public let timeLimit: Decision<TimeLimit>
  public let fees: [FeeDecision]
  public let results: [(result: ProcedureResult, holds: Truth)]
  public let process: Decision<String>

  /// A paper and whether this dossier needs it.
  public struct Component: Sendable {
    public var component: DossierComponent
    public var isAsked: Truth
    public var isCertified: Truth
    /// Of a group; each as if the group is asked for.
    public var members: [Component]
  }

  /// The days on which rows apply are judged on the catalog's day.
  public init(_ resolved: ResolvedProcedure, for facts: DossierFacts, in catalog: ResolvedCatalog) {
    let scope = ConditionScope(
      of: [resolved.procedure], added: [resolved.content], in: catalog.catalog, on: catalog.date)
    let content = resolved.content
    var judge = ConditionJudge(scope, facts, catalog.date)
    let leaves = Dossier.cases(of: content, in: catalog.catalog, on: catalog.date)
    let leaf = judge.leaf(of: content.cases?.value ?? [], leaves)
    path = leaf.map(\.steps)
    judge.casePath = leaf.value?.path
    // Papers common to all cases are known before the case is.
    let parts =
      leaf.value?.components
      ?? Dossier.components(
        of: content.documents?.value ?? [], in: catalog.catalog, on: catalog.date)
    components = parts.map { judge.component($0) }
    timeLimit = content.timeLimit.map { judge.choice($0.limits) } ?? .nothing
    fees = (content.fees?.list ?? []).compactMap { judge.fee($0) }
    results = (content.results?.value ?? []).map { ($0, judge.holds($0.when)) }
    process = content.process.map { judge.choice($0) } ?? .nothing
  }

  /// Names of the facts that something here waits for, in the order met.
  public var missing: [String] {
    var names = path.missing
    func add(_ truth: Truth) { if case .open(let missing) = truth { names += missing } }
    func add(_ component: Component) {
      add(component.isAsked)
      guard component.isAsked != .no else { return }
      add(component.isCertified)
      for member in component.members { add(member) }
    }
    for component in components { add(component) }
    names += timeLimit.missing
    for fee in fees { names += fee.amount.missing }
    for result in results { add(result.holds) }
    names += process.missing
    return names.withoutRepeats
  }
}
