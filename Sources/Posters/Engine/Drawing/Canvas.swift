internal import CPangoCairo

/// What Cairo could not do.
public struct DrawingFailure: Error, Hashable, Sendable {
  /// Cairo's own words, or librsvg's.
  public var message: String
}

/// A Cairo surface and the context that draws on it, in points from the top left.
///
/// Use it from one thread at a time.
class Canvas {
  let surface: OpaquePointer
  let context: OpaquePointer

  /// Takes over a surface that was just made.
  init(taking surface: OpaquePointer?) throws(DrawingFailure) {
    guard let surface else { throw DrawingFailure(message: "no surface") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw DrawingFailure(status)
    }
    self.surface = surface
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// - Throws: what went wrong in any call so far.
  func check() throws(DrawingFailure) {
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingFailure(status) }
    let ofSurface = cairo_surface_status(surface)
    guard ofSurface == CAIRO_STATUS_SUCCESS else { throw DrawingFailure(ofSurface) }
  }

  func saved(_ body: () throws(DrawingFailure) -> Void) throws(DrawingFailure) {
    cairo_save(context)
    defer { cairo_restore(context) }
    try body()
  }

  func setColor(_ color: Color) {
    if color.opacity == 1 {
      cairo_set_source_rgb(context, color.red, color.green, color.blue)
    } else {
      cairo_set_source_rgba(context, color.red, color.green, color.blue, color.opacity)
    }
  }

  func fill(_ box: Box, _ color: Color) {
    setColor(color)
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_fill(context)
  }

  /// Paints what was recorded.
  func paint(_ recording: Recording) {
    cairo_set_source_surface(context, recording.surface, 0, 0)
    cairo_paint(context)
  }

  func draw(_ code: SheetLayout.PlacedCode) throws(DrawingFailure) {
    code.code.draw(in: code.box, code.style.light, code.style.dark, on: self)
  }

  /// Turns what `body` draws upside down within a box.
  func turned(around box: Box, _ body: () throws(DrawingFailure) -> Void) throws(DrawingFailure) {
    try saved { () throws(DrawingFailure) in
      cairo_translate(context, box.x + box.right, box.y + box.bottom)
      cairo_rotate(context, Double.pi)
      try body()
    }
  }
}

extension Canvas {
  /// Moves what `body` draws around the middle of a page to a part of its height, rising to
  /// the right.
  func slanted(
    across page: Box, at part: Double, _ body: () throws(DrawingFailure) -> Void
  ) throws(DrawingFailure) {
    try saved { () throws(DrawingFailure) in
      cairo_translate(context, page.width / 2, page.height * part)
      cairo_rotate(context, -Double.pi / 8)
      cairo_translate(context, -page.width / 2, -page.height / 2)
      try body()
    }
  }
}

extension DrawingFailure {
  init(_ status: cairo_status_t) {
    message = cairo_status_to_string(status).map { String(cString: $0) } ?? "?"
  }
}

/// Drawing that is remembered and painted many times.
final class Recording: Canvas {
  init(_ page: Box) throws(DrawingFailure) {
    var extents = cairo_rectangle_t(x: page.x, y: page.y, width: page.width, height: page.height)
    try super.init(
      taking: cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents))
  }
}

/// Pixels: what a part of a page looks like at some resolution.
final class Raster: Canvas {
  let width: Int
  let height: Int

  /// White pixels that show `box`.
  ///
  /// - Parameter scale: pixels a point.
  init(_ box: Box, scale: Double) throws(DrawingFailure) {
    width = max(1, Int((box.width * scale).rounded(.up)))
    height = max(1, Int((box.height * scale).rounded(.up)))
    guard width <= 20_000, height <= 20_000 else {
      throw DrawingFailure(message: "\(width) × \(height) pixels are too many")
    }
    try super.init(
      taking: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
    fill(Box(x: 0, y: 0, width: Double(width), height: Double(height)), .white)
    cairo_scale(context, scale, scale)
    cairo_translate(context, -box.x, -box.y)
  }

  /// Brightness of every pixel, row by row, 0 black to 255 white.
  func gray() -> [UInt8] {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return [] }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
      for row in 0..<height {
        let line = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
        for column in 0..<width {
          let pixel = line[column]
          let (red, green, blue) = (pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)
          // ITU-R BT.601, as scanners and cameras do.
          buffer[row * width + column] = UInt8((red * 77 + green * 150 + blue * 29) >> 8)
        }
      }
      count = width * height
    }
  }

  /// The pixels as a PNG file.
  func png(_ sink: ByteSink) throws(DrawingFailure) {
    cairo_surface_flush(surface)
    let status = cairo_surface_write_to_png_stream(
      surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingFailure(status) }
  }
}

/// Where the bytes of a file go as Cairo makes them.
public final class ByteSink {
  private let take: (UnsafeRawBufferPointer) -> Bool
  /// Whether something could not be taken; drawing goes on into nothing then.
  public private(set) var hasFailed = false

  /// - Parameter take: tells whether it could take the bytes.
  public init(_ take: @escaping (UnsafeRawBufferPointer) -> Bool) { self.take = take }

  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    if sink.hasFailed { return CAIRO_STATUS_WRITE_ERROR }
    let isTaken = sink.take(UnsafeRawBufferPointer(start: data, count: Int(count)))
    if !isTaken { sink.hasFailed = true }
    return isTaken ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }
}
