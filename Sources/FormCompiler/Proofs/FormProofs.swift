import CatalogModel
public import Expressions
public import Solver
import SourceText

/// What holds of a form over all submissions there can be (chứng minh trên biểu mẫu).
///
/// Answers are sound: what is said to be impossible is so, and each submission that shows something
/// was evaluated. What cannot be decided is said to be so.
public struct FormProofs {
  public let form: CheckedForm
  private let asked: FormQuestionnaire
  private let survey: Survey

  /// A form asks hundreds of questions; where cells do not tell, more looking up seldom does.
  public static let mostLookUps = 30

  /// - Parameters:
  ///   - form: without problems in its conditions.
  ///   - context: the day `today()` goes by.
  ///   - samples: valid submissions of that day, which save looking for others.
  public init(
    _ form: CheckedForm, context: EvaluationContext,
    limits: SolverLimits = SolverLimits(lookUps: FormProofs.mostLookUps), samples: [CELValue] = []
  ) {
    self.form = form
    asked = FormQuestionnaire(form)
    survey = Survey(
      asked.questionnaire, context: context, limits: limits,
      samples: samples.map { [FormQuestionnaire.variable: $0] })
  }

  /// What is proven, in the order of the form.
  public var findings: [FormProof] {
    guard survey.answer(.anything)?.isImpossible != true else {
      return [proof(.unsatisfiable, .anything)]
    }
    var result: [FormProof] = []
    var hidden: Set<Int> = []
    for (number, node) in form.nodes.enumerated().dropFirst() {
      guard let place = asked.places[number] else {
        if let parent = node.parent, hidden.contains(parent) { hidden.insert(number) }
        continue
      }
      if let parent = node.parent, hidden.contains(parent) {
        hidden.insert(number)
        continue
      }
      let present = SurveyQuestion.present(place: place)
      if survey.answer(present)?.isImpossible == true {
        hidden.insert(number)
        result.append(proof(.neverShown(node: number), present))
        continue
      }
      result += findings(of: node, number, place)
    }
    return result + ruleFindings
  }

  // MARK: Fields

  private func findings(of node: FormNode, _ number: Int, _ place: Int) -> [FormProof] {
    var result: [FormProof] = []
    for condition in node.visible { result += constant(condition, asConstraint: false) }
    if case .when(let condition) = node.requirement, !condition.isDerived {
      if survey.answer(.required(place: place))?.isImpossible == true {
        result.append(
          proof(.neverRequired(node: number, condition: condition.number), .required(place: place)))
      } else {
        result += constant(condition, asConstraint: false)
      }
    }
    result += hiddenPaper(at: number)
    for code in node.options ?? [] {
      let question = SurveyQuestion.chosen(place: place, code: code)
      guard survey.answer(question)?.isImpossible == true else { continue }
      result.append(proof(.neverChosen(node: number, code: code), question))
    }
    for (index, constraint) in node.constraints.enumerated() {
      guard constraint.kind == .constraint else {
        result += constant(constraint.condition, asConstraint: true)
        continue
      }
      guard
        let own = asked.constraints.firstIndex(of: .constraint(node: number, index)),
        survey.answer(.broken(constraint: own))?.isImpossible == true
      else {
        result += constant(constraint.condition, asConstraint: true)
        continue
      }
      result.append(
        proof(.idleConstraint(node: number, index), .broken(constraint: own)))
    }
    return result
  }

  /// A submission in which a paper is asked for that the form has no place for.
  private func hiddenPaper(at number: Int) -> [FormProof] {
    guard let hidden = asked.hiddenPapers[number],
      survey.answer(.outcome(condition: hidden, .isTrue)) == .possible
    else { return [] }
    return [
      FormProof(
        claim: .paperHidden(node: number), because: form[number].visible.map(\.number),
        witness: witness(ofAsked: hidden, .isTrue))
    ]
  }

