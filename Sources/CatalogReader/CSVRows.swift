import SourceText

/// Rows of RFC 4180 text with the bytes each cell was written in.
struct CSVRows: Sequence, IteratorProtocol {
  struct Row {
    var cells: [Located<String>]
    var range: SourceRange
    /// Whether the file ends inside a quoted cell.
    var isCutOff: Bool
  }

  private let bytes: [UInt8]
  private var index: Int
  private var isCutOff = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Row? {
    while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
    guard index < bytes.count else { return nil }
    let start = index
    var cells: [Located<String>] = []
    while true {
      cells.append(cell())
      guard index < bytes.count, bytes[index] == 0x2C else { break }
      index += 1
    }
    let end = index
    return Row(cells: cells, range: SourceRange(start..<end), isCutOff: isCutOff)
  }

  private mutating func cell() -> Located<String> {
    let start = index
    guard index < bytes.count, bytes[index] == 0x22 else {
      while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A, bytes[index] != 0x0D {
        index += 1
      }
      return Located(
        String(decoding: bytes[start..<index], as: UTF8.self), at: SourceRange(start..<index))
    }
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == 0x22 {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { break }
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    isCutOff = index == bytes.count
    index = Swift.min(index + 1, bytes.count)
    return Located(String(decoding: text, as: UTF8.self), at: SourceRange(start..<index))
  }
}
