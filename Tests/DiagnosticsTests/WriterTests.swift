import Foundation
import Testing
import Writers

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct JSONWriterTests {
  private func write(
    _ layout: JSONWriter.Layout, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(layout)
    body(&json)
    return text(json.finish())
  }

  private func sample(_ json: inout JSONWriter) {
    json.object { json in
      json.member("b", "k")
      json.member("a", 3)
      json.member("c", true)
      json.array("list") {
        $0.integer(-1)
        $0.null()
        $0.object { _ in }
        $0.array { _ in }
        $0.array { $0.number("1.50") }
      }
      json.member("deep") { $0.object { $0.member("texts", ["x", "y"]) } }
    }
  }

  @Test func keepsTheOrderGiven() {
    #expect(
      write(.compact, sample)
        == #"{"b":"k","a":3,"c":true,"list":[-1,null,{},[],[1.50]],"deep":{"texts":["x","y"]}}"#)
  }

  @Test func indentsByTwo() {
    #expect(
      write(.pretty, sample) == """
        {
          "b": "k",
          "a": 3,
          "c": true,
          "list": [
            -1,
            null,
            {},
            [],
            [
              1.50
            ]
          ],
          "deep": {
            "texts": [
              "x",
              "y"
            ]
          }
        }

        """)
  }

  @Test func escapesWhatCouldHarm() {
    let hostile = "\"\\/\u{0}\n\u{1F}\u{7F}\u{85}\u{2028}\u{2029}</script><!--<b>&'Đặng 🏛️"
    #expect(
      write(.compact) { $0.string(hostile) }
        == #""\"\\/\u0000\u000A\u001F\u007F\u0085\u2028\u2029<\/script>\u003C!--<b>&'Đặng 🏛️""#)
  }

  @Test func isReadBackByFoundation() throws {
    let texts = [
      "", "\"", "\\", "</", "<", "<!", "\u{0}\u{1}\u{1F}", "\u{2027}\u{2028}\u{202A}",
      "\u{C2}\u{A0}", "\u{7FF}\u{800}\u{FFFF}\u{10FFFF}", "e\u{302}\u{303}", "👨‍👩‍👧‍👦", "a\r\nb\t",
    ]
    let json = write(.compact) { $0.array { for text in texts { $0.string(text) } } }
    let back = try JSONDecoder().decode([String].self, from: Data(json.utf8))
    #expect(back.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    let keys = write(.pretty) { $0.object { for text in texts { $0.member(text, 1) } } }
    let object = try JSONSerialization.jsonObject(with: Data(keys.utf8)) as? [String: Int]
    #expect(object?.count == texts.count)
  }

  @Test func writesTheExtremesOfIntegers() {
    #expect(
      write(.compact) { $0.array { for n in [0, .min, .max, 10, -10] { $0.integer(n) } } }
        == "[0,-9223372036854775808,9223372036854775807,10,-10]")
  }

  @Test func knowsNumbers() {
    for good in ["0", "-0", "1.000110", "10", "0.5e+3", "1E9", "-12.5e-1"] {
      #expect(JSONWriter.isNumber(good), "\(good)")
    }
    for bad in ["", "-", "+1", "01", ".5", "1.", "1e", "1e+", "NaN", "1 ", "0x1", "1,5", "１"] {
      #expect(!JSONWriter.isNumber(bad), "\(bad)")
    }
  }
}

@Suite struct CSVWriterTests {
  private func write(_ rows: [[String]]) -> String {
    var csv = CSVWriter()
    for row in rows { csv.row(row) }
    return text(Array(csv.finish().dropFirst(3)))
  }

  @Test func beginsWithAByteOrderMark() {
    #expect(CSVWriter().finish() == [0xEF, 0xBB, 0xBF])
  }

  @Test func quotesWhenNeeded() {
    #expect(
      write([["mã", "tên, loại", "“a”", "\"b\"", "c\nd", "e\rf", ""], [""], []])
        == "mã,\"tên, loại\",“a”,\"\"\"b\"\"\",\"c\nd\",\"e\rf\",\r\n\"\"\r\n\r\n")
  }

  @Test func disarmsFormulas() {
    for start in ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"] {
      #expect(write([["\(start)1"]]) == "\"'\(start)1\"\r\n")
      #expect(write([["a", start]]) == "a,\"'\(start)\"\r\n")
    }
    #expect(write([["=HYPERLINK(\"x\")"]]) == "\"'=HYPERLINK(\"\"x\"\")\"\r\n")
    #expect(write([["a=1", "１", "，", "'="]]) == "a=1,１,，,'=\r\n")
  }

  @Test func handsRowsOverInPieces() {
    let rows = (0..<50).map { ["\($0)", "=a", "b, c", ""] }
    var csv = CSVWriter()
    var pieces: [[UInt8]] = []
    for row in rows {
      csv.row(row)
      csv.drain(from: 64) { pieces.append($0) }
    }
    pieces.append(csv.finish())
    #expect(pieces.count > 2)
    #expect(text(Array(pieces.joined().dropFirst(3))) == write(rows))
  }

  @Test func leavesIntegersAlone() {
    var csv = CSVWriter()
    csv.cell(-5)
    csv.cell("a")
    #expect(text(Array(csv.finish().dropFirst(3))) == "-5,a\r\n")
  }
}

