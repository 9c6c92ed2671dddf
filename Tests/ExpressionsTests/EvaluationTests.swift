import Diagnostics
import Expressions
import SourceText
import Testing

@Suite struct EvaluationTests {
  @Test func decidingOperandsAbsorbErrors() {
    #expect(value("1 / 0 > 1 || true") == .bool(true))
    #expect(value("1 / 0 > 1 && false") == .bool(false))
    #expect(failure("1 / 0 > 1 || false")?.reason == .divisionByZero)
    #expect(value("[0, 1].exists(v, 1 / v == 1)") == .bool(true))
    #expect(value("[0, 1].all(v, 1 / v == 2)") == .bool(false))
    #expect(failure("[0, 1].all(v, 1 / v == 1)")?.reason == .divisionByZero)
    #expect(failure("[0, 1].exists_one(v, 1 / v == 1)")?.reason == .divisionByZero)
    #expect(failure("[0, 1].filter(v, 1 / v == 1)")?.reason == .divisionByZero)
  }

  @Test func boundErrorsAndUnusedAlternativesDoNotCount() {
    #expect(value("cel.bind(v, 1 / 0, 2)") == .int(2))
    #expect(failure("cel.bind(v, 1 / 0, v)")?.reason == .divisionByZero)
    #expect(value("optional.of(1).orValue(1 / 0)") == .int(1))
    #expect(failure("optional.none().orValue(1 / 0)")?.reason == .divisionByZero)
  }

  @Test func errorsStandAtTheirPart() throws {
    let index = try #require(failure("1 + [1, 2][5]"))
    #expect(index.reason == .indexOutOfRange("5") && index.range.bounds == 11..<12)
    let key = try #require(failure("scores.a + scores.b", ["scores": .map(CELMap())]))
    #expect(key.reason == .noSuchKey("'a'") && key.range.bounds == 7..<8)
    let unbound = try #require(failure("ready && age > 1", ["ready": .bool(true)]))
    #expect(unbound.reason == .noValue(name: "age") && unbound.range.bounds == 9..<12)
  }

  @Test func textIsCodePoints() {
    #expect(value("size('ế')") == .int(1))
    #expect(value("size('e\u{302}\u{301}')") == .int(3))
    #expect(value("'ế' == 'e\u{302}\u{301}'") == .bool(false))
    #expect(value("normalize('  e\u{302}\u{301}  \t x ') == 'ế x'") == .bool(true))
    #expect(value("'ế' in {'e\u{302}\u{301}': 1}") == .bool(false))
    #expect(value("'😀' > '\u{FFFF}'") == .bool(true))
    #expect(value("'aế😀'.reverse()") == .string("😀ếa"))
    #expect(value("'a\u{302}b'.indexOf('b')") == .int(2))
  }

  @Test func mapsHoldOneOfEqualKeys() {
    #expect(failure("{1: 'a', 1: 'b'}")?.reason == .repeatedKey("1"))
    #expect(failure("{1: 'a', 1u: 'b'}")?.reason == .repeatedKey("1u"))
    #expect(failure("{x: 1}", ["x": .double(1)])?.reason == .unsupportedKey(type: "double"))
    #expect(value("{x: 1}[1u]", ["x": .int(1)]) == .int(1))
    let many = "{" + (0..<100).map { "\($0): \($0 * 2)" }.joined(separator: ", ") + "}"
    #expect(value("\(many)[57] == 114 && 99 in \(many) && !(100 in \(many))") == .bool(true))
  }

  @Test func overflowIsAnError() {
    for text in [
      "9223372036854775807 + 1", "-9223372036854775808 - 1", "-(-9223372036854775808)",
      "-9223372036854775808 / -1", "-9223372036854775808 % -1", "9223372036854775807 * 2",
      "0u - 1u",
      "18446744073709551615u * 2u", "math.abs(-9223372036854775808)",
    ] {
      #expect(failure(text)?.reason == .overflow, "\(text)")
    }
    #expect(failure("int(1e30)")?.reason == .outOfRange(type: "int"))
    #expect(failure("uint(-1)")?.reason == .outOfRange(type: "uint"))
  }

