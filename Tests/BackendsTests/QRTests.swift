import Backends
import CatalogModel
import Foundation
import Testing

@Suite struct QRTests {
  private static let payload = "https://tthc.tuyenquang.example/t/1.001193/commune"

  @Test func takesTheSmallestSymbolThatHoldsTheText() throws {
    let symbol = try QRSymbol(Self.payload)
    #expect(symbol.correction == .high)
    #expect(symbol.version == 6)
    #expect(symbol.width == 17 + 4 * symbol.version)
    #expect(symbol.isDark(row: 0, column: 0))
    #expect(!symbol.isDark(row: -1, column: 0))
    #expect(!symbol.isDark(row: symbol.width, column: symbol.width))
  }

  @Test func saysWhatDoesNotFit() {
    #expect(throws: QRError.empty) { try QRSymbol("") }
    for correction in QRSymbol.Correction.allCases {
      let full = String(repeating: "a", count: correction.capacity)
      #expect(throws: Never.self) { try QRSymbol(full, correction: correction) }
      let accented = "đ" + full.dropFirst(4)
      #expect(throws: Never.self) { try QRSymbol(accented, correction: correction) }
      #expect(throws: QRError.tooLong(correction.capacity + 1, most: correction.capacity)) {
        try QRSymbol(full + "a", correction: correction)
      }
    }
  }

  @Test func drawsWithQuietZoneInMillimetres() throws {
    let symbol = try QRSymbol("a")
    let svg = String(decoding: symbol.svg(module: 100, title: "<a>"), as: UTF8.self)
    // 21 + 8 modules of no less than 0.4 mm.
    #expect(svg.contains(#"width="11.6mm" height="11.6mm" viewBox="0 0 29 29""#))
    #expect(svg.contains("<title>&lt;a&gt;</title>"))
    #expect(svg.contains("M4 4h7v1h-7z"))
    #expect(svg.components(separatedBy: "<path").count == 2)
  }

  @Test func countsSizesInMicrometres() throws {
    let symbol = try QRSymbol("a")
    #expect(QRSize(symbol, fitting: 29_000) == QRSize(symbol, module: 1000))
    #expect(QRSize(symbol).symbolWidth == 10_500)
    #expect(QRSize(symbol).scanDistance == 105_000)
    #expect(!QRSize(symbol, module: 399).isReadable)
    #expect(QRSize(symbol, readFrom: 1_000_000).scanDistance >= 1_000_000)
    #expect(QRSize(symbol, readFrom: 0).isReadable)
    #expect(QRSize.millimetres(20_050) == "20.05")
    #expect(QRSize.millimetres(20_000) == "20")
  }

  @Test func showsItselfInATerminal() throws {
    let symbol = try QRSymbol("a")
    let lines = symbol.terminal(.plainOnLight).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 16)
    #expect(lines[0].allSatisfy { $0 == " " } && lines[0].count == 29)
    #expect(lines[2].hasPrefix("    █▀▀▀▀▀█"))
    #expect(symbol.terminal(.plainOnDark).hasPrefix(String(repeating: "█", count: 29)))
    #expect(symbol.terminal().hasPrefix("\u{1B}[38;5;16;48;5;231m "))
  }

  @Test func encodesInParallel() async throws {
    let alone = try (0..<40).map { try QRSymbol("\(Self.payload)/\($0)") }
    let together = try await withThrowingTaskGroup(of: (Int, QRSymbol).self) { group in
      for index in 0..<40 {
        group.addTask { (index, try QRSymbol("\(Self.payload)/\(index)")) }
      }
      return try await group.reduce(into: [Int: QRSymbol]()) { $0[$1.0] = $1.1 }
    }
    #expect((0..<40).allSatisfy { together[$0] == alone[$0] })
  }

  /// Every level, text with diacritics, and the backend's own file, read by another program.
  @Test func isReadBackByAnIndependentReader() throws {
    guard let draw = OutsideProgram.find("rsvg-convert"), let read = OutsideProgram.find("zbarimg")
    else { return }
    let input = LookupSample.input([LookupSample.procedure("1.001193")])
    let resolved = try #require(input.catalog.procedures.first)
    let artifact = try #require(Backend.qr.each?(resolved, input).first)
    #expect(artifact.path == "commune/procedures/1.001193/qr.svg")
    var pictures = [(artifact.bytes, Self.payload)]
    for correction in QRSymbol.Correction.allCases {
      let text = "https://tthc.example/thủ-tục/đăng-ký-khai-sinh?\(correction.rawValue)"
      pictures.append((try QRSymbol(text, correction: correction).svg(), text))
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "qr-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, (svg, text)) in pictures.enumerated() {
      let png = try OutsideProgram.run(draw, ["--dpi-x", "300", "--dpi-y", "300"], input: svg)
      #expect(png.status == 0)
      let file = folder.appending(path: "\(index).png")
      try Data(png.output).write(to: file)
      let found = try OutsideProgram.run(read, ["--quiet", "--raw", file.path])
      #expect(String(decoding: found.output, as: UTF8.self) == text + "\n")
    }
  }

  @Test func givesNoCodeToInternalProcedures() throws {
    var procedure = LookupSample.procedure("1.1")
    procedure.isInternal = true
    let input = LookupSample.input([procedure])
    let resolved = try #require(input.catalog.procedures.first)
    #expect(Backend.qr.each?(resolved, input).isEmpty == true)
  }
}
