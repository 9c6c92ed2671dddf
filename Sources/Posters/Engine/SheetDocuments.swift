internal import CPangoCairo

/// A PDF of many pages, written as it grows. Use it from one thread at a time.
public final class PDFDocument {
  private let sink: ByteSink
  private let canvas: PDFCanvas
  private var isOpen = true

  /// - Parameters:
  ///   - title: of the document.
  ///   - date: `YYYY-MM-DD`; stands as the date of creation, so that bytes do not tell the hour.
  public init(
    _ template: Template, title: String, date: String, to sink: ByteSink
  ) throws(DrawingFailure) {
    self.sink = sink
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), template.width, template.height)
    canvas = try PDFCanvas(taking: surface)
    cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_CREATOR, "motcua")
    cairo_pdf_surface_set_metadata(
      canvas.surface, CAIRO_PDF_METADATA_CREATE_DATE, date + "T00:00:00Z")
  }

  public func add(_ sheet: SheetPainter.Prepared) throws(DrawingFailure) {
    try sheet.layout.draw(on: canvas)
    cairo_show_page(canvas.context)
    try canvas.check()
  }

  /// Writes what is still due; nothing can be added afterwards.
  public func finish() throws(DrawingFailure) {
    guard isOpen else { return }
    isOpen = false
    cairo_surface_finish(canvas.surface)
    let status = cairo_surface_status(canvas.surface)
    guard status == CAIRO_STATUS_SUCCESS, !sink.hasFailed else { throw DrawingFailure(status) }
  }

  deinit {
    // Cairo writes to the sink when the surface goes, so it must go first.
    if isOpen { cairo_surface_finish(canvas.surface) }
  }
}

extension SheetPainter.Prepared {
  /// The sheet as an SVG file, letters as shapes.
  public func writeSVG(_ template: Template, to sink: ByteSink) throws(DrawingFailure) {
    let canvas = try Canvas(
      taking: cairo_svg_surface_create_for_stream(
        ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), template.width,
        template.height))
    cairo_svg_surface_set_document_unit(canvas.surface, CAIRO_SVG_UNIT_PT)
    try layout.draw(on: canvas)
    cairo_show_page(canvas.context)
    cairo_surface_finish(canvas.surface)
    let status = cairo_surface_status(canvas.surface)
    guard status == CAIRO_STATUS_SUCCESS, !sink.hasFailed else { throw DrawingFailure(status) }
  }

  /// The sheet as a PNG file.
  ///
  /// - Parameter resolution: pixels an inch.
  public func writePNG(
    _ template: Template, resolution: Double, to sink: ByteSink
  ) throws(DrawingFailure) {
    let raster = try Raster(template.page, scale: resolution / Length.pointsPerInch)
    try layout.draw(on: raster)
    try raster.png(sink)
  }
}
