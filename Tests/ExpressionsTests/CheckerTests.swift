import Diagnostics
import Expressions
import SourceText
import Testing

@Suite struct CheckerTests {
  @Test func itemsOfAnEmptyListThatAreComparedAreNumbers() {
    #expect(CELExpression("[].filter(v, v < v)", samples).type == .list(.int))
    #expect(CELExpression("[1] + [].filter(v, dyn(2) > v)", samples).problems.isEmpty)
  }

  @Test func blamesTheOperandThatDoesNotFit() {
    expectProblems("age >= ‹'18'›", [.typeMismatch], fixes: ["18"])
    expectProblems("‹'18'› <= age", [.typeMismatch], fixes: ["18"])
    expectProblems("price == ‹1›", [.typeMismatch], fixes: ["1.0"])
    expectProblems("age < ‹1.0›", [.typeMismatch], fixes: ["1"])
    expectProblems("born < ‹'2025-01-01'›", [.typeMismatch], fixes: ["date('2025-01-01')"])
    expectProblems(
      "at < ‹'2025-01-01T00:00:00Z'›", [.typeMismatch], fixes: ["timestamp('2025-01-01T00:00:00Z')"]
    )
    expectProblems("age + ‹name› > 1", [.typeMismatch])
    expectProblems("ready && ‹age›", [.typeMismatch])
    expectProblems("!‹age›", [.typeMismatch])
    expectProblems("‹name› ? 1 : 2", [.typeMismatch])
    expectProblems("ready ? 1 : ‹'a'›", [.typeMismatch])
    expectProblems("ready ? 1.5 : ‹1›", [.typeMismatch], fixes: ["1.0"])
    expectProblems("name.startsWith(‹1›)", [.typeMismatch], fixes: ["'1'"])
    expectProblems("tags[‹'a'›]", [.typeMismatch])
    expectProblems("scores[‹1›]", [.typeMismatch])
    expectProblems("age in ‹['a']›", [.typeMismatch])
    expectProblems("tags.all(t, ‹t›)", [.typeMismatch])
    expectProblems("‹age›.all(t, true)", [.typeMismatch])
    expectProblems("{‹1.5›: 2}", [.typeMismatch])
    expectProblems("[?‹age›]", [.typeMismatch])
    expectProblems("‹age›.optMap(a, a)", [.typeMismatch])
    expectProblems("age.‹size›", [.typeMismatch])
    expectProblems("‹-name›".replacing("‹-name›", with: "-‹name›"), [.typeMismatch])
  }

  @Test func oneMistakeIsToldOnce() {
    expectProblems("(age + ‹'a'›) * 2 > 1 && ready", [.typeMismatch])
    expectProblems("‹agee› + 1 > 2", [.undeclaredName], fixes: ["age"])
    expectProblems("questions.‹agee› + 1 > 2", [.unknownField], fixes: ["age"])
    expectProblems("‹agee› > 1 && ‹namee› == 'a'", [.undeclaredName, .undeclaredName])
  }

  @Test func suggestsNames() {
    expectProblems("name.‹startWith›('a')", [.unknownFunction], fixes: ["startsWith"])
    expectProblems("‹len›(name) > 1", [.unknownFunction], fixes: ["size"])
    expectProblems("math.‹abz›(1) > 1", [.unknownFunction], fixes: ["abs"])
    expectProblems("‹size›(1, 2) > 1", [.argumentCount])
    expectProblems("‹Question›{age: 1}", [.unknownType])
    expectProblems("questions{‹agee›: 1} == questions", [.unknownField], fixes: ["age"])
  }

  @Test func codesMustBeOfTheirList() {
    expectProblems("kind == ‹'con-nuoi'›", [.unknownCode], fixes: ["'con-nuôi'"])
    expectProblems("‹'con-nuoi'› != kind", [.unknownCode], fixes: ["'con-nuôi'"])
    expectProblems("kind in ['vợ', ‹'chong'›]", [.unknownCode])
    expectProblems("questions.province in ['02', ‹'8'›]", [.unknownCode], fixes: ["'08'"])
    expectProblems("kind == 'vợ' && kind + 'x' == 'vợx'", [])
    expectProblems("kind == name && [kind, name] == tags", [])
  }

  @Test func messagesSpeakBothLanguages() throws {
    let problem = try #require(CELExpression("kind == 'con-nuoi'", samples).problems.first)
    #expect(
      problem.message.vi
        == "“con-nuoi” không thuộc danh mục “relation” ('con-nuôi', 'con-đẻ', 'vợ'); ý bạn là “con-nuôi”?"
    )
    #expect(
      problem.message.en
        == "“con-nuoi” is not one of “relation” ('con-nuôi', 'con-đẻ', 'vợ'); did you mean “con-nuôi”?"
    )
    let other = try #require(CELExpression("age >= '18'", samples).problems.first)
    #expect(
      other.message.vi == "đây là văn bản (string); “>=” với số nguyên (int) cần số nguyên (int)")
  }

  @Test(arguments: [
    ("1 + 2", "int"), ("[1, 2u]", "list(dyn)"), ("[[], [1]]", "list(list(int))"),
    ("{'a': [1.0]}", "map(string, list(double))"), ("tags.map(t, size(t))", "list(int)"),
    ("scores.map(k, k)", "list(string)"), ("scores.transformMap(k, v, v > 1)", "map(string, bool)"),
    ("maybe.optMap(m, string(m))", "optional_type(string)"), ("scores.?a", "optional_type(int)"),
    ("scores[?'a'].orValue(0)", "int"), ("type(1)", "type(int)"), ("x.a.b", "dyn"),
    ("questions.born", "date"), ("today()", "date"), ("age(born)", "int"), ("kind", "relation"),
    ("cel.bind(v, 1.5, v * 2.0)", "double"), ("math.greatest(1, 2, 3)", "int"),
    ("math.greatest(1, 2u)", "dyn"), ("[].map(e, e)", "list(dyn)"), ("null", "null"),
    ("optional.none()", "optional_type(dyn)"),
    ("ready ? maybe : optional.none()", "optional_type(int)"),
  ])
  func findsTypes(_ pair: (text: String, type: String)) {
    let expression = CELExpression(pair.text, samples)
    #expect(expression.problems.isEmpty, "\(expression.problems)")
    #expect(expression.type.description == pair.type)
  }

  @Test func typesAreReadAsTheyAreWritten() {
    for text in [
      "int", "list(map(string, optional_type(date)))", "dyn", "type(int)", "map(int, bool)",
    ] {
      #expect(CELType(text)?.description == text)
    }
    let wrong = [
      "", "int(", "list(int", "map(int)", "map(double, int)", "integer", "list(int))", "int int",
      "(int)",
    ]
    for text in wrong + [String(repeating: "list(", count: 100)] {
      #expect(CELType(text) == nil, "\(text)")
    }
  }

  @Test func callersDeclareFunctions() throws {
    var declarations = samples
    declarations.declare(
      Function("twice", [.member(.int, to: .int)]) { arguments, _ in
        guard case .int(let number) = arguments[0] else { return nil }
        return .int(number * 2)
      })
    #expect(try CELExpression("age.twice()", declarations).evaluate(["age": .int(4)]) == .int(8))
  }
}
