import CatalogModel
public import Expressions
public import SourceText

/// The examples of a form as its tests, and what they saw of its conditions (kiểm thử biểu mẫu).
public struct FormTest: Sendable {
  public let form: CheckedForm
  public private(set) var examples: [ExampleRun] = []
  /// One for each condition that is not constant, in the order of the form.
  public private(set) var coverage: [ConditionCoverage]
  /// What stands in the first examples that are valid submissions on the day of the form.
  public private(set) var samples: [CELValue] = []
  private static let mostSamples = 64

  public var isRight: Bool { examples.allSatisfy(\.isRight) }

  /// - Parameter context: the day of examples without one of their own.
  public init(_ form: CheckedForm, context: EvaluationContext) {
    self.form = form
    coverage = Self.conditions(of: form)
    var positions: [ConditionCoverage.Identity: Int] = [:]
    for (position, one) in coverage.enumerated() {
      positions[one.identity] = positions[one.identity] ?? position
    }
    var own = ExampleReader(FormEvaluator(form, context: context))
    var others: [CalendarDate: ExampleReader] = [:]
    for (number, example) in form.form.examples.enumerated() {
      if let day = example.asOf?.value, day != form.date {
        var other = others[day] ?? ExampleReader(Self.evaluator(form, on: day, context))
        examples.append(run(example, number, &other, positions))
        others[day] = other
        // What was valid then may not be so now.
        if let answers = examples.last?.answers {
          var reading = SubmissionReading(own.evaluator)
          let whole = reading.read(answers)
          reading.judge(whole)
          addSample(whole, reading.verdict)
        }
      } else {
        examples.append(run(example, number, &own, positions))
      }
    }
  }

  /// Runs an example, and notes what it sees of conditions.
  private mutating func run(
    _ example: FormExample, _ number: Int, _ reader: inout ExampleReader,
    _ positions: [ConditionCoverage.Identity: Int]
  ) -> ExampleRun {
    let evaluator = reader.evaluator
    var run = ExampleRun(example, number: number, from: &reader)
    guard let answers = run.answers else { return run }
    var reading = SubmissionReading(evaluator)
    let whole = reading.read(answers)
    reading.judge(whole)
    run.verdict = reading.verdict
    run.compare(with: example, evaluator.form)
    for outcome in reading.outcomes(in: whole) {
      let condition = evaluator.form.conditions[outcome.condition]
      let identity = ConditionCoverage.Identity(condition, outcome)
      if let position = positions[identity] { coverage[position].see(outcome.outcome) }
    }
    if evaluator.form.date == form.date { addSample(whole, run.verdict) }
    return run
  }

  private mutating func addSample(_ whole: TypedAnswer, _ verdict: SubmissionVerdict) {
    guard samples.count < Self.mostSamples else { return }
    if verdict.errors.isEmpty, let value = whole.value { samples.append(value) }
  }

  private static func evaluator(
    _ form: CheckedForm, on day: CalendarDate, _ context: EvaluationContext
  ) -> FormEvaluator {
    var context = context
    context.today = CELDate(dayNumber: Int(day.dayNumber))
    return FormEvaluator(CheckedForm(form.form, in: form.catalog, on: day), context: context)
  }

  private static func conditions(of form: CheckedForm) -> [ConditionCoverage] {
    var result: [ConditionCoverage] = []
    func add(_ condition: FormCondition, _ path: String) {
      guard condition.constant == nil, !condition.isDerived else { return }
      result.append(
        ConditionCoverage(
          condition: condition.number, place: condition.place, path: path, key: condition.key))
    }
    for node in form.nodes {
      for condition in node.conditions { add(condition, node.path) }
    }
    for rule in form.rules {
      for condition in [rule.when, rule.require].compactMap({ $0 }) { add(condition, rule.path) }
    }
    return result
  }
}

/// What the examples saw a condition come to.
public struct ConditionCoverage: Sendable {
  /// The number among the conditions of the form.
  public var condition: Int
  public var place: Place
  /// Of the field, with `[]` for items; of a rule `rules.<id>`.
  public var path: String
  public var key: FormCondition.Key
  public private(set) var sawTrue = false
  public private(set) var sawFalse = false
  public private(set) var sawUnknown = false

  init(condition: Int, place: Place, path: String, key: FormCondition.Key) {
    self.condition = condition
    self.place = place
    self.path = path
    self.key = key
  }

  mutating func see(_ outcome: Bool?) {
    switch outcome {
    case true?: sawTrue = true
    case false?: sawFalse = true
    case nil: sawUnknown = true
    }
  }

  struct Identity: Hashable {
    var place: Place
    var key: FormCondition.Key
    /// Without the numbers of items.
    var path: String

    init(_ condition: FormCondition, _ outcome: ConditionOutcome) {
      self.init(place: condition.place, key: condition.key, path: outcome.path)
    }

    init(place: Place, key: FormCondition.Key, path: String) {
      self.place = place
      self.key = key
      self.path = path.withoutItems()
    }
  }

  var identity: Identity { Identity(place: place, key: key, path: path) }
}
