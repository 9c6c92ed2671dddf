/* What no program that draws posters with Cairo and Pango can do without.

   posters pages TEMPLATE SLOTS PAGES OUT COUNT
     the static drawing once into a recording; then for each page every text laid out once, at
     its wished size, the symbol, and the page of the PDF. Nothing is fitted or checked.
     SLOTS: a line each, font TAB size TAB x TAB y TAB width (points); the symbol first, with
     its side as size. PAGES: a line each, the payload and then the texts of the slots, by TAB.
   posters codes PAGES COUNT
     symbols of level H alone, each written as SVG into memory.
   Prints seconds. */
#include <cairo-pdf.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>
#include <qrencode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static char *lines[100000];
static int read_lines(const char *path, char **into) {
  FILE *file = fopen(path, "r");
  char *line = NULL;
  size_t capacity = 0;
  ssize_t length;
  int count = 0;
  if (!file) exit(1);
  while ((length = getline(&line, &capacity, file)) > 0) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    into[count++] = strdup(line);
  }
  fclose(file);
  return count;
}

static QRcode *encode(const char *text) {
  return QRcode_encodeData(strlen(text), (const unsigned char *)text, 0, QR_ECLEVEL_H);
}

static int codes(int argc, char **argv) {
  int have = read_lines(argv[2], lines), count = atoi(argv[3]);
  double start = now();
  size_t total = 0;
  (void)argc;
  for (int page = 0; page < count; page++) {
    char text[512];
    snprintf(text, sizeof text, "%.*s", (int)strcspn(lines[page % have], "\t"), lines[page % have]);
    QRcode *code = encode(text);
    char *svg = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&svg, &size);
    fprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path d=\"", code->width + 8, code->width + 8);
    for (int y = 0; y < code->width; y++)
      for (int x = 0; x < code->width;) {
        if (!(code->data[y * code->width + x] & 1)) { x++; continue; }
        int first = x;
        while (x < code->width && code->data[y * code->width + x] & 1) x++;
        fprintf(out, "M%d %dh%dv1h-%dz", first + 4, y + 4, x - first, x - first);
      }
    fprintf(out, "\"/></svg>");
    fclose(out);
    total += size;
    free(svg);
    QRcode_free(code);
  }
  printf("%.6f %zu\n", now() - start, total);
  return 0;
}

int main(int argc, char **argv) {
  if (argc == 4 && !strcmp(argv[1], "codes")) return codes(argc, argv);
  if (argc != 7 || strcmp(argv[1], "pages")) return 2;
  static char *slots[100];
  int slotCount = read_lines(argv[3], slots), have = read_lines(argv[4], lines), count = atoi(argv[6]);
  double start = now(), width = 595.2756, height = 841.8898;
  GError *error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_file(argv[2], &error);
  if (!handle) return 1;
  cairo_rectangle_t extents = {0, 0, width, height};
  cairo_surface_t *recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *once = cairo_create(recording);
  RsvgRectangle viewport = {0, 0, width, height};
  rsvg_handle_render_document(handle, once, &viewport, &error);
  cairo_destroy(once);
  cairo_surface_t *surface = cairo_pdf_surface_create(argv[5], width, height);
  cairo_t *cr = cairo_create(surface);
  PangoFontMap *map = pango_cairo_font_map_new();
  PangoContext *context = pango_font_map_create_context(map);
  PangoFontDescription *fonts[100];
  double places[100][4];
  for (int slot = 0; slot < slotCount; slot++) {
    char *font = strtok(slots[slot], "\t");
    fonts[slot] = pango_font_description_from_string(font);
    for (int number = 0; number < 4; number++) places[slot][number] = atof(strtok(NULL, "\t"));
    pango_font_description_set_absolute_size(fonts[slot], places[slot][0] * PANGO_SCALE);
  }
  for (int page = 0; page < count; page++) {
    char *copy = strdup(lines[page % have]), *rest = copy;
    cairo_set_source_surface(cr, recording, 0, 0);
    cairo_paint(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    for (int slot = 0; slot < slotCount; slot++) {
      char *text = strsep(&rest, "\t");
      if (!text) break;
      double *place = places[slot];
      if (slot == 0) {
        QRcode *code = encode(text);
        double module = place[0] / (code->width + 8);
        for (int y = 0; y < code->width; y++)
          for (int x = 0; x < code->width;) {
            if (!(code->data[y * code->width + x] & 1)) { x++; continue; }
            int first = x;
            while (x < code->width && code->data[y * code->width + x] & 1) x++;
            cairo_rectangle(cr, place[1] + (first + 4) * module, place[2] + (y + 4) * module, (x - first) * module, module);
          }
        cairo_fill(cr);
        QRcode_free(code);
        continue;
      }
      PangoLayout *layout = pango_layout_new(context);
      pango_layout_set_font_description(layout, fonts[slot]);
      pango_layout_set_width(layout, place[3] * PANGO_SCALE);
      pango_layout_set_text(layout, text, -1);
      cairo_move_to(cr, place[1], place[2]);
      pango_cairo_show_layout(cr, layout);
      g_object_unref(layout);
    }
    cairo_show_page(cr);
    free(copy);
  }
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
  printf("%.6f\n", now() - start);
  return 0;
}
