import Diagnostics
import Expressions
import SourceText
import Testing

@Suite struct SyntaxTests {
  @Test func tellsWhatIsNoCEL() {
    expectProblems("age ‹=› 1", [.unexpectedCharacter], fixes: ["=="])
    expectProblems("age ‹===› 1", [.unexpectedCharacter], fixes: ["=="])
    expectProblems("age ‹!==› 1", [.unexpectedCharacter], fixes: ["!="])
    expectProblems("age > 1 ‹&› ready", [.unexpectedCharacter], fixes: ["&&"])
    expectProblems("age ‹<>› 1", [.unexpectedCharacter], fixes: ["!="])
    expectProblems("age ‹≥› 1", [.unexpectedCharacter], fixes: [">="])
    expectProblems("ready ‹and› ready", [.unexpectedToken], fixes: ["&&"])
    expectProblems("name == ‹“abc”›", [.unexpectedCharacter], fixes: ["'abc'"])
    expectProblems("‹tuổi› > 1", [.unexpectedCharacter])
    expectProblems("name == ‹'abc›", [.unterminatedString])
    expectProblems("name == 'a‹\\q›b'", [.invalidEscape])
    expectProblems("age > ‹12tuoi›", [.invalidNumber])
    expectProblems("age > ‹9223372036854775808›", [.invalidNumber])
    expectProblems("‹if› > 1", [.reservedWord])
    expectProblems("has(‹age›)", [.invalidMacro])
    expectProblems("tags.all(‹a.b›, true)", [.invalidMacro])
    expectProblems("tags.all(i, ‹i›, true)", [.invalidMacro])
  }

  @Test func tellsEachMistakeOnceAndReadsOn() {
    expectProblems(
      "(age ‹=› 1) && [1, ‹,› 2].size() > 0", [.unexpectedCharacter, .unexpectedToken])
    expectProblems("size([1 ‹2›]) > ‹+›", [.unexpectedToken, .unexpectedToken])
  }

  @Test func emptyAndEndlessExpressions() {
    #expect(ParsedExpression("").problems.map(\.code) == [.unexpectedToken])
    #expect(ParsedExpression("  // nothing").problems.map(\.code) == [.unexpectedToken])
    #expect(ParsedExpression("1 +").problems.map(\.code) == [.unexpectedToken])
    #expect(ParsedExpression("1 1").problems.map(\.code) == [.unexpectedToken])
    #expect(ParsedExpression("a)").problems.map(\.code) == [.unexpectedToken])
  }

  @Test func rangesCountBytes() throws {
    let problems = CELExpression("name == 'Tuyên' && agee > 1", samples).problems
    let problem = try #require(problems.first)
    #expect(problem.range.bounds == 20..<24)
  }

  @Test func nothingOfTheTextIsRunWhenItIsTooLargeOrTooDeep() {
    let limits = ExpressionLimits(bytes: 100, depth: 20)
    let long = String(repeating: "1+", count: 60) + "1"
    #expect(ParsedExpression(long, limits: limits).problems.map(\.code) == [.tooLong])
    for deep in [
      String(repeating: "(", count: 30) + "1" + String(repeating: ")", count: 30),
      String(repeating: "!", count: 30) + "true",
      String(repeating: "[", count: 30),
      String(repeating: "1+", count: 30) + "1",
      "x" + String(repeating: ".a", count: 30),
    ] {
      #expect(
        ParsedExpression(deep, limits: limits).problems.map(\.code).contains(.tooDeep), "\(deep)")
    }
    // Operands of && in a row do not nest.
    let row = Array(repeating: "a", count: 24).joined(separator: "&&")
    #expect(ParsedExpression(row, limits: limits).isValid)
  }

  @Test func hostileTextsEndInProblems() {
    let texts = [
      "\u{0}", "\\", "'", "\"\"\"", "b", "r'", "b'\\", "'\\", "'\\u12", "'\\U0011FFFF'", "`", "`a",
      "0x", "1e", "1.",
      ".", "..", "a.", "a.?", "a[", "a[?", "{", "{1", "{1:", "{1:2", "[?", "f(", "f(a,", "a{",
      "a{b", "a{b:",
      "?", "a?", "a?b", "a?b:", "!", "-", "--", "- -", "!-", "((((", "))))", "a b c", "a:b", ",",
      "🐱", "a\u{301}",
      "cel.bind(", "x.map(", "x.all(y)", "\u{202E}", "\u{FEFF}a", "a//", "//", "1..2", "a.1",
      "true.x(", "in",
    ]
    for text in texts {
      for length in 0...text.utf8.count {
        let bytes = Array(text.utf8.prefix(length))
        let parsed = ParsedExpression(String(decoding: bytes, as: UTF8.self))
        for problem in parsed.problems {
          #expect(problem.range.bounds.upperBound <= parsed.text.utf8.count)
        }
      }
    }
  }
}