@Suite struct MarkupWriterTests {
  private func write(
    _ dialect: MarkupWriter.Dialect = .xml(declaration: false), pretty: Bool = false,
    _ body: (inout MarkupWriter) -> Void
  ) -> String {
    var markup = MarkupWriter(dialect, pretty: pretty)
    body(&markup)
    return text(markup.finish())
  }

  @Test func escapesTextAndAttributes() {
    let hostile = "&<>\"'\u{0}\u{8}\u{FFFE}\u{FFFF}\t\n\r]]>Đặng\u{FFFD}\u{FEFF}"
    #expect(
      write { $0.element("a", ["b": hostile, "c": nil], text: hostile) }
        == "<a b=\"&amp;&lt;&gt;&quot;&#39;&#9;&#10;&#13;]]&gt;Đặng\u{FFFD}\u{FEFF}\">"
        + "&amp;&lt;&gt;&quot;&#39;\t\n&#13;]]&gt;Đặng\u{FFFD}\u{FEFF}</a>\n")
  }

  @Test func closesEmptyElementsByDialect() {
    #expect(write { $0.element("rect", ["x": "1"]) } == "<rect x=\"1\"/>\n")
    #expect(
      write(.html(doctype: true)) {
        $0.element("div") {
          $0.element("br")
          $0.element("p")
        }
      } == "<!DOCTYPE html>\n<div><br><p></p></div>\n")
  }

  @Test func breaksLinesOnlyWhereThereIsNoText() {
    let written = write(.xml(declaration: true), pretty: true) {
      $0.element("svg") {
        $0.attribute("width", "10")
        $0.element("title", text: "Mã QR")
        $0.inlineElement("text") {
          $0.element("tspan", text: "a")
          $0.element("tspan") { $0.element("b") }
        }
        $0.element("g") { $0.element("p") { $0.element("q") } }
        $0.element("g") {
          $0.text("x")
          $0.element("b", text: "y")
        }
      }
    }
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg width="10">
          <title>Mã QR</title>
          <text><tspan>a</tspan><tspan><b/></tspan></text>
          <g>
            <p>
              <q/>
            </p>
          </g>
          <g>x<b>y</b></g>
        </svg>

        """)
  }

  @Test func takesFinishedMarkup() {
    #expect(write { $0.element("a") { $0.raw(Array("<b/>".utf8)) } } == "<a><b/></a>\n")
  }
}

@Suite struct EscapingTests {
  @Test func keepsNginxMapsWhole() {
    #expect(Escaping.forNginxMap("/a b;\"\\}") == #""/a b;\"\\}""#)
    #expect(Escaping.forNginxMap("$uri\n\u{0}#{") == "\"%24uri%0A%00#{\"")
    #expect(Escaping.forNginxMap("~ă") == "\"~ă\"")
    #expect(Escaping.forNginxMapKey("~^/") == #""\\~^/""#)
    #expect(Escaping.forNginxMapKey("\\a") == #""\\\\a""#)
    #expect(Escaping.forNginxMapKey("default") == #""\\default""#)
    #expect(Escaping.forNginxMapKey("/default") == "\"/default\"")
  }

  @Test func showsWhatATerminalWouldObey() {
    #expect(Escaping.forTerminal("Đặng 🏛️ 👨‍👩‍👧") == "Đặng 🏛️ 👨‍👩‍👧")
    #expect(
      Escaping.forTerminal("\u{1B}[31m\u{9B}\u{7F}\u{202E}\u{2066}\n\t\r\u{E0041}")
        == "‹U+001B›[31m‹U+009B›‹U+007F›‹U+202E›‹U+2066›‹U+000A›‹U+0009›‹U+000D›‹U+E0041›")
    #expect(Escaping.forTerminal("a\nb\r", keepingLineBreaks: true) == "a\nb‹U+000D›")
    #expect(Escaping.forTerminal("a\r\nb", keepingLineBreaks: true) == "a‹U+000D›\nb")
  }

  @Test func encodesPathsAsURIs() {
    #expect(Escaping.forURIPath("a b/ộ%:.yaml") == "a%20b/%E1%BB%99%25%3A.yaml")
  }
}
