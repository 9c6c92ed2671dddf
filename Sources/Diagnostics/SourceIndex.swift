import SourceText

/// The files of a run with their line tables, each made when first asked for.
struct SourceIndex: Sendable {
  private let files: [SourceFile]
  /// By number of the file.
  private var tables: [LineTable?]

  init(_ files: [SourceFile]) {
    self.files = files
    tables = Array(repeating: nil, count: files.count)
  }

  /// The ends of a place as people count them.
  struct Ends: Sendable {
    var start: SourceFile.Position
    var end: SourceFile.Position
    /// The line of the last byte, which is not that of `end` after a line break.
    var lastLine: Int
  }

  func file(_ id: FileID) -> SourceFile? {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
  }

  /// The path of a file; `?` for one that is not of this run.
  func path(of id: FileID) -> String { file(id)?.path ?? "?" }

  mutating func table(of id: FileID) -> LineTable {
    guard let file = file(id) else { return LineTable([]) }
    if let table = tables[Int(id.index)] { return table }
    let table = LineTable(file.bytes)
    tables[Int(id.index)] = table
    return table
  }

  mutating func start(of place: Place) -> SourceFile.Position {
    table(of: place.file).position(of: place.range.start, in: file(place.file)?.bytes ?? [])
  }

  mutating func ends(of place: Place) -> Ends {
    let bytes = file(place.file)?.bytes ?? []
    let table = table(of: place.file)
    let last = min(max(Int(place.range.start), Int(place.range.end) - 1), bytes.count)
    return Ends(
      start: table.position(of: place.range.start, in: bytes),
      end: table.position(of: place.range.end, in: bytes),
      lastLine: table.lineIndex(of: last) + 1)
  }

  /// The line on which a place starts, without blanks at its ends.
  mutating func trimmedLine(at place: Place) -> ArraySlice<UInt8> {
    guard let bytes = file(place.file)?.bytes else { return [] }
    let table = table(of: place.file)
    let line = table.lineIndex(of: min(Int(place.range.start), bytes.count))
    let slice = bytes[table.lineRange(line, in: bytes)]
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let start = slice.firstIndex { !isBlank($0) } ?? slice.endIndex
    let end = slice.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return slice[start..<max(start, end)]
  }
}
