import Diagnostics
import Expressions
import SourceText
import Testing

/// A structured condition over the shared declarations.
private func structured(_ node: StructuredNode) -> CELExpression {
  CELExpression(structured: node, questionnaire)
}

private let questionnaire: Declarations = {
  var declarations = samples
  declarations.objects["answers"] = ObjectDeclaration(
    name: "answers",
    fields: [
      "tags": .init(.list(.string)), "people": .init(.list(.object("person"))),
      "child": .init(.object("person")), "at": .init(.timestamp), "span": .init(.duration),
      "price": .init(.double), "count": .init(.uint), "any": .init(.dyn), "name": .init(.string),
    ])
  declarations.objects["person"] = ObjectDeclaration(
    name: "person",
    fields: [
      "age": .init(.int), "main": .init(.bool), "friends": .init(.list(.object("person"))),
      "mother": .init(.object("person")),
    ])
  declarations.objects["submission"] = ObjectDeclaration(
    name: "submission", fields: ["proxy": .init(.string), "home": .init(.object("person"))])
  declarations.variables["answers"] = .object("answers")
  declarations.variables["submission"] = .object("submission")
  return declarations
}()

/// `{ field: …, operator: … }` and its like, written as in YAML; `‹…›` marks bytes.
private struct Flow {
  var text: String
  var node: StructuredNode
  var ranges: [Range<Int>]

  init(_ marked: String) {
    let expression = MarkedExpression(marked)
    var reader = FlowReader(bytes: Array(expression.text.utf8))
    text = expression.text
    ranges = expression.ranges
    node = reader.node()
  }
}

/// Just enough of YAML's flow style for tests.
private struct FlowReader {
  let bytes: [UInt8]
  var position = 0

  private mutating func skip(_ characters: String) {
    while position < bytes.count, characters.utf8.contains(bytes[position]) { position += 1 }
  }

  mutating func node() -> StructuredNode {
    skip(" ,")
    let start = position
    var kind: StructuredNode.Kind
    switch bytes[position] {
    case UInt8(ascii: "{"):
      position += 1
      var entries: [StructuredNode.Entry] = []
      while true {
        skip(" ,")
        if bytes[position] == UInt8(ascii: "}") { break }
        let key = node()
        guard case .scalar(let name, _) = key.kind else { break }
        skip(" :")
        entries.append(StructuredNode.Entry(name, at: key.range, node()))
      }
      position += 1
      kind = .map(entries)
    case UInt8(ascii: "["):
      position += 1
      var elements: [StructuredNode] = []
      while true {
        skip(" ,")
        if bytes[position] == UInt8(ascii: "]") { break }
        elements.append(node())
      }
      position += 1
      kind = .list(elements)
    case UInt8(ascii: "'"):
      position += 1
      while bytes[position] != UInt8(ascii: "'") { position += 1 }
      position += 1
      kind = .scalar(
        String(decoding: bytes[start + 1..<position - 1], as: UTF8.self), isQuoted: true)
    default:
      while position < bytes.count, !isEnd { position += 1 }
      kind = .scalar(String(decoding: bytes[start..<position], as: UTF8.self), isQuoted: false)
    }
    return StructuredNode(kind, at: SourceRange(start..<position))
  }

  private var isEnd: Bool {
    if ",]}".utf8.contains(bytes[position]) { return true }
    let next = position + 1 < bytes.count ? bytes[position + 1] : UInt8(ascii: " ")
    if next == UInt8(ascii: "}"), bytes[position] == UInt8(ascii: " ") { return true }
    return bytes[position] == UInt8(ascii: ":") && next == UInt8(ascii: " ")
  }
}

