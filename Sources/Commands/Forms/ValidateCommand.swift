import ArgumentParser
import CatalogModel
import Compiler
import Diagnostics
import FormCompiler

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Say whether a form takes a submission, and what is wrong with it.",
    discussion: """
      EXAMPLES
        motcua validate ct01 to-khai.json            one submission
        motcua validate ct01 *.json --format json    each as a line of JSON
        motcua validate ct01 - --jsonl < all.jsonl   each line is a submission
        motcua validate --jsonl requests.jsonl --format json
        motcua validate ct01 to-khai.json --procedure 1.004222   also: are its papers attached

      Without FORM each line is {"form": "ct01", "answers": {…}, "asOf": "2025-07-01"}, and is
      answered by a line: {"form", "valid", "errors": [{"path", "kind", "message"}], "warnings"}.
      A line that cannot be read is answered by {"error": …} and does not stop the run.
      --conditions adds what each condition came to: true, false or unknown.
      --procedure also asks whether what the procedure needs is attached, by the answers of the form
      and those in --answers; what depends on unknown facts only warns.

      Exit codes: 0 all are valid, 1 some are not, 2 misuse, 3 the system failed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var common: CommonOptions
  @Argument(
    help: ArgumentHelp(
      "The form, then files with submissions; - is standard input. With --jsonl alone: a file.",
      valueName: "form-and-files"))
  var arguments: [String] = []
  @Option(help: "text or json.")
  var format: Format = .text
  @Flag(help: "Each line of a file is a submission.")
  var jsonl = false
  @Option(
    help: ArgumentHelp(
      "Code of the procedure that the dossier is for: also say which of its papers are missing.",
      valueName: "code"))
  var procedure: String?
  @Option(help: "The level of the procedure, where it has several.")
  var level: Level?
  @Option(
    help: ArgumentHelp(
      "What the form does not ask, as show --answers takes it (with --procedure).",
      valueName: "file"))
  var answers: String?
  @Flag(help: "Also give the outcome of each condition (with --format json).")
  var conditions = false

  func validate() throws {
    if conditions, format != .json {
      throw ValidationError("--conditions is written with --format json")
    }
    if procedure == nil, level != nil || answers != nil {
      throw ValidationError("--level and --answers go with --procedure")
    }
    if procedure != nil, form == nil {
      throw ValidationError("--procedure goes with one form: name it first")
    }
    guard !jsonl else { return }
    switch arguments.count {
    case 0: throw ValidationError("name a form and a file with answers")
    case 1: throw ValidationError("name a file with answers; - is standard input")
    default: break
    }
  }

  /// The form that all files are for; nil where each line names its own.
  private var form: String? { arguments.count > 1 ? arguments.first : nil }
  private var files: [String] {
    if form != nil { return Array(arguments.dropFirst()) }
    return arguments.isEmpty ? ["-"] : arguments
  }

  func run() throws {
    // What checks find is no matter of submissions; a form that cannot be read is refused.
    var options = CompilationOptions(date: common.date, checks: [])
    options.takesGuesses = false
    let compilation = try common.project().compile(options)
    guard !compilation.systemFailed else { throw Exit.system }
    var session = ValidationSession(
      judges: FormJudges(compilation.catalog, on: compilation.date),
      writer: VerdictWriter(
        isJSON: format == .json, hasConditions: conditions, language: common.language))
    do throws(RequestProblem) {
      if let form {
        let judge = try session.judges.judge(of: form)
        if let procedure {
          session.dossier = try DossierRequest(code: procedure, level: level, answers: answers)
            .check(judge, in: compilation.catalog, on: compilation.date)
        }
      }
      for file in files { try look(at: file, &session) }
    } catch {
      throw Failure(error.message[common.language], Exit.misuse)
    }
    session.flush()
    Terminal.exit(session.hasInvalid ? Exit.errors : .success)
  }

  /// The most bytes of a line.
  private static let longestLine = 16 << 20

  private func look(
    at file: String, _ session: inout ValidationSession
  ) throws(RequestProblem) {
    guard jsonl else {
      session.answer(try JSONFile.bytes(file), from: .file(file), form: form)
      return
    }
    var number = 0
    func answer(_ line: LineReader.Line) {
      number += 1
      switch line {
      case .text(let bytes):
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
        session.answer(bytes, from: .line(number, of: file), form: form)
      case .tooLong: session.refuse(.line(number, of: file), limit: Self.longestLine)
      }
    }
    guard file == "-" else {
      for line in try JSONFile.bytes(file).split(separator: 0x0A, omittingEmptySubsequences: false)
      {
        answer(line.count > Self.longestLine ? .tooLong : .text(Array(line)))
      }
      return
    }
    var lines = LineReader(limit: Self.longestLine)
    while let line = lines.next() {
      answer(line)
      if lines.wouldWait { session.flush() }
    }
  }
}

/// Answers submissions one after the other.
struct ValidationSession {
  var judges: FormJudges
  let writer: VerdictWriter
  /// nil where submissions are for no certain procedure.
  var dossier: DossierCheck?
  private(set) var hasInvalid = false
  private var pending: [UInt8] = []

  init(judges: FormJudges, writer: VerdictWriter) {
    self.judges = judges
    self.writer = writer
  }

  mutating func flush() {
    Terminal.output(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count > 1 << 16 { flush() }
  }

  mutating func refuse(_ place: SubmissionPlace, limit: Int) {
    hasInvalid = true
    add(
      writer.refusal(
        Bilingual(
          vi: "dòng dài quá \(limit >> 20) MB", en: "the line is longer than \(limit >> 20) MB"),
        at: place))
  }

  /// - Parameter form: nil where the text names it.
  mutating func answer(_ bytes: [UInt8], from place: SubmissionPlace, form: String?) {
    do throws(RequestProblem) {
      let request = try Self.request(bytes, form: form)
      let judge = try judges.judge(of: request.form, on: request.date)
      let answer = Answer(request.answers)
      var verdict = judge.verdict(on: answer)
      if let dossier { verdict = dossier.verdict(verdict, on: answer) }
      if !verdict.isAccepted { hasInvalid = true }
      let outcomes = writer.hasConditions ? judge.outcomes(in: answer) : nil
      add(writer.text(verdict, outcomes, form: request.form, at: place))
    } catch {
      hasInvalid = true
      add(writer.refusal(error.message, at: place))
    }
  }

  private struct Request {
    var form: String
    var answers: JSONValue
    var date: CalendarDate?
  }

  private static func request(
    _ bytes: [UInt8], form: String?
  ) throws(RequestProblem) -> Request {
    let json: JSONValue
    do throws(JSONProblem) {
      json = try JSONValue(parsing: bytes, wholeAsReal: true)
    } catch {
      throw RequestProblem(error.message)
    }
    if let form { return Request(form: form, answers: json) }
    guard case .object(let members) = json, case .string(let id)? = json["form"],
      let answers = json["answers"]
    else {
      throw RequestProblem(
        vi: "mỗi dòng là một đối tượng JSON có \"form\" và \"answers\"",
        en: "a line is a JSON object with \"form\" and \"answers\"")
    }
    for member in members where !["form", "answers", "asOf"].contains(member.name) {
      throw RequestProblem(
        vi: "không hiểu “\(member.name)” của yêu cầu",
        en: "“\(member.name)” is no member of a request")
    }
    var request = Request(form: id, answers: answers)
    if let written = json["asOf"] {
      guard case .string(let text) = written, let date = CalendarDate(text) else {
        throw RequestProblem(
          vi: "\"asOf\" là một ngày, như \"2025-07-01\"",
          en: "\"asOf\" is a day such as \"2025-07-01\"")
      }
      request.date = date
    }
    return request
  }
}
