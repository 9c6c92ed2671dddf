import Expressions
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    ("abc", "b", true), ("abc", "^b", false), ("abc", "c$", true), ("abc\n", "c$", false),
    ("", "^$", true),
    ("a\nb", "^b", false), ("a\nb", "(?m)^b$", true), ("a\nb", "a.b", false),
    ("a\nb", "(?s)a.b", true),
    ("ABC", "(?i)abc", true), ("ABC", "a(?i)bc", false), ("aBC", "a(?i)bc", true),
    ("aBc", "a(?i:b)c", true),
    ("aBC", "a(?i:b)c", false), ("\u{212A}", "(?i)k", true), ("K", "(?i)\u{212A}", true),
    ("ſ", "(?i)[r-t]", true),
    ("Đ", "(?i)đ", true), ("Ế", "(?i)[ế]", true), ("Tuyên", "^\\pL+$", true),
    ("Tuyên1", "^\\p{L}+$", false),
    ("ê", "\\w", false), ("ê", "^.$", true), ("e\u{302}", "^.$", false), ("😀", "^.$", true),
    ("٣", "\\d", false),
    ("٣", "\\p{Nd}", true), ("a", "\\P{L}", false), ("1", "[^\\pL]", true), ("-", "[a-]", true),
    ("]", "[]]", true),
    ("^", "[\\^]", true), ("b", "[^a]", true), ("\n", "[^a]", true), ("aaa", "^a{2}$", false),
    ("aa", "^a{2}$", true),
    ("aaaa", "^a{2,3}$", false), ("a{,2}", "a{,2}", true), ("a{", "a{", true),
    ("ab", "^(?:ab){1,}$", true),
    ("xay", "\\ba\\b", false), ("x a y", "\\ba\\b", true), ("ab", "a\\Bb", true),
    ("a.b", "a\\.b", true),
    ("a.b", "\\Qa.b\\E", true), ("axb", "\\Qa.b\\E", false), ("A", "\\x41", true),
    ("😀", "\\x{1F600}", true),
    ("A", "\\101", true), ("\u{0}", "\\0", true), ("a_1", "^[[:word:]]+$", true),
    ("é", "[[:alpha:]]", false),
    ("é", "[[:^ascii:]]", true), ("aab", "^(a|b)*?b$", true), ("ab", "(?P<x>a)(?<y>b)", true),
    ("", "", true),
    ("", "a|", true), ("\t", "\\s", true), ("\u{0B}", "\\s", false), ("\u{A0}", "\\s", false),
    ("aaa", "(a*)*$", true),
    ("ab", "(|a)*b", true), ("ab", "^*ab", true), ("_", "\\_", true), ("1ſb", "\\B", false),
  ])
  func matchesAsRE2Does(_ row: (text: String, pattern: String, result: Bool)) {
    let bindings: [String: CELValue] = ["text": .string(row.text), "pattern": .string(row.pattern)]
    #expect(value("text.matches(pattern)", bindings) == .bool(row.result), "\(row)")
    #expect(value("matches(text, pattern)", bindings) == .bool(row.result))
  }

  @Test(arguments: [
    "*", "a**", "a+*", "a{2}{3}", "(", ")", "(a", "a)", "[a", "[", "[]", "[b-a]", "[a-\\d]", "\\",
    "\\8", "\\1", "\\Z",
    "\\y", "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(?x)a", "(?i", "(?", "(?P<a>b)(?P<a>c)",
    "(?P<>a)", "(?P=a)",
    "a{1001}", "a{2,1}", "\\p{Greek}", "\\p{Nope}", "\\pX", "[[:nope:]]", "\\x{110000}", "\\xZZ",
    "\\x{", "x{2}{2}",
    "(?-)", "\\C", "[a-c-e]",
  ])
  func refusesWhatRE2Refuses(_ pattern: String) {
    let bindings: [String: CELValue] = ["name": .string("a"), "x": .string(pattern)]
    #expect(failure("name.matches(x)", bindings)?.reason.code == "invalid-pattern", "\(pattern)")
  }

  @Test func timeGrowsWithTheText() {
    let bindings: [String: CELValue] = ["name": .string(String(repeating: "a", count: 20_000))]
    for pattern in ["(a*)*b", "(a+a+)+b", "(a|aa)+$b", "(a?){50}a{50}b", "[a-z]*[a-z]*[a-z]*!"] {
      #expect(value("name.matches('\(pattern)')", bindings) == .bool(false), "\(pattern)")
    }
    for pattern in [
      "(((a{100}){100}){100})", "((a{1000}){1000})", String(repeating: "(", count: 5000),
    ] {
      #expect(failure("name.matches('\(pattern)')", bindings)?.reason.code == "invalid-pattern")
    }
    let context = EvaluationContext(workLimit: 100_000)
    #expect(failure("name.matches('(a?){500}b')", bindings, context)?.reason == .tooMuchWork)
  }
}