@Suite struct StructuredTests {
  /// Every operator, with the CEL that it is.
  static let pairs: [(String, String)] = [
    ("{ field: ready, is: true }", "ready"), ("{ field: ready, is: false }", "!ready"),
    ("{ field: ready, is-not: true }", "!ready"), ("{ field: age, is: 18 }", "age == 18"),
    ("{ field: age, is-not: -1 }", "age != -1"), ("{ field: price, is: 1 }", "price == 1.0"),
    ("{ field: price, at-least: 1.5 }", "price >= 1.5"),
    ("{ field: answers.count, less-than: 3 }", "answers.count < 3u"),
    ("{ field: age, at-most: 60 }", "age <= 60"), ("{ field: age, more-than: 17 }", "age > 17"),
    ("{ field: age, between: [6, 18] }", "age >= 6 && age <= 18"),
    ("{ field: age, one-of: [1, 2] }", "age in [1, 2]"),
    ("{ field: kind, none-of: ['vợ'] }", "!(kind in ['vợ'])"),
    ("{ field: kind, is: vợ }", "kind == 'vợ'"), ("{ field: name, is: '18' }", "name == '18'"),
    ("{ field: born, before: 2025-07-01 }", "born < date('2025-07-01')"),
    ("{ field: born, after: '2025-07' }", "born > date('2025-07')"),
    ("{ field: born, on-or-after: 2025 }", "born >= date('2025')"),
    ("{ field: born, on-or-before: 2025-07-01 }", "born <= date('2025-07-01')"),
    (
      "{ field: born, between: [1995, 2025-07-01] }",
      "born >= date('1995') && born <= date('2025-07-01')"
    ),
    (
      "{ field: answers.at, after: '2025-07-01T00:00:00Z' }",
      "answers.at > timestamp('2025-07-01T00:00:00Z')"
    ),
    ("{ field: answers.span, at-least: 90m }", "answers.span >= duration('90m')"),
    ("{ field: name, matches: '^a' }", "name.matches('^a')"),
    ("{ field: name, contains: ab }", "name.contains('ab')"),
    ("{ field: tags, contains: ab }", "'ab' in tags"),
    ("{ field: questions.age, answered: true }", "has(questions.age)"),
    (
      "{ field: answers.child.mother.age, answered: true }",
      "has(answers.child) && has(answers.child.mother) && has(answers.child.mother.age)"
    ),
    (
      "{ field: answers.child.age, answered: false }",
      "!(has(answers.child) && has(answers.child.age))"
    ),
    ("{ field: proxy, answered: true }", "has(submission.proxy)"),
    ("{ field: proxy, is: x }", "submission.proxy == 'x'"),
    ("{ field: home.age, answered: true }", "has(submission.home) && has(submission.home.age)"),
    (
      "{ field: answers.people, any-item: { field: item.main, is: true } }",
      "answers.people.exists(item, item.main)"
    ),
    (
      "{ field: answers.people, every-item: { field: item.age, at-least: 18 } }",
      "answers.people.all(item, item.age >= 18)"
    ),
    (
      "{ field: answers.people, any-item: { field: item.friends, any-item: { field: item.age, is: 1 } } }",
      "answers.people.exists(item, item.friends.exists(item, item.age == 1))"
    ),
    ("{ field: tags, any-item: { field: item, is: 'a' } }", "tags.exists(item, item == 'a')"),
    (
      "{ field: answers.people, any-item: { field: item.mother.age, answered: true } }",
      "answers.people.exists(item, has(item.mother) && has(item.mother.age))"
    ),
    (
      "{ field: answers.people, count: { of: { field: item.main, is: true }, is: 1 } }",
      "size(answers.people.filter(item, item.main)) == 1"
    ),
    ("{ field: tags, count: { at-least: 2 } }", "size(tags) >= 2"),
    (
      "{ field: tags, count: { between: [1, 3] } }", "size(tags) >= 1 && size(tags) <= 3"
    ),
    (
      "{ all: [{ field: ready, is: true }, { any: [{ field: age, is: 1 }, { field: age, is: 2 }] }] }",
      "ready && (age == 1 || age == 2)"
    ),
    ("{ all: [{ all: [ready, age > 1] }, { field: age, is: 3 }] }", "ready && age > 1 && age == 3"),
    ("{ not: { field: age, is: 1 } }", "!(age == 1)"), ("{ not: ready }", "!ready"),
    ("{ any: [true, { field: ready, is: true }] }", "true || ready"),
    ("{ field: answers.any, is: 5 }", "answers.any == 5"),
    ("{ field: answers.any, is: '5' }", "answers.any == '5'"),
    ("{ field: answers.any, is: 5.5 }", "answers.any == 5.5"),
    ("{ field: scores.a, at-least: 5 }", "scores.a >= 5"),
    ("age >= 18", "age >= 18"), ("true", "true"),
  ]

