import Backends
internal import CPangoCairo

extension SheetLayout.PlacedCode {
  func draw(on canvas: Canvas) { code.draw(in: box, style.light, style.dark, on: canvas) }
}

extension SheetCode {
  /// The light square with the quiet zone, then all dark runs as one path: with a path for
  /// each, viewers would show hairlines between them.
  func draw(in box: Box, _ light: Color, _ dark: Color, on canvas: Canvas) {
    canvas.fill(box, light)
    canvas.setColor(dark)
    let quiet = Double(QRSymbol.quietZone)
    let module = box.width / Double(span)
    for run in runs {
      cairo_rectangle(
        canvas.context, box.x + (Double(run.column) + quiet) * module,
        box.y + (Double(run.row) + quiet) * module, Double(run.length) * module, module)
    }
    cairo_fill(canvas.context)
  }
}

extension Canvas {
  func translate(_ x: Double, _ y: Double) { cairo_translate(context, x, y) }
}
