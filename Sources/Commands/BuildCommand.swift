import ArgumentParser
import Backends
import CatalogModel
import Compiler
import Diagnostics
import SourceText

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the catalog and compile it into a tree of files.",
    discussion: """
      EXAMPLES
        motcua build                                    into ./build
        motcua build --as-of 2025-01-02 --out build-2025
        motcua build --level commune --procedure 1.001193 --out preview

      The tree is written whole or not at all: it is staged beside the target and exchanged in
      one step. An error anywhere leaves the last good tree as it is; --keep-going builds what
      the errors do not touch.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp("Where the tree goes.", valueName: "dir"))
  var out = "build"
  @Option(help: "Only these levels: province, district, commune. May be repeated.")
  var level: [Level] = []
  @Option(help: ArgumentHelp("Only these procedures. May be repeated.", valueName: "code"))
  var procedure: [String] = []
  @Option(
    help: ArgumentHelp(
      "Only these outputs: \(Backend.all.map(\.name).joined(separator: ", ")). May be repeated.",
      valueName: "output"))
  var only: [String] = []
  @Flag(help: "Build what errors do not touch.")
  var keepGoing = false
  @Flag(help: "Warnings count as errors.")
  var denyWarnings = false

  func validate() throws {
    let names = Backend.all.map(\.name)
    for name in only where !names.contains(name) {
      throw ValidationError(
        "there is no output “\(name)”; there are \(names.joined(separator: ", "))")
    }
  }

  func run() throws {
    let language = common.language
    let (project, compilation) = try common.compiled(
      denyWarnings: denyWarnings, guesses: !keepGoing)
    if compilation.hasErrors {
      printErrors(compilation)
      guard keepGoing, compilation.catalog.settings != nil else { throw compilation.status }
    }
    try rejectUnknownCodes(compilation)
    var options = BuildOptions(target: out, toolVersion: ToolVersion.current)
    if !level.isEmpty { options.levels = Set(level) }
    if !procedure.isEmpty { options.codes = Set(procedure) }
    if !only.isEmpty { options.backends = Backend.all.filter { only.contains($0.name) } }
    options.keepsGoing = keepGoing
    let bar = ProgressBar(language == .vi ? "đang dựng" : "building")
    let status = compilation.status
    let counts = Findings.counts(compilation.findings)
    let result: BuildResult
    do throws(OutputProblem) {
      // Nothing here may hold on to what the build lets go of.
      result = try (consume compilation).build(options, catalogRoot: project.root) {
        bar.show($0, of: $1)
      }
    } catch {
      throw Failure(error.message[language], Exit.of(error))
    }
    Terminal.output(summary(result, counts))
    CommonOptions.finish(status, keeping: result.catalog)
  }

  private func printErrors(_ compilation: Compilation) {
    let report = FindingReport(
      findings: compilation.findings.filter { $0.severity == .error }, files: compilation.files,
      suppressed: [], baselined: [], toolVersion: ToolVersion.current, language: common.language)
    let printer = TextPrinter(language: common.language, color: common.isColored)
    Terminal.error(String(decoding: printer.print(report), as: UTF8.self))
  }

  private func rejectUnknownCodes(_ compilation: Compilation) throws {
    for code in procedure where !compilation.catalog.procedures.contains(code) {
      throw Failure(
        common.language == .vi
          ? "không có thủ tục “\(code)”" : "there is no procedure “\(code)”", Exit.misuse)
    }
  }

  private func summary(_ result: BuildResult, _ counts: SeverityCounts) -> String {
    let levels = result.levels.map(\.rawValue).joined(separator: ", ")
    let skipped = result.skipped.joined(separator: ", ")
    switch common.language {
    case .vi:
      return """
        đã dựng \(result.target): \(result.files) tệp, \(result.bytes / 1024) kB, tại ngày \(result.date)
        cấp: \(levels); thủ tục theo cấp: \(result.procedures)\(skipped.isEmpty ? "" : "; bỏ qua vì lỗi: \(skipped)")
        cảnh báo: \(counts.warnings), lưu ý: \(counts.notes) (xem report.json hoặc motcua check)

        """
    case .en:
      return """
        built \(result.target): \(result.files) files, \(result.bytes / 1024) kB, as of \(result.date)
        levels: \(levels); procedures by level: \(result.procedures)\(skipped.isEmpty ? "" : "; left out for errors: \(skipped)")
        warnings: \(counts.warnings), notes: \(counts.notes) (see report.json, or motcua check)

        """
    }
  }
}
