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
        vi:
          "để vẽ cần có “\(name)”; hãy cài gói \(package) (Debian, Ubuntu: apt install \(package))",
        en:
          "drawing needs “\(name)”; install the package \(package) (Debian, Ubuntu: apt install \(package))"
      )
    }

    /// The package of Debian 12 that brings it.
    var package: String {
      Self.packages.first { name.contains($0.part) }?.package ?? "libglib2.0-0"
    }

    /// Parts of the names of libraries and of their functions; the more special come first.
    private static let packages = [
      (part: "zbar", package: "libzbar0"), (part: "rsvg", package: "librsvg2-2"),
      (part: "pango", package: "libpangocairo-1.0-0"), (part: "cairo", package: "libcairo2"),
      (part: "xml", package: "libxml2"),
    ]
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
