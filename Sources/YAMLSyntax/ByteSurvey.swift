import SourceText

/// What one pass over the bytes of a file tells before YAML is read.
struct ByteSurvey {
  /// The first byte that is not UTF-8.
  var firstInvalid: Int?
  /// Whether there are characters YAML does not allow at all.
  var hasControls = false
  /// Whether there are characters nobody can see.
  var hasInvisibles = false
  /// Whether every text is surely in Unicode form C.
  var isQuicklyNFC = true

  /// U+FEFF at the start of a file, the byte order mark.
  static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = Self.byteOrderMark(bytes)
    var index = start
    var isPlainVietnamese = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if index + 8 <= bytes.count, Self.isPlainASCII(bytes.loadWord(at: index)) {
          index += 8
          continue
        }
        if isControl(UInt32(byte)) { hasControls = true }
        index += 1
        continue
      }
      let letter = Self.vietnameseLetter(bytes, at: index)
      if letter > 0 {
        index += letter
        continue
      }
      let (value, width) = bytes.scalar(at: index)
      guard width > 0 else {
        firstInvalid = index
        return
      }
      if !Self.isPunctuation(value) { isPlainVietnamese = false }
      if isControl(value) { hasControls = true }
      if HiddenCharacter(value) != nil { hasInvisibles = true }
      index += width
    }
    isQuicklyNFC =
      isPlainVietnamese
      || Normalization.isQuicklyNFC(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// U+2010 to U+205F and U+20A0 to U+20BF (₫): in form C, though some of them are hidden.
  private static func isPunctuation(_ value: UInt32) -> Bool {
    (0x2010...0x205F).contains(value) || (0x20A0...0x20BF).contains(value)
  }

  /// The bytes of a composed letter in U+00C0 to U+02FF or U+1E00 to U+1EFF, or 0.
  ///
  /// Nearly all that is not ASCII in Vietnamese: visible, valid and in form C.
  @inline(__always)
  private static func vietnameseLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    let lead = bytes[index]
    if lead >= 0xC3, lead <= 0xCB {
      return index + 1 < bytes.count && bytes[index + 1] & 0xC0 == 0x80 ? 2 : 0
    }
    guard lead == 0xE1, index + 2 < bytes.count else { return 0 }
    return bytes[index + 1] & 0xFC == 0xB8 && bytes[index + 2] & 0xC0 == 0x80 ? 3 : 0
  }

  /// Whether eight bytes are all U+0020 to U+007E.
  @inline(__always)
  private static func isPlainASCII(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = ones << 7
    let belowBlank = (word &- ones &* 0x20) & ~word
    let deleted = word ^ (ones &* 0x7F)
    let isDelete = (deleted &- ones) & ~deleted
    return (word | belowBlank | isDelete) & high == 0
  }
}

/// Whether YAML forbids a scalar: C0 and C1 controls, U+FFFE, U+FFFF.
@inline(__always)
func isControl(_ value: UInt32) -> Bool {
  switch value {
  case 0x09, 0x0A, 0x0D, 0x85: false
  case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
  default: false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar at `index` and its bytes; no bytes if it is not well-formed UTF-8.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, width: Int) {
    let lead = self[index]
    @inline(__always)
    func tail(_ offset: Int, _ allowed: ClosedRange<UInt8> = 0x80...0xBF) -> UInt32? {
      guard index + offset < count, allowed.contains(self[index + offset]) else { return nil }
      return UInt32(self[index + offset] & 0x3F)
    }
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC2...0xDF:
      guard let a = tail(1) else { return (0, 0) }
      return (UInt32(lead & 0x1F) << 6 | a, 2)
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> =
        lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      guard let a = tail(1, second), let b = tail(2) else { return (0, 0) }
      return (UInt32(lead & 0x0F) << 12 | a << 6 | b, 3)
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      guard let a = tail(1, second), let b = tail(2), let c = tail(3) else { return (0, 0) }
      return (UInt32(lead & 0x07) << 18 | a << 12 | b << 6 | c, 4)
    default: return (0, 0)
    }
  }
}
