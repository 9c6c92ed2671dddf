/// Width and height that a raster picture claims, read before anything is decoded.
struct RasterSize: Hashable, Sendable {
  var width: Int
  var height: Int

  /// Pixels of all pictures of a file together: what an A4 page has at 420 dpi. Decoded, each
  /// takes four bytes, and a few kilobytes can claim gigabytes.
  static let mostPixels = 16_000_000

  var pixels: Int { width * height }

  static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let jpegSignature: [UInt8] = [0xFF, 0xD8, 0xFF]

  /// - Returns: nil where the bytes are neither PNG nor JPEG, or have no header.
  init?(_ bytes: [UInt8]) {
    let size =
      bytes.starts(with: Self.pngSignature)
      ? Self.png(bytes) : bytes.starts(with: Self.jpegSignature) ? Self.jpeg(bytes) : nil
    guard let size, size.0 > 0, size.1 > 0 else { return nil }
    (width, height) = size
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The first chunk (ISO/IEC 15948, 11.2.2).
  private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count > 33, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return (number(bytes[16..<20]), number(bytes[20..<24]))
  }

  /// The frame header (ITU-T T.81, B.2.2), after segments of any length.
  private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
    var index = 2
    while index + 9 <= bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      // Fill bytes, and markers without a segment.
      if marker == 0xFF { index += 1; continue }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) { index += 2; continue }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        return (number(bytes[(index + 7)..<(index + 9)]), number(bytes[(index + 5)..<(index + 7)]))
      }
      index += 2 + max(2, number(bytes[(index + 2)..<(index + 4)]))
    }
    return nil
  }
}
