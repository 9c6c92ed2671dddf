public import CatalogModel
import Conditions
public import SourceText

/// A pure function from the resolved catalog to artifacts.
///
/// It reads no disk, clock, locale or environment, so its bytes can be compared.
public struct Backend: Sendable {
  public let name: String
  /// Artifacts for the catalog as a whole (index, forms, lookup), in pieces that may run side by
  /// side.
  public let pieces: @Sendable (BackendInput) -> [@Sendable () -> [Artifact]]
  /// Files for the catalog as a whole that grow with it (roll-ups).
  public let streams: @Sendable (BackendInput) -> [ArtifactStream]
  /// Artifacts of one procedure of one level, run in parallel; nil where there are none.
  public let each: (@Sendable (ResolvedProcedure, BackendInput) -> [Artifact])?

  init(
    name: String,
    pieces: @escaping @Sendable (BackendInput) -> [@Sendable () -> [Artifact]] = { _ in [] },
    streams: @escaping @Sendable (BackendInput) -> [ArtifactStream] = { _ in [] },
    each: (@Sendable (ResolvedProcedure, BackendInput) -> [Artifact])? = nil
  ) {
    self.name = name
    self.pieces = pieces
    self.streams = streams
    self.each = each
  }

  init(name: String, whole: @escaping @Sendable (BackendInput) -> [Artifact]) {
    self.init(name: name, pieces: { input in [{ whole(input) }] })
  }

  /// Everything for the catalog as a whole.
  public func whole(_ input: BackendInput) -> [Artifact] {
    pieces(input).flatMap { $0() } + streams(input).map(\.artifact)
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
  /// What was issued before, if anything was.
  let lock: (id: FileID, file: SourceFile)?
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

  /// - Parameter lock: see ``LookupLock/file(among:)``.
  public init(catalog: ResolvedCatalog, lock: (id: FileID, file: SourceFile)? = nil) {
    self.catalog = catalog
    self.lock = lock
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
