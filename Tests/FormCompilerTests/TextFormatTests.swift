import Expressions
import TestSupport
import Testing

@testable import FormCompiler

/// Texts read by hand are taken exactly where the patterns of schemas take them.
@Suite struct TextFormatTests {
  private static let formats: [(TextFormat, String, samples: [String])] = [
    (.citizenID, FieldFormat.citizenID, ["008190000002", "096300000000", "101012345678"]),
    (.taxCode, FieldFormat.taxCode, ["0123456789", "0123456789-001", "008090000001"]),
    (
      .phone, FieldFormat.phone,
      [
        "0912345678", "02073822845", "18001234", "1900123456", "+84912345678", "+842073822845",
        "+4930123456",
      ]
    ),
    (.email, FieldFormat.email, ["a.b+c@d-e.vn", "a@b.c", "_'-@x--y.z0"]),
    (.personName, FieldFormat.personName, ["Nguyễn Văn An", "O'Brien", "A"]),
    (.landCertificate, FieldFormat.landCertificate, ["AB 123456", "ĐA12345678", "CD123456"]),
    (.sha256, FieldFormat.sha256, [String(repeating: "0a", count: 32)]),
    (.mediaType, FieldFormat.mediaType, ["application/pdf", "image/svg+xml"]),
  ]

  @Test(arguments: [
    ("0100109106", true), ("0100109107", false), ("0100109106-001", true),
    ("0100109105-001", false), ("4600000009", true), ("4600000001", false), ("0000000000", true),
    ("008090000001", true),
  ])
  func checksTheCheckDigitOfTaxCodes(_ code: String, isRight: Bool) {
    #expect(TextFormat.taxCode.accepts(code))
    #expect(TextFormat.taxCode.hasRightCheckDigit(code) == isRight)
  }

  private static let signs: [Character] = [
    "0", "1", "2", "8", "4", "9", "a", "f", "z", "A", "Z", "Đ", "ễ", " ", "-", "+", "@", ".", "/",
    "_", "'", "\n",
    "\u{0}", "\u{7F}", "\u{9F}", "\u{A0}",
  ]

  @Test(arguments: formats.indices)
  func acceptsWhatThePatternAccepts(_ index: Int) throws {
    let (format, pattern, samples) = Self.formats[index]
    let matcher = try #require(PatternMatcher(pattern))
    var generator = Generator(seed: UInt64(index) + 1)
    var accepted = 0
    for sample in samples { #expect(format.accepts(sample)) }
    for round in 0..<20_000 {
      var text = Array(samples[round % samples.count])
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let sign = Self.signs.randomElement(using: &generator) ?? "0"
        let place = Int.random(in: 0...text.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: text.insert(sign, at: place)
        case 1: if place < text.count { text[place] = sign }
        default: if place < text.count { text.remove(at: place) }
        }
      }
      let written = String(text)
      let takes = matcher.matches(written)
      if takes { accepted += 1 }
      #expect(format.accepts(written) == takes, "\(written.debugDescription)")
    }
    #expect(accepted > 1_000 && accepted < 19_000)
  }

  @Test(arguments: ["^(?:a|bc)*$", "b+$", "^(?:[À-ỹ]{2}|x)$", "a.c"])
  func matchersAgreeWithTheEngine(_ pattern: String) throws {
    let matcher = try #require(PatternMatcher(pattern))
    let expression = CELExpression(
      "this.matches(\(CELText(pattern).literal))", Declarations(variables: ["this": .string]))
    var generator = Generator(seed: 7)
    for _ in 0..<2_000 {
      let text = String(
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          ["a", "b", "c", "x", "ễ", "\n", "À"].randomElement(using: &generator) ?? "a"
        })
      let found = try expression.evaluate(["this": .string(text)])
      #expect(found == .bool(matcher.matches(text)), "\(text.debugDescription)")
    }
  }
}
