import Diagnostics
import SourceText
import Testing
import YAMLSyntax

@Suite struct ProfileTests {
  private func found(_ text: String) -> [String] {
    let loaded = Loaded(text)
    expectSound(loaded)
    return loaded.findings.map { "\($0.check.code): \(loaded.source($0.place.range))" }
  }

  @Test func textCutAtCommasIsWholeAgain() {
    let loaded = Loaded("a: { n: Ông, bà, cô, đ: x, v: một, k: }\nb: [Ông, bà]\nc: {d: x,\n  y}\n")
    #expect(loaded.outline == ["{a:{n:Ông, bà, cô,đ:x,v:một,k:},b:[Ông,bà],c:{d:x, y}}"])
    #expect(loaded.codes == ["broken-flow-text", "null-value", "broken-flow-text"])
    #expect(loaded.findings[0].fixes.map(\.replacement) == ["\"Ông, bà, cô\""])
    expectSound(loaded)
  }

  @Test func keysAreComparedByTheirText() {
    #expect(
      found("a: 1\n'a': 2\n\"\\u0061\": 3\nb: {c: 1, d: 2, c: 3}\n") == [
        "duplicate-key: 'a'", "duplicate-key: \"\\u0061\"", "duplicate-key: c",
      ])
    let many = (0..<500).map { "k\($0): x\n" }.joined()
    #expect(found(many).isEmpty)
    #expect(found(many + "k77: y\n") == ["duplicate-key: k77"])
  }

  @Test func aRepeatedKeyNamesTheFirst() throws {
    let loaded = Loaded("đ: 1\nb: 2\nđ: 3\n")
    let related = try #require(loaded.findings.first?.related.first)
    #expect(related.place.range == SourceRange(start: 0, end: 2))
  }

  @Test func aMergeKeyIsReportedOnceWithItsAlias() {
    #expect(
      found("a: &x {b: 1}\nc:\n  <<: *x\nd:\n  <<: [*x, *x]\n") == [
        "anchor-not-allowed: &x", "merge-key: <<", "merge-key: <<",
      ])
  }

  @Test func emptyValuesAreNamedByTheirKey() {
    #expect(
      found("a:\nb: ~\nc: [null, x]\nd:\n  -\n  - e:\nf: ''\n? g\nh: #\n") == [
        "null-value: a", "null-value: ~", "null-value: null", "null-value: -", "null-value: e",
        "null-value: g", "null-value: h",
      ])
    #expect(found("null: x\n~: y\n").isEmpty)
  }

  @Test func aTagExplainsTheEmptyTextBehindIt() {
    #expect(
      found("a: !questions.x\nb: {c: !x }\n") == [
        "tag-not-allowed: !questions.x", "tag-not-allowed: !x",
      ])
    let loaded = Loaded("- when: !(a) && b\n")
    #expect(loaded.findings.map { $0.fixes.map(\.replacement) } == [["\"!(a) && b\""]])
  }

  @Test func hiddenCharactersAreTakenOutOfTheText() {
    let loaded = Loaded("a\u{200B}: x\u{A0}y\u{A0}z\nb: \"c\\u200B\" # \u{A0}\nd: |\n  e\u{AD}f\n")
    #expect(loaded.outline == ["{a:x y z,b:c,d:ef\n}"])
    #expect(loaded.codes == Array(repeating: "invisible-character", count: 4))
    #expect(loaded.findings[1].fixes.map(\.replacement) == [" y "])
    expectSound(loaded)
  }

  @Test func decomposedTextIsComposed() {
    let loaded = Loaded("t\u{EA}n: Đa\u{323}\u{306}ng → x\n\"e\\u0301\": \"\\u0110\"\n")
    #expect(loaded.codes == ["text-not-nfc", "text-not-nfc"])
    let texts = loaded.tree.nodes.filter { $0.kind == .scalar }.count
    #expect(texts == 4)
    #expect(loaded.outline.first.map { Array($0.utf8) } == Array("{tên:Đặng → x,é:Đ}".utf8))
  }

  @Test func theRestOfAFileWithControlsIsRead() {
    let loaded = Loaded("a: x\u{1}\u{2}y\nb: z\u{7F}\nc: \u{FFFE}\n# \u{8}\n")
    #expect(loaded.codes == Array(repeating: "control-character", count: 4))
    #expect(loaded.tree.entries(NodeID(0)).map { loaded.tree.text($0.key) } == ["a", "b", "c"])
    #expect(loaded.source(loaded.findings[0].place.range) == "\u{1}\u{2}")
    expectSound(loaded)
  }

  @Test func aHashBehindQuotesOrWithABlankIsAComment() {
    #expect(found("a: 'x' #y\nb: x # y\nc: x#y\nd: [x] #y\n# z\ne: x #!\n").isEmpty)
    let loaded = Loaded("a:\n  - Số 5\n    lô 2 #12 đường  \n")
    #expect(loaded.findings.map { $0.fixes.map(\.replacement) } == [["\"Số 5 lô 2 #12 đường\""]])
  }
}

