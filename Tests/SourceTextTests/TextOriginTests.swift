import SourceText
import Testing

@Suite struct TextOriginTests {
  /// What stands in the file where `part` stands in the text.
  private func written(_ part: String, of text: String, as scalar: String) -> String {
    let file = Array(("when: " + scalar).utf8)
    let whole = SourceRange(6..<file.count)
    let origin = TextOrigin(text.utf8, at: whole, in: file)
    guard let found = text.range(of: part) else { return "?" }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    let range = origin.range(of: SourceRange(start..<start + part.utf8.count))
    return String(decoding: file[range.bounds], as: UTF8.self)
  }

  @Test(arguments: [
    ("tuoi < 18 && ten == 'Ánh'", "tuoi < 18 && ten == 'Ánh'"),
    ("'tuoi < 18 && ten == ''Ánh'''", "tuoi < 18 && ten == 'Ánh'"),
    (#""tuoi < 18 && ten == \"Ánh\"""#, #"tuoi < 18 && ten == "Ánh""#),
    (">-\n    tuoi < 18 &&\n    ten == 'Ánh'", "tuoi < 18 && ten == 'Ánh'"),
    ("|\n    tuoi < 18 &&\n      ten == 'Ánh'\n", "tuoi < 18 &&\n  ten == 'Ánh'\n"),
    ("tuoi < 18\n    && ten == 'Ánh'", "tuoi < 18 && ten == 'Ánh'"),
  ])
  func partsAreFound(_ scalar: String, _ text: String) {
    for part in ["tuoi", "18", "&&", "ten", "Ánh", "=="] {
      #expect(written(part, of: text, as: scalar) == part)
    }
  }

  @Test func partsThatCannotBePlacedAreTheWhole() {
    #expect(written("b", of: "a\u{7}b", as: #""a\ab""#) == #""a\ab""#)
    #expect(written("b", of: "ab", as: "khac") == "khac")
  }

  @Test func theEndOfTheTextIsBehindItsLastByte() {
    let file = Array("x: 'ab'".utf8)
    let origin = TextOrigin("ab".utf8, at: SourceRange(3..<7), in: file)
    #expect(origin.range(of: SourceRange(2..<2)) == SourceRange(6..<6))
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(part) {
        return index..<self.index(index, offsetBy: part.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
