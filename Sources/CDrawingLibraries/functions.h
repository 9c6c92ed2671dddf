// Every function of the drawing libraries that Swift calls:
// FUNCTION(library, result, name, (parameters), (arguments)).

// GLib
FUNCTION(glib, void, g_error_free, (GError *error), (error))
FUNCTION(glib, void, g_free, (gpointer memory), (memory))
FUNCTION(glib, guchar *, g_base64_decode, (const gchar *text, gsize *length), (text, length))
FUNCTION(gobject, void, g_object_unref, (gpointer object), (object))

// libxml2
FUNCTION(xml, void, xmlInitParser, (void), ())
FUNCTION(xml, xmlParserCtxtPtr, xmlCreatePushParserCtxt,
  (xmlSAXHandlerPtr sax, void *data, const char *chunk, int size, const char *name),
  (sax, data, chunk, size, name))
FUNCTION(xml, int, xmlCtxtUseOptions, (xmlParserCtxtPtr context, int options), (context, options))
FUNCTION(xml, int, xmlParseChunk,
  (xmlParserCtxtPtr context, const char *chunk, int size, int terminate),
  (context, chunk, size, terminate))
FUNCTION(xml, long, xmlByteConsumed, (xmlParserCtxtPtr context), (context))
FUNCTION(xml, void, xmlStopParser, (xmlParserCtxtPtr context), (context))
FUNCTION(xml, void, xmlFreeParserCtxt, (xmlParserCtxtPtr context), (context))

// Cairo: surfaces
FUNCTION(cairo, cairo_surface_t *, cairo_pdf_surface_create_for_stream,
  (cairo_write_func_t write, void *closure, double width, double height),
  (write, closure, width, height))
FUNCTION(cairo, void, cairo_pdf_surface_set_size,
  (cairo_surface_t *surface, double width, double height), (surface, width, height))
FUNCTION(cairo, void, cairo_pdf_surface_set_metadata,
  (cairo_surface_t *surface, cairo_pdf_metadata_t metadata, const char *text),
  (surface, metadata, text))
FUNCTION(cairo, cairo_surface_t *, cairo_svg_surface_create_for_stream,
  (cairo_write_func_t write, void *closure, double width, double height),
  (write, closure, width, height))
FUNCTION(cairo, void, cairo_svg_surface_set_document_unit,
  (cairo_surface_t *surface, cairo_svg_unit_t unit), (surface, unit))
FUNCTION(cairo, cairo_surface_t *, cairo_image_surface_create,
  (cairo_format_t format, int width, int height), (format, width, height))
FUNCTION(cairo, unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, int, cairo_image_surface_get_stride, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, cairo_status_t, cairo_surface_write_to_png_stream,
  (cairo_surface_t *surface, cairo_write_func_t write, void *closure), (surface, write, closure))
FUNCTION(cairo, cairo_surface_t *, cairo_image_surface_create_from_png_stream,
  (cairo_read_func_t read, void *closure), (read, closure))
FUNCTION(cairo, int, cairo_image_surface_get_width, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, int, cairo_image_surface_get_height, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, cairo_surface_t *, cairo_recording_surface_create,
  (cairo_content_t content, const cairo_rectangle_t *extents), (content, extents))
FUNCTION(cairo, cairo_status_t, cairo_surface_status, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, void, cairo_surface_flush, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, void, cairo_surface_finish, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, void, cairo_surface_destroy, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, void, cairo_surface_set_fallback_resolution,
  (cairo_surface_t *surface, double x, double y), (surface, x, y))

// Cairo: drawing
FUNCTION(cairo, cairo_t *, cairo_create, (cairo_surface_t *surface), (surface))
FUNCTION(cairo, void, cairo_destroy, (cairo_t *context), (context))
FUNCTION(cairo, cairo_status_t, cairo_status, (cairo_t *context), (context))
FUNCTION(cairo, const char *, cairo_status_to_string, (cairo_status_t status), (status))
FUNCTION(cairo, void, cairo_save, (cairo_t *context), (context))
FUNCTION(cairo, void, cairo_restore, (cairo_t *context), (context))
FUNCTION(cairo, void, cairo_translate, (cairo_t *context, double x, double y), (context, x, y))
FUNCTION(cairo, void, cairo_scale, (cairo_t *context, double x, double y), (context, x, y))
FUNCTION(cairo, void, cairo_rotate, (cairo_t *context, double angle), (context, angle))
FUNCTION(cairo, void, cairo_set_source_rgb,
  (cairo_t *context, double red, double green, double blue), (context, red, green, blue))
FUNCTION(cairo, void, cairo_set_source_rgba,
  (cairo_t *context, double red, double green, double blue, double alpha),
  (context, red, green, blue, alpha))
