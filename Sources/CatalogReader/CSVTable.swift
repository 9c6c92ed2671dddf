import CatalogModel
import Diagnostics
import SourceText
import YAMLSyntax

/// The rows of a CSV file whose first row names the columns.
struct CSVTable {
  struct Row {
    fileprivate var cells: [Located<String>]
    fileprivate var columns: [String: Int]
    var range: SourceRange

    subscript(column: String) -> Located<String> {
      columns[column].map { cells[$0] } ?? Located("", at: .zero)
    }

    /// A cell; nil where the column is not there or the cell is empty.
    func cell(_ column: String) -> Located<String>? {
      let cell = self[column]
      return cell.value.isEmpty ? nil : cell
    }
  }

  private(set) var findings: [Finding] = []
  /// Whether rows were left out.
  private(set) var hasLostRows = false
  private let file: FileID
  private var columns: [String: Int] = [:]
  private var width = 0
  private var rows: CSVRows?

  init(_ source: SourceFile, _ file: FileID, needs: [String]) {
    self.file = file
    if let problem = TextEncoding.problem(of: source, as: file) {
      findings.append(problem)
      hasLostRows = true
      return
    }
    var rows = CSVRows(source.bytes)
    guard let header = rows.next() else {
      refuse(.zero, Bilingual(vi: "tệp trống", en: "it is empty"))
      return
    }
    width = header.cells.count
    for (index, cell) in header.cells.enumerated() where columns[cell.value] == nil {
      columns[cell.value] = index
    }
    let missing = needs.filter { columns[$0] == nil }.joined(separator: ", ")
    guard missing.isEmpty else {
      refuse(header, missing: missing)
      return
    }
    self.rows = rows
  }

  private mutating func refuse(_ header: CSVRows.Row, missing: String) {
    guard header.cells.count == 1, header.cells[0].value.utf8.contains(0x3B) else {
      return refuse(
        header.range,
        Bilingual(vi: "thiếu cột \(missing)", en: "columns are missing: \(missing)"))
    }
    refuse(
      header.range,
      Bilingual(
        vi: "các cột cách nhau bằng dấu chấm phẩy “;”, cần dấu phẩy “,”",
        en: "semicolons “;” part the columns, where commas “,” should"),
      help: Bilingual(
        vi: "Excel tiếng Việt lưu CSV bằng dấu chấm phẩy; lưu lại với dấu phẩy.",
        en: "Excel in Vietnamese writes CSV with semicolons; save it again with commas."))
  }

  /// The next row that has as many cells as there are columns; others are reported.
  mutating func next() -> Row? {
    while let row = rows?.next() {
      guard !row.isCutOff else {
        hasLostRows = true
        report(
          row.range,
          Bilingual(vi: "dấu nháy kép mở mà không đóng", en: "a quotation mark is never closed"))
        continue
      }
      if row.cells.count == width {
        return Row(cells: row.cells.map { composed($0) }, columns: columns, range: row.range)
      }
      hasLostRows = true
      report(
        row.range,
        Bilingual(
          vi: "có \(row.cells.count) ô, cần \(width)",
          en: "\(row.cells.count) cells instead of \(width)"))
    }
    return nil
  }

  /// A cell in Unicode form NFC; another form is reported.
  private mutating func composed(_ cell: Located<String>) -> Located<String> {
    guard !cell.value.isNFC else { return cell }
    let text = cell.value.nfc
    let place = Place(file, cell.range)
    let fixes =
      cell.range.count == cell.value.utf8.count
      ? [
        FixIt(
          Bilingual(
            vi: "Chuyển sang Unicode dựng sẵn (NFC)", en: "Convert to composed Unicode (NFC)"),
          at: place, replacement: text)
      ] : []
    findings.append(
      Finding(.textNotNFC, at: place, ["text": Bilingual(cell.value)], fixes: fixes))
    return Located(text, at: cell.range)
  }

  /// The day in a cell, if any; another text than a day is reported.
  mutating func date(_ row: Row, _ column: String) -> CalendarDate? {
    guard let cell = row.cell(column) else { return nil }
    if let date = CalendarDate(cell.value) { return date }
    report(
      cell.range,
      Bilingual(
        vi: "“\(cell.value)” không phải ngày dạng 2025-07-01",
        en: "“\(cell.value)” is no day like 2025-07-01"))
    return nil
  }

  /// Reports a row, or a part of one.
  mutating func report(_ range: SourceRange, _ reason: Bilingual, related: [Related] = []) {
    findings.append(
      Finding(.codeListFileInvalid, at: Place(file, range), ["reason": reason], related: related))
  }

  /// Reports the file as a whole.
  private mutating func refuse(_ range: SourceRange, _ reason: Bilingual, help: Bilingual? = nil) {
    hasLostRows = true
    findings.append(
      Finding(
        .codeListFileInvalid, at: Place(file, range), ["reason": reason], variant: "file",
        help: help))
  }
}
