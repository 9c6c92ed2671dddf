import ArgumentParser
import CatalogModel
import Compiler
import Diagnostics
import FormCompiler
import SourceText

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of forms, and say which outcomes of conditions they saw.",
    discussion: """
      EXAMPLES
        motcua test                          all forms in force
        motcua test ct01 --lang en           one form
        motcua test --format junit > t.xml   for CI
        motcua test ct01 --propose           examples for outcomes that none has seen, as YAML
        motcua test ct01 --propose --write   put them behind the examples of the form

      An example marked valid has no errors; one with a list has exactly those. Outcomes that are
      proven impossible are not missed. Exit codes: 0 all behave as marked, 1 some do not, 2 misuse,
      3 the system failed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit }

  @OptionGroup var common: CommonOptions
  @Argument(help: "Ids of forms; all in force if left out.")
  var forms: [String] = []
  @Option(help: "text, json or junit.")
  var format: Format = .text
  @Flag(help: "Also print examples for outcomes that no example has seen.")
  var propose = false

  @Flag(help: "With --propose: also write them into the files of the forms.")
  var write = false

  func validate() throws {
    if write, !propose { throw ValidationError("--write goes with --propose") }
    if propose, format == .junit {
      throw ValidationError("--propose is written with --format text or json")
    }
  }

  func run() throws {
    var options = CompilationOptions(date: common.date, checks: [])
    options.takesGuesses = false
    let compilation = try common.project().compile(options)
    try common.requireNoErrors(compilation)
    let judges = FormJudges(compilation.catalog, on: compilation.date)
    var tested: [TestedForm] = []
    do throws(RequestProblem) {
      for form in try chosen(judges) {
        tested.append(TestedForm(form, judges, proposes: propose))
      }
      if write { try append(tested, compilation) }
    } catch {
      throw Failure(error.message[common.language], Exit.misuse)
    }
    let report = TestReport(
      forms: tested, files: compilation.files, date: compilation.date, language: common.language)
    switch format {
    case .text: Terminal.output(report.text)
    case .json: Terminal.output(report.json)
    case .junit: Terminal.output(report.junit)
    }
    Terminal.exit(tested.allSatisfy(\.isRight) ? .success : Exit.errors)
  }

  /// All files are made before the first is written.
  private func append(
    _ tested: [TestedForm], _ compilation: Compilation
  ) throws(RequestProblem) {
    var written: [FileID: [UInt8]] = [:]
    // From the end of a file, so that what stands before keeps its place.
    for form in tested.sorted(by: { $0.end > $1.end }) where !form.proposals.isEmpty {
      let id = form.form.header.place.file
      let file = compilation.files[Int(id.index)]
      guard let appender = ExampleAppender(form.form, in: written[id] ?? file.bytes) else {
        throw RequestProblem(
          vi: "\(file.path): “examples” không phải danh sách các dòng bắt đầu bằng gạch",
          en: "\(file.path): “examples” is no list of lines that begin with a dash")
      }
      written[id] = appender.appending(form.proposals, on: compilation.date)
    }
    for (id, bytes) in written.sorted(by: { $0.key < $1.key }) {
      let path = compilation.files[Int(id.index)].path
      do throws(FileProblem) {
        try TextFile.replace(path, with: bytes)
      } catch {
        throw RequestProblem(vi: "\(path): \(error.reason.vi)", en: "\(path): \(error.reason.en)")
      }
    }
  }

  private func chosen(_ judges: FormJudges) throws(RequestProblem) -> [Form] {
    guard !forms.isEmpty else { return judges.catalog.forms.inForce(on: judges.date) }
    var chosen: [Form] = []
    for id in forms { chosen.append(try judges.form(id, on: judges.date)) }
    return chosen
  }
}

/// A form with what came of its examples.
struct TestedForm {
  let form: Form
  /// nil for a form with errors.
  let test: FormTest?
  /// Outcomes that no example saw and that are not proven impossible.
  var missing: [MissingOutcome] = []
  var proposals: [ProposedExample] = []

  var id: String { form.id.value }
  var isRight: Bool { test?.isRight ?? false }
  /// Where its last example begins in its file.
  var end: UInt32 { form.examples.last?.range.start ?? 0 }

  init(_ form: Form, _ judges: FormJudges, proposes: Bool) {
    self.form = form
    let checked = CheckedForm(form, in: judges.catalog, on: judges.date)
    guard checked.isSound else {
      test = nil
      return
    }
    let context = judges.context(on: judges.date)
    let test = FormTest(checked, context: context)
    self.test = test
    guard test.coverage.contains(where: { !$0.sawTrue || !$0.sawFalse }) else { return }
    let proofs = FormProofs(checked, context: context, samples: test.samples)
    missing = MissingOutcome.all(of: test, proofs)
    guard proposes else { return }
    proposals = ProposedExample.all(
      for: missing, FormEvaluator(checked, context: context), proofs)
  }
}
