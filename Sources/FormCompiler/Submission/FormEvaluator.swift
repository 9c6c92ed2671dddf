import CatalogModel
import Diagnostics
public import Expressions
import SourceText

/// Says whether a form takes a submission, and why not (kiểm tra tờ khai).
///
/// What compiled schemas must agree with. Conditions have three outcomes: true, false, and unknown
/// where an answer they need is missing. A submission is read as it is:
/// - every answer has the type and the fixed bounds of its field, shown or not;
/// - a field is shown where its conditions are true, and absent where it is not; shown and
///   required, it is there; inside a group that is absent nothing is required;
/// - a constraint or a rule is broken where it is false: unknown holds;
/// - a calculated field is absent while its value is unknown, else equal to it if it is there.
/// An attachment of a paper is required where all procedures that use the form ask for it, as far as the
/// answers tell; ``DossierCheck`` knows the one procedure that a dossier is for.
public struct FormEvaluator: Sendable {
  public let form: CheckedForm
  public let context: EvaluationContext
  let shapes: [AnswerShape]
  /// By object: the position of each key among the children.
  let positions: [[CELText: Int]]
  let counts: [CountShape?]

  /// - Parameter context: the day of `today()`, the working calendar.
  public init(_ form: CheckedForm, context: EvaluationContext) {
    var shapes = AnswerShapes(form)
    self.form = form
    self.context = context
    self.shapes = form.nodes.map { node in
      node.content == .value ? shapes.shape(of: node) : .any
    }
    counts = form.nodes.map { node in
      node.content == .list ? CountShape(node.field?.field) : nil
    }
    positions = form.nodes.map { node in
      guard node.content == .object else { return [:] }
      return Dictionary(
        node.children.enumerated().map { (CELText(form[$1].key), $0) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  public func verdict(on answer: Answer) -> SubmissionVerdict {
    var reading = SubmissionReading(self)
    let whole = reading.read(answer)
    reading.judge(whole)
    return reading.verdict
  }

  /// What every condition came to, but those that are constant; inside lists once for each item.
  ///
  /// Filters, which are read for each option, and values of calculated fields are none.
  public func outcomes(in answer: Answer) -> [ConditionOutcome] {
    var reading = SubmissionReading(self)
    let whole = reading.read(answer)
    return reading.outcomes(in: whole)
  }
}
