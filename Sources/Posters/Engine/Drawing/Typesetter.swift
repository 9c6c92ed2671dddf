internal import CPangoCairo

/// Sets text into boxes with Pango. Use it from one thread at a time.
final class Typesetter {
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private var fonts: [String: OpaquePointer] = [:]

  init(_ libraries: DrawingLibraries) throws(DrawingFailure) {
    guard let map = pango_cairo_font_map_new() else { throw DrawingFailure(message: "no fonts") }
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      throw DrawingFailure(message: "no text context")
    }
    self.map = map
    self.context = context
    // Type is set for paper: the same on every device, whatever its pixels.
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("vi"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  deinit {
    for font in fonts.values { pango_font_description_free(font) }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  /// What became of setting a text.
  enum Outcome {
    case fits(SetText)
    /// Not even at the smallest size.
    case tooLong
    /// The font has no picture of this character.
    case missing(Unicode.Scalar)
  }

  /// A text that is clean, at the largest size of the style that fits the box.
  func set(_ text: String, _ style: TextStyle, in box: Box) -> Outcome {
    let text = style.isUpperCase ? text.uppercased() : text
    guard text.unicodeScalars.count <= SheetText.longest else { return .tooLong }
    guard let layout = SetText(text, style, box, context) else { return .tooLong }
    guard let base = font(style.font) else { return .tooLong }
    // Half points, the largest first.
    let steps = Int(((style.size - style.smallest) * 2).rounded(.down))
    func fits(_ step: Int) -> Bool {
      layout.size = style.size - Double(step) / 2
      pango_font_description_set_absolute_size(base, layout.size * Double(PANGO_SCALE))
      return layout.fits(base)
    }
    if fits(0) { return layout.unknownGlyphs == 0 ? .fits(layout) : missing(in: text, style) }
    if layout.unknownGlyphs > 0 { return missing(in: text, style) }
    guard steps > 0 else { return .tooLong }
    // Every layout costs: look around the size that the excess suggests.
    let guess = min(max(Int(style.size * 2 * (1 - layout.shrinkage)), 1), steps)
    var (tooLarge, fitting) = (0, steps)
    var (step, stride) = (guess, 1)
    if fits(guess) {
      fitting = guess
      while fitting - tooLarge > 1 {
        step = max(fitting - stride, tooLarge + 1)
        if fits(step) { fitting = step } else { tooLarge = step }
        stride = tooLarge > 0 ? (fitting - tooLarge) / 2 : stride * 2
        stride = max(stride, 1)
      }
    } else {
      tooLarge = guess
      var isKnown = false
      while !isKnown || fitting - tooLarge > 1 {
        step = isKnown ? (tooLarge + fitting) / 2 : min(tooLarge + stride, steps)
        if step == tooLarge { return .tooLong }
        if fits(step) {
          (fitting, isKnown) = (step, true)
        } else if step == steps {
          return .tooLong
        } else {
          tooLarge = step
        }
        stride *= 2
      }
    }
    // The last try may have been another size.
    return step == fitting || fits(fitting) ? .fits(layout) : .tooLong
  }

  private func missing(in text: String, _ style: TextStyle) -> Outcome {
    let box = Box(x: 0, y: 0, width: 1000, height: 1000)
    if let base = font(style.font) {
      for scalar in text.unicodeScalars {
        guard let layout = SetText(String(Character(scalar)), style, box, context) else { break }
        _ = layout.fits(base)
        if layout.unknownGlyphs > 0 { return .missing(scalar) }
      }
    }
    return .missing("\u{FFFD}")
  }

  private func font(_ name: String) -> OpaquePointer? {
    if let font = fonts[name] { return font }
    let font = pango_font_description_from_string(name)
    fonts[name] = font
    return font
  }

  /// Whether the machine has the very font that is named: family, weight and slant.
  func hasFont(_ name: String) -> Bool {
    guard let wanted = pango_font_description_from_string(name) else { return false }
    defer { pango_font_description_free(wanted) }
    guard let family = pango_font_description_get_family(wanted) else { return false }
    pango_font_description_set_absolute_size(wanted, 10 * Double(PANGO_SCALE))
    guard let loaded = pango_context_load_font(context, wanted) else { return false }
    defer { g_object_unref(loaded) }
    guard let got = pango_font_describe(loaded) else { return false }
    defer { pango_font_description_free(got) }
    guard let gotFamily = pango_font_description_get_family(got) else { return false }
    return String(cString: family).lowercased() == String(cString: gotFamily).lowercased()
      && pango_font_description_get_weight(wanted) == pango_font_description_get_weight(got)
      && pango_font_description_get_style(wanted) == pango_font_description_get_style(got)
  }
}

/// A text laid out in its box.
final class SetText {
  private let layout: OpaquePointer
  private let style: TextStyle
  private let box: Box
  /// Points at which it was last laid out.
  fileprivate(set) var size = 0.0
  /// Whether there is nothing to see.
  let isEmpty: Bool
  /// By how much the text would have to shrink to fit, roughly.
  fileprivate private(set) var shrinkage = 1.0
  private var origin = (x: 0.0, y: 0.0)

  fileprivate init?(_ text: String, _ style: TextStyle, _ box: Box, _ context: OpaquePointer) {
    guard let layout = pango_layout_new(context) else { return nil }
    self.layout = layout
    isEmpty = text.isEmpty
    self.style = style
    self.box = box
    pango_layout_set_text(layout, text, -1)
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_single_paragraph_mode(layout, 1)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
    if style.lines != 1 { pango_layout_set_width(layout, Self.units(box.width)) }
    let alignment =
      switch style.horizontal {
      case .left: PANGO_ALIGN_LEFT
      case .center: PANGO_ALIGN_CENTER
      case .right: PANGO_ALIGN_RIGHT
      }
    pango_layout_set_alignment(layout, alignment)
    if style.spacing != 1 { pango_layout_set_line_spacing(layout, Float(style.spacing)) }
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    for range in SheetText.unbreakable(text) {
      guard let attribute = pango_attr_allow_breaks_new(0) else { continue }
      attribute.pointee.start_index = guint(range.lowerBound)
      attribute.pointee.end_index = guint(range.upperBound)
      pango_attr_list_insert(attributes, attribute)
    }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  private static func units(_ points: Double) -> Int32 {
    Int32(clamping: Int(points * Double(PANGO_SCALE)))
  }

  fileprivate var unknownGlyphs: Int { Int(pango_layout_get_unknown_glyphs_count(layout)) }

  /// Lays out in a font and finds where the text goes; whether all of it lies in the box.
  fileprivate func fits(_ font: OpaquePointer) -> Bool {
    pango_layout_set_font_description(layout, font)
    var (ink, logical) = (PangoRectangle(), PangoRectangle())
    pango_layout_get_extents(layout, &ink, &logical)
    let scale = Double(PANGO_SCALE)
    let (width, height) = (Double(logical.width) / scale, Double(logical.height) / scale)
    shrinkage =
      style.lines == 1
      ? box.width / max(width, 1) : (box.height / max(height, 1)).squareRoot()
    let room = box.height - height
    let wide = style.lines == 1 ? box.width - width : 0
    let shift: Double =
      switch style.horizontal {
      case .left: 0
      case .center: wide / 2
      case .right: wide
      }
    let drop: Double =
      switch style.vertical {
      case .top: 0
      case .middle: room / 2
      case .bottom: room
      }
    origin = (box.x + shift, box.y + drop)
    guard width <= box.width + 0.01, room >= -0.01 else { return false }
    if let lines = style.lines, pango_layout_get_line_count(layout) > lines { return false }
    let inked = Box(
      x: origin.x + Double(ink.x) / scale, y: origin.y + Double(ink.y) / scale,
      width: Double(ink.width) / scale, height: Double(ink.height) / scale)
    return box.contains(inked, tolerance: TextStyle.overhang)
  }

  /// Draws letters as shapes, so that nobody who takes the text out of a PDF finds them.
  func drawShapes(on canvas: Canvas) {
    canvas.setColor(style.color)
    cairo_move_to(canvas.context, origin.x, origin.y)
    pango_cairo_layout_path(canvas.context, layout)
    cairo_fill(canvas.context)
  }

  func draw(on canvas: Canvas) {
    canvas.setColor(style.color)
    cairo_move_to(canvas.context, origin.x, origin.y)
    pango_cairo_show_layout(canvas.context, layout)
  }
}