  @Test(arguments: pairs) func printsAsCEL(_ pair: (structured: String, text: String)) {
    let expression = structured(Flow(pair.structured).node)
    #expect(expression.problems.isEmpty, "\(expression.problems)")
    #expect(expression.parsed.text == pair.text)
    #expect(expression.type == .bool)
  }

  /// What CEL gives back is read as the same CEL.
  @Test(arguments: pairs) func readsWhatItPrints(_ pair: (structured: String, text: String)) throws
  {
    let expression = CELExpression(pair.text, questionnaire)
    let node = try #require(expression.structured().output, "\(expression.structured())")
    #expect(structured(node).parsed.text == pair.text)
    #expect(Flow(node.flowText).node == node)
  }

  @Test func everyOperatorIsKnown() {
    let known = StructuredTests.pairs.map(\.0).joined()
    for name in [
      "is", "is-not", "one-of", "none-of", "at-least", "at-most", "more-than", "less-than",
      "before", "after", "on-or-after", "on-or-before", "between", "answered", "matches",
      "contains", "any-item", "every-item", "count",
    ] {
      #expect(known.contains(" \(name): "), "\(name)")
    }
  }

  /// Problems stand at the bytes of the file, one for a mistake.
  @Test(arguments: [
    ("{ field: age, ‹at-leest›: 18 }", "unknown-operator", "at-least"),
    ("{ field: age, ‹gte›: 18 }", "unknown-operator", "at-least"),
    ("‹{ field: age }›", "incomplete-condition", ""),
    ("‹{ at-least: 18 }›", "incomplete-condition", ""),
    ("‹{ field: age, at-least: 18, at-most: 20 }›", "incomplete-condition", ""),
    ("‹{ field: age, not: ready }›", "incomplete-condition", ""),
    ("{ all: ‹ready› }", "incomplete-condition", ""), ("{ any: ‹[]› }", "incomplete-condition", ""),
    ("{ not: ‹[ready]› }", "incomplete-condition", ""),
    ("{ field: ‹age + 1›, is: 2 }", "incomplete-condition", ""),
    ("{ field: age, one-of: ‹18› }", "incomplete-condition", ""),
    ("{ field: age, is: ‹[18]› }", "incomplete-condition", ""),
    ("{ field: age, between: ‹[18]› }", "incomplete-condition", ""),
    ("{ field: tags, count: ‹2› }", "incomplete-condition", ""),
    ("{ field: tags, count: ‹{ of: true }› }", "incomplete-condition", ""),
    ("{ field: tags, count: { ‹before›: 2 } }", "type-mismatch", "less-than"),
    ("{ field: age, at-least: ‹'18'› }", "type-mismatch", "18"),
    ("{ field: age, at-least: ‹18.0› }", "type-mismatch", "18"),
    ("{ field: age, at-least: ‹18.5› }", "type-mismatch", ""),
    ("{ field: age, is: ‹99999999999999999999› }", "type-mismatch", ""),
    ("{ field: price, at-least: ‹'1.5'› }", "type-mismatch", "1.5"),
    ("{ field: ready, is: ‹'true'› }", "type-mismatch", "true"),
    ("{ field: ready, is: ‹có› }", "type-mismatch", ""),
    ("{ field: name, is: ‹18› }", "type-mismatch", "'18'"),
    ("{ field: questions.province, one-of: [‹08›] }", "type-mismatch", "'08'"),
    ("{ field: questions.province, one-of: ['02', ‹'8'›] }", "unknown-code", "'08'"),
    ("{ field: born, before: ‹2025-13-01› }", "type-mismatch", ""),
    ("{ field: answers.at, after: ‹2025-07-01› }", "type-mismatch", ""),
    ("{ field: born, ‹at-least›: 2025 }", "type-mismatch", "on-or-after"),
    ("{ field: age, ‹on-or-before›: 5 }", "type-mismatch", "at-most"),
    ("{ field: tags, ‹is›: a }", "type-mismatch", "contains"),
    ("{ field: ready, ‹at-least›: 1 }", "type-mismatch", ""),
    ("{ field: questions, ‹is›: a }", "type-mismatch", ""),
    ("{ field: age, ‹answered›: true }", "type-mismatch", ""),
    ("{ field: questions.age, answered: ‹có› }", "type-mismatch", ""),
    ("{ field: questions.‹agee›, at-least: 18 }", "unknown-field", "age"),
    ("{ field: questions.‹agee›, between: [1, 2] }", "unknown-field", "age"),
    ("{ field: 'questions.‹agee›', answered: true }", "unknown-field", "age"),
    ("{ field: ‹agee›, is: 18 }", "undeclared-name", "age"),
    ("{ field: ‹item›.age, is: 18 }", "undeclared-name", ""),
    ("{ all: [ready, agee‹›] }".replacing("agee‹›", with: "‹agee›"), "undeclared-name", "age"),
    ("{ not: 'age >= ‹true›' }", "type-mismatch", ""),
    ("{ not: ‹age› }", "type-mismatch", ""), ("{ all: [ready, ‹age›] }", "type-mismatch", ""),
    ("{ not: 'age ‹=› 1' }", "unexpected-character", "=="),
  ])
  func problemsStandAtTheirBytes(_ row: (marked: String, code: String, fix: String)) {
    let flow = Flow(row.marked)
    let problems = structured(flow.node).problems
    #expect(problems.map(\.code.rawValue) == [row.code], "\(problems)")
    #expect(problems.map(\.range.bounds) == flow.ranges, "\(problems)")
    #expect(problems.first?.fixes.first?.replacement ?? "" == row.fix, "\(problems)")
    for problem in problems {
      #expect(!problem.message.vi.isEmpty && !problem.message.en.isEmpty)
    }
  }

