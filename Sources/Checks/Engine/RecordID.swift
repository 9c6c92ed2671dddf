/// Record ids of the national portal: UUIDs of version 7 (RFC 9562), in lower case.
enum RecordID {
  static func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    for (index, byte) in bytes.enumerated() {
      let isRight =
        switch index {
        case 8, 13, 18, 23: byte == 0x2D
        case 14: byte == 0x37
        case 19: [0x38, 0x39, 0x61, 0x62].contains(byte)
        default: CodeShape.isDigit(byte) || (0x61...0x66).contains(byte)
        }
      guard isRight else { return false }
    }
    return true
  }
}
