internal import CQREncode

/// Why a text cannot be put into a QR symbol.
public enum QRError: Error, Hashable, Sendable {
  case empty
  /// Bytes of the text, and the most that fit at the level asked for.
  case tooLong(Int, most: Int)
  /// The encoder gave nothing: memory ran out.
  case encoderFailed
}

/// A QR symbol (mã QR): its dark and light modules.
public struct QRSymbol: Hashable, Sendable {
  /// How much of a symbol may be damaged or covered (mức sửa lỗi).
  public enum Correction: String, CaseIterable, Sendable {
    /// About 7 %.
    case low = "L"
    /// About 15 %.
    case medium = "M"
    /// About 25 %.
    case quartile = "Q"
    /// About 30 %: for posters.
    case high = "H"

    /// Bytes that the largest symbol (version 40) holds.
    public var capacity: Int {
      switch self {
      case .low: 2953
      case .medium: 2331
      case .quartile: 1663
      case .high: 1273
      }
    }
  }

  public let text: String
  public let correction: Correction
  /// 1 to 40; each is four modules wider than the one before.
  public let version: Int
  /// Modules on a side, without the quiet zone: 21 to 177.
  public let width: Int
  /// Row by row from the top left; true is dark.
  private let modules: [Bool]

  /// Modules of light border that readers need on every side (ISO/IEC 18004).
  public static let quietZone = 4

  /// Encodes the UTF-8 bytes of `text` in the smallest symbol that holds them.
  ///
  /// Text beyond ASCII is marked as UTF-8 (ECI 26), which takes two bytes more: readers
  /// guess otherwise, and some guess Shift JIS.
  public init(_ text: String, correction: Correction = .high) throws(QRError) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .empty }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    let most = correction.capacity - (isASCII ? 0 : 2)
    guard bytes.count <= most else { throw .tooLong(bytes.count, most: most) }
    guard let encoded = EncodedSymbol(bytes, correction, isMarked: !isASCII) else {
      throw .encoderFailed
    }
    self.text = text
    self.correction = correction
    version = encoded.version
    width = encoded.width
    modules = encoded.modules
  }

  /// Whether a module is dark; everything outside the symbol is light.
  public func isDark(row: Int, column: Int) -> Bool {
    guard (0..<width).contains(row), (0..<width).contains(column) else { return false }
    return modules[row * width + column]
  }
}

/// Owns what the C library allocated, and frees it once.
private struct EncodedSymbol: ~Copyable {
  private let code: UnsafeMutablePointer<QRcode>

  init?(_ bytes: [UInt8], _ correction: QRSymbol.Correction, isMarked: Bool) {
    let level =
      switch correction {
      case .low: QR_ECLEVEL_L
      case .medium: QR_ECLEVEL_M
      case .quartile: QR_ECLEVEL_Q
      case .high: QR_ECLEVEL_H
      }
    // Version 0 is the smallest that fits.
    guard let input = QRinput_new2(0, level) else { return nil }
    defer { QRinput_free(input) }
    if isMarked, QRinput_appendECIheader(input, Self.utf8) != 0 { return nil }
    guard QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0,
      let code = QRcode_encodeInput(input)
    else { return nil }
    self.code = code
  }

  /// The number of UTF-8 among extended channel interpretations.
  private static let utf8: UInt32 = 26

  deinit { QRcode_free(code) }

  var version: Int { Int(code.pointee.version) }
  var width: Int { Int(code.pointee.width) }

  var modules: [Bool] {
    guard let data = code.pointee.data else { return [] }
    // The lowest bit is the colour; the others say what the module is for.
    return (0..<width * width).map { data[$0] & 1 == 1 }
  }
}
