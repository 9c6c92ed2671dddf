#define _GNU_SOURCE
#include "CDrawingLibraries.h"
#include <dlfcn.h>
#include <stddef.h>
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>
#include <zbar.h>

// The compiler holds each definition below against the library's own header: a changed
// prototype does not compile. They are hidden, so the libraries never see them.
#define FUNCTION(library, type, name, parameters, arguments)                                       \
  static __typeof__(&name) library_##name;                                                         \
  __attribute__((visibility("hidden"))) type name parameters { return library_##name arguments; }
#include "functions.h"
#undef FUNCTION

static void *find(void *library, const char *name, const char **missing) {
  void *function = library ? dlsym(library, name) : NULL;
  if (!function && !*missing) *missing = name;
  return function;
}

static void *load(const char *const names[], const char **missing) {
  for (int index = 0; names[index]; index += 1) {
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
  }
  if (!*missing) *missing = names[0];
  return NULL;
}

#if defined(__APPLE__)
#define NAME(elf, mach) mach
#else
#define NAME(elf, mach) elf
#endif

const char *motcua_load_drawing_libraries(void) {
  static int isLoaded;
  if (isLoaded) return NULL;
  const char *missing = NULL;
  void *glib = load((const char *const[]){NAME("libglib-2.0.so.0", "libglib-2.0.0.dylib"), NULL}, &missing);
  void *gobject =
    load((const char *const[]){NAME("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"), NULL}, &missing);
  void *xml = load(
    (const char *const[]){NAME("libxml2.so.2", "libxml2.2.dylib"), NAME("libxml2.so.16", "libxml2.16.dylib"), NULL},
    &missing);
  void *cairo = load((const char *const[]){NAME("libcairo.so.2", "libcairo.2.dylib"), NULL}, &missing);
  void *pango = load((const char *const[]){NAME("libpango-1.0.so.0", "libpango-1.0.0.dylib"), NULL}, &missing);
  void *pangocairo =
    load((const char *const[]){NAME("libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib"), NULL}, &missing);
  void *rsvg = load((const char *const[]){NAME("librsvg-2.so.2", "librsvg-2.2.dylib"), NULL}, &missing);
  void *zbar = load((const char *const[]){NAME("libzbar.so.0", "libzbar.0.dylib"), NULL}, &missing);
  if (missing) return missing;
#define FUNCTION(library, type, name, parameters, arguments)                                       \
  library_##name = (__typeof__(library_##name))find(library, #name, &missing);
#include "functions.h"
#undef FUNCTION
  isLoaded = missing == NULL;
  return missing;
}

#if defined(__ELF__)
// SwiftPM names the libraries of pkg-config on the linker's command line, and the linker would
// make the program need each. What stands in this section goes before them: see
// docs/decisions/0009-drawing-libraries-on-demand.md.
__attribute__((section(".swift1_autolink_entries"), used)) static const char linkAsNeeded[] =
  "-Wl,--as-needed";
#endif
