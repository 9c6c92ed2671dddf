import Diagnostics
import FoundationEssentials
import SourceText
import Testing

@testable import Posters

@Suite struct TemplateTests {
  static let examples = PosterChecks.all.flatMap { check in
    check.examples.filter { $0.kind == .template }.map { (check.code, $0.title.en) }
  }

  /// Those that need a catalog are run by `motcua explain --verify`.
  @Test(arguments: PosterChecks.all.map(\.code))
  func everyCheckShowsWhatIsWrongAndWhatIsRight(_ code: String) throws {
    let check = try #require(PosterChecks.all.first { $0.code == code })
    let speaking = check.examples.filter { $0.text.contains("‹") }.count
    #expect(speaking < check.examples.count)
    // An address that no symbol holds has more than 1,271 bytes.
    #expect(speaking > 0 || code == "poster-no-address")
  }

  @Test(arguments: examples)
  func examplesBehaveAsMarked(_ code: String, _ title: String) throws {
    let check = try #require(PosterChecks.all.first { $0.code == code })
    let example = try #require(check.examples.first { $0.title.en == title })
    let outcome = TemplateExamples.run(example, of: check, try libraries.get())
    #expect(outcome.expected == outcome.found)
    #expect(outcome.others.map { "\($0.check.code): \($0.message.en)" } == [])
  }

  @Test func wordsOfAllChecksAreComplete() {
    #expect(MessageTable.problems(in: PosterChecks.all) == [])
  }

  static let shipped: [String] = {
    let folder = root.appending(path: "Templates/posters")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".svg") }.sorted()
  }()

  @Test(arguments: shipped)
  func shippedTemplatesAreRight(_ path: String) throws {
    let bytes = try Data(contentsOf: root.appending(path: "Templates/posters/" + path))
    let source = SourceFile(path: path, bytes: [UInt8](bytes))
    let name = try #require(path.split(separator: "/").last)
    let form = try #require(PosterKind.Form.allCases.first { name.hasPrefix($0.rawValue) })
    let (template, findings) = try read(source, form.blueprint)
    #expect(findings.map { "\($0.check.code): \($0.message.en)" } == [])
    #expect(template != nil)
  }

  @Test func bothDesignsHaveEverySize() {
    let names = Self.shipped.map { $0.split(separator: "/").map(String.init) }
    let formal = names.filter { $0[0] == "formal" }.map { $0[1] }
    #expect(formal == names.filter { $0[0] == "plain" }.map { $0[1] })
    #expect(formal.count == 9)
  }

  @Test func slotsLieWhereTransformsPutThem() throws {
    let template = try template(
      """
      <g transform="translate(10 20)"><g transform="scale(2)">
        <rect id="n" data-slot="name" data-size="20" data-min-size="8" x="5" y="5" width="80" height="20"/>
      </g></g>
      """)
    let box = try #require(template.slots.first).box
    func near(_ points: Double, _ millimetres: Double) -> Bool {
      abs(points - Length.points(millimetres: millimetres)) < 0.05
    }
    #expect(near(box.x, 20) && near(box.y, 30))
    #expect(near(box.width, 160) && near(box.height, 40))
  }

  @Test func slotsAndWhatDoesNotApplyAreCutOut() throws {
    let template = try template(
      """
      \(nameSlot())
      <g id="x" data-when="commune"><path id="inner" data-when="proof" d="M1 1"/></g>
      <path id="always" d="M0 0h1"/>
      """)
    func text(_ flags: Set<String>) -> String {
      String(decoding: template.background(flags), as: UTF8.self)
    }
    #expect(!text([]).contains("data-slot"))
    #expect(!text([]).contains("inner"))
    #expect(text([]).contains("always"))
    #expect(text(["commune"]).contains("id=\"x\""))
    #expect(!text(["commune"]).contains("inner"))
    #expect(text(["commune", "proof"]).contains("inner"))
    #expect(!text(["proof"]).contains("inner"))
  }

  @Test func slotsMaySharePlacesThatExcludeEachOther() throws {
    func slots(_ first: String, _ second: String) throws -> [String] {
      let slot = nameSlot()
      let other = slot.replacing("id=\"n\"", with: "id=\"m\"")
      return try read(
        page(
          slot.replacing("<rect", with: "<rect data-when=\"\(first)\"")
            + other.replacing("<rect", with: "<rect data-when=\"\(second)\""))
      ).findings.map(\.check.code)
    }
    #expect(try slots("province", "commune") == [])
    #expect(try slots("province district", "commune") == [])
    #expect(try slots("proof", "!proof") == [])
    #expect(try slots("province commune", "commune") == ["template-slots-overlap"])
    #expect(try slots("province", "proof") == ["template-slots-overlap"])
    #expect(try slots("!proof", "!proof") == ["template-slots-overlap"])
  }

  @Test func contrastCountsTheGroundBeneath() throws {
    let white = nameSlot().replacing("<rect", with: "<rect data-color=\"#ffffff\"")
    #expect(try read(page(white)).findings.map(\.check.code) == ["template-contrast-low"])
    let ground = ##"<rect x="5" y="5" width="200" height="50" fill="#222"/>"##
    #expect(try read(page(ground + white)).findings.isEmpty)
    // Where the ground comes only with a flag, the text must come with it too.
    let sometimes = ground.replacing("<rect", with: "<rect data-when=\"province\"")
    #expect(
      try read(page(sometimes + white)).findings.map(\.check.code) == ["template-contrast-low"])
    let both = white.replacing("<rect", with: "<rect data-when=\"province\"")
    #expect(try read(page(sometimes + both)).findings.isEmpty)
  }

  @Test(arguments: [
    "<foreignObject><body/></foreignObject>", "<animate/>", "<filter id=\"f\"/>",
    "<rect onclick=\"x()\"/>", "<a href=\"#x\"/>", "<set/>", "<iframe/>",
    "<g xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\"/></g>",
    "<image href=\"file:///etc/passwd\"/>", "<image href=\"/etc/passwd\"/>",
    "<image xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"http://a/b.png\"/>",
    "<use href=\"other.svg#a\"/>", "<rect fill=\"url(http://a/b#c)\"/>",
    "<rect style=\"fill:URL( 'http://a')\"/>", "<style>@import 'x.css';</style>",
    "<style>a{fill:url(//x)}</style>", "<rect style=\"fill:\\75rl(http://a)\"/>",
    "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", "<g xml:base=\"http://a/\"/>",
  ])
  func doubtfulDrawingsNeverReachTheLibrary(_ element: String) throws {
    let codes = try read(page(nameSlot() + element)).findings.map(\.check.code)
    #expect(!codes.isEmpty)
    #expect(
      Set(codes).isSubset(of: ["template-element-forbidden", "template-reference-external"]))
  }

  @Test func aBombOfReferencesEndsInAFinding() throws {
    var levels = "<g id=\"l0\"><rect width=\"1\" height=\"1\"/></g>"
    for level in 1...9 {
      let uses = String(repeating: "<use href=\"#l\(level - 1)\"/>", count: 10)
      levels += "<g id=\"l\(level)\">\(uses)</g>"
    }
    let (template, findings) = try read(page(nameSlot() + levels))
    #expect(template == nil)
    #expect(findings.map(\.check.code) == ["template-invalid"])
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(text) {
        result += other
        rest = rest.dropFirst(text.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
