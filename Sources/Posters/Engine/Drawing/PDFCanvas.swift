import Backends
internal import CPangoCairo

/// The pages of a PDF. A symbol is written into the file once, however many pages show it.
final class PDFCanvas: Canvas {
  private var symbols: [Symbol: Recording] = [:]
  /// Bounded, so that memory stays flat over thousands of sheets.
  private static let mostSymbols = 256

  private struct Symbol: Hashable {
    var text: String
    var dark: Color
  }

  /// In units of modules: whole numbers take the least room and time in a file.
  override func draw(_ code: SheetLayout.PlacedCode) throws(DrawingFailure) {
    let symbol = try recording(code)
    fill(code.box, code.style.light)
    try saved { () throws(DrawingFailure) in
      translate(code.box.x, code.box.y)
      cairo_scale(context, code.module, code.module)
      paint(symbol)
    }
  }

  private func recording(_ code: SheetLayout.PlacedCode) throws(DrawingFailure) -> Recording {
    let key = Symbol(text: code.code.symbol.text, dark: code.style.dark)
    if let known = symbols[key] { return known }
    let side = Double(code.code.span)
    let recording = try Recording(Box(x: 0, y: 0, width: side, height: side))
    code.code.drawDark(
      in: Box(x: 0, y: 0, width: side, height: side), code.style.dark, on: recording)
    try recording.check()
    if symbols.count >= Self.mostSymbols { symbols.removeAll(keepingCapacity: true) }
    symbols[key] = recording
    return recording
  }
}
