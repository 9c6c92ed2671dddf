import CatalogModel
import Diagnostics
public import SourceText

/// Code lists whose values stand in a CSV file: `code,name` and, where they apply,
/// `parent,level,from,until`.
public enum CodeListFiles {
  /// The lists of a reading that need a file, with the file's name and place.
  public static func needed(by reading: FileReading) -> [(name: Located<String>, index: Int)] {
    reading.declarations.enumerated().compactMap { index, declaration in
      guard case .codeList(let list) = declaration, let file = list.file else { return nil }
      return (file, index)
    }
  }

  /// Puts the rows of a file into the list declared at `index` of a reading.
  public static func fill(
    _ reading: inout FileReading, at index: Int, from source: SourceFile, file: FileID
  ) {
    guard case .codeList(var list) = reading.declarations[index] else { return }
    let (entries, findings) = read(source, file)
    list.entries = entries
    reading.declarations[index] = .codeList(list)
    reading.findings += findings
  }

  static func read(_ source: SourceFile, _ file: FileID) -> ([CodeList.Entry], [Finding]) {
    var findings: [Finding] = []
    func report(_ range: SourceRange, _ reason: Bilingual) {
      findings.append(
        Finding(.codeListFileInvalid, at: Place(file, range), ["reason": reason]))
    }
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      report(.zero, Bilingual(vi: "tệp không phải UTF-8", en: "the file is not UTF-8"))
      return ([], findings)
    }
    var rows = CSVRows(source.bytes).makeIterator()
    guard let header = rows.next() else {
      report(.zero, Bilingual(vi: "tệp trống", en: "the file is empty"))
      return ([], findings)
    }
    let columns = header.cells.map(\.value)
    guard let code = columns.firstIndex(of: "code"), let name = columns.firstIndex(of: "name")
    else {
      report(
        header.range,
        Bilingual(vi: "thiếu cột code hoặc name", en: "the column code or name is missing"))
      return ([], findings)
    }
    var entries: [CodeList.Entry] = []
    var seen: Set<String> = []
    func cell(_ row: CSVRows.Row, _ name: String) -> String? {
      guard let index = columns.firstIndex(of: name), !row.cells[index].value.isEmpty else {
        return nil
      }
      return row.cells[index].value
    }
    while let row = rows.next() {
      guard row.cells.count == columns.count else {
        report(
          row.range,
          Bilingual(
            vi: "có \(row.cells.count) ô, cần \(columns.count)",
            en: "\(row.cells.count) cells instead of \(columns.count)"))
        continue
      }
      guard !row.cells[code].value.isEmpty, seen.insert(row.cells[code].value).inserted else {
        report(
          row.cells[code].range,
          Bilingual(vi: "mã trống hoặc trùng", en: "the code is empty or stands twice"))
        continue
      }
      entries.append(
        CodeList.Entry(
          code: row.cells[code].value, name: row.cells[name].value, parent: cell(row, "parent"),
          level: cell(row, "level"), place: Place(file, row.cells[code].range),
          window: Window(
            from: cell(row, "from").flatMap { CalendarDate($0) },
            until: cell(row, "until").flatMap { CalendarDate($0) })))
    }
    return (entries, findings)
  }
}

/// Rows of RFC 4180 text with the bytes each cell was written in.
struct CSVRows: Sequence, IteratorProtocol {
  struct Row {
    var cells: [Located<String>]
    var range: SourceRange
  }

  private let bytes: [UInt8]
  private var index: Int

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
    return Row(cells: cells, range: SourceRange(start..<end))
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
    index = Swift.min(index + 1, bytes.count)
    return Located(String(decoding: text, as: UTF8.self), at: SourceRange(start..<index))
  }
}
