import Diagnostics
import Expressions
import SourceText
import Writers

/// Answers requests to evaluate an expression, one line of JSON for one line of JSON.
struct EvalSession {
  /// Types and values that hold for every request.
  var types = TypeDeclarations()
  var bindings: [(name: String, value: JSONValue)] = []
  var checksTypes = true
  var context = EvaluationContext()
  /// What every expression is translated to.
  var translations: [TranslationKind] = []
  /// Whether it is also said what expressions can come to for any values.
  var decides = false

  /// What came of one request.
  struct Answer {
    var expression: CELExpression?
    var outcome: Outcome
    var translations: [TranslationKind] = []
    var decision: EvalDecision?
  }

  enum Outcome {
    case value(CELValue)
    case problems([ExpressionProblem])
    case failure(EvaluationFailure)
    case badRequest(Bilingual)
  }

  /// Reads `{"expr", "bindings", "types", "container", "check", "decide"}` and evaluates.
  func answer(line: [UInt8]) -> [UInt8] {
    var id: JSONValue?
    let answer: Answer
    do throws(RequestProblem) {
      let request = try Self.request(line)
      id = request["id"]
      answer = try self.answer(request)
    } catch {
      answer = Answer(expression: nil, outcome: .badRequest(error.message))
    }
    return EvalAnswerWriter.line(answer, id: id)
  }

  private static func request(_ line: [UInt8]) throws(RequestProblem) -> JSONValue {
    do throws(JSONProblem) {
      return try JSONValue(parsing: line)
    } catch {
      throw RequestProblem(error.message)
    }
  }

  private func answer(_ request: JSONValue) throws(RequestProblem) -> Answer {
    guard case .object(let members) = request, let source = try Source(request) else {
      throw RequestProblem(
        vi: "mỗi dòng là một đối tượng JSON có \"expr\" là văn bản, hoặc \"structured\"",
        en: "a line is a JSON object with the text \"expr\", or \"structured\"")
    }
    var session = self
    for member in members {
      switch (member.name, member.value) {
      case ("expr", _), ("structured", _), ("id", _): break
      case ("types", .object(let types)):
        for type in types { try session.types.add(type.name, type.value) }
      case ("bindings", .object(let values)):
        session.bindings += values.map { ($0.name, $0.value) }
      case ("container", .string(let name)): session.types.setContainer(name)
      case ("check", .boolean(let checks)): session.checksTypes = checks
      case ("translate", .array(let names)):
        session.translations = try TranslationKind.list(names)
      case ("decide", .boolean(let decides)): session.decides = decides
      default:
        let known = [
          "expr", "structured", "bindings", "types", "container", "check", "translate", "decide",
          "id",
        ]
        let guess = NearMiss.best(for: member.name, among: known)
        throw RequestProblem(
          vi: "không hiểu “\(member.name)” của yêu cầu"
            + (guess.map { "; ý bạn là “\($0)”?" } ?? ""),
          en: "“\(member.name)” is no member of a request, or has the wrong type"
            + (guess.map { "; did you mean “\($0)”?" } ?? ""))
      }
    }
    return try session.evaluate(source)
  }

  /// An expression as it is given.
  enum Source {
    case text(String)
    case structured(StructuredNode)

    /// nil for a request that has not exactly one.
    init?(_ request: JSONValue) throws(RequestProblem) {
      switch (request["expr"], request["structured"]) {
      case (.string(let text)?, nil): self = .text(text)
      case (nil, let json?): self = .structured(try StructuredNode(json))
      default: return nil
      }
    }

    func parsed(_ declarations: Declarations) -> ParsedExpression {
      switch self {
      case .text(let text): ParsedExpression(text)
      case .structured(let node): ParsedExpression(structured: node, declarations)
      }
    }
  }

  /// Evaluates with the session's own types and values.
  func evaluate(_ source: Source) throws(RequestProblem) -> Answer {
    var answer = try outcome(source)
    answer.translations = translations
    return answer
  }

  private func outcome(_ source: Source) throws(RequestProblem) -> Answer {
    var types = types
    var values: [String: CELValue] = [:]
    for (name, json) in bindings {
      let type = types.declarations.variables[name] ?? .dyn
      let reader = BindingReader(declarations: types.declarations)
      let value = try reader.value(json, as: type, path: name)
      values[name] = value
      types.infer(name, value)
    }
    let expression = CELExpression(
      source.parsed(types.declarations), types.declarations, checksTypes: checksTypes)
    guard expression.problems.isEmpty else {
      return Answer(expression: expression, outcome: .problems(expression.problems))
    }
    let decision = decides ? EvalDecision(expression, types.declarations, context) : nil
    do throws(EvaluationFailure) {
      let value = try expression.evaluate(values, context)
      return Answer(expression: expression, outcome: .value(value), decision: decision)
    } catch {
      return Answer(expression: expression, outcome: .failure(error), decision: decision)
    }
  }
}

/// Answers as lines of JSON.
enum EvalAnswerWriter {
  static func line(_ answer: EvalSession.Answer, id: JSONValue?) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 128)
    json.object { json in
      if let id { write(id, &json) }
      switch answer.outcome {
      case .value(let value):
        json.key("value")
        json.value(value)
      case .problems(let problems):
        json.object("error") { json in
          if let first = problems.first { write(first, &json) }
        }
        if problems.count > 1 {
          json.array("further") { json in
            for problem in problems.dropFirst() { json.object { write(problem, &$0) } }
          }
        }
      case .failure(let failure):
        json.object("error") { json in
          json.member("stage", "evaluation")
          json.member("code", failure.reason.code)
          write(failure.range, &json)
          write(failure.message, &json)
        }
      case .badRequest(let message):
        json.object("error") { json in
          json.member("stage", "request")
          json.member("code", "invalid-request")
          write(message, &json)
        }
      }
      if let expression = answer.expression {
        json.member("type", expression.type.description)
        json.translations(answer.translations, of: expression)
      }
      answer.decision?.write(&json)
    }
    return json.finish() + [0x0A]
  }

  static func tooLong(limit: Int) -> [UInt8] {
    let message = Bilingual(
      vi: "dòng dài quá \(limit >> 20) MB", en: "the line is longer than \(limit >> 20) MB")
    return line(EvalSession.Answer(expression: nil, outcome: .badRequest(message)), id: nil)
  }

  /// Text, numbers and null are given back; other ids are nobody's.
  private static func write(_ id: JSONValue, _ json: inout JSONWriter) {
    json.key("id")
    switch id {
    case .string(let text): json.string(text)
    case .integer(let number): json.number(String(number))
    default: json.null()
    }
  }

  private static func write(_ problem: ExpressionProblem, _ json: inout JSONWriter) {
    json.member("stage", problem.code.isOfSyntax ? "syntax" : "check")
    json.member("code", problem.code.rawValue)
    write(problem.range, &json)
    write(problem.message, &json)
    json.array("fixes") { json in
      for fix in problem.fixes {
        json.object { json in
          write(fix.range, &json)
          json.member("replacement", fix.replacement)
        }
      }
    }
  }

  /// UTF-8 bytes of the expression, the end not included.
  private static func write(_ range: SourceRange, _ json: inout JSONWriter) {
    json.array("range") { json in
      json.integer(range.bounds.lowerBound)
      json.integer(range.bounds.upperBound)
    }
  }

  private static func write(_ message: Bilingual, _ json: inout JSONWriter) {
    json.object("message") { json in
      json.member("vi", message.vi)
      json.member("en", message.en)
    }
  }
}
