/// A sheet laid out: where everything goes, ready to be drawn any number of times.
struct SheetLayout {
  /// Static parts of the page, at the bottom.
  var background: Recording
  /// Static parts of cells, each with its offset.
  var cells: [(recording: Recording, x: Double, y: Double)] = []
  /// Large pale letters across the page, above and below its middle.
  var stamp: Recording?
  var texts: [(text: SetText, box: Box, isTurned: Bool)] = []
  var codes: [PlacedCode] = []
  var pictures: [(picture: PictureDrawing, box: Box, isTurned: Bool)] = []

  /// A symbol at its place.
  struct PlacedCode {
    var code: SheetCode
    var style: CodeStyle
    /// The square that symbol and quiet zone fill.
    var box: Box
    var slot: Template.Slot
    var content: SheetContent

    /// Side of a module in points.
    var module: Double { box.width / Double(code.span) }
  }

  /// - Parameter part: where it is looked at; what cannot reach there may be left out.
  func draw(on canvas: Canvas, around part: Box? = nil) throws(DrawingFailure) {
    canvas.paint(background)
    for cell in cells {
      try canvas.saved { () throws(DrawingFailure) in
        canvas.translate(cell.x, cell.y)
        canvas.paint(cell.recording)
      }
    }
    if let stamp { canvas.paint(stamp) }
    for picture in pictures {
      try Self.upright(picture.isTurned, picture.box, canvas) { () throws(DrawingFailure) in
        try picture.picture.draw(in: picture.box, on: canvas)
      }
    }
    for text in texts {
      if let part, !text.box.reaches(part) { continue }
      try Self.upright(text.isTurned, text.box, canvas) { () throws(DrawingFailure) in
        text.text.draw(on: canvas)
      }
    }
    for code in codes { try canvas.draw(code) }
    try canvas.check()
  }

  private static func upright(
    _ isTurned: Bool, _ box: Box, _ canvas: Canvas, _ body: () throws(DrawingFailure) -> Void
  ) throws(DrawingFailure) {
    if isTurned { try canvas.turned(around: box, body) } else { try body() }
  }
}
