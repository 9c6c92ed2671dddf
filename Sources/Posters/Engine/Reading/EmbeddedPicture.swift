internal import CPangoCairo

/// A raster picture written into an address (RFC 2397).
enum EmbeddedPicture {
  private static let beginnings = ["data:image/png;base64,", "data:image/jpeg;base64,"]

  static func isOne(_ address: String) -> Bool { beginnings.contains(where: address.hasPrefix) }

  /// The file that an address holds; nil for any other address.
  static func bytes(_ address: String) -> [UInt8]? {
    guard let beginning = beginnings.first(where: address.hasPrefix) else { return nil }
    var count: gsize = 0
    guard let data = g_base64_decode(String(address.dropFirst(beginning.count)), &count) else {
      return []
    }
    defer { g_free(data) }
    return [UInt8](UnsafeBufferPointer(start: data, count: Int(count)))
  }
}