FUNCTION(cairo, void, cairo_set_source_surface,
  (cairo_t *context, cairo_surface_t *surface, double x, double y), (context, surface, x, y))
FUNCTION(cairo, void, cairo_rectangle,
  (cairo_t *context, double x, double y, double width, double height),
  (context, x, y, width, height))
FUNCTION(cairo, void, cairo_clip, (cairo_t *context), (context))
FUNCTION(cairo, void, cairo_fill, (cairo_t *context), (context))
FUNCTION(cairo, void, cairo_paint, (cairo_t *context), (context))
FUNCTION(cairo, void, cairo_move_to, (cairo_t *context, double x, double y), (context, x, y))
FUNCTION(cairo, void, cairo_new_sub_path, (cairo_t *context), (context))
FUNCTION(cairo, void, cairo_line_to, (cairo_t *context, double x, double y), (context, x, y))
FUNCTION(cairo, void, cairo_close_path, (cairo_t *context), (context))
FUNCTION(cairo, void, cairo_show_page, (cairo_t *context), (context))
FUNCTION(cairo, cairo_font_options_t *, cairo_font_options_create, (void), ())
FUNCTION(cairo, void, cairo_font_options_destroy, (cairo_font_options_t *options), (options))
FUNCTION(cairo, void, cairo_font_options_set_hint_style,
  (cairo_font_options_t *options, cairo_hint_style_t style), (options, style))
FUNCTION(cairo, void, cairo_font_options_set_hint_metrics,
  (cairo_font_options_t *options, cairo_hint_metrics_t metrics), (options, metrics))

// Pango
FUNCTION(pangocairo, PangoFontMap *, pango_cairo_font_map_new, (void), ())
FUNCTION(pangocairo, void, pango_cairo_font_map_set_resolution,
  (PangoCairoFontMap *map, double resolution), (map, resolution))
FUNCTION(pangocairo, void, pango_cairo_context_set_font_options,
  (PangoContext *context, const cairo_font_options_t *options), (context, options))
FUNCTION(pangocairo, void, pango_cairo_show_layout,
  (cairo_t *context, PangoLayout *layout), (context, layout))
FUNCTION(pangocairo, void, pango_cairo_layout_path,
  (cairo_t *context, PangoLayout *layout), (context, layout))
FUNCTION(pango, PangoContext *, pango_font_map_create_context, (PangoFontMap *map), (map))
FUNCTION(pango, PangoFont *, pango_context_load_font,
  (PangoContext *context, const PangoFontDescription *font), (context, font))
FUNCTION(pango, void, pango_context_set_language,
  (PangoContext *context, PangoLanguage *language), (context, language))
FUNCTION(pango, void, pango_context_set_base_dir,
  (PangoContext *context, PangoDirection direction), (context, direction))
FUNCTION(pango, void, pango_context_set_round_glyph_positions,
  (PangoContext *context, gboolean rounds), (context, rounds))
FUNCTION(pango, PangoLanguage *, pango_language_from_string, (const char *name), (name))
FUNCTION(pango, PangoFontDescription *, pango_font_describe, (PangoFont *font), (font))
FUNCTION(pango, PangoFontDescription *, pango_font_description_from_string,
  (const char *text), (text))
FUNCTION(pango, PangoFontDescription *, pango_font_description_copy,
  (const PangoFontDescription *font), (font))
FUNCTION(pango, void, pango_font_description_free, (PangoFontDescription *font), (font))
FUNCTION(pango, void, pango_font_description_set_absolute_size,
  (PangoFontDescription *font, double size), (font, size))
FUNCTION(pango, const char *, pango_font_description_get_family,
  (const PangoFontDescription *font), (font))
FUNCTION(pango, PangoWeight, pango_font_description_get_weight,
  (const PangoFontDescription *font), (font))
FUNCTION(pango, PangoStyle, pango_font_description_get_style,
  (const PangoFontDescription *font), (font))
FUNCTION(pango, PangoLayout *, pango_layout_new, (PangoContext *context), (context))
FUNCTION(pango, void, pango_layout_set_text,
  (PangoLayout *layout, const char *text, int length), (layout, text, length))
FUNCTION(pango, void, pango_layout_set_font_description,
  (PangoLayout *layout, const PangoFontDescription *font), (layout, font))
FUNCTION(pango, void, pango_layout_set_width, (PangoLayout *layout, int width), (layout, width))
FUNCTION(pango, void, pango_layout_set_wrap,
  (PangoLayout *layout, PangoWrapMode wrap), (layout, wrap))
FUNCTION(pango, void, pango_layout_set_alignment,
  (PangoLayout *layout, PangoAlignment alignment), (layout, alignment))
