import Diagnostics
import SourceText
import Testing
import YAMLSyntax

@Suite struct DocumentsTests {
  @Test(arguments: ["", "\n\n", "---\n", "---\n---\n# x\n", "\u{FEFF}", "# x"])
  func nothingIsNoMistake(_ text: String) {
    let loaded = Loaded(text)
    #expect(loaded.codes.isEmpty)
    #expect(loaded.tree.nodes.isEmpty && loaded.tree.documents.isEmpty)
  }

  @Test func emptyOnesAreSkipped() {
    let loaded = Loaded("---\n---\na: 1\n---\n# trống\n---\nb: 2\n...\n---\nc: 3\n")
    #expect(loaded.outline == ["{a:1}", "{b:2}", "{c:3}"])
    #expect(loaded.codes.isEmpty)
    expectSound(loaded)
  }

  @Test func aroundABrokenOneAreKept() {
    let loaded = Loaded(
      "# một\na: 1\n---\nb: [x\n# hai\n---\nc: 3 # ba\n---\nd: @\n--- # bốn\ne: 5\n")
    #expect(loaded.outline == ["{a:1}", "{c:3}", "{e:5}"])
    #expect(loaded.codes == ["yaml-syntax", "yaml-syntax"])
    #expect(loaded.comments == ["# một", "# ba", "# bốn"])
    expectSound(loaded)
  }

  @Test func brokenOnTheirFirstLineAreLeft() {
    let loaded = Loaded("--- @a\n---\nb: 2\n--- {\n---\nc: 3\n")
    #expect(loaded.outline == ["{b:2}", "{c:3}"])
    #expect(loaded.codes == ["yaml-syntax", "yaml-syntax"])
  }

  @Test func anUnclosedQuoteEndsWithItsDocument() {
    let loaded = Loaded("a: \"Đặng\nb: 2\n---\nc: 3\n")
    #expect(loaded.outline == ["{c:3}"])
    #expect(loaded.findings.map { loaded.source($0.place.range) } == ["\""])
  }

  @Test func findingsOfABrokenOneAreItsSyntaxErrorAlone() {
    let loaded = Loaded("a: 1\na: 2\nb: ~\nc: &x 1\nd: e: f\n")
    #expect(loaded.codes == ["yaml-syntax"])
    #expect(loaded.tree.nodes.isEmpty && loaded.tree.pool.isEmpty)
  }

  @Test func thatAreNoMappingGiveOneFinding() {
    let loaded = Loaded("- a: ~\n- b: &x 1\n---\nc: 3\n--- Đặng\n--- 'x'\n--- []\n")
    #expect(loaded.outline == ["{c:3}"])
    #expect(loaded.codes == Array(repeating: "root-not-mapping", count: 4))
    #expect(
      loaded.findings.map { loaded.source($0.place.range) } == ["a: ~", "Đặng", "'x'", "[]"])
    expectSound(loaded)
  }

  @Test func afterAnUnknownDirectiveAreStillRead() {
    let loaded = Loaded("%YAML 1.1\n%TAG ! tag:x,2000:\n---\na: 1\n...\n%YAML 3.0 # x\n---\nb: 2\n")
    #expect(loaded.outline == ["{a:1}", "{b:2}"])
    #expect(loaded.codes == Array(repeating: "directive-not-allowed", count: 3))
    #expect(
      loaded.findings.map { loaded.source($0.place.range) } == [
        "%YAML 1.1", "%TAG ! tag:x,2000:", "%YAML 3.0",
      ])
  }

  @Test func thatBreakTooOftenEndTheReading() throws {
    let loaded = Loaded(String(repeating: "---\na: @\n", count: 2000) + "---\nb: 1\n")
    #expect(loaded.findings.count == YAMLLimits().brokenDocuments)
    #expect(try #require(loaded.findings.last).help != nil)
    #expect(loaded.outline.isEmpty)
  }
}
