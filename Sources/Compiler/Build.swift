public import Backends
public import CatalogModel
import Diagnostics
import SourceText
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
  ///
  /// - Parameters:
  ///   - catalogRoot: the folder of the catalog; the target may not touch it.
  ///   - progress: called with the parts done and the parts in all, from any thread.
  public func build(
    _ options: BuildOptions, catalogRoot: String,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(OutputProblem) -> BuildResult {
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
    let input = BackendInput(catalog: resolved, files: files, toolVersion: options.toolVersion)
    let tree = try OutputTree(target: FileSystem.absolute(options.target), catalog: catalogRoot)
    let target = tree.target
    var written: [WrittenFile] = []
    let parts = Self.parts(of: input, options)
    let counter = ProgressCounter(total: parts.count, report: progress)
    for outcome in staged(parts, tree.stage, counter, options.toolVersion) {
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
        compilation: self, resolved: resolved, files: written, toolVersion: options.toolVersion
      ).bytes()
      manifestSize = manifest.count
      try tree.stage(OutputTree.manifestName, manifest)
    } catch {
      tree.discard()
      throw .file(error)
    }
    try tree.publish()
    return BuildResult(
      target: target, files: written.count + 1,
      bytes: written.reduce(manifestSize) { $0 + $1.size },
      procedures: resolved.procedures.count, levels: resolved.levels,
      skipped: Array(Set(skipped)).sorted())
  }

  /// A piece of work that gives artifacts.
  private typealias Part = @Sendable () -> [Artifact]

  private static func parts(of input: BackendInput, _ options: BuildOptions) -> [Part] {
    let backends = options.backends.compactMap(\.each)
    var parts: [Part] = []
    // Procedures first: what is found out of each, the roll-ups need too.
    for index in input.catalog.procedures.indices where !backends.isEmpty {
      parts.append {
        let procedure = input.catalog.procedures[index]
        return backends.flatMap { $0(procedure, input) }
      }
    }
    return parts + options.backends.flatMap { $0.pieces(input) }
  }

  /// Writes all parts, and the report beside them: it is longest and begins first.
  private func staged(
    _ parts: [Part], _ stage: StageAction, _ counter: ProgressCounter, _ toolVersion: String
  ) -> [Result<[WrittenFile], FileProblem>] {
    Parallel.map(parts.count + 1) { index -> Result<[WrittenFile], FileProblem> in
      do throws(FileProblem) {
        guard index > 0 else { return .success([try stageReport(stage, toolVersion)]) }
        let files = try Self.staged(parts[index - 1](), stage)
        counter.step()
        return .success(files)
      } catch {
        return .failure(error)
      }
    }
  }

  private static func staged(
    _ artifacts: [Artifact], _ stage: StageAction
  ) throws(FileProblem) -> [WrittenFile] {
    var files: [WrittenFile] = []
    for artifact in artifacts {
      try stage(artifact.path, artifact.bytes)
      files.append(
        WrittenFile(
          path: artifact.path, size: artifact.bytes.count,
          digest: Digest.sha256(artifact.bytes), kind: artifact.kind, sources: artifact.sources))
    }
    return files
  }

  private var filesWithErrors: Set<FileID> {
    Set(findings.filter { $0.severity == .error }.map(\.place.file))
  }

  /// As long as everything else of the catalog, which is why it is never there as a whole.
  private func stageReport(
    _ stage: StageAction, _ toolVersion: String
  ) throws(FileProblem) -> WrittenFile {
    let report = FindingReport(
      findings: findings,
      files: files.map { SourceFile(path: catalogPath($0), bytes: $0.bytes) },
      suppressed: suppressed, baselined: [],
      toolVersion: toolVersion, language: .vi)
    let path = "report.json"
    let (size, digest) = try stage.pieces(path) { JSONPrinter().print(report, to: $0) }
    return WrittenFile(path: path, size: size, digest: digest, kind: "report", sources: [])
  }
}
