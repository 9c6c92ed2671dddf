import Foundation
import SourceText
import TestSupport
import Testing

@testable import Expressions

/// What a sentence is made from is true exactly when the condition is: random conditions, answers
/// with some missing, and a reading of clauses of its own. `SENTENCE_CASES` says how many
/// conditions, 400 if left out.
@Suite struct ClauseTruthTests {
  @Test func clausesAreTrueWhenTheConditionIs() throws {
    var random = Generator(seed: 7)
    let cases = ProcessInfo.processInfo.environment["SENTENCE_CASES"].flatMap(Int.init) ?? 400
    var (holding, total) = (0, 0)
    for _ in 0..<cases {
      var generator = ConditionGenerator(random: random)
      let text = generator.condition(depth: 3)
      random = generator.random
      let expression = CELExpression(text, SentenceSamples.declarations)
      try #require(expression.problems.isEmpty, "\(text): \(expression.problems)")
      let clause = try expression.clause(SentenceSamples.vietnamese)
      for _ in 0..<12 {
        let answers = Answers(&random)
        let value = try? expression.evaluate(
          ["questions": answers.value], EvaluationContext(today: Answers.today))
        let isTrue = value == .bool(true)
        let holds = ClauseTruth(answers: answers.fields).holds(clause)
        try #require(holds == isTrue, "\(text)\n\(clause)\n\(answers.value)")
        holding += holds ? 1 : 0
        total += 1
      }
    }
    // Neither all nor none: the agreement says something.
    #expect(total == cases * 12 && (total / 5..<total * 4 / 5).contains(holding))
  }
}

private struct ConditionGenerator {
  var random: Generator

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private mutating func number() -> Int { Int.random(in: 0...4, using: &random) }

  mutating func condition(depth: Int) -> String {
    guard depth > 0, Int.random(in: 0..<5, using: &random) > 0 else { return atom(inItem: false) }
    let (first, second) = (condition(depth: depth - 1), condition(depth: depth - 1))
    switch Int.random(in: 0..<9, using: &random) {
    case 0...2: return "(\(first) && \(second))"
    case 3...5: return "(\(first) || \(second))"
    case 6: return "!(\(first))"
    case 7: return "(\(atom(inItem: false)) ? \(first) : \(second))"
    default: return "((\(first)) == (\(second)))"
    }
  }

  private mutating func inner() -> String {
    let (first, second) = (atom(inItem: true), atom(inItem: true))
    return pick([first, "(\(first) && \(second))", "(\(first) || \(second))", "!(\(first))"])
  }

  private mutating func atom(inItem: Bool) -> String {
    let relation = pick(["==", "!=", "<", "<=", ">", ">="])
    let equality = pick(["==", "!="])
    if inItem {
      return pick(["m.age \(relation) \(number())", "m.isForeign", "!m.isForeign"])
    }
    let date = "date('2020-0\(number() + 1)-01')"
    let code = pick(["'person'", "'post'", "'none'"])
    let macro = pick(["all", "exists", "exists_one"])
    return pick([
      "questions.abandoned", "questions.withParents", "questions.poor", "!questions.abandoned",
      "questions.copies \(relation) \(number())", "\(number()) \(relation) questions.pages",
      "questions.copies \(relation) questions.pages", "age(questions.born) \(relation) \(number())",
      "(questions.copies >= \(number()) && questions.copies <= \(number()))",
      "questions.copies + questions.pages \(relation) \(number())",
      "questions.copies * 2 - questions.pages \(relation) \(number())",
      "questions.issued \(relation) \(date)", "questions.issued \(relation) questions.born",
      "(questions.issued > \(date) && questions.issued <= date('2020-04-01'))",
      "questions.proxy \(equality) \(code)", "questions.proxy in [\(code), 'post']",
      "!(questions.proxy in [\(code), 'body'])",
      "(questions.proxy == \(code) || questions.proxy == 'body')",
      "questions.copies in [\(number()), \(number())]", "\(code) in questions.groups",
      "has(questions.copies)", "!has(questions.abandoned)",
      "questions.?abandoned.orValue(\(pick(["true", "false"])))",
      "questions.?copies.orValue(\(number())) \(relation) \(number())",
      "questions.copies \(relation) (questions.poor ? \(number()) : \(number()))",
      "questions.members.\(macro)(m, \(inner()))", "!questions.members.\(macro)(m, \(inner()))",
      "questions.members.filter(m, \(inner())).size() \(relation) \(number() + 1)",
      "size(questions.members) \(relation) \(number())", "questions.members \(equality) []",
      "cel.bind(n, questions.copies, n \(relation) \(number()) && n != \(number()))",
    ])
  }
}

/// Random answers to the questions of ``SentenceSamples``.
private struct Answers {
  static let today = CELDate("2025-07-01")
  let fields: [String: CELValue]

  var value: CELValue { Self.map(fields) }

