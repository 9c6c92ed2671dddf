internal import CPangoCairo
internal import CRSVG

/// An SVG drawing held by librsvg. Use it from one thread at a time.
///
/// It is given no address of its own, so nothing outside its bytes is ever opened.
final class SVGDrawing {
  /// What librsvg says.
  struct Fault: Error, Sendable {
    var message: String
  }

  private let handle: UnsafeMutablePointer<RsvgHandle>

  /// librsvg tells the places of single elements in pixels of CSS, whatever it draws into.
  private static let pointsPerPixel = 72.0 / 96

  init(_ bytes: [UInt8], _ libraries: DrawingLibraries) throws(Fault) {
    var error: UnsafeMutablePointer<GError>?
    let handle = bytes.withUnsafeBufferPointer {
      rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &error)
    }
    guard let handle else { throw Fault(taking: error) }
    // A length in pixels is 1/96 inch, as in CSS; the page is measured in points.
    rsvg_handle_set_dpi(handle, 96)
    self.handle = handle
  }

  deinit { g_object_unref(handle) }

  /// Width and height in points, where both are given as lengths.
  var size: (width: Double, height: Double)? {
    var (hasWidth, hasHeight, hasBox) = (gboolean(0), gboolean(0), gboolean(0))
    var (width, height, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
    rsvg_handle_get_intrinsic_dimensions(
      handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
    guard hasWidth != 0, hasHeight != 0, let width = Self.points(width),
      let height = Self.points(height)
    else { return nil }
    return (width, height)
  }

  /// Whether the drawing has the shape of its page, so that nothing is stretched or shifted.
  var fillsItsPage: Bool {
    guard let size else { return false }
    var (hasWidth, hasHeight, hasBox) = (gboolean(0), gboolean(0), gboolean(0))
    var (width, height, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
    rsvg_handle_get_intrinsic_dimensions(
      handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
    guard hasBox != 0 else { return true }
    guard box.width > 0, box.height > 0 else { return false }
    let ratio = (box.width / box.height) / (size.width / size.height)
    return abs(ratio - 1) < 0.001
  }

  private static func points(_ length: RsvgLength) -> Double? {
    let factor: Double
    switch length.unit {
    case RSVG_UNIT_PX: factor = Self.pointsPerPixel
    case RSVG_UNIT_IN: factor = 72
    case RSVG_UNIT_CM: factor = 72 / 2.54
    case RSVG_UNIT_MM: factor = 72 / 25.4
    case RSVG_UNIT_PT: factor = 1
    case RSVG_UNIT_PC: factor = 12
    default: return nil
    }
    let points = length.length * factor
    return points.isFinite && points > 0 ? points : nil
  }

  /// Where the element with an id lies on the page; nil where it has no extent.
  func box(of id: String, on page: Box) -> Box? {
    var viewport = RsvgRectangle(page, scale: 1 / Self.pointsPerPixel)
    var (ink, logical) = (RsvgRectangle(), RsvgRectangle())
    var error: UnsafeMutablePointer<GError>?
    let isFound = rsvg_handle_get_geometry_for_layer(
      handle, "#" + id, &viewport, &ink, &logical, &error)
    if let error { g_error_free(error) }
    guard isFound != 0, logical.width > 0, logical.height > 0 else { return nil }
    let scale = Self.pointsPerPixel
    return Box(
      x: logical.x * scale, y: logical.y * scale, width: logical.width * scale,
      height: logical.height * scale)
  }

  /// Draws the whole, or one element at its place.
  func draw(_ id: String? = nil, into page: Box, on canvas: Canvas) throws(Fault) {
    cairo_save(canvas.context)
    defer { cairo_restore(canvas.context) }
    cairo_scale(canvas.context, Self.pointsPerPixel, Self.pointsPerPixel)
    var viewport = RsvgRectangle(page, scale: 1 / Self.pointsPerPixel)
    var error: UnsafeMutablePointer<GError>?
    let isDrawn =
      if let id {
        rsvg_handle_render_layer(handle, canvas.context, "#" + id, &viewport, &error)
      } else {
        rsvg_handle_render_document(handle, canvas.context, &viewport, &error)
      }
    guard isDrawn != 0 else { throw Fault(taking: error) }
  }
}

extension SVGDrawing.Fault {
  fileprivate init(taking error: UnsafeMutablePointer<GError>?) {
    message = error.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "?"
    if let error { g_error_free(error) }
  }
}

extension RsvgRectangle {
  fileprivate init(_ box: Box, scale: Double) {
    self.init(
      x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale)
  }
}
