public import Backends

/// A QR symbol as a picture of its own.
public enum QRPicture {
  /// A PNG file, quiet zone included.
  ///
  /// - Parameter pixels: side of a module, 1 to 100.
  public static func png(
    _ symbol: QRSymbol, pixels: Int, _ libraries: DrawingLibraries
  ) throws(DrawingFailure) -> [UInt8] {
    let code = SheetCode(symbol)
    let side = Double(code.span)
    let raster = try Raster(
      Box(x: 0, y: 0, width: side, height: side), scale: Double(min(max(pixels, 1), 100)))
    code.draw(in: Box(x: 0, y: 0, width: side, height: side), .white, .black, on: raster)
    try raster.check()
    var bytes: [UInt8] = []
    try raster.png(
      ByteSink {
        bytes.append(contentsOf: $0)
        return true
      })
    return bytes
  }
}