  private static func map(_ fields: [String: CELValue]) -> CELValue {
    var map = CELMap()
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      _ = map.insert(value, for: .string(CELText(name)))
    }
    return .map(map)
  }

  init(_ random: inout Generator) {
    func number() -> Int64 { Int64.random(in: 0...4, using: &random) }
    func flag() -> CELValue { .bool(Bool.random(using: &random)) }
    func day(_ year: Int64) -> CELValue {
      CELDate("\(year)-0\(number() + 1)-01").map { .date($0) } ?? .null
    }
    func code() -> CELValue {
      .string(["person", "body", "post", "none"][Int.random(in: 0..<4, using: &random)])
    }
    var fields: [String: CELValue] = [
      "abandoned": flag(), "withParents": flag(), "poor": flag(), "copies": .int(number()),
      "pages": .int(number()), "born": day(2020 + number()), "issued": day(2020), "proxy": code(),
      "groups": .list((0..<number() / 2).map { _ in code() }),
    ]
    fields["members"] = .list(
      (0..<number()).map { _ in Self.map(["age": .int(number()), "isForeign": flag()]) })
    for name in fields.keys.sorted() where Int.random(in: 0..<12, using: &random) == 0 {
      fields[name] = nil
    }
    self.fields = fields
  }
}

/// Reads clauses by what their sentences say.
private struct ClauseTruth {
  let answers: [String: CELValue]
  var item: CELMap?

  func holds(_ clause: Clause) -> Bool {
    switch clause {
    case .constant(let isTrue): return isTrue
    case .all(let parts): return parts.allSatisfy(holds)
    case .any(let parts): return parts.contains(where: holds)
    case .holds(let term, let isTrue): return value(term) == .bool(isTrue)
    case .answered(let term, let isTrue): return (value(term) != nil) == isTrue
    case .between(let term, let lower, let upper):
      guard let order = order(term) else { return false }
      if let lower {
        guard let low = self.order(lower.term) else { return false }
        if lower.isInclusive ? order < low : order <= low { return false }
      }
      if let upper {
        guard let high = self.order(upper.term) else { return false }
        if upper.isInclusive ? order > high : order >= high { return false }
      }
      return true
    case .isOneOf(let term, let values, let isEqual):
      guard let found = value(term) else { return false }
      let others = values.map(value)
      return !others.contains(nil) && others.contains(found) == isEqual
    case .includes(let list, let term, let isTrue):
      guard case .list(let items)? = value(.fact(list)), let wanted = value(term) else {
        return false
      }
      return items.contains(wanted) == isTrue
    case .sameAnswer(let first, let second, let isSame):
      guard let a = value(first), let b = value(second) else { return false }
      return (a == b) == isSame
    case .items(let quantity, let list, let body):
      guard case .list(let items)? = value(.fact(list)) else { return false }
      let found = items.count { item in
        guard case .map(let map) = item else { return false }
        return body.map { ClauseTruth(answers: answers, item: map).holds($0) } ?? true
      }
      return switch quantity {
      case .every: found == items.count
      case .some: found > 0
      case .none: found == 0
      case .exactly(let count): found == Int(count)
      case .not(let count): found != Int(count)
      case .atLeast(let count): found >= Int(count)
      case .atMost(let count): found <= Int(count)
      }
    case .text: return false
    }
  }

  private func order(_ term: Term) -> Int? {
    switch value(term) {
    case .int(let number)?: Int(number)
    case .date(let date)?: date.days.lowerBound
    default: nil
    }
  }

  private func value(_ term: Term) -> CELValue? {
    func number(_ term: Term) -> Int64? {
      if case .int(let number)? = value(term) { number } else { nil }
    }
    switch term {
    case .fact(let fact):
      let name = String(fact.path.split(separator: ".").last ?? "")
      guard fact.path.contains("[]") else { return answers[name] }
      return item?.entries.first { $0.key.value == .string(name) }?.value
    case .integer(let number): return .int(number)
    case .text(let text): return .string(text)
    case .value(let value):
      let codes = SentenceSamples.vietnamese.facts["questions.proxy"]?.values
      return codes?.first { $0.value == value }.map { .string($0.key) }
    case .date(let date): return .date(date)
    case .age(let born, nil):
      guard case .date(let date)? = value(born), let today = Answers.today else { return nil }
      return date.age(on: today).map { .int(Int64($0)) }
    case .sum(let terms):
      let numbers = terms.compactMap(number)
      return numbers.count == terms.count ? .int(numbers.reduce(0, +)) : nil
    case .product(let terms):
      let numbers = terms.compactMap(number)
      return numbers.count == terms.count ? .int(numbers.reduce(1, *)) : nil
    case .difference(let first, let second):
      guard let a = number(first), let b = number(second) else { return nil }
      return .int(a - b)
    default: return nil
    }
  }
}
