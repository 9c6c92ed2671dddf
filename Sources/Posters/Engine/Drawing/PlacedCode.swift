import Backends
internal import CPangoCairo

extension SheetCode {
  /// The light square with the quiet zone, then all dark parts as one path.
  func draw(in box: Box, _ light: Color, _ dark: Color, on canvas: Canvas) {
    canvas.fill(box, light)
    drawDark(in: box, dark, on: canvas)
  }

  func drawDark(in box: Box, _ dark: Color, on canvas: Canvas) {
    canvas.setColor(dark)
    let quiet = Double(QRSymbol.quietZone)
    let module = box.width / Double(span)
    for outline in outlines {
      // After a closed path a line would go on from its start.
      cairo_new_sub_path(canvas.context)
      for corner in outline {
        cairo_line_to(
          canvas.context, box.x + (Double(corner.x) + quiet) * module,
          box.y + (Double(corner.y) + quiet) * module)
      }
      cairo_close_path(canvas.context)
    }
    cairo_fill(canvas.context)
  }
}

extension Canvas {
  func translate(_ x: Double, _ y: Double) { cairo_translate(context, x, y) }
}
