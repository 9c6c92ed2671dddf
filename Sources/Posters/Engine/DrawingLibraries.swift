internal import CDrawingLibraries
public import Diagnostics

/// Proof that the drawing libraries are there: whoever draws or reads a template holds one.
///
/// They are loaded when first asked for, since starting with them costs several times what
/// a plain check costs (docs/decisions/0009).
public struct DrawingLibraries: Sendable {
  /// A library, or a function of one, that this machine does not have.
  public struct Missing: Error, Hashable, Sendable {
    public var name: String

    public var message: Bilingual {
      Bilingual(
        vi: "để vẽ cần có “\(name)”; hãy cài libpangocairo, librsvg2, libzbar0 và libxml2",
        en: "drawing needs “\(name)”; install libpangocairo, librsvg2, libzbar0 and libxml2")
    }
  }

  /// Loads the libraries; call it before work is spread over threads.
  public static func load() throws(Missing) -> DrawingLibraries {
    if let missing = motcua_load_drawing_libraries() {
      throw Missing(name: String(cString: missing))
    }
    return DrawingLibraries()
  }

  private init() {}
}
