public import CatalogModel
public import Expressions
import SourceText

/// What is known of a dossier: which one it is, and how its questions were answered.
///
/// A fact that is not given is not known; what depends on it stays open.
public struct DossierFacts: Sendable {
  public var level: Level
  public var channel: Channel?
  public var applicant: Applicant?
  public var agency: String?
  /// The case that the applicant chose, where the procedure leaves the choice.
  public var chosenCase: String?
  /// Answers by question, each of the type of its field.
  public var answers: [String: CELValue]
  /// The day of reception (ngày tiếp nhận), whose law the dossier keeps, and a calendar.
  public var context: EvaluationContext

  public init(
    level: Level, answers: [String: CELValue] = [:],
    context: EvaluationContext = EvaluationContext()
  ) {
    self.level = level
    self.answers = answers
    self.context = context
  }

  /// The variables of a condition; `case` is the leaf that applies.
  func bindings(case leaf: String?) -> [String: CELValue] {
    var questions = CELMap()
    for (id, value) in answers { _ = questions.insert(value, for: .string(CELText(id))) }
    var bindings: [String: CELValue] = [
      "questions": .map(questions), "level": .string(level.rawValue),
    ]
    if let leaf { bindings["case"] = .string(leaf) }
    if let channel { bindings["channel"] = .string(channel.rawValue) }
    if let applicant { bindings["applicant"] = .string(applicant.rawValue) }
    if let agency { bindings["agency"] = .string(agency) }
    return bindings
  }

  /// Whether a name of a condition has a value.
  func knows(_ name: String, case leaf: String?) -> Bool {
    let parts = name.split(separator: ".")
    switch parts.first {
    case "questions": return parts.count < 2 || answers[String(parts[1])] != nil
    case "case": return leaf != nil
    case "channel": return channel != nil
    case "applicant": return applicant != nil
    case "agency": return agency != nil
    default: return true
    }
  }
}
