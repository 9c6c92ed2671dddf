import SourceText
import Testing
import YAMLSyntax

@Suite struct RangesTests {
  @Test func countBytesOfVietnameseText() {
    let loaded = Loaded("tên: Đặng Thị Bưởi\nđịa chỉ: \"Số 5, Nguyễn Huệ\"\n")
    #expect(
      loaded.written == [
        "tên: Đặng Thị Bưởi\nđịa chỉ: \"Số 5, Nguyễn Huệ\"", "tên", "Đặng Thị Bưởi", "địa chỉ",
        "\"Số 5, Nguyễn Huệ\"",
      ])
    #expect(loaded.outline == ["{tên:Đặng Thị Bưởi,địa chỉ:Số 5, Nguyễn Huệ}"])
    #expect(loaded.codes.isEmpty)
  }

  @Test(arguments: ["", "\u{FEFF}", "# 👨‍👩‍👧 Đặng\n", "\u{FEFF}\n\n# ề\n"])
  func holdBehindAPrefix(_ prefix: String) {
    let body = "tên: Đặng\nlist:\n  - 'một'\n  - {hai: ba}\nsau: x\n"
    let plain = Loaded(body)
    let loaded = Loaded(prefix + body)
    #expect(loaded.written == plain.written)
    #expect(loaded.outline == plain.outline)
    #expect(loaded.codes.isEmpty)
  }

  @Test func holdWithCRLF() {
    let loaded = Loaded("tên: Đặng\r\nnotes: |\r\n  một\r\n  hai\r\n\r\nsau: x\r\n")
    #expect(
      loaded.written.dropFirst() == ["tên", "Đặng", "notes", "|\r\n  một\r\n  hai", "sau", "x"])
    #expect(loaded.outline == ["{tên:Đặng,notes:một\nhai\n,sau:x}"])
  }

  @Test func ofBlockContainersGoFromFirstToLastChild() {
    let loaded = Loaded("a:\n  - đ: 1\n    e: [x, {}]\n\n  - f\n\n# hết\nb: { }\n")
    #expect(
      loaded.written == [
        "a:\n  - đ: 1\n    e: [x, {}]\n\n  - f\n\n# hết\nb: { }", "a",
        "đ: 1\n    e: [x, {}]\n\n  - f", "đ: 1\n    e: [x, {}]", "đ", "1", "e", "[x, {}]", "x",
        "{}", "f", "b", "{ }",
      ])
  }

  @Test func ofBlockScalarsEndWithTheLastLineOfContent() {
    let loaded = Loaded(
      "a: |\n  một\n  hai  \n\n\nb: >-\n  ba\n\n  bốn\n"
        + "c: |+\n  năm\n\nd: |\ne: |2- # ghi chú\n    sáu"
    )
    #expect(
      loaded.written.dropFirst() == [
        "a", "|\n  một\n  hai  ", "b", ">-\n  ba\n\n  bốn", "c", "|+\n  năm", "d", "|", "e",
        "|2- # ghi chú\n    sáu",
      ])
    #expect(loaded.outline == ["{a:một\nhai  \n,b:ba\nbốn,c:năm\n\n,d:,e:  sáu}"])
    #expect(loaded.comments == ["# ghi chú"])
  }

  @Test func ofQuotedTextIncludeTheQuotes() {
    let loaded = Loaded("a: 'Đ''x'\nb: \"\\u0110\\\"\n  ề\"\nc: \"\"\n\"d\": ''\n")
    #expect(
      loaded.written.dropFirst() == [
        "a", "'Đ''x'", "b", "\"\\u0110\\\"\n  ề\"", "c", "\"\"", "\"d\"", "''",
      ])
    #expect(loaded.outline == ["{a:Đ'x,b:Đ\" ề,c:,d:}"])
  }

  @Test func ofPlainTextOverSeveralLines() {
    let loaded = Loaded("a: một\n   hai\n\n   ba # hết\nb: {c: một\n  hai}\n")
    #expect(
      loaded.written.dropFirst() == [
        "a", "một\n   hai\n\n   ba", "b", "{c: một\n  hai}", "c", "một\n  hai",
      ])
    #expect(loaded.outline == ["{a:một hai\nba,b:{c:một hai}}"])
    #expect(loaded.comments == ["# hết"])
  }

  @Test func stylesTellHowATextWasWritten() {
    let loaded = Loaded("a: b\nc: 'd'\ne: \"f\"\ng: |\n  h\ni: >\n  j\nk: []\nl:\n  - m\n")
    #expect(
      loaded.tree.entries(NodeID(0)).map { loaded.tree.node($0.value).style } == [
        .plain, .singleQuoted, .doubleQuoted, .literal, .folded, .flow, .block,
      ])
  }

  @Test func excludeTagsAndAnchors() {
    let loaded = Loaded("a: &x !!str Đ\nb: &y\n  c: d\ne: !t [f]\ng: *x\n")
    #expect(
      loaded.written.dropFirst() == ["a", "Đ", "b", "c: d", "c", "d", "e", "[f]", "f", "g", "*x"])
    #expect(
      loaded.codes == [
        "anchor-not-allowed", "tag-not-allowed", "anchor-not-allowed", "tag-not-allowed",
      ])
  }

  @Test func anAliasIsReportedWhereItsAnchorIsNot() {
    #expect(Loaded("a: &x b\nc: *x\n").codes == ["anchor-not-allowed"])
    #expect(Loaded("a: b\nc: *x\n").codes == ["anchor-not-allowed"])
    #expect(Loaded("a: &x b\nc: *y\n").codes == ["anchor-not-allowed", "anchor-not-allowed"])
  }
}
