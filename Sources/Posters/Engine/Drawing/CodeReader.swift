internal import CZBar

/// Reads QR symbols in pictures with zbar. Use it from one thread at a time.
final class CodeReader {
  private let scanner: OpaquePointer

  init(_ libraries: DrawingLibraries) throws(DrawingFailure) {
    guard let scanner = zbar_image_scanner_create() else {
      throw DrawingFailure(message: "no code reader")
    }
    self.scanner = scanner
    _ = zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    _ = zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
  }

  deinit { zbar_image_scanner_destroy(scanner) }

  /// The texts of all symbols in a picture.
  ///
  /// - Parameters:
  ///   - gray: brightness of every pixel, row by row.
  ///   - module: pixels on a side of a module.
  func read(_ gray: [UInt8], width: Int, height: Int, module: Double) -> [String] {
    guard gray.count == width * height, let image = zbar_image_create() else { return [] }
    defer { zbar_image_destroy(image) }
    // Four lines through the middle of each finder pattern, three modules wide, are enough.
    let density = Int32(max(1, module * 3 / 4))
    _ = zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_X_DENSITY, density)
    _ = zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_Y_DENSITY, density)
    // "Y800"
    zbar_image_set_format(image, 0x3030_3859)
    zbar_image_set_size(image, UInt32(width), UInt32(height))
    return gray.withUnsafeBytes { buffer in
      zbar_image_set_data(image, buffer.baseAddress, UInt(buffer.count), nil)
      guard zbar_scan_image(scanner, image) > 0 else { return [] }
      var texts: [String] = []
      var symbol = zbar_image_first_symbol(image)
      while let found = symbol {
        let bytes = UnsafeRawBufferPointer(
          start: zbar_symbol_get_data(found), count: Int(zbar_symbol_get_data_length(found)))
        texts.append(String(decoding: bytes, as: UTF8.self))
        symbol = zbar_symbol_next(found)
      }
      return texts
    }
  }
}
