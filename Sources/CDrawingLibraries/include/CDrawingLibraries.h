#ifndef MOTCUA_CDRAWINGLIBRARIES_H
#define MOTCUA_CDRAWINGLIBRARIES_H

/// Loads libxml2, Cairo, Pango, librsvg and zbar, and finds every function the program calls.
///
/// Their functions are defined in this target: each passes on to the library's own. A program
/// that is linked with it needs none of the libraries to start; none of their functions may be
/// called before this one has succeeded. Not to be called from two threads at once.
///
/// Returns NULL, or the name of the library or function that is missing.
const char *motcua_load_drawing_libraries(void);

#endif
