import Expressions
import Testing

@Suite struct WorkBoundTests {
  static let limits = SizeLimits(textBytes: 40, items: 6)

  static let expressions = [
    "age >= 18 && questions.province in ['02', '08'] || !ready",
    "name + name == name.replace('a', 'bb').trim()", "tags.exists(t, t.startsWith(name))",
    "tags.map(t, t + name).filter(t, size(t) > 3).all(t, tags.exists(u, u == t))",
    "scores.transformMap(k, v, k + name).exists(k, v, k in tags || v == name)",
    "tags.map(t, tags.map(u, t + u)).size() > age", "name.matches('^(a|b)*[a-z]+$')",
    "name.split('a').join(name) in tags", "tags.transformList(i, t, i > 1, t.reverse())",
    "cel.bind(n, name + name, n + n) == name",
    "scores.?a.orValue(1) + scores[?name].orValue(2) > 1",
    "(ready ? tags : [name]) + tags == []", "{'a': name, name: 'b'} == {'c': name}",
    "maybe.optMap(m, [m, m]).hasValue()", "age(born) > 17 && words(born) == name",
    "kind in ['vợ'] ? name : string(age)", "tags.map(t, {t: name})", "[[name], tags, []]",
    "normalize(name).charAt(1) + strings.quote(name)", "math.greatest([age, age]) > age",
    "tags.first().orValue(name)", "name.matches(name)",
  ]

  /// Values at the limits, where most work is done.
  static let bindings: [String: CELValue] = {
    let long = CELValue.string(String(repeating: "a", count: 40))
    var scores = CELMap()
    for index in 0..<6 {
      let key = String(repeating: "\(index)", count: 40)
      _ = scores.insert(.int(Int64(index)), for: .string(CELText(key)))
    }
    var questions = CELMap()
    _ = questions.insert(.string("08"), for: .string("province"))
    return [
      "age": .int(7), "price": .double(1), "name": long,
      "born": CELDate("2000-02-28").map { .date($0) } ?? .null,
      "tags": .list(Array(repeating: long, count: 6)), "scores": .map(scores),
      "ready": .bool(false),
      "questions": .map(questions), "kind": .string("con-nuôi"), "maybe": .optional(.int(1)),
    ]
  }()

  @Test(arguments: expressions)
  func evaluationKeepsToTheBound(_ text: String) throws {
    let expression = CELExpression(text, samples)
    #expect(expression.problems.isEmpty, "\(expression.problems)")
    let bound = try #require(expression.workBound(Self.limits, samples).most)
    let context = EvaluationContext(today: CELDate("2025-07-01"), workLimit: bound)
    do throws(EvaluationFailure) {
      _ = try expression.evaluate(Self.bindings, context)
    } catch {
      #expect(error.reason != .tooMuchWork)
    }
  }

  @Test func boundsGrowWithWhatIsDone() throws {
    func most(_ text: String) throws -> Int {
      try #require(CELExpression(text, samples).workBound(Self.limits, samples).most)
    }
    #expect(try most("1 + 1") < 10)
    #expect(try most("age >= 18 && ready") < 20)
    let once = try most("tags.all(t, t == name)")
    let twice = try most("tags.all(t, tags.all(u, t == u))")
    #expect(once < 6 * 120 && twice > 4 * once && twice < 8 * once)
  }

  @Test func noBoundIsKnownWhereSizesAreNot() {
    for text in ["x == 1", "tags.all(t, x.a == t)", "'%s'.format([name]) == name"] {
      #expect(CELExpression(text, samples).workBound(Self.limits, samples).most == nil, "\(text)")
    }
    var nested = "tags"
    for index in 0..<30 { nested = "[1, 2, 3, 4, 5, 6, 7, 8, 9].map(x\(index), \(nested))" }
    #expect(CELExpression(nested, samples).workBound(Self.limits, samples).most == nil)
  }
}
