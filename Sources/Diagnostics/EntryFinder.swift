import SourceText

/// Finds which lines belong to a YAML entry, by indentation alone, so that it also works
/// in a file that does not parse.
struct EntryFinder {
  let bytes: [UInt8]
  let lines: LineTable

  private enum Line {
    case empty
    /// Bytes of indentation, and whether a `- ` follows.
    case content(indent: Int, isItem: Bool)
  }

  /// The lines of the entry that begins on the first line of content after `line`.
  func entry(after line: Int) -> Range<Int>? {
    var first = line + 1
    while first < lines.starts.count {
      if case .content(let indent, let isItem) = classify(first) {
        return first..<end(from: first + 1, indent: indent, isItem: isItem)
      }
      first += 1
    }
    return nil
  }

  private func end(from start: Int, indent: Int, isItem: Bool) -> Int {
    var end = start
    for index in start..<max(start, lines.starts.count) {
      guard case .content(let depth, let isItemHere) = classify(index) else { continue }
      // A list may stand under its key without being indented.
      guard depth > indent || (depth == indent && isItemHere && !isItem) else { break }
      end = index + 1
    }
    return end
  }

  private func classify(_ index: Int) -> Line {
    let line = bytes[lines.lineRange(index, in: bytes)]
    guard let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), line[first] != 0x23
    else { return .empty }
    let after = first + 1 < line.endIndex ? line[first + 1] : 0x20
    let isItem = line[first] == 0x2D && (after == 0x20 || after == 0x09)
    return .content(indent: first - line.startIndex, isItem: isItem)
  }
}
