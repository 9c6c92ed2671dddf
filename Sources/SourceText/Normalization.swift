@_spi(_Unicode) import Swift

/// Unicode normalisation form C, from the standard library's own tables.
public enum Normalization {
  /// Whether UTF-8 bytes are surely in form C, by ranges of scalars alone.
  ///
  /// True for all well-spelled Vietnamese; false means only "look closer".
  public static func isQuicklyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0..<0x80: index += 1
      case 0xC2...0xCB: index += 2  // below U+0300
      case 0xE1:
        // U+1E00...U+1EFF, precomposed Latin letters
        guard index + 1 < bytes.count, (0xB8...0xBB).contains(bytes[index + 1]) else {
          return false
        }
        index += 3
      case 0xE2:
        // U+2010...U+205F (punctuation) and U+20A0...U+20BF (currency)
        guard index + 2 < bytes.count else { return false }
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        guard
          (second == 0x80 && third >= 0x90) || second == 0x81
            || (second == 0x82 && third >= 0xA0)
        else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }
}

extension String {
  /// The same text in Unicode normalisation form C.
  public var nfc: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }

  /// Whether the bytes of the text are already in normalisation form C.
  public var isNFC: Bool {
    if utf8.withContiguousStorageIfAvailable(Normalization.isQuicklyNFC) == true { return true }
    return nfc.utf8.elementsEqual(utf8)
  }
}
