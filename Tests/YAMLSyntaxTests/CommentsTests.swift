import SourceText
import Testing
import YAMLSyntax

@Suite struct CommentsTests {
  @Test func areFoundWhereverTheyStand() {
    let loaded = Loaded(
      """
      # đầu tệp
      a: 1 # sau giá trị
      b: # sau khóa
        - x
        # trong danh sách
        - [y, # trong ngoặc
           z]
      # trước ---
      --- # sau ---
      c: d
      # cuối tệp
      """)
    #expect(
      loaded.comments == [
        "# đầu tệp", "# sau giá trị", "# sau khóa", "# trong danh sách", "# trong ngoặc",
        "# trước ---", "# sau ---", "# cuối tệp",
      ])
    #expect(
      loaded.tree.comments.map(\.isAlone) == [
        true, false, false, true, false, true, false, true,
      ])
    #expect(loaded.codes.isEmpty)
  }

  @Test func areNotFoundInsideTexts() {
    let loaded = Loaded(
      """
      a: "x # y"
      b: 'x # y'
      c: x#y
      d: |
        # không phải chú thích
        x # y
      e: >-

        # cũng không
      # chú thích
      "f # g": "một
        # hai"
      """)
    #expect(loaded.comments == ["# chú thích"])
    #expect(loaded.codes.isEmpty)
  }

  @Test func followBlockTexts() {
    let loaded = Loaded("a: |\n  x\n\n# một\n  # hai\nb: >\n  y\n # ba\nc: d\n")
    #expect(loaded.comments == ["# một", "# hai", "# ba"])
    #expect(loaded.outline == ["{a:x\n,b:y\n,c:d}"])
  }

  @Test func endBeforeTheLineBreak() {
    let loaded = Loaded("\u{FEFF}# một\r\na: b # hai\r\n#")
    #expect(loaded.comments == ["# một", "# hai", "#"])
    #expect(loaded.tree.comments.map(\.isAlone) == [true, false, true])
  }

  @Test func ofAFileWithoutDocumentsAreKept() {
    let loaded = Loaded("# chỉ có chú thích\n")
    #expect(loaded.comments == ["# chỉ có chú thích"])
    #expect(loaded.tree.nodes.isEmpty && loaded.tree.documents.isEmpty && loaded.codes.isEmpty)
  }
}
