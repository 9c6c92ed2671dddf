import CatalogModel
import FormCompiler
import Foundation
import Testing

@Suite struct FormPatternTests {
  @Test(arguments: [
    ("[0-9]{4}", "^(?:[0-9]{4})$"), ("\\d+", "^(?:[0-9]+)$"), ("^a|b$", "^(?:a|b)$"),
    ("(ab)?", "^(?:(?:ab)?)$"), ("(?:x|y){2,}", "^(?:(?:x|y){2,})$"), (".", "^(?:[^\\n\\r])$"),
    ("a/b", "^(?:a\\/b)$"), ("[\\w.-]", "^(?:[\\-.0-9A-Z_a-z])$"),
    ("[[:alpha:]đ]", "^(?:[A-Za-zđ])$"), ("\\x41\\u0111", "^(?:Ađ)$"), ("[&&]", "^(?:[&])$"),
    ("\\-\\&", "^(?:-&)$"), ("[^\\s]", "^(?:[^\\t\\n\\f\\r ])$"), ("a{3,3}", "^(?:a{3})$"),
    ("", "^(?:)$"), ("[a-cb-d]", "^(?:[a-d])$"), ("\\S", "^(?:[^\\t\\n\\f\\r ])$"),
  ])
  func writesTheSharedCore(pattern: String, expected: String) throws {
    #expect(try PortablePattern(pattern).anchored == expected)
  }

  private static let refused: [(String, String, PortablePattern.Refusal.Kind)] = [
    ("\\bx", "\\b", .notPortable), ("(?=a)", "(?=a", .notPortable),
    ("(?i)a", "(?i)", .notPortable), ("\\p{L}", "\\p", .notPortable),
    ("(a)\\1", "\\1", .notPortable),
    ("a*?", "*?", .notPortable), ("a^b", "^", .notPortable), ("(a$)b", "$", .notPortable),
    ("[a", "[", .malformed), ("(a", "(", .malformed), ("a)", ")", .malformed),
    ("*a", "*", .malformed), ("a{2,1}", "{2,1}", .malformed), ("a{2000}", "{2000}", .tooLarge),
    ("[]a]", "[]", .notPortable), ("[a-z&&[^b]]", "[^", .notPortable), ("[z-a]", "z-a", .malformed),
    ("\\x{0}", "\\x{", .malformed), ("[\\D]", "\\D", .notPortable), ("\\", "\\", .malformed),
  ]

  @Test(arguments: refused)
  func namesWhatItRefuses(pattern: String, construct: String, kind: PortablePattern.Refusal.Kind) {
    do {
      let written = try PortablePattern(pattern).anchored
      Issue.record("accepted as \(written)")
    } catch {
      #expect(error.construct == construct)
      #expect(error.kind == kind)
    }
  }

  @Test func refusesDeepNestingInsteadOfOverflowing() {
    let deep = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
    #expect(throws: PortablePattern.Refusal.self) { try PortablePattern(deep) }
  }

  /// The same verdicts in Python and in ECMAScript with the `u` flag.
  @Test func meansTheSameElsewhere() throws {
    let patterns = try ["[\\w.-]+", "\\d{2}", "\\s*", "[&~^\\]-]+", "a/b|c", "[^đ-ư]", "."].map {
      try PortablePattern($0).anchored
    }
    let texts = ["a.b", "12", "٣٤", " \t", "\u{A0}", "&~^]-", "a/b", "é", "đ", "\u{2028}", "👍", ""]
    let expected = try verdicts(patterns, texts)
    let input = try JSONEncoder().encode([patterns, texts])
    let programs = [
      (
        "python3",
        "import json,re,sys\np,t=json.load(sys.stdin)\n"
          + "print(''.join('1' if re.search(x,s) else '0' for x in p for s in t))"
      ),
      (
        "node",
        "const [p,t]=JSON.parse(require('fs').readFileSync(0));"
          + "console.log(p.flatMap(x=>t.map(s=>new RegExp(x,'u').test(s)?'1':'0')).join(''))"
      ),
    ]
    for (name, script) in programs {
      guard let program = OutsideProgram.find(name) else { continue }
      let flag = name == "node" ? "-e" : "-c"
      let found = try OutsideProgram.run(program, [flag, script], input: [UInt8](input))
      #expect(String(decoding: found.output, as: UTF8.self) == expected + "\n", "\(name)")
    }
  }

  private func verdicts(_ patterns: [String], _ texts: [String]) throws -> String {
    var result = ""
    for pattern in patterns {
      let regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
      for text in texts { result += try regex.firstMatch(in: text) == nil ? "0" : "1" }
    }
    return result
  }

  @Test func datesFollowTheCalendar() throws {
    let regex = try Regex(DatePattern.date()).matchingSemantics(.unicodeScalar)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    for year in [1899, 1900, 1904, 1996, 1999, 2000, 2023, 2024, 2100, 2104, 2199, 2200] {
      for month in 0...13 {
        for day in 0...32 {
          let text = "\(year)-\(two(month))-\(two(day))"
          let matches = try regex.wholeMatch(in: text) != nil
          if matches != (CalendarDate(text) != nil) { Issue.record("\(text): \(matches)") }
        }
      }
    }
  }

  @Test func partialDatesAreAcceptedWhereAllowed() throws {
    let regex = try Regex(DatePattern.date([.year, .month]))
    #expect(try regex.wholeMatch(in: "1995") != nil)
    #expect(try regex.wholeMatch(in: "1995-05") != nil)
    #expect(try regex.wholeMatch(in: "1995-05-01") == nil)
    #expect(try regex.wholeMatch(in: "1995-13") == nil)
  }
}
