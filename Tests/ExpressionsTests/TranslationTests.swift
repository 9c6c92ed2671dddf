import Diagnostics
import Expressions
import SourceText
import Testing

@Suite struct TranslationTests {
  /// A condition, its rule of JSONLogic, and what its function of JavaScript returns.
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var rule: String?
    var function: String?
    /// The part that no rule says, and the part that no function says.
    var notInRule: String?
    var notInFunction: String?
    var testDescription: String { text }

    init(
      _ text: String, _ expectedRule: String?, _ expectedFunction: String?, rule: String? = nil,
      function: String? = nil
    ) {
      self.text = text
      self.rule = expectedRule
      self.function = expectedFunction
      notInRule = rule
      notInFunction = function
    }
  }

  static let declarations: Declarations = {
    var declarations = samples
    declarations.variables["nums"] = .list(.int)
    declarations.variables["size"] = .uint
    declarations.variables["days"] = .list(.date)
    declarations.variables["people"] = .list(.object("person"))
    declarations.objects["person"] = ObjectDeclaration(
      name: "person",
      fields: [
        "age": .init(.int), "main": .init(.bool), "friends": .init(.list(.object("friend"))),
      ])
    declarations.objects["friend"] = ObjectDeclaration(
      name: "friend", fields: ["age": .init(.int)])
    return declarations
  }()

  private func expression(_ text: String) -> CELExpression {
    CELExpression(text, Self.declarations)
  }

  private func parts(_ text: String, _ missing: [Untranslated]) -> [String] {
    let bytes = Array(text.utf8)
    return missing.map { String(decoding: bytes[$0.range.bounds], as: UTF8.self) }
  }

  @Test(arguments: rows) func rules(_ row: Row) {
    let translation = expression(row.text).jsonLogic()
    #expect(translation.output?.text == row.rule)
    #expect(parts(row.text, translation.notTranslated).first == row.notInRule)
  }

  @Test(arguments: rows) func functions(_ row: Row) {
    let translation = expression(row.text).javaScript()
    let returned = translation.output?.text.components(after: "\n  return ", until: ";\n}")
    #expect(returned == row.function)
    #expect(parts(row.text, translation.notTranslated).first == row.notInFunction)
  }

  @Test func aFunctionBringsWhatItCalls() {
    let function = expression("born < today() && kind == 'vợ'").javaScript().output
    #expect(function?.takesToday == true)
    #expect(
      function?.text == #"""
        (v, today) => {
          const at = (o, ...ks) => {
            for (const k of ks) {
              if (o === null || typeof o !== "object" || Array.isArray(o)) return undefined;
              if (typeof k !== "string" || !Object.hasOwn(o, k)) return undefined;
              o = o[k];
            }
            return o;
          };
          const date = (x) => {
            const m = typeof x === "string" ? /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(x) : null;
            if (m === null) return undefined;
            const y = Number(m[1]), a = Number(m[2] ?? 1), b = Number(m[2] ?? 12);
            if (y < 1 || a < 1 || a > 12) return undefined;
            const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
            const last = b === 2 ? (leap ? 29 : 28) : b === 4 || b === 6 || b === 9 || b === 11 ? 30 : 31;
            const c = Number(m[3] ?? 1), d = Number(m[3] ?? last);
            if (c < 1 || d > last) return undefined;
            return { lo: y * 10000 + a * 100 + c, hi: y * 10000 + b * 100 + d };
          };
          const before = (a, b) =>
            a === undefined || b === undefined ? undefined
              : a.hi < b.lo ? true : a.lo >= b.hi ? false : undefined;
          return (before(date(at(v, "born")), date(today)) === true && at(v, "kind") === "vợ");
        }
        """#)
  }

  /// Every part that has no translation is listed, in the order of the text.
  @Test func allPartsAreListed() {
    let text = "workingDays(born, today()) > 3 && name.trim() == 'a' || b'a' == b'b'"
    let missing = expression(text).javaScript().notTranslated
    #expect(parts(text, missing) == ["workingDays(born, today())", "name.trim()", "b'a'"])
    #expect(missing.allSatisfy { !$0.reason.vi.isEmpty && !$0.reason.en.isEmpty })
  }

  /// A function that the caller declared, or declared more of, is not the library's.
  @Test func functionsOfTheCallerAreNotTranslated() {
    var declarations = Self.declarations
    declarations.declare(
      Function("normalize", [.global(.int, to: .string)]) { _, _ in .string("") })
    let missing = CELExpression("normalize(name) == 'a'", declarations).javaScript().notTranslated
    #expect(missing.map(\.range.bounds) == [0..<15])
  }

  /// Nothing that a page holds ends the script it is put into.
  @Test func hostileTextStaysText() throws {
    let text = "name == '</script><!--\\u2028\"\\\\' || name == '\\n\\u0000'"
    let function = try #require(expression(text).javaScript().output)
    #expect(!function.text.contains("<" + "/") && !function.text.contains("\u{2028}"))
    let rule = try #require(expression(text).jsonLogic().output)
    #expect(!rule.text.contains("</") && !rule.text.contains("\n"))
  }

  /// What other engines find in every object is not read as a field.
  @Test func inheritedNamesAreNoFields() {
    for name in ["constructor", "__proto__", "toString", "0"] {
      let text = "scores['\(name)'] == 1"
      #expect(expression(text).jsonLogic().output == nil)
      #expect(expression(text).javaScript().output != nil)
    }
    #expect(expression("has(scores.valueOf)").jsonLogic().output == nil)
  }

  @Test func whatWouldGrowWithoutEndIsRefused() {
    var nested = "ready"
    for _ in 0..<60 {
      nested = "((\(nested)) == ready ? \(nested.count < 3000 ? nested : "ready") : ready)"
    }
    #expect(expression(nested).jsonLogic().notTranslated.isEmpty == false)
    let patterns = (0..<200).map { _ in "name.matches('\\\\pL\\\\PN[\\\\p{Lu}x]')" }
    let missing = expression(patterns.joined(separator: " && ")).javaScript().notTranslated
    #expect(!missing.isEmpty)
    let many = (0..<4000).map { "age == \($0)" }.joined(separator: " || ")
    #expect(expression(many).jsonLogic().output != nil)
  }

  @Test(arguments: [
    ("a.c", #"a[^\u{a}]c"#), ("^a$", "^a$"), ("(?m)^a$", #"(?<![^\n])a(?![^\n])"#),
    ("\\d{2,3}", "[0-9]{2,3}"), ("[^a-c]", "[^a-c]"), ("(?i)k", #"[Kk\u{212a}]"#),
    ("(?i)ế", "[Ếế]"), ("a|b*", "a|b*"), ("(a|b)c", "(?:a|b)c"), ("(?:ab)+?", "(?:ab)+"),
    ("", "(?:)"), ("\\.", #"\u{2e}"#), ("[\\d\\D]", "[^]"), ("x{3}", "x{3}"), ("x{3,}", "x{3,}"),
    ("/", #"\u{2f}"#), ("\\bx\\B", #"\bx\B"#), ("(?:a b)*", "(?:a b)*"), ("a{0}b", "a{0}b"),
  ])
  func patterns(_ pair: (source: String, expected: String)) {
    let text = "name.matches(r'\(pair.source)')"
    let function = expression(text).javaScript().output?.text
    let found = function?.components(after: "(a) => /", until: "/u.test(a)")
    #expect(found == pair.expected)
  }

  @Test func patternsThatRunAwayAreRefused() {
    for pattern in ["(a+)+", "(a*)*", "(a+b?)*", "([a-z]+ ?)+", "(?:(?:a|b)+|c)+", "(a?){2,9}"] {
      #expect(expression("name.matches('\(pattern)')").javaScript().output == nil, "\(pattern)")
    }
    for pattern in ["(?:[a-z]+ )+x", "a+b+", "(?:ab?)+", "(?:a{2}){3}", "^(?:[A-Z][a-z]* )*$"] {
      #expect(expression("name.matches('\(pattern)')").javaScript().output != nil, "\(pattern)")
    }
  }
}

extension String {
  /// What stands between the first of two texts and the last of the other.
  fileprivate func components(after start: String, until end: String) -> String? {
    guard let first = ranges(of: start).first, let last = ranges(of: end).last,
      first.upperBound <= last.lowerBound
    else { return nil }
    return String(self[first.upperBound..<last.lowerBound])
  }
}