  /// `answered` is never an error, whatever is left out.
  @Test func answeredIsTotal() throws {
    let flow = Flow("{ field: answers.child.mother.age, answered: true }")
    let expression = structured(flow.node)
    for text in ["{}", "{'child': {}}", "{'child': {'mother': {}}}"] {
      let answers = try #require(value(text))
      #expect(try expression.evaluate(["answers": answers]) == .bool(false))
    }
    let answers = try #require(value("{'child': {'mother': {'age': 1}}}"))
    #expect(try expression.evaluate(["answers": answers]) == .bool(true))
  }

  @Test(arguments: [
    ("age >= 18 && age(born) < ‹age›".replacing("‹age›", with: "20"), ["age(born)"]),
    ("ready ? age > 1 : age > 2", ["ready ? age > 1 : age > 2"]),
    ("age + 1 > 2", ["age + 1"]), ("age > questions.age", ["age > questions.age"]),
    ("name.startsWith('a')", ["name.startsWith('a')"]),
    ("has(answers.child.age)", ["has(answers.child.age)"]),
    ("answers.people.exists_one(p, p.main)", ["answers.people.exists_one(p, p.main)"]),
    (
      "answers.people.all(p, p.friends.all(f, p.main))", ["p.main"]
    ),
    ("born < today() || name < 'b'", ["born < today()", "name < 'b'"]),
    ("answers.any == date('2025')", ["answers.any == date('2025')"]),
    ("age", ["age"]), ("age > '1'", ["'1'"]),
  ])
  func saysWhatDoesNotFit(_ row: (text: String, parts: [String])) {
    let translation = CELExpression(row.text, questionnaire).structured()
    #expect(translation.output == nil)
    let bytes = Array(row.text.utf8)
    let found = translation.notTranslated.map {
      String(decoding: bytes[$0.range.bounds], as: UTF8.self)
    }
    #expect(found == row.parts)
  }

