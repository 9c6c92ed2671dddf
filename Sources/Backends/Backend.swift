public import CatalogModel
import Conditions
public import SourceText

/// A pure function from the resolved catalog to artifacts.
///
/// It reads no disk, clock, locale or environment, so its bytes can be compared.
public struct Backend: Sendable {
  public let name: String
  /// Artifacts for the catalog as a whole (index, roll-ups, lookup).
  public let whole: @Sendable (BackendInput) -> [Artifact]
  /// Artifacts of one procedure of one level, run in parallel; nil where there are none.
  public let each: (@Sendable (ResolvedProcedure, BackendInput) -> [Artifact])?
  /// What `whole` does, in pieces that may run side by side.
  public let pieces: @Sendable (BackendInput) -> [@Sendable () -> [Artifact]]

  public init(
    name: String, whole: @escaping @Sendable (BackendInput) -> [Artifact] = { _ in [] },
    each: (@Sendable (ResolvedProcedure, BackendInput) -> [Artifact])? = nil
  ) {
    self.name = name
    self.whole = whole
    self.each = each
    pieces = { input in [{ whole(input) }] }
  }

  init(
    name: String, pieces: @escaping @Sendable (BackendInput) -> [@Sendable () -> [Artifact]],
    each: @escaping @Sendable (ResolvedProcedure, BackendInput) -> [Artifact]
  ) {
    self.name = name
    self.pieces = pieces
    self.each = each
    whole = { input in pieces(input).flatMap { $0() } }
  }

  /// Every backend, in the order of its files in a build report.
  public static let all: [Backend] = [
    .index,
    .agencies,
    .codeLists,
    .procedure,
    .digitization,
    .qr,
    .lookup,
    .forms,
  ]
}

/// What every backend is given.
public struct BackendInput: Sendable {
  public let catalog: ResolvedCatalog
  /// By ``FileID``: the sources of the catalog.
  public let files: [SourceFile]
  public let toolVersion: String
  /// Who gives what, found once for all procedures.
  let index: CatalogIndex
  /// What bears on digitization, by procedure and level; several backends and the procedure's
  /// own page use it.
  private var manifests: [ProcedureKey: SharedTable<ProcedureManifest>] = [:]
  /// The conditions of each procedure in words.
  private var words: [ProcedureKey: ConditionTexts] = [:]

  private struct ProcedureKey: Hashable {
    var level: Level
    var code: String
    init(_ resolved: ResolvedProcedure) {
      level = resolved.level
      code = resolved.procedure.code.value
    }
  }

  public init(catalog: ResolvedCatalog, files: [SourceFile], toolVersion: String) {
    self.catalog = catalog
    self.files = files
    self.toolVersion = toolVersion
    index = CatalogIndex(catalog)
    let input = self
    for resolved in catalog.procedures {
      let key = ProcedureKey(resolved)
      manifests[key] = SharedTable { ProcedureManifest(resolved, in: input) }
      words[key] = ConditionTexts(resolved, in: catalog)
    }
  }

  func manifest(of resolved: ResolvedProcedure) -> ProcedureManifest {
    manifests[ProcedureKey(resolved)]?.value ?? ProcedureManifest(resolved, in: self)
  }

  func words(of resolved: ResolvedProcedure) -> ConditionTexts {
    words[ProcedureKey(resolved)] ?? ConditionTexts(resolved, in: catalog)
  }
}
