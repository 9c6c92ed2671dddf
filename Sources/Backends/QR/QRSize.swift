/// The printed size of a symbol. Lengths are whole micrometres: no rounding on the way.
public struct QRSize: Hashable, Sendable {
  /// Modules on a side, without the quiet zone.
  public let modules: Int
  /// Side of one module, in micrometres.
  public let module: Int

  /// Smallest module that office printers and telephones manage: 0.4 mm.
  public static let smallestModule = 400
  /// What is printed unless a size is asked for: 0.5 mm.
  public static let usualModule = 500

  public init(_ symbol: QRSymbol, module: Int = Self.usualModule) {
    modules = symbol.width
    self.module = min(max(module, 1), 1_000_000)
  }

  /// The largest whole module that fits `width` micrometres, quiet zone included.
  public init(_ symbol: QRSymbol, fitting width: Int) {
    self.init(symbol, module: width / (symbol.width + 2 * QRSymbol.quietZone))
  }

  /// The size that is read from `distance` micrometres away.
  public init(_ symbol: QRSymbol, readFrom distance: Int) {
    let wanted = (max(distance, 0) / 10 + symbol.width - 1) / symbol.width
    self.init(symbol, module: max(wanted, Self.smallestModule))
  }

  /// Side of the symbol alone.
  public var symbolWidth: Int { modules * module }

  /// Side with the quiet zone.
  public var width: Int { (modules + 2 * QRSymbol.quietZone) * module }

  /// Whether the module is large enough to print and to read.
  public var isReadable: Bool { module >= Self.smallestModule }

  /// From how far it can be read: about ten times the symbol's width.
  public var scanDistance: Int { symbolWidth * 10 }

  /// Micrometres as millimetres: `24.5`.
  public static func millimetres(_ micrometres: Int) -> String {
    let whole = micrometres / 1000
    var fraction = String(micrometres % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
  }
}