  @Test func otherSpellingsOfTheSameFit() {
    for (text, expected) in [
      ("18 <= age", "{ field: age, at-least: 18 }"),
      ("tags.size() > 1", "{ field: tags, count: { more-than: 1 } }"),
      ("ready == false", "{ field: ready, is: false }"),
      ("!!ready", "{ not: { field: ready, is: false } }"),
      (
        "answers.people.all(p, p.main)",
        "{ field: answers.people, every-item: { field: item.main, is: true } }"
      ),
      ("name == 'it\\'s'", "{ field: name, is: 'it''s' }"),
      ("name == 'a\\nb'", "{ field: name, is: \"a\\nb\" }"),
    ] {
      #expect(CELExpression(text, questionnaire).structured().output?.flowText == expected)
    }
  }

  @Test func deepConditionsEndInAnError() {
    var node = Flow("ready").node
    for _ in 0..<400 { node = StructuredNode(.map([.init("not", node)])) }
    #expect(structured(node).problems.map(\.code) == [.tooDeep])
  }

  /// Any map ends in a tree or in problems at bytes of the file, whatever it holds.
  @Test func anyMapIsReadToItsEnd() {
    var random = SmallRandom(state: 42)
    var valid = 0
    for _ in 0..<4000 {
      let node = random.node(depth: 4)
      let expression = structured(node)
      if expression.problems.isEmpty {
        valid += 1
        #expect(CELExpression(expression.parsed.text, questionnaire).problems.isEmpty)
      }
      for problem in expression.problems {
        #expect(problem.range.bounds == 7..<9, "\(problem)")
      }
      _ = expression.structured()
      _ = expression.jsonLogic()
      _ = expression.javaScript()
    }
    #expect(valid > 200)
  }
}

/// Maps of the structured spelling, right and wrong ones, always the same.
private struct SmallRandom {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  private func at(_ kind: StructuredNode.Kind) -> StructuredNode {
    StructuredNode(kind, at: SourceRange(7..<9))
  }

  mutating func scalar() -> StructuredNode {
    let texts = [
      "true", "18", "-1.5", "2025-07-01", "1995", "a", "", "vợ", "08", "ready", "age > 1", "1e5",
      "90m", "(((", "questions.age", "^a+$", "item", "99999999999999999999", "!ready", "'",
    ]
    return at(.scalar(pick(texts), isQuoted: below(2) == 0))
  }

  mutating func node(depth: Int) -> StructuredNode {
    guard depth > 0 else { return scalar() }
    switch below(10) {
    case 0: return scalar()
    case 1: return at(.list((0..<below(3)).map { _ in node(depth: depth - 1) }))
    case 2, 3:
      let parts = (0..<below(4)).map { _ in node(depth: depth - 1) }
      return at(.map([entry(pick(["all", "any"]), at(.list(parts)))]))
    case 4: return at(.map([entry("not", node(depth: depth - 1))]))
    default:
      let fields = [
        "age", "questions.age", "kind", "born", "tags", "answers.people", "answers.child.mother",
        "item", "item.age", "proxy", "nothing", "a..b", "answers.any", "price", "ready", "name",
      ]
      let operators = [
        "is", "is-not", "one-of", "none-of", "at-least", "at-most", "more-than", "less-than",
        "before", "after", "on-or-after", "on-or-before", "between", "answered", "matches",
        "contains", "any-item", "every-item", "count", "of", "gte", "all",
      ]
      var entries = [entry("field", at(.scalar(pick(fields), isQuoted: false)))]
      for _ in 0..<pick([1, 1, 1, 1, 0, 2]) {
        entries.append(entry(pick(operators), operand(depth)))
      }
      return at(.map(entries))
    }
  }

  private mutating func operand(_ depth: Int) -> StructuredNode {
    switch below(5) {
    case 0: return node(depth: depth - 1)
    case 1: return at(.list((0..<below(3)).map { _ in scalar() }))
    case 2: return at(.map([entry("of", node(depth: depth - 1)), entry("is", scalar())]))
    default: return scalar()
    }
  }

  private func entry(_ key: String, _ value: StructuredNode) -> StructuredNode.Entry {
    StructuredNode.Entry(key, at: SourceRange(7..<9), value)
  }
}
