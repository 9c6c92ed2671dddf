import CatalogModel
import Diagnostics
import FormCompiler
import Solver
import Writers

/// An outcome of a condition that no example of the form saw.
struct MissingOutcome {
  var coverage: ConditionCoverage
  var outcome: Bool
  /// Whether it is proven that some submission has it; else it is not known.
  var isReachable: Bool

  /// Without those that are proven impossible.
  static func all(of test: FormTest, _ proofs: FormProofs) -> [MissingOutcome] {
    test.coverage.flatMap { coverage -> [MissingOutcome] in
      let unseen = [(true, coverage.sawTrue), (false, coverage.sawFalse)].filter { !$0.1 }
      guard !unseen.isEmpty else { return [] }
      let possible = proofs.outcomes(of: coverage.condition)
      return unseen.compactMap { outcome, _ in
        let wanted: Outcomes = outcome ? .isTrue : .isFalse
        if let possible, !possible.contains(wanted) { return nil }
        let witness = proofs.witness(of: coverage.condition, wanted)
        return MissingOutcome(coverage: coverage, outcome: outcome, isReachable: witness != nil)
      }
    }
  }

  var words: Bilingual {
    Bilingual(
      vi: "\(coverage.path) \(coverage.key.rawValue): chưa thử \(outcome ? "đúng" : "sai")",
      en: "\(coverage.path) \(coverage.key.rawValue): never seen \(outcome ? "true" : "false")")
  }
}

/// An example that would see outcomes which none has seen, with what the form says of it.
struct ProposedExample {
  var name: String
  var answers: SchemaValue
  var verdict: SubmissionVerdict

  /// Each sees something that those before do not.
  static func all(
    for missing: [MissingOutcome], _ evaluator: FormEvaluator, _ proofs: FormProofs
  ) -> [ProposedExample] {
    var seen: Set<Seen> = []
    var result: [ProposedExample] = []
    for one in missing where one.isReachable {
      let wanted = Seen(condition: one.coverage.condition, outcome: one.outcome)
      guard !seen.contains(wanted),
        let witness = proofs.witness(
          of: one.coverage.condition, one.outcome ? .isTrue : .isFalse)
      else { continue }
      let answer = Answer(witness)
      let found = evaluator.outcomes(in: answer).compactMap { outcome in
        outcome.outcome.map { Seen(condition: outcome.condition, outcome: $0) }
      }
      // What a proof shows is believed once the form itself says so.
      guard found.contains(wanted) else { continue }
      seen.formUnion(found)
      let word = one.outcome ? "đúng" : "sai"
      result.append(
        ProposedExample(
          name: "\(one.coverage.path) \(one.coverage.key.rawValue) \(word)",
          answers: witness, verdict: evaluator.verdict(on: answer)))
    }
    return result
  }

  private struct Seen: Hashable {
    var condition: Int
    var outcome: Bool
  }

  /// As an item of `examples`; JSON is YAML.
  func lines(on date: CalendarDate) -> [String] {
    [
      "- name: \(Self.json(.string(name)))", "  as-of: \(date)",
      "  answers: \(Self.json(answers))",
      "  expect: \(verdict.isAccepted ? "valid" : Self.json(expected))",
    ]
  }

  var expected: SchemaValue {
    if verdict.isAccepted { return "valid" }
    return .array(
      verdict.errors.map { fault in
        let rule = "rules."
        return fault.rule != nil && fault.path.hasPrefix(rule)
          ? ["rule": .string(String(fault.path.dropFirst(rule.count)))]
          : ["at": .string(fault.path), "because": .string(fault.kind.rawValue)]
      })
  }

  private static func json(_ value: SchemaValue) -> String {
    var json = JSONWriter(.compact)
    value.write(to: &json)
    return String(decoding: json.finish(), as: UTF8.self)
  }
}

extension Answer {
  init(_ value: SchemaValue) {
    switch value {
    case .object(let members): self = .object(members.map { Member($0.key, Answer($0.value)) })
    case .array(let items): self = .array(items.map { Answer($0) })
    case .string(let text): self = .string(text)
    case .integer(let number): self = .number(Double(number))
    case .number(let digits): self = Double(digits).map { .number($0) } ?? .string(digits)
    case .boolean(let flag): self = .boolean(flag)
    case .null: self = .null
    }
  }
}
