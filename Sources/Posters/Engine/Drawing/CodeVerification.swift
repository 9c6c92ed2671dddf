import Backends
import Diagnostics

/// Whether a symbol on a page is large enough, and reads back from its pixels.
struct CodeVerification {
  private let code: SheetLayout.PlacedCode

  init(_ code: SheetLayout.PlacedCode) { self.code = code }

  /// Pixels an inch at which a page must still be read: what a poor office printer gives.
  static let resolution = 150.0
  /// Beyond this, more pixels a module only take time.
  static let mostPixelsPerModule = 3.0
  /// Symbol contrast, percent of full scale: grade 4, “good”, of ISO/IEC 15415.
  static let leastContrast = 70

  func sizeFindings() -> [Finding] {
    let size = QRSize(code.code.symbol, module: Length.micrometres(points: code.module))
    guard size.isReadable else {
      return [
        Finding(
          .sheetCodeSmall, at: code.slot.place,
          ["module": Bilingual(QRSize.millimetres(size.module))])
      ]
    }
    let distance = Int(code.style.distance * 1000)
    guard size.scanDistance < distance else { return [] }
    return [
      Finding(
        .sheetCodeSmall, at: code.slot.place,
        [
          "width": Bilingual(QRSize.millimetres(size.symbolWidth)),
          "reach": Bilingual(QRSize.millimetres(size.scanDistance)),
          "distance": Bilingual(QRSize.millimetres(distance)),
        ], variant: "distance")
    ]
  }

  /// What is wrong with the symbol as the page shows it.
  func finding(
    _ layout: SheetLayout, _ reader: CodeReader
  ) throws(DrawingFailure) -> Finding? {
    let scale = min(
      Self.resolution / Length.pointsPerInch, Self.mostPixelsPerModule / code.module)
    let raster = try Raster(code.box, scale: scale)
    try layout.draw(on: raster, around: code.box)
    let gray = raster.gray()
    let contrast = contrast(gray, raster, scale)
    if contrast < Self.leastContrast {
      return finding("contrast", ["ratio": Bilingual(String(contrast))])
    }
    let texts = reader.read(
      gray, width: raster.width, height: raster.height, module: code.module * scale)
    if texts == [code.code.symbol.text] { return nil }
    return finding(texts.isEmpty ? nil : "other", [:])
  }

  private func finding(
    _ variant: String?, _ arguments: KeyValuePairs<String, Bilingual>
  ) -> Finding {
    var finding = Finding(
      .sheetCodeUnreadable, at: code.slot.place, arguments, variant: variant,
      related: [code.content.origin].compactMap(\.self))
    finding.message = finding.message.filled([
      "subject": code.content.subject, "slot": Bilingual(code.slot.name),
    ])
    return finding
  }

  /// Between the middles of the palest dark and the darkest light module, percent.
  private func contrast(_ gray: [UInt8], _ raster: Raster, _ scale: Double) -> Int {
    let (side, symbol) = (code.module * scale, code.code.symbol)
    var (palest, darkest) = (0, 255)
    for row in 0..<code.code.span {
      for column in 0..<code.code.span {
        let x = min(Int((Double(column) + 0.5) * side), raster.width - 1)
        let y = min(Int((Double(row) + 0.5) * side), raster.height - 1)
        let value = Int(gray[y * raster.width + x])
        let isDark = symbol.isDark(
          row: row - QRSymbol.quietZone, column: column - QRSymbol.quietZone)
        if isDark { palest = max(palest, value) } else { darkest = min(darkest, value) }
      }
    }
    return max(0, darkest - palest) * 100 / 255
  }
}
