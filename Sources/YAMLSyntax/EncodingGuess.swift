import Diagnostics

/// Which old encoding bytes that are not UTF-8 probably are.
enum EncodingGuess {
  case utf16, tcvn3, vni, windows1258

  /// Looks at the first 64 KiB after the first bad byte; nil when nothing speaks for one.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> EncodingGuess? {
    if looksLikeUTF16(bytes) { return .utf16 }
    var high = 0
    var scores = (tcvn3: 0, vni: 0, windows1258: 0)
    for index in start..<min(bytes.count, start + 65_536) where bytes[index] >= 0x80 {
      let byte = bytes[index]
      let before = index > 0 ? bytes[index - 1] : 0
      high += 1
      if isTCVN3(byte) { scores.tcvn3 += 1 }
      if isVNI(byte, after: before) { scores.vni += 1 }
      if isWindows1258(byte, after: before) { scores.windows1258 += 1 }
    }
    let best = max(scores.tcvn3, scores.vni, scores.windows1258)
    guard best * 3 >= high, best > 0 else { return nil }
    if scores.tcvn3 == best { return .tcvn3 }
    return scores.vni >= scores.windows1258 ? .vni : .windows1258
  }

  /// A mark at the start, or a NUL in a good part of the bytes, as ASCII in UTF-16 has.
  static func looksLikeUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    if (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
      return true
    }
    let sample = bytes.prefix(1024)
    return sample.count { $0 == 0 } * 4 > sample.count
  }

  // TCVN 5712 puts ă â ê ô ơ ư đ and the tones of "a" where Latin-1 has symbols.
  private static func isTCVN3(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xA1...0xAE, 0xB5...0xB9, 0xBB...0xBE, 0xC6...0xCB: true
    default: false
    }
  }

  // VNI writes a vowel and then one byte for its marks.
  private static func isVNI(_ byte: UInt8, after before: UInt8) -> Bool {
    switch byte {
    case 0xF1, 0xD1: return true  // đ
    case 0xE0...0xE5, 0xE8...0xEB, 0xEF, 0xF5, 0xF8...0xFC, 0xC0...0xC5, 0xC8...0xCB, 0xD5,
      0xD8...0xDC:
      return "aeiouyAEIOUYôöÔÖ".unicodeScalars.contains(Unicode.Scalar(before))
    default: return false
    }
  }

  // Windows-1258 has ă â ê ô ơ ư đ as letters and writes the tone behind them.
  private static func isWindows1258(_ byte: UInt8, after before: UInt8) -> Bool {
    switch byte {
    case 0xCC, 0xEC, 0xD2, 0xDE, 0xF2:
      return "aeiouyAEIOUYâãêôõýÂÃÊÔÕÝ".unicodeScalars.contains(Unicode.Scalar(before))
    case 0xF0, 0xFD, 0xE3, 0xE2, 0xEA, 0xF4, 0xF5:
      return !"aeiouyAEIOUY".unicodeScalars.contains(Unicode.Scalar(before))
    default: return false
    }
  }

  var name: String {
    switch self {
    case .utf16: "UTF-16"
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .windows1258: "Windows-1258"
    }
  }
}
