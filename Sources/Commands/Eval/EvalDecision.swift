import Diagnostics
import Expressions
import Solver
import SourceText
import Writers

/// What a condition can come to over all values of its declared variables, each of which may also
/// be absent.
struct EvalDecision {
  private var searches: [(outcome: Outcomes, search: Search)] = []
  private let parts: [Undecided.Part]
  private let source: [UInt8]
  /// Why there is nothing to decide.
  private let problem: Bilingual?

  init(
    _ expression: CELExpression, _ declarations: Declarations, _ context: EvaluationContext
  ) {
    source = Array(expression.parsed.text.utf8)
    problem = expression.conditionProblem?.message
    guard problem == nil else {
      parts = []
      return
    }
    var queries = ConditionQueries(
      [expression], facts: FactDomain(declarations), context: context)
    parts = queries.partsOutsideFragment(of: 0)
    for outcome in [Outcomes.isTrue, .isFalse, .isUnknown] {
      searches.append((outcome, queries.canBe(outcome, 0)))
    }
  }

  /// Whether each of the outcomes was decided.
  private var isDecided: Bool {
    problem == nil
      && searches.allSatisfy { if case .undecided = $0.search { false } else { true } }
  }
}

// MARK: - For people

extension EvalDecision {
  /// Lines of the page of an answer.
  var rows: [(label: Bilingual, text: Bilingual)] {
    if let problem { return [(Bilingual(vi: "quyết định", en: "decidable"), problem)] }
    return [(Bilingual(vi: "quyết định", en: "decidable"), verdict)]
      + searches.map { (Self.label($0.outcome), Self.text($0.search)) } + parts.map(row)
  }

  /// A part that is not looked at exactly, and why.
  private func row(_ part: Undecided.Part) -> (label: Bilingual, text: Bilingual) {
    let text = String(
      decoding: source[part.range.bounds.clamped(to: source.indices)], as: UTF8.self)
    let reason = part.reason.message
    return (
      Bilingual(vi: "  ngoài", en: "  outside"),
      Bilingual(vi: "\(text): \(reason.vi)", en: "\(text): \(reason.en)")
    )
  }

  private var verdict: Bilingual {
    guard isDecided else { return Bilingual(vi: "không hết", en: "not all of it") }
    let possible = searches.filter { $0.search.witness != nil }.map(\.outcome)
    switch possible {
    case [.isTrue]: return Bilingual(vi: "luôn đúng", en: "always true")
    case [.isFalse]: return Bilingual(vi: "luôn sai", en: "always false")
    case [.isUnknown]: return Bilingual(vi: "luôn chưa rõ", en: "always unknown")
    case [.isTrue, .isUnknown]: return Bilingual(vi: "không bao giờ sai", en: "never false")
    case [.isFalse, .isUnknown]: return Bilingual(vi: "không bao giờ đúng", en: "never true")
    default: return Bilingual(vi: "có thể đúng, có thể sai", en: "can be true, can be false")
    }
  }

  private static func label(_ outcome: Outcomes) -> Bilingual {
    switch outcome {
    case .isTrue: Bilingual(vi: "  đúng", en: "  true")
    case .isFalse: Bilingual(vi: "  sai", en: "  false")
    default: Bilingual(vi: "  chưa rõ", en: "  unknown")
    }
  }

  private static func text(_ search: Search) -> Bilingual {
    switch search {
    case .none: return Bilingual(vi: "không bao giờ", en: "never")
    case .undecided(let reason): return reason.message
    case .found(let witness):
      guard !witness.answers.isEmpty || !witness.objects.isEmpty else {
        return Bilingual(vi: "khi chưa trả lời gì", en: "when nothing is answered")
      }
      let answers = witness.answers.map { "\($0.path) = \($0.value)" }
      let objects = witness.objects.filter { object in
        !witness.answers.contains { $0.path.description.hasPrefix("\(object).") }
      }
      return Bilingual((answers + objects.map { "\($0) = {}" }).joined(separator: ", "))
    }
  }
}

// MARK: - For programs

extension EvalDecision {
  func write(_ json: inout JSONWriter) {
    json.object("decided") { json in
      json.key("complete")
      json.boolean(isDecided)
      if let problem { Self.write(problem, &json) }
      for (outcome, search) in searches {
        json.object(outcome == .isTrue ? "true" : outcome == .isFalse ? "false" : "unknown") {
          Self.write(search, &$0)
        }
      }
      guard !parts.isEmpty else { return }
      json.array("outside") { json in
        for part in parts {
          json.object { json in
            json.array("range") { json in
              json.integer(part.range.bounds.lowerBound)
              json.integer(part.range.bounds.upperBound)
            }
            json.member("code", part.reason.rawValue)
            Self.write(part.reason.message, &json)
          }
        }
      }
    }
  }

  private static func write(_ search: Search, _ json: inout JSONWriter) {
    switch search {
    case .none: json.member("possible", false)
    case .undecided(let reason):
      json.key("possible")
      json.null()
      json.member("code", reason.code)
      write(reason.message, &json)
    case .found(let witness):
      json.member("possible", true)
      json.object("example") { json in
        for (name, value) in witness.bindings.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          json.value(value)
        }
      }
    }
  }

  private static func write(_ message: Bilingual, _ json: inout JSONWriter) {
    json.object("message") { json in
      json.member("vi", message.vi)
      json.member("en", message.en)
    }
  }
}
