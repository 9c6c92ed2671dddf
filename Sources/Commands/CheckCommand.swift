public import ArgumentParser
import Compiler
public import Diagnostics
import SourceText

/// Forms in which findings are printed.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, gitlab, junit

  func printer(_ common: CommonOptions) -> any FindingPrinter {
    switch self {
    case .text: TextPrinter(language: common.language, color: common.isColored)
    case .json: JSONPrinter()
    case .sarif: SARIFPrinter()
    case .github: GitHubPrinter()
    case .gitlab: GitLabPrinter()
    case .junit: JUnitPrinter(failingSeverity: .error)
    }
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong in the catalog, where, why, and how to mend it.",
    discussion: """
      EXAMPLES
        motcua check
        motcua check --format sarif > findings.sarif
        motcua check --deny-warnings               warnings fail too (for CI)
        motcua check --baseline known.txt          only what is new
        motcua check --write-baseline known.txt    remember what is known today

      One finding can be allowed where it stands, with a reason:
        amount: 0   # motcua: allow CODE -- REASON
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "text, json, sarif, github, gitlab or junit.")
  var format: FindingFormat = .text
  @Flag(help: "Warnings count as errors.")
  var denyWarnings = false
  @Option(help: ArgumentHelp("Leave out findings that this file knows.", valueName: "file"))
  var baseline: String?
  @Option(help: ArgumentHelp("Write all findings of today to this file.", valueName: "file"))
  var writeBaseline: String?
  @Option(help: "Only findings at least this severe: note, warning or error.")
  var minimum: Severity = .note

  func run() throws {
    var (_, compilation) = try common.compiled(denyWarnings: denyWarnings, guesses: true)
    var known: [Finding] = []
    if let baseline {
      (known, compilation.findings) = try BaselineFile.compare(compilation, with: baseline, common)
    }
    if let writeBaseline {
      try BaselineFile.write(compilation, to: writeBaseline, common)
    }
    let shown =
      minimum == .note
      ? compilation.findings : compilation.findings.filter { $0.severity >= minimum }
    let report = FindingReport(
      findings: shown, files: compilation.files, suppressed: compilation.suppressed,
      baselined: known, toolVersion: ToolVersion.current, language: common.language)
    if format == .text {
      printText(report)
    } else if format == .json {
      JSONPrinter().print(report) { Terminal.output($0) }
    } else {
      Terminal.output(format.printer(common).print(report))
    }
    CommonOptions.finish(compilation)
  }
}

extension CheckCommand {
  /// Lays findings out on all cores, some thousand at a time, and prints them in their order.
  private func printText(_ report: FindingReport) {
    let printer = TextPrinter(language: common.language, color: common.isColored)
    let (slice, batch) = (256, 8)
    let count = report.findings.count
    for start in stride(from: 0, to: count, by: slice * batch) {
      let slices = stride(from: start, to: min(start + slice * batch, count), by: slice)
        .map { $0..<min($0 + slice, count) }
      for part in Parallel.map(slices.count, { printer.print(report, slices[$0]) }) {
        Terminal.output(part)
      }
    }
    Terminal.output(printer.summary(report))
  }
}

extension Severity: ExpressibleByArgument {}