  @Test func extremeArgumentsEndInErrorsOrValues() {
    let extremes = ["-9223372036854775808", "-1", "0", "1", "9223372036854775807"]
    for a in extremes {
      for call in [
        "'abc'.charAt(\(a))", "'abc'.substring(\(a))", "'abc'.indexOf('b', \(a))",
        "'abc'.lastIndexOf('b', \(a))", "'abc'.replace('b', 'c', \(a))",
        "'abc'.replace('', 'c', \(a))",
        "'abc'.split('b', \(a))", "'abc'.split('', \(a))", "[1, 2][\(a)]", "[1, 2][?\(a)]",
        "timestamp(\(a))", "timestamp(\(a)) + duration('1s')", "math.bitShiftLeft(1, \(a))",
        "math.bitShiftRight(1u, \(a))", "'%d %x %b %f %e'.format([\(a), \(a), \(a), \(a), \(a)])",
        "double(\(a))", "duration(string(\(a)) + 's')", "math.sqrt(\(a))", "math.sign(\(a))",
      ] {
        // Whatever comes of it, it comes.
        _ = failure(call)
      }
      for b in extremes { _ = failure("'abc'.substring(\(a), \(b))") }
    }
  }

  @Test func missingFieldsAndUnknownNamesWithoutChecking() throws {
    let missing = try #require(failure("nothing > 1", checked: false))
    #expect(missing.reason == .noValue(name: "nothing"))
    #expect(try #require(failure("f(1)", checked: false)).reason == .noSuchFunction(name: "f"))
    let mixed = try #require(failure("1 + 'a'", checked: false))
    #expect(mixed.reason == .noSuchOverload(function: "+", operands: ["int", "string"]))
  }

  @Test func valuesPrintAsExpressionsOfThemselves() throws {
    for text in [
      "[1, 2u, 3.0, 'a', b'\\xff', null, true]", "{'a': [1], 2: {}}",
      "timestamp('2009-02-13T23:31:30.5Z')",
      "duration('-1.5s')", "date('2025-05')", "optional.of(1)", "optional.none()", "double('NaN')",
      "double('-Infinity')", "1e+100", "-0.0", "type(1)",
    ] {
      let first = try #require(value(text), "\(text)")
      let again = try #require(value("\(first)"), "\(first)")
      #expect("\(again)" == "\(first)")
    }
  }
}

@Suite struct WorkLimitTests {
  @Test func endlessWorkEndsInAnError() {
    func doubling(_ start: String, _ step: (String) -> String, _ rest: String) -> String {
      var text = rest.replacing("LAST", with: "v40")
      for index in (1...40).reversed() {
        text = "cel.bind(v\(index), \(step("v\(index - 1)")), \(text))"
      }
      return "cel.bind(v0, \(start), \(text))"
    }
    var nested = "1"
    for index in 0..<12 { nested = "[1, 2, 3, 4, 5, 6, 7, 8].map(x\(index), \(nested))" }
    for text in [
      doubling("'xxxxxxxxxxxxxxxx'", { "\($0) + \($0)" }, "size(LAST)"),
      doubling("[1, 2]", { "\($0) + \($0)" }, "size(LAST)"),
      doubling("[1, 2]", { "[\($0), \($0)]" }, "LAST == LAST"),
      doubling("[1, 2]", { "[\($0), \($0)]" }, "LAST"),
      doubling("[1, 2]", { "[\($0), \($0)]" }, "'%s'.format([LAST])"),
      doubling("'a'", { "\($0).replace('a', 'aaaa')" }, "size(LAST)"),
      nested,
    ] {
      let context = EvaluationContext(workLimit: 200_000)
      #expect(failure(text, [:], context)?.reason == .tooMuchWork, "\(text)")
    }
  }

  @Test func runningOutIsNeverAbsorbed() {
    let context = EvaluationContext(workLimit: 50)
    let long = "[1, 2, 3, 4, 5, 6, 7, 8, 9].all(x, [1, 2, 3, 4, 5, 6, 7].all(y, x + y > 0))"
    #expect(failure("\(long) || true", [:], context)?.reason == .tooMuchWork)
    #expect(failure("[1].exists(z, \(long)) || true", [:], context)?.reason == .tooMuchWork)
    #expect(failure("cel.bind(z, \(long), true)", [:], context)?.reason == .tooMuchWork)
  }

  @Test func deepestExpressionsEvaluate() {
    let depth = 240
    func around(_ open: String, _ inner: String, _ close: String) -> String {
      String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
    }
    #expect(value(around("(", "1", ")")) == .int(1))
    #expect(value(around("!", "true", "")) == .bool(true))
    #expect(value(around("dyn(", "1", ")")) == .int(1))
    #expect(value(around("[1].map(v, ", "1", ")")) != nil)
    #expect(value(around("cel.bind(v, 1, ", "v", ")")) == .int(1))
    #expect(value(around("optional.of(", "1", ")")) != nil)
    #expect(value(around("ready ? 1 : ", "2", ""), ["ready": .bool(false)]) == .int(2))
    #expect(value(around("1 + ", "1", "")) == .int(Int64(depth + 1)))
  }
}