FUNCTION(pango, void, pango_layout_set_auto_dir,
  (PangoLayout *layout, gboolean follows), (layout, follows))
FUNCTION(pango, void, pango_layout_set_line_spacing,
  (PangoLayout *layout, float factor), (layout, factor))
FUNCTION(pango, void, pango_layout_set_attributes,
  (PangoLayout *layout, PangoAttrList *attributes), (layout, attributes))
FUNCTION(pango, void, pango_layout_set_single_paragraph_mode,
  (PangoLayout *layout, gboolean isSingle), (layout, isSingle))
FUNCTION(pango, void, pango_layout_get_extents,
  (PangoLayout *layout, PangoRectangle *ink, PangoRectangle *logical), (layout, ink, logical))
FUNCTION(pango, int, pango_layout_get_line_count, (PangoLayout *layout), (layout))
FUNCTION(pango, int, pango_layout_get_unknown_glyphs_count, (PangoLayout *layout), (layout))
FUNCTION(pango, PangoAttrList *, pango_attr_list_new, (void), ())
FUNCTION(pango, void, pango_attr_list_insert,
  (PangoAttrList *list, PangoAttribute *attribute), (list, attribute))
FUNCTION(pango, void, pango_attr_list_unref, (PangoAttrList *list), (list))
FUNCTION(pango, PangoAttribute *, pango_attr_allow_breaks_new, (gboolean allows), (allows))
FUNCTION(pango, PangoAttribute *, pango_attr_fallback_new, (gboolean falls), (falls))

// librsvg
FUNCTION(rsvg, RsvgHandle *, rsvg_handle_new_from_data,
  (const guint8 *data, gsize size, GError **error), (data, size, error))
FUNCTION(rsvg, void, rsvg_handle_set_dpi, (RsvgHandle *handle, double dpi), (handle, dpi))
FUNCTION(rsvg, void, rsvg_handle_get_intrinsic_dimensions,
  (RsvgHandle *handle, gboolean *hasWidth, RsvgLength *width, gboolean *hasHeight,
    RsvgLength *height, gboolean *hasViewBox, RsvgRectangle *viewBox),
  (handle, hasWidth, width, hasHeight, height, hasViewBox, viewBox))
FUNCTION(rsvg, gboolean, rsvg_handle_render_document,
  (RsvgHandle *handle, cairo_t *context, const RsvgRectangle *viewport, GError **error),
  (handle, context, viewport, error))
FUNCTION(rsvg, gboolean, rsvg_handle_render_layer,
  (RsvgHandle *handle, cairo_t *context, const char *id, const RsvgRectangle *viewport,
    GError **error),
  (handle, context, id, viewport, error))
FUNCTION(rsvg, gboolean, rsvg_handle_get_geometry_for_layer,
  (RsvgHandle *handle, const char *id, const RsvgRectangle *viewport, RsvgRectangle *ink,
    RsvgRectangle *logical, GError **error),
  (handle, id, viewport, ink, logical, error))

// zbar
FUNCTION(zbar, zbar_image_scanner_t *, zbar_image_scanner_create, (void), ())
FUNCTION(zbar, void, zbar_image_scanner_destroy, (zbar_image_scanner_t *scanner), (scanner))
FUNCTION(zbar, int, zbar_image_scanner_set_config,
  (zbar_image_scanner_t *scanner, zbar_symbol_type_t type, zbar_config_t config, int value),
  (scanner, type, config, value))
FUNCTION(zbar, int, zbar_scan_image,
  (zbar_image_scanner_t *scanner, zbar_image_t *image), (scanner, image))
FUNCTION(zbar, zbar_image_t *, zbar_image_create, (void), ())
FUNCTION(zbar, void, zbar_image_destroy, (zbar_image_t *image), (image))
FUNCTION(zbar, void, zbar_image_set_format, (zbar_image_t *image, unsigned long format),
  (image, format))
FUNCTION(zbar, void, zbar_image_set_size, (zbar_image_t *image, unsigned width, unsigned height),
  (image, width, height))
FUNCTION(zbar, void, zbar_image_set_data,
  (zbar_image_t *image, const void *data, unsigned long size,
    zbar_image_cleanup_handler_t *release),
  (image, data, size, release))
FUNCTION(zbar, const zbar_symbol_t *, zbar_image_first_symbol, (const zbar_image_t *image), (image))
FUNCTION(zbar, const zbar_symbol_t *, zbar_symbol_next, (const zbar_symbol_t *symbol), (symbol))
FUNCTION(zbar, const char *, zbar_symbol_get_data, (const zbar_symbol_t *symbol), (symbol))
FUNCTION(zbar, unsigned, zbar_symbol_get_data_length, (const zbar_symbol_t *symbol), (symbol))
