import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText

/// Reads what somebody answered for a dossier:
/// `{"channel": "online", "case": "…", "applicant": "…", "agency": "…", "questions": {"id": value}}`.
struct AnswersReader {
  private let scope: ConditionScope
  private let members: [JSONValue.Member]

  init(_ json: JSONValue, _ scope: ConditionScope) throws(RequestProblem) {
    guard case .object(let members) = json else {
      throw RequestProblem(
        vi: "các câu trả lời phải là một đối tượng JSON", en: "the answers are a JSON object")
    }
    self.scope = scope
    self.members = members
  }

  private static let names = ["channel", "case", "applicant", "agency", "questions"]

  func facts(
    for level: Level, _ context: EvaluationContext
  ) throws(RequestProblem) -> DossierFacts {
    var facts = DossierFacts(level: level, context: context)
    for member in members {
      switch (member.name, member.value) {
      case ("questions", .object(let answers)): facts.answers = try read(answers)
      case ("channel", .string(let text)):
        facts.channel = Channel(rawValue: try code(text, of: "channel"))
      case ("applicant", .string(let text)):
        facts.applicant = Applicant(rawValue: try code(text, of: "applicant"))
      case ("agency", .string(let text)): facts.agency = try code(text, of: "agency")
      case ("case", .string(let text)): facts.chosenCase = try code(text, of: "case")
      case (let name, _) where Self.names.contains(name):
        throw RequestProblem(
          vi: name == "questions"
            ? "“questions” là một đối tượng: câu hỏi và câu trả lời" : "“\(name)” là một mã",
          en: name == "questions"
            ? "“questions” is an object of questions and answers" : "“\(name)” is a code")
      default: throw unknown(member.name, among: Self.names)
      }
    }
    return facts
  }

  private func read(_ answers: [JSONValue.Member]) throws(RequestProblem) -> [String: CELValue] {
    let questions = scope.declarations.objects["questions"]?.fields ?? [:]
    let reader = BindingReader(declarations: scope.declarations)
    var values: [String: CELValue] = [:]
    for answer in answers {
      guard let question = questions[answer.name] else {
        throw unknown(answer.name, among: questions.keys.sorted())
      }
      let path = "questions." + answer.name
      if case .code(let list) = question.type, case .string(let text) = answer.value {
        _ = try code(text, of: list, path: path)
      }
      values[answer.name] = try reader.value(answer.value, as: question.type, path: path)
    }
    return values
  }

  /// The text, when it is a code of the list; any text where there is no list.
  private func code(
    _ text: String, of list: String, path: String? = nil
  ) throws(RequestProblem) -> String {
    guard let codes = scope.declarations.codeLists[list]?.codes, !codes.contains(text) else {
      return text
    }
    throw unknown(text, among: codes, in: path ?? list)
  }

  private func unknown(
    _ name: String, among known: [String], in place: String? = nil
  ) -> RequestProblem {
    let guess = NearMiss.best(for: name, among: known)
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    let prefix = place.map { "“\($0)”: " } ?? ""
    return RequestProblem(
      vi: prefix + "không có “\(name)”" + (guess.map { "; ý bạn là “\($0)”?" } ?? "; có: \(list)"),
      en: prefix + "there is no “\(name)”"
        + (guess.map { "; did you mean “\($0)”?" } ?? "; there are: \(list)"))
  }
}
