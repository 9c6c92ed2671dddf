import CatalogModel
import Diagnostics
public import SourceText

/// Code lists that stand in CSV files: values as `code,name` and, where they apply,
/// `parent,level,from,until`; the map from an older list as `old,new,share`.
public enum CodeListFiles {
  /// A file that a declaration names.
  public struct Need: Sendable {
    /// The file's name and where it is named.
    public var name: Located<String>
    /// Which declaration of the reading.
    var declaration: Int
    var part: Part

    enum Part { case values, changes }
  }

  /// The files that the lists of a reading need.
  public static func needed(by reading: FileReading) -> [Need] {
    reading.declarations.enumerated().flatMap { index, declaration -> [Need] in
      guard case .codeList(let list) = declaration else { return [] }
      return [
        list.file.map { Need(name: $0, declaration: index, part: .values) },
        list.predecessorMap.map { Need(name: $0, declaration: index, part: .changes) },
      ].compactMap { $0 }
    }
  }

  /// Puts the rows of a file into the list that needs it.
  public static func fill(
    _ reading: inout FileReading, _ need: Need, from source: SourceFile, file: FileID
  ) {
    guard case .codeList(var list) = reading.declarations[need.declaration] else { return }
    switch need.part {
    case .values:
      let (entries, findings) = entries(in: source, file)
      list.entries = entries
      list.lacksRows = !findings.isEmpty
      reading.findings += findings
    case .changes:
      let (changes, findings) = changes(in: source, file)
      list.changes = changes
      reading.findings += findings
    }
    reading.declarations[need.declaration] = .codeList(list)
  }

  /// Takes over what an earlier reading of the same file had from its CSV files.
  public static func carry(from earlier: FileReading, to later: inout FileReading) {
    for index in later.declarations.indices where earlier.declarations.indices.contains(index) {
      guard case .codeList(let old) = earlier.declarations[index],
        case .codeList(var list) = later.declarations[index]
      else { continue }
      if list.file != nil {
        list.entries = old.entries
        list.lacksRows = old.lacksRows
      }
      list.changes = old.changes
      later.declarations[index] = .codeList(list)
    }
  }

  static func entries(in source: SourceFile, _ file: FileID) -> ([CodeList.Entry], [Finding]) {
    var table = CSVTable(source, file, needs: ["code", "name"])
    var entries: [CodeList.Entry] = []
    var seen: Set<String> = []
    while let row = table.next() {
      let code = row["code"]
      guard !code.value.isEmpty, seen.insert(code.value).inserted else {
        table.report(
          code.range,
          Bilingual(vi: "mã trống hoặc trùng", en: "the code is empty or stands twice"))
        continue
      }
      entries.append(
        CodeList.Entry(
          code: code.value, name: row["name"].value, parent: row.text("parent"),
          level: row.text("level"), place: Place(file, code.range),
          window: Window(from: table.date(row, "from"), until: table.date(row, "until"))))
    }
    return (entries, table.findings)
  }

  static func changes(in source: SourceFile, _ file: FileID) -> ([CodeChange], [Finding]) {
    var table = CSVTable(source, file, needs: ["old", "new", "share"])
    var changes: [CodeChange] = []
    var seen: Set<[String]> = []
    while let row = table.next() {
      let (old, new, share) = (row["old"], row["new"], row["share"])
      guard let known = CodeChange.Share(rawValue: share.value) else {
        let words = CodeChange.Share.allCases.map(\.rawValue).joined(separator: ", ")
        table.report(
          share.range,
          Bilingual(vi: "cột share là một trong \(words)", en: "share is one of \(words)"))
        continue
      }
      guard !old.value.isEmpty, !new.value.isEmpty,
        seen.insert([old.value, new.value]).inserted
      else {
        table.report(
          old.range,
          Bilingual(
            vi: "mã trống hoặc cặp mã trùng",
            en: "a code is empty or the pair of codes stands twice"))
        continue
      }
      changes.append(CodeChange(old: old, new: new, share: known, file: file))
    }
    return (changes, table.findings)
  }

