import SourceText
import Testing

@Suite struct LineTableTests {
  private func position(_ text: String, before mark: String) throws -> SourceFile.Position {
    let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let bytes = Array((parts[0] + parts[1]).utf8)
    return LineTable(bytes).position(of: UInt32(parts[0].utf8.count), in: bytes)
  }

  @Test(arguments: [
    ("|kind: role", 1, 1, 1),
    ("kind: |role", 1, 7, 7),
    ("a\nĐặng Thị| B", 2, 9, 9),
    ("a\nĐă\u{323}ng| x", 2, 6, 6),  // a combining dot is a scalar of its own
    ("x 😀|y", 1, 4, 5),  // outside the BMP: one scalar, two code units
    ("𠮷𠮷|", 1, 3, 5),
    ("a\r\nb|c", 2, 2, 2),
    ("a\n|", 2, 1, 1),
    ("a\n\n\n|b", 4, 1, 1),
    ("|", 1, 1, 1),
  ])
  func countsAsPeopleAndEditorsDo(_ text: String, _ line: Int, _ column: Int, _ utf16: Int) throws {
    let found = try position(text, before: "|")
    #expect([found.line, found.column, found.utf16Column] == [line, column, utf16])
  }

  @Test func offsetsBehindTheEndAreTheEnd() {
    let bytes = Array("a\nbc".utf8)
    let found = LineTable(bytes).position(of: 99, in: bytes)
    #expect([found.line, found.column, found.utf16Column] == [2, 3, 3])
  }

  @Test func linesComeWithoutTheirBreaks() {
    let bytes = Array("một\r\nhai\n\nbốn".utf8)
    let table = LineTable(bytes)
    let lines = table.starts.indices.map {
      String(decoding: bytes[table.lineRange($0, in: bytes)], as: UTF8.self)
    }
    #expect(lines == ["một", "hai", "", "bốn"])
  }

  @Test func everyOffsetIsOnTheLineThatHoldsIt() {
    let bytes = Array("Đăng\nký\n\nkhai sinh\n".utf8)
    let table = LineTable(bytes)
    for offset in 0...bytes.count {
      let expected = bytes[..<offset].filter { $0 == 0x0A }.count
      #expect(table.lineIndex(of: offset) == expected)
    }
  }

  @Test func rangesKnowWhatTheyHold() {
    let outer = SourceRange(3..<9)
    #expect(outer.contains(SourceRange(3..<9)) && outer.contains(SourceRange(5..<5)))
    #expect(!outer.contains(SourceRange(2..<4)) && !outer.contains(SourceRange(8..<10)))
    #expect(SourceRange(start: 5, end: 2).isEmpty)
    #expect(outer.count == 6 && outer.bounds == 3..<9)
  }
}
