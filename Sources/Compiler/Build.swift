public import Backends
public import CatalogModel
import Diagnostics
import SourceText
import Synchronization
import Writers

/// What to build, and where.
public struct BuildOptions: Sendable {
  /// Absolute or relative path of the tree.
  public var target: String
  /// Levels to build; nil builds all that exist on the day.
  public var levels: Set<Level>?
  /// Codes to build; nil builds all.
  public var codes: Set<String>?
  public var backends: [Backend]
  /// Build what errors do not touch.
  public var keepsGoing = false
  public var toolVersion: String
  public init(target: String, backends: [Backend] = Backend.all, toolVersion: String) {
    self.target = target
    self.backends = backends
    self.toolVersion = toolVersion
  }
}

/// A tree that was written.
public struct BuildResult: Sendable {
  public var target: String
  /// As-of date.
  public var date: CalendarDate
  /// What it was built from, without what only checks need.
  public var catalog: Catalog
  public var files: Int
  public var bytes: Int
  public var procedures: Int
  public var levels: [Level]
  /// Procedures left out because of their errors, by code.
  public var skipped: [String]
}

extension Compilation {
  /// Compiles the catalog into a tree of files.
  ///
  /// The caller has looked at `hasErrors`: without `keepsGoing` nothing is to be built then.
  /// Findings and the bytes of files are let go of once the report is written: what else is made
  /// needs that room.
  ///
  /// - Parameters:
  ///   - catalogRoot: the folder of the catalog; the target may not touch it.
  ///   - progress: called with the parts done and the parts in all, from any thread.
  public consuming func build(
    _ options: BuildOptions, catalogRoot: String,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(OutputProblem) -> BuildResult {
    // Who names what, tens of thousands of places, nobody asks any more.
    catalog.references = []
    var resolved = ResolvedCatalog(catalog, on: date, only: options.levels)
    let broken = options.keepsGoing ? filesWithErrors : []
    var skipped: [String] = []
    resolved.procedures.removeAll { item in
      if broken.contains(item.procedure.header.place.file) {
        skipped.append(item.procedure.code.value)
        return true
      }
      return options.codes.map { !$0.contains(item.procedure.code.value) } ?? false
    }
    let input = BackendInput(catalog: resolved, lock: LookupLock.file(among: files))
    let paths = files.map(catalogPath)
    let report = PendingReport(takeReport(options.toolVersion))
    let tree = try OutputTree(target: FileSystem.absolute(options.target), catalog: catalogRoot)
    let target = tree.target
    var written: [WrittenFile] = []
    let parts = Self.parts(of: input, options)
    let counter = ProgressCounter(total: parts.count, report: progress)
    for outcome in Self.staged(parts, report, tree.stage, counter) {
      switch outcome {
      case .success(let files): written += files
      case .failure(let problem):
        tree.discard()
        throw .file(problem)
      }
    }
    var manifestSize = 0
    do throws(FileProblem) {
      written.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      let manifest = Manifest(
        resolved: resolved, paths: paths, files: written, toolVersion: options.toolVersion
      ).bytes()
      manifestSize = manifest.count
      try tree.stage(OutputTree.manifestName, manifest)
    } catch {
      tree.discard()
      throw .file(error)
    }
    try tree.publish()
    return BuildResult(
      target: target, date: date, catalog: resolved.catalog, files: written.count + 1,
      bytes: written.reduce(manifestSize) { $0 + $1.size },
      procedures: resolved.procedures.count, levels: resolved.levels,
      skipped: Array(Set(skipped)).sorted())
  }

  private static func parts(of input: BackendInput, _ options: BuildOptions) -> [BuildPart] {
    let backends = options.backends.compactMap(\.each)
    var parts: [BuildPart] = []
    // Procedures first: what is found out of each, the roll-ups need too.
    for index in input.catalog.procedures.indices where !backends.isEmpty {
      parts.append(
        .artifacts {
          let procedure = input.catalog.procedures[index]
          return backends.flatMap { $0(procedure, input) }
        })
    }
    for backend in options.backends {
      parts += backend.streams(input).map { .stream($0) }
      parts += backend.pieces(input).map { .artifacts($0) }
    }
    return parts
  }

  /// Writes all parts, and the report beside them: it is longest and begins first.
  private static func staged(
    _ parts: [BuildPart], _ report: PendingReport, _ stage: StageAction, _ counter: ProgressCounter
  ) -> [Result<[WrittenFile], FileProblem>] {
    Parallel.map(parts.count + 1) { index -> Result<[WrittenFile], FileProblem> in
      do throws(FileProblem) {
        guard index > 0 else { return .success(try report.write(stage)) }
        let files = try parts[index - 1].write(stage)
        counter.step()
        return .success(files)
      } catch {
        return .failure(error)
      }
    }
  }

  private var filesWithErrors: Set<FileID> {
    Set(findings.filter { $0.severity == .error }.map(\.place.file))
  }

  /// Moves the findings and the files out, paths as within the catalog.
  private mutating func takeReport(_ toolVersion: String) -> FindingReport {
    var report = FindingReport(
      findings: [],
      files: files.map { SourceFile(path: catalogPath($0), bytes: $0.bytes) },
      suppressed: suppressed, baselined: [], toolVersion: toolVersion, language: .vi)
    swap(&report.findings, &findings)
    files = []
    return report
  }
}

/// A piece of work that gives files.
private enum BuildPart: Sendable {
  case artifacts(@Sendable () -> [Artifact])
  case stream(ArtifactStream)

  func write(_ stage: StageAction) throws(FileProblem) -> [WrittenFile] {
    switch self {
    case .artifacts(let make):
      var files: [WrittenFile] = []
      for artifact in make() {
        try stage(artifact.path, artifact.bytes)
        files.append(
          WrittenFile(
            path: artifact.path, size: artifact.bytes.count,
            digest: Digest.sha256(artifact.bytes), kind: artifact.kind, sources: artifact.sources))
      }
      return files
    case .stream(let stream):
      var sources: [FileID] = []
      let (size, digest) = try stage.pieces(stream.path) { sources = stream.write($0) }
      return [
        WrittenFile(
          path: stream.path, size: size, digest: digest, kind: stream.kind,
          sources: Artifact.sources(sources))
      ]
    }
  }
}

/// The report of a build until it is written.
private final class PendingReport: Sendable {
  private let report: Mutex<FindingReport?>

  init(_ report: consuming FindingReport) { self.report = Mutex(report) }

  /// Writes it, once, and forgets it. As long as all other files together, it is never there as a
  /// whole.
  func write(_ stage: StageAction) throws(FileProblem) -> [WrittenFile] {
    guard let report = report.withLock({ $0.take() }) else { return [] }
    let path = "report.json"
    let (size, digest) = try stage.pieces(path) { JSONPrinter().print(report, to: $0) }
    return [WrittenFile(path: path, size: size, digest: digest, kind: "report", sources: [])]
  }
}
