import Diagnostics
import SourceText
import Testing

@testable import Posters

/// Pictures for slots come from anywhere, so they may be anything.
@Suite struct PictureTests {
  private func read(_ bytes: [UInt8]) throws -> (isTaken: Bool, codes: [String], words: [String]) {
    let source = SourceFile(path: "logo", bytes: bytes)
    let (picture, findings) = SheetPicture.read(source, as: FileID(0), try libraries.get())
    return (picture != nil, findings.map(\.check.code), findings.map(\.message.en))
  }

  private func svg(_ content: String, _ size: String = "width=\"9mm\" height=\"9mm\"") -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \(size)>\(content)</svg>
      """.utf8)
  }

  @Test func aDrawingIsTaken() throws {
    #expect(try read(svg("<circle cx=\"4\" cy=\"4\" r=\"3\"/>")).isTaken)
    #expect(try read(svg("<rect width=\"9\" height=\"2\"/>", "viewBox=\"0 0 9 2\"")).isTaken)
  }

  /// Layer upon layer, each using the one before ten times; `ID` in a link is the id.
  private func layers(_ link: String) -> String {
    let uses = (1..<12).map { number in
      let uses = String(repeating: link.replacing("ID", with: "g\(number - 1)"), count: 10)
      return "<g id=\"g\(number)\">\(uses)</g>"
    }
    return "<defs><g id=\"g0\"><path d=\"M0 0h1v1z\"/></g>\(uses.joined())</defs>"
      + link.replacing("ID", with: "g11")
  }

  @Test(arguments: [
    "<use href=\"#ID\"/>", "<use xlink:href=\"#ID\"/>", "<rect fill=\"url(#ID)\"/>",
    "<rect style=\"mask: url( '#ID' )\"/>",
  ])
  func referencesThatMultiplyAreRefused(_ link: String) throws {
    let bomb = try read(svg(layers(link)))
    #expect(!bomb.isTaken)
    #expect(bomb.words.first?.contains("references repeat") == true, "\(bomb.words)")
  }

  @Test func styleSheetsMultiplyToo() throws {
    let patterns = (0..<8).map { number in
      "<pattern id=\"p\(number)\">"
        + String(repeating: "<rect class=\"c\(number + 1)\"/>", count: 10) + "</pattern>"
    }
    let rules = (0..<8).map { ".c\($0){fill:url(#p\($0))}" }
    let bomb = try read(
      svg("<style>\(rules.joined())</style>\(patterns.joined())<rect class=\"c0\"/>"))
    #expect(!bomb.isTaken && bomb.codes == ["template-invalid"])
  }

  @Test func circlesAndPlainRepetitionPass() throws {
    #expect(try read(svg("<g id=\"a\"><use href=\"#a\"/></g>")).codes == [])
    let star = "<defs><path id=\"s\" d=\"M0 0h1v1z\"/></defs>"
    #expect(
      try read(svg(star + String(repeating: "<use href=\"#s\"/>", count: 2000))).isTaken)
  }

  @Test(arguments: [
    ("url(#a)", ["a"]), ("fill:url('#a');stroke:url( \"#b\" )", ["a", "b"]), ("#fff", []),
    ("URL(#c)", ["c"]), ("url(#d", ["d"]),
  ])
  func fragmentsOfStyles(_ style: String, _ ids: [String]) {
    #expect(DrawingBudget.fragments(style) == ids)
  }

  // MARK: - Raster pictures

  private func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// A header without pixels.
  private func png(_ width: Int, _ height: Int) -> [UInt8] {
    RasterSize.pngSignature + [0, 0, 0, 13] + Array("IHDR".utf8) + number(width)
      + number(height) + [8, 6, 0, 0, 0] + [UInt8](repeating: 0, count: 20)
  }

  private func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8] + number(height)[2...]
      + number(width)[2...] + [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
  }

  @Test func sizesAreReadFromHeaders() {
    #expect(RasterSize(png(300, 200)).map { [$0.width, $0.height] } == [300, 200])
    #expect(RasterSize(jpeg(640, 480)).map { [$0.width, $0.height] } == [640, 480])
    #expect(RasterSize(png(0, 5)) == nil)
    for bytes in [png(300, 200), jpeg(640, 480)] {
      for count in 0..<16 { #expect(RasterSize(Array(bytes.prefix(count))) == nil) }
    }
    #expect(RasterSize([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0]) == nil)
  }

  @Test(arguments: [(100_000, 100_000), (0xFFFF_FFFF, 0xFFFF_FFFF), (4001, 4000)])
  func hugePicturesAreNotDecoded(_ width: Int, _ height: Int) throws {
    #expect(try read(png(width, height)).words.first?.contains("16 million") == true)
  }

  @Test func brokenPicturesAreTold() throws {
    for bytes in [png(30, 20), Array(png(30, 20).prefix(20)), png(0, 0)] {
      let broken = try read(bytes)
      #expect(!broken.isTaken && broken.codes == ["template-invalid"])
    }
    #expect(try read(jpeg(640, 480)).words.first?.contains("neither SVG nor PNG") == true)
    #expect(try read([]).words.first?.contains("neither SVG nor PNG") == true)
  }

  @Test func embeddedPicturesCountTogether() throws {
    // 5000 × 5000, in base 64.
    let large =
      "iVBORw0KGgoAAAANSUhEUgAAE4gAABOICAYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
    let image = "<image xlink:href=\"data:image/png;base64,\(large)\" width=\"9\" height=\"9\"/>"
    #expect(try read(svg(image)).words.first?.contains("5000 × 5000") == true)
    #expect(
      try read(svg("<image href=\"data:image/png;base64,AAAA\"/>")).words.first?
        .contains("broken embedded picture") == true)
    // Not base 64: a header that nobody has looked at.
    #expect(
      try read(svg("<image href=\"data:image/png,%89PNG\"/>")).codes == [
        "template-reference-external"
      ])
  }
}
