/// Writes comma-separated values (RFC 4180) that spreadsheets open as they are.
///
/// UTF-8 with byte order mark, without which Excel reads Vietnamese as another
/// encoding; lines end in CR LF. A text that a spreadsheet would take for a
/// formula gets a leading apostrophe, so nothing in a catalog can be run.
public struct CSVWriter: Sendable {
  private var bytes: [UInt8] = []
  private var isRowOpen = false
  /// Offset of the first byte of the row being written.
  private var rowStart = 0

  /// - Parameter capacity: bytes to reserve, when the size can be guessed.
  public init(capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
    bytes.append(contentsOf: [0xEF, 0xBB, 0xBF])
  }

  /// Writes a whole row.
  public mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }

  /// Adds a cell to the row.
  public mutating func cell(_ text: String) {
    beginCell()
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds a whole number to the row; never taken for a formula.
  public mutating func cell(_ value: Int) {
    beginCell()
    bytes.append(decimal: value)
  }

  /// Ends the row.
  public mutating func endRow() {
    // A lone empty cell would read as an empty line, which readers skip.
    if isRowOpen, bytes.count == rowStart { bytes.append(literal: "\"\"") }
    bytes.append(literal: "\r\n")
    isRowOpen = false
  }

  /// Hands over the rows written so far, once they are so many bytes; the rest follows them.
  ///
  /// To be called between rows.
  public mutating func drain(from size: Int, to sink: (_ piece: [UInt8]) -> Void) {
    guard bytes.count >= size else { return }
    precondition(!isRowOpen, "a row is handed over as a whole")
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The finished text, or what was not handed over of it; ends the last row where that was left
  /// open.
  public consuming func finish() -> [UInt8] {
    if isRowOpen { endRow() }
    return bytes
  }

  private mutating func beginCell() {
    if isRowOpen {
      bytes.append(0x2C)
    } else {
      isRowOpen = true
      rowStart = bytes.count
    }
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    let isFormula = Self.looksLikeFormula(utf8)
    let needsQuotes =
      isFormula || utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }
    guard needsQuotes else {
      bytes.append(contentsOf: utf8)
      return
    }
    bytes.append(0x22)
    if isFormula { bytes.append(0x27) }
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// `=`, `+`, `-`, `@`, tab, CR, LF, and the full-width signs (U+FF1D, FF0B, FF0D, FF20)
  /// that East Asian spreadsheets read alike.
  private static func looksLikeFormula(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch utf8.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: true
    case 0xEF:
      utf8.count >= 3 && utf8[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(utf8[2])
    default: false
    }
  }
}