@Suite struct LimitsTests {
  private func limits(_ change: (inout YAMLLimits) -> Void) -> YAMLLimits {
    var limits = YAMLLimits()
    change(&limits)
    return limits
  }

  @Test func aFileAtTheLimitIsRead() {
    let limits = limits { $0.fileSize = 5 }
    #expect(Loaded("a: 1\n", limits: limits).codes.isEmpty)
    #expect(Loaded("a: 12\n", limits: limits).codes == ["file-too-large"])
  }

  @Test func depthIsInclusiveAndLeavesOneDocumentOut() {
    let limits = limits { $0.depth = 3 }
    let loaded = Loaded(
      "a: [[x]]\n---\nb: [[[y]]]\n---\nc:\n  d:\n    e:\n      f: 1\n---\ng: 1\n", limits: limits)
    #expect(loaded.codes == ["too-deep", "too-deep"])
    #expect(loaded.findings.map { loaded.source($0.place.range) } == ["[", "f"])
    #expect(loaded.outline == ["{a:[[x]]}", "{g:1}"])
  }

  @Test func tooManyNodesEndTheReading() {
    let limits = limits { $0.nodes = 6 }
    #expect(Loaded("a: 1\nb: 2\n", limits: limits).codes.isEmpty)
    let loaded = Loaded("a: 1\n---\nb: 2\nc: 3\n---\nd: 4\n", limits: limits)
    #expect(loaded.codes == ["too-many-nodes"])
    #expect(loaded.outline == ["{a:1}"])
  }

  @Test func aLongTextIsCutBetweenCharacters() {
    let limits = limits { $0.scalarLength = 4 }
    let loaded = Loaded("a: Đặng\nb: \"1234\"\n", limits: limits)
    #expect(loaded.codes == ["scalar-too-long"])
    #expect(loaded.outline == ["{a:Đ,b:1234}"])
  }

  @Test func findingsBeyondTheLimitAreNotKept() {
    let limits = limits { $0.findings = 7 }
    #expect(
      Loaded(String(repeating: "- ~\n", count: 50).replacingRoot(), limits: limits).codes.count == 7
    )
  }
}

@Suite struct EncodingTests {
  @Test func pointsAtTheFirstBadByte() {
    for bad: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBA],
    ] {
      let loaded = Loaded(Array("tên: Đ".utf8) + bad + Array(" x\n".utf8))
      #expect(loaded.codes == ["not-utf8"])
      #expect(loaded.findings.first?.place.range == SourceRange(start: 8, end: 9))
      #expect(loaded.tree.nodes.isEmpty)
    }
  }

  @Test(arguments: [
    // "Bộ đội Việt Nam độc lập – Tự do" in the old encodings.
    ("TCVN3", "42 E9 20 AE E9 69 20 56 69 D6 74 20 4E 61 6D 20 AE E9 63 20 6C CB 70 20 AD AC"),
    ("VNI", "42 6F E4 20 F1 6F E4 69 20 56 69 65 E4 74 20 4E 61 6D 20 F1 6F E4 63 20 6C 61 E4 70"),
    ("Windows-1258", "42 F4 F2 20 F0 F4 F2 69 20 56 69 EA F2 74 20 4E 61 6D 20 F0 F4 F2 63"),
    ("UTF-16", "FF FE 61 00 3A 00 20 00 62 00"),
    ("UTF-16", "61 00 3A 00 20 00 62 00 0A 00"),
  ])
  func namesTheProbableEncoding(_ name: String, _ bytes: String) throws {
    let loaded = Loaded(bytes.split(separator: " ").compactMap { UInt8($0, radix: 16) })
    #expect(loaded.codes == ["not-utf8"])
    let help = try #require(loaded.findings.first?.help)
    #expect(help.vi.contains(name), "\(help.vi)")
  }
}

extension String {
  /// The list as value of a key.
  fileprivate func replacingRoot() -> String { "a:\n" + self }
}