  /// Rows of maps whose codes the lists do not have.
  static func unknownCodes(in catalog: Catalog) -> [Finding] {
    catalog.codeLists.all.flatMap { list -> [Finding] in
      guard let predecessor = list.predecessor?.value, !list.changes.isEmpty else { return [] }
      let olderLists = catalog.codeLists.versions(of: predecessor)
      let older = olderLists.flatMap(\.entries)
      // A list that nobody declares, or whose file is missing, is one finding already.
      let old =
        older.isEmpty || olderLists.contains(where: \.lacksRows) ? nil : Set(older.map(\.code))
      let new = list.entries.isEmpty || list.lacksRows ? nil : Set(list.entries.map(\.code))
      return list.changes.flatMap { change in
        [(change.old, old, predecessor), (change.new, new, list.id.value)]
          .compactMap { code, known, name -> Finding? in
            guard let known, !known.contains(code.value) else { return nil }
            return Finding(
              .codeChangeUnknown, at: Place(change.file, code.range),
              ["code": Bilingual(code.value), "list": Bilingual(name)])
          }
      }
    }
  }
}

/// The rows of a CSV file whose first row names the columns.
private struct CSVTable {
  struct Row {
    fileprivate var cells: [Located<String>]
    fileprivate var columns: [String: Int]

    subscript(column: String) -> Located<String> {
      columns[column].map { cells[$0] } ?? Located("", at: .zero)
    }

    /// The text of a cell; nil where the column is not there or the cell is empty.
    func text(_ column: String) -> String? {
      let text = self[column].value
      return text.isEmpty ? nil : text
    }
  }

  private(set) var findings: [Finding] = []
  private let file: FileID
  private var columns: [String: Int] = [:]
  private var width = 0
  private var rows: CSVRows?

  init(_ source: SourceFile, _ file: FileID, needs: [String]) {
    self.file = file
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      report(.zero, Bilingual(vi: "tệp không phải UTF-8", en: "the file is not UTF-8"))
      return
    }
    var rows = CSVRows(source.bytes)
    guard let header = rows.next() else {
      report(.zero, Bilingual(vi: "tệp trống", en: "the file is empty"))
      return
    }
    width = header.cells.count
    for (index, cell) in header.cells.enumerated() where columns[cell.value] == nil {
      columns[cell.value] = index
    }
    let missing = needs.filter { columns[$0] == nil }.joined(separator: ", ")
    guard missing.isEmpty else {
      report(
        header.range,
        Bilingual(vi: "thiếu cột \(missing)", en: "columns are missing: \(missing)"))
      return
    }
    self.rows = rows
  }

  /// The next row that has as many cells as there are columns; others are reported.
  mutating func next() -> Row? {
    while let row = rows?.next() {
      guard !row.isCutOff else {
        report(
          row.range,
          Bilingual(vi: "dấu nháy kép mở mà không đóng", en: "a quotation mark is never closed"))
        continue
      }
      if row.cells.count == width { return Row(cells: row.cells, columns: columns) }
      report(
        row.range,
        Bilingual(
          vi: "có \(row.cells.count) ô, cần \(width)",
          en: "\(row.cells.count) cells instead of \(width)"))
    }
    return nil
  }

  /// The day in a cell, if any; another text than a day is reported.
  mutating func date(_ row: Row, _ column: String) -> CalendarDate? {
    guard let text = row.text(column) else { return nil }
    if let date = CalendarDate(text) { return date }
    report(
      row[column].range,
      Bilingual(
        vi: "“\(text)” không phải ngày dạng 2025-07-01", en: "“\(text)” is no day like 2025-07-01"))
    return nil
  }

  mutating func report(_ range: SourceRange, _ reason: Bilingual) {
    findings.append(Finding(.codeListFileInvalid, at: Place(file, range), ["reason": reason]))
  }
}
