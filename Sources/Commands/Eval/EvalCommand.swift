import ArgumentParser
import CatalogModel
import Compiler
import Diagnostics
import Expressions

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Evaluate a CEL expression: its type, its value, or what is wrong with it.",
    discussion: """
      EXAMPLES
        motcua eval '1 + 2'
        motcua eval 'questions.age >= 18' --vars answers.json
        motcua eval 'age(born) < 18' --type born=date --vars v.json --as-of 2025-07-01
        motcua eval --jsonl < requests.jsonl > answers.jsonl

      The variables are a JSON object. A whole number is an int, one with a point or an exponent a
      double; {"$uint": "5"} and its like are the values that JSON lacks. With --jsonl each line of
      standard input is {"expr": …, "bindings": {…}, "types": {…}} and each line of the output
      {"value": …, "type": …} or {"error": {…}}; nothing on a line stops the run.
      docs/expressions.md holds all of it.
      """)

  @OptionGroup var messages: MessageOptions
  @Argument(help: "The expression.")
  var expression: String?
  @Option(
    help: ArgumentHelp("JSON file with the variables; - is standard input.", valueName: "file"))
  var vars: String?
  @Option(
    name: .customLong("type"),
    help: ArgumentHelp("Type of a variable; else that of its value.", valueName: "name=type"))
  var types: [String] = []
  @Option(help: ArgumentHelp("JSON file with the working calendar.", valueName: "file"))
  var calendar: String?
  @Option(
    help: ArgumentHelp("The day of today(), YYYY-MM-DD; today if left out.", valueName: "date"))
  var asOf: CalendarDate?
  @Flag(help: "Leave types unchecked: wrong names and types are errors of evaluation.")
  var unchecked = false
  @Flag(help: "Also give it in the structured spelling, as JSONLogic and as JavaScript.")
  var translations = false
  @Flag(help: "Also say whether a condition can be true, false or unknown, with examples.")
  var decide = false
  @Flag(help: "Answer each line of standard input with a line.")
  var jsonl = false

  func validate() throws {
    if expression == nil, !jsonl { throw ValidationError("give an expression, or say --jsonl") }
    if expression != nil, jsonl {
      throw ValidationError("with --jsonl expressions stand in the lines of standard input")
    }
    if jsonl, vars == "-" { throw ValidationError("--jsonl reads standard input itself") }
  }

  func run() throws {
    let session: EvalSession
    do throws(RequestProblem) {
      session = try makeSession()
    } catch {
      throw Failure(error.message[messages.language], Exit.misuse)
    }
    if let expression { try answer(expression, session) } else { Self.serve(session) }
  }

  private func makeSession() throws(RequestProblem) -> EvalSession {
    var session = EvalSession()
    session.checksTypes = !unchecked
    session.decides = decide
    let day = asOf ?? CalendarDate(dayNumber: Terminal.today)
    session.context.today = CELDate(dayNumber: Int(day.dayNumber))
    session.context.zoneFile = { name in
      // The name has been looked at: it cannot lead out of the folder.
      try? TextFile.read("/usr/share/zoneinfo/" + name)
    }
    for argument in types { try session.types.add(argument: argument) }
    if let calendar {
      session.context.calendar = try WorkingCalendar(try JSONFile.read(calendar), path: calendar)
    }
    if let vars {
      guard case .object(let members) = try JSONFile.read(vars) else {
        throw RequestProblem(
          vi: "\(vars): các biến phải là một đối tượng JSON",
          en: "\(vars): the variables are a JSON object")
      }
      session.bindings = members.map { ($0.name, $0.value) }
    }
    return session
  }

  private func answer(_ text: String, _ session: EvalSession) throws {
    let answer: EvalSession.Answer
    do throws(RequestProblem) {
      answer = try session.evaluate(.text(text))
    } catch {
      throw Failure(error.message[messages.language], Exit.misuse)
    }
    Terminal.output(EvalPage(answer, text, messages.language).text)
    if translations, let translated = answer.expression {
      Terminal.output(EvalPage.translations(translated, messages.language))
    }
    if case .value = answer.outcome { return }
    throw Exit.errors
  }

  /// The most bytes of a request.
  private static let longestLine = 16 << 20

  private static func serve(_ session: EvalSession) {
    var lines = LineReader(limit: longestLine)
    var pending: [UInt8] = []
    while let line = lines.next() {
      switch line {
      case .text(let bytes): pending += session.answer(line: bytes)
      case .tooLong: pending += EvalAnswerWriter.tooLong(limit: longestLine)
      }
      // Who asks and waits for the answer gets it; who sends many lines gets them in blocks.
      if lines.wouldWait || pending.count > 1 << 16 {
        Terminal.output(pending)
        pending.removeAll(keepingCapacity: true)
      }
    }
    Terminal.output(pending)
  }
}
