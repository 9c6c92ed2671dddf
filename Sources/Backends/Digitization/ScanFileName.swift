import CatalogModel
import SourceText

/// Names of scans after the unified guidance of 11/2025: `CODE_YYYYMMDD_DESC.EXT`.
enum ScanFileName {
  /// Longest description in bytes; leaves room for code, date and ending in 255 bytes.
  static let longestDescription = 120

  /// `{CODE}_{YYYYMMDD}_GiayChungSinh.pdf`; the dossier system fills in code and date.
  static func pattern(documentID: String, profile: ScanProfile?) -> String {
    "{CODE}_{YYYYMMDD}_\(description(documentID)).\(fileExtension(profile))"
  }

  /// ASCII letters and digits only: each word of the id with a capital.
  ///
  /// Where that loses something, a number made from the id keeps names apart.
  static func description(_ documentID: String) -> String {
    var result: [UInt8] = []
    var isLossy = false
    var startsWord = true
    for byte in VietnameseText.folded(documentID).utf8 {
      switch byte {
      case 0x61...0x7A where startsWord:
        result.append(byte - 0x20)
        startsWord = false
      case 0x61...0x7A, 0x30...0x39:
        result.append(byte)
        startsWord = false
      case 0x2D: startsWord = true
      default:
        startsWord = true
        isLossy = true
      }
    }
    if !documentID.utf8.elementsEqual(VietnameseText.folded(documentID).utf8) { isLossy = true }
    if result.count > longestDescription || result.isEmpty {
      result = Array(result.prefix(longestDescription))
      isLossy = true
    }
    if isLossy { result += checksum(documentID) }
    return String(decoding: result, as: UTF8.self)
  }

  static func fileExtension(_ profile: ScanProfile?) -> String {
    switch profile?.formats.first?.value {
    case "tiff": "tiff"
    case "png": "png"
    case "jpeg": "jpg"
    default: "pdf"
    }
  }

  /// FNV-1a, 32 bits, as eight hexadecimal digits.
  private static func checksum(_ text: String) -> [UInt8] {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return Array((String(repeating: "0", count: 8 - digits.utf8.count) + digits).utf8)
  }
}
