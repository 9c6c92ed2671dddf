import Expressions
import Testing

@Suite struct PatternAutomatonTests {
  private static let patterns = [
    "", "a", "^a", "a$", "^a*$", "a|b$", "(ab)+", "^(?:a|b){2,3}$", "[^a]", "\\bb", "a\\B",
    "(?m)^b$", "(?i)^A", "\\d+", "^\\p{L}$", "a.b", "(?s)a.b", "^$", "\\w\\W",
  ]
  private static let letters: [Unicode.Scalar] = ["a", "b", "A", "1", "\n", "é", "-"]

  /// All texts up to a length.
  private static func texts(_ length: Int) -> [String] {
    var result = [""]
    var last = [""]
    for _ in 0..<length {
      last = last.flatMap { text in
        letters.map { text + String(String.UnicodeScalarView([$0])) }
      }
      result += last
    }
    return result
  }

  @Test(arguments: patterns)
  func acceptsWhatMatchesFinds(_ pattern: String) throws {
    var automaton = try #require(PatternAutomaton(pattern))
    let declarations = Declarations(variables: ["t": .string, "p": .string])
    let expression = CELExpression("t.matches(p)", declarations)
    for text in Self.texts(3) {
      var state = automaton.start
      for scalar in text.unicodeScalars { state = automaton.next(state, scalar) }
      let expected = try expression.evaluate(["t": .string(text), "p": .string(pattern)])
      #expect(CELValue.bool(automaton.accepts(state)) == expected, "“\(text)”")
    }
  }

  @Test func boundariesTellAllCodePointsApart() throws {
    let automaton = try #require(PatternAutomaton("^[a-cx]\\d?$"))
    #expect(automaton.knowsAllBoundaries)
    #expect(Set(automaton.boundaries).isSuperset(of: [97, 100, 120, 121, 48, 58]))
    #expect(PatternAutomaton("(?i)a")?.knowsAllBoundaries == false)
    #expect(PatternAutomaton("\\p{Lu}")?.knowsAllBoundaries == false)
    #expect(PatternAutomaton("(") == nil)
  }
}
