internal import CPangoCairo

/// A picture ready to be painted: scaled to fit, in the middle of its box.
final class PictureDrawing {
  private let recording: Recording
  private let width: Double
  private let height: Double

  init(_ picture: SheetPicture, _ libraries: DrawingLibraries) throws(DrawingFailure) {
    switch picture.form {
    case .svg:
      do throws(SVGDrawing.Fault) {
        let drawing = try SVGDrawing(picture.bytes, libraries)
        let size = drawing.size ?? (100, 100)
        (width, height) = size
        let page = Box(x: 0, y: 0, width: size.width, height: size.height)
        let canvas: Recording
        do throws(DrawingFailure) {
          canvas = try Recording(page)
        } catch {
          throw SVGDrawing.Fault(message: error.message)
        }
        try drawing.draw(into: page, on: canvas)
        recording = canvas
      } catch {
        throw DrawingFailure(message: error.message)
      }
    case .png:
      let image = try Self.image(picture.bytes)
      defer { cairo_surface_destroy(image) }
      width = Double(cairo_image_surface_get_width(image))
      height = Double(cairo_image_surface_get_height(image))
      recording = try Recording(Box(x: 0, y: 0, width: width, height: height))
      cairo_set_source_surface(recording.context, image, 0, 0)
      cairo_paint(recording.context)
    }
    try recording.check()
  }

  /// Bytes still to be read by Cairo.
  private final class Source {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func copy(_ count: Int, to buffer: UnsafeMutablePointer<UInt8>) -> Bool {
      guard bytes.count - position >= count else { return false }
      bytes.withUnsafeBufferPointer { all in
        guard let start = all.baseAddress else { return }
        buffer.update(from: start + position, count: count)
      }
      position += count
      return true
    }
  }

  private static func image(_ bytes: [UInt8]) throws(DrawingFailure) -> OpaquePointer {
    let source = Source(bytes)
    let image = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(
        { closure, data, count in
          guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
          let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
          return source.copy(Int(count), to: data)
            ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
        }, Unmanaged.passUnretained(source).toOpaque())
    }
    guard let image else { throw DrawingFailure(message: "PNG") }
    let status = cairo_surface_status(image)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(image)
      throw DrawingFailure(status)
    }
    return image
  }

  func draw(in box: Box, on canvas: Canvas) throws(DrawingFailure) {
    let scale = min(box.width / width, box.height / height)
    try canvas.saved { () throws(DrawingFailure) in
      cairo_translate(
        canvas.context, box.x + (box.width - width * scale) / 2,
        box.y + (box.height - height * scale) / 2)
      cairo_scale(canvas.context, scale, scale)
      canvas.paint(recording)
    }
  }
}