  /// A condition that has one outcome only, or of which nothing is known.
  ///
  /// - Parameter asConstraint: whether it may well be true always, as what valid answers fulfil.
  private func constant(_ condition: FormCondition, asConstraint: Bool) -> [FormProof] {
    guard condition.constant == nil, let number = asked.conditions[condition.number] else {
      return []
    }
    let outcomes = [Outcomes.isTrue, .isFalse, .isUnknown]
    let answers = outcomes.map { survey.answer(.outcome(condition: number, $0)) }
    if let reason = answers.lazy.compactMap({ $0?.undecided }).first {
      return [
        FormProof(
          claim: .undecided(condition: condition.number, reason: reason.message), because: [])
      ]
    }
    let possible = zip(outcomes, answers).filter { $0.1 == .possible }.map(\.0)
    guard possible.count == 1, let only = possible.first else { return [] }
    let claim: FormProof.Claim
    switch only {
    case .isTrue:
      if asConstraint { return [] }
      claim = .always(true, condition: condition.number)
    case .isFalse: claim = .always(false, condition: condition.number)
    default: claim = .alwaysUnknown(condition: condition.number)
    }
    return [FormProof(claim: claim, because: [])]
  }

  private func proof(_ claim: FormProof.Claim, _ question: SurveyQuestion) -> FormProof {
    FormProof(claim: claim, because: survey.contradiction(to: question).map(conditions) ?? [])
  }

  // MARK: Rules

  private var ruleFindings: [FormProof] {
    form.rules.enumerated().flatMap { number, rule -> [FormProof] in
      guard let own = asked.constraints.firstIndex(of: .rule(number)) else { return [] }
      switch survey.answer(.broken(constraint: own)) {
      case .impossible?: return [proof(.unbreakable(rule: number), .broken(constraint: own))]
      case .undecided(let reason)?:
        return [
          FormProof(
            claim: .undecided(condition: rule.require.number, reason: reason.message),
            because: [])
        ]
      default: return rule.when.map { constant($0, asConstraint: false) } ?? []
      }
    }
  }

  /// The conditions of the form that a contradiction is made of.
  private func conditions(_ contradiction: Contradiction) -> [Int] {
    var result: [Int] = []
    for (number, place) in asked.places where contradiction.places.contains(place) {
      let node = form[number]
      result += node.visible.map(\.number)
      if case .when(let condition) = node.requirement { result.append(condition.number) }
    }
    for constraint in contradiction.constraints {
      switch asked.constraints[constraint] {
      case .rule(let number):
        result += [form.rules[number].when, form.rules[number].require].compactMap { $0?.number }
      case .constraint(let node, let index):
        result.append(form[node].constraints[index].condition.number)
      case .filter(let node):
        if let filter = form[node].filter { result.append(filter.number) }
      case .shape: break
      }
    }
    return Set(result).sorted()
  }
}

// MARK: - Outcomes

extension FormProofs {
  /// What a condition can come to, by its number in the form, as far as known; nil for one that is
  /// not looked at.
  public func outcomes(of condition: Int) -> Outcomes? {
    asked.conditions[condition].map { survey.outcomes(of: $0) }
  }

  /// A small submission, as JSON, in which a condition comes to an outcome.
  ///
  /// What the proof does not look at (uniqueness, calculated values, steps) may make it invalid
  /// all the same: ``FormEvaluator`` says.
  public func witness(of condition: Int, _ outcome: Outcomes) -> SchemaValue? {
    asked.conditions[condition].flatMap { witness(ofAsked: $0, outcome) }
  }

  private func witness(ofAsked condition: Int, _ outcome: Outcomes) -> SchemaValue? {
    survey.witness(of: .outcome(condition: condition, outcome)).map {
      FormWitness(form: form, read: asked.read).submission($0)
    }
  }
}

extension SurveyAnswer {
  fileprivate var undecided: Undecided? {
    if case .undecided(let reason) = self { reason } else { nil }
  }
}
