import SourceText
import Writers

/// One source line laid out in terminal cells, so that carets stand under what they mean.
struct SnippetLine: Sendable {
  /// A character with the marks on it: what one or two cells show.
  struct Cluster: Sendable {
    /// Offsets in the file.
    var bytes: Range<Int>
    /// First cell, from 0.
    var column: Int
    var width: Int
  }

  static let tabStop = 4

  /// None of a line that is plain.
  private(set) var clusters: [Cluster] = []
  /// Whether each character takes one cell and is shown as it is written: all of ASCII and of
  /// Vietnamese letters.
  private let isPlain: Bool
  /// What stands for a cluster that is not shown as it is written, by its number.
  private var replaced: [Int: String] = [:]
  /// Cells of the whole line.
  private(set) var width = 0
  /// The file, and the line in it.
  private let source: [UInt8]
  private let range: Range<Int>

  /// - Parameter range: the bytes of a line of `bytes` without its line break.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    source = bytes
    self.range = range
    let plainWidth = bytes.withUnsafeBufferPointer { Self.plainWidth($0[range]) }
    isPlain = plainWidth != nil
    if let plainWidth {
      width = plainWidth
      return
    }
    clusters.reserveCapacity(range.count)
    var offset = range.lowerBound
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[offset..<range.upperBound].makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        append(Unicode.UTF8.decode(encoded), offset..<offset + encoded.count)
        offset += encoded.count
      case .error(let length):
        // Not UTF-8; reported elsewhere, shown as what it is.
        append("\u{FFFD}", offset..<offset + length)
        offset += length
      case .emptyInput: return
      }
    }
  }

  /// The characters of a line that is plain; nil for another.
  private static func plainWidth(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var count = 0
    var index = line.startIndex
    func continues(_ offset: Int, _ mask: UInt8, _ wanted: UInt8) -> Bool {
      index + offset < line.endIndex && line.base[index + offset] & mask == wanted
    }
    while index < line.endIndex {
      let byte = line.base[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
      } else if byte >= 0xC3, byte <= 0xCB, continues(1, 0xC0, 0x80) {
        index += 2
      } else if byte == 0xE1, continues(1, 0xFC, 0xB8), continues(2, 0xC0, 0x80) {
        index += 3
      } else {
        return nil
      }
      count += 1
    }
    return count
  }

  /// Of a plain line: how many characters begin before an offset.
  private func column(of offset: Int) -> Int {
    source.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes[range.lowerBound..<offset] where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// Of a plain line: where the character of a cell begins.
  private func offset(ofCell cell: Int) -> Int {
    source.withUnsafeBufferPointer { bytes in
      var rest = cell
      var offset = range.lowerBound
      while offset < range.upperBound {
        if bytes[offset] & 0xC0 != 0x80 {
          if rest == 0 { break }
          rest -= 1
        }
        offset += 1
      }
      return offset
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    if scalar.value >= 0x20, scalar.value < 0x7F {
      add(nil, bytes, width: 1)
    } else if scalar == "\t" {
      let blanks = Self.tabStop - width % Self.tabStop
      add(String(repeating: " ", count: blanks), bytes, width: blanks)
    } else if scalar == "\u{FEFF}", bytes.lowerBound == 0 {
      add("", bytes, width: 0)
    } else if Escaping.isUnsafeForTerminal(scalar) {
      let text = Escaping.visible(scalar)
      add(text, bytes, width: text.unicodeScalars.count)
    } else {
      let cells = DisplayWidth.of(scalar)
      if cells > 0 {
        add(nil, bytes, width: cells)
      } else if let last = clusters.indices.last, clusters[last].width > 0 {
        replaced[last]?.unicodeScalars.append(scalar)
        clusters[last].bytes = clusters[last].bytes.lowerBound..<bytes.upperBound
      } else {
        add("\u{25CC}" + String(Character(scalar)), bytes, width: 1)
      }
    }
  }

  private mutating func add(_ text: String?, _ bytes: Range<Int>, width cells: Int) {
    if let text { replaced[clusters.count] = text }
    clusters.append(Cluster(bytes: bytes, column: width, width: cells))
    width += cells
  }

  /// The cells that `range` covers, at least one: an empty range points at what follows it.
  func cells(of range: Range<Int>) -> Range<Int> {
    if isPlain {
      guard range.lowerBound < self.range.upperBound else { return width..<width + 1 }
      // A character belongs to it from its first byte to its last.
      let first = column(of: max(range.lowerBound, self.range.lowerBound) + 1) - 1
      let end = column(of: min(max(range.upperBound, self.range.lowerBound), self.range.upperBound))
      return max(0, first)..<max(end, first + 1, 1)
    }
    guard let first = clusters.first(where: { $0.bytes.upperBound > range.lowerBound }) else {
      return width..<width + 1
    }
    let last = clusters.last { $0.bytes.lowerBound < range.upperBound }
    let end = last.map { $0.column + $0.width } ?? first.column
    return first.column..<max(end, first.column + 1)
  }

  /// Adds the part of the line within `window`, with `…` where something is left out.
  func append(in window: Range<Int>, to bytes: inout [UInt8]) {
    if window.lowerBound > 0 { bytes.append(utf8: "…") }
    if isPlain {
      let whole = window == 0..<width
      bytes.append(
        contentsOf: source[
          whole ? range : offset(ofCell: window.lowerBound)..<offset(ofCell: window.upperBound)])
    } else {
      appendClusters(in: window, to: &bytes)
    }
    if window.upperBound < width { bytes.append(utf8: "…") }
  }

  private func appendClusters(in window: Range<Int>, to bytes: inout [UInt8]) {
    var verbatim = 0..<0
    func add(_ range: Range<Int>) {
      bytes.append(utf8: String(decoding: source[range], as: UTF8.self))
    }
    for (number, cluster) in clusters.enumerated() where cluster.column >= window.lowerBound {
      guard cluster.column + cluster.width <= window.upperBound else { break }
      if let text = replaced[number] {
        add(verbatim)
        bytes.append(utf8: text)
        verbatim = cluster.bytes.upperBound..<cluster.bytes.upperBound
      } else {
        let start = verbatim.isEmpty ? cluster.bytes.lowerBound : verbatim.lowerBound
        verbatim = start..<cluster.bytes.upperBound
      }
    }
    add(verbatim)
  }

  /// The cells to show of a line that may be too long, around the cells that matter.
  ///
  /// Both ends are ends of characters.
  func window(around cells: Range<Int>, limit: Int) -> Range<Int> {
    guard width > limit else { return 0..<width }
    let room = max(limit - 2, 1)
    // What stands before is worth more than what follows.
    let before = max(0, min(room - min(cells.count, room), room * 2 / 3))
    let wanted = cells.upperBound <= room ? 0 : max(0, cells.lowerBound - before)
    let start = min(wanted, width - room)
    if isPlain { return start..<start + room }
    let first = clusters.first { $0.column >= start }?.column ?? 0
    let last = clusters.last { $0.column + $0.width <= first + room }
    return first..<max(first, last.map { $0.column + $0.width } ?? first)
  }
}
