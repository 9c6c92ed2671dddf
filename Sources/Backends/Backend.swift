public import CatalogModel
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

  public init(
    name: String, whole: @escaping @Sendable (BackendInput) -> [Artifact] = { _ in [] },
    each: (@Sendable (ResolvedProcedure, BackendInput) -> [Artifact])? = nil
  ) {
    self.name = name
    self.whole = whole
    self.each = each
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

  public init(catalog: ResolvedCatalog, files: [SourceFile], toolVersion: String) {
    self.catalog = catalog
    self.files = files
    self.toolVersion = toolVersion
    index = CatalogIndex(catalog)
  }
}
