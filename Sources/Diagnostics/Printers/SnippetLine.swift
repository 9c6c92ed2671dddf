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

  private(set) var clusters: [Cluster] = []
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
    clusters.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] >= 0x20, bytes[offset] < 0x7F {
      add(nil, offset..<offset + 1, width: 1)
      offset += 1
    }
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
    guard let first = clusters.first(where: { $0.bytes.upperBound > range.lowerBound }) else {
      return width..<width + 1
    }
    let last = clusters.last { $0.bytes.lowerBound < range.upperBound }
    let end = last.map { $0.column + $0.width } ?? first.column
    return first.column..<max(end, first.column + 1)
  }

  /// The part of the line within `window`, with `…` where something is left out.
  func text(in window: Range<Int>) -> String {
    if replaced.isEmpty, window == 0..<width {
      return String(decoding: source[range], as: UTF8.self)
    }
    var result = window.lowerBound > 0 ? "…" : ""
    var verbatim = 0..<0
    for (number, cluster) in clusters.enumerated() where cluster.column >= window.lowerBound {
      guard cluster.column + cluster.width <= window.upperBound else { break }
      if let text = replaced[number] {
        result += String(decoding: source[verbatim], as: UTF8.self) + text
        verbatim = cluster.bytes.upperBound..<cluster.bytes.upperBound
      } else {
        let start = verbatim.isEmpty ? cluster.bytes.lowerBound : verbatim.lowerBound
        verbatim = start..<cluster.bytes.upperBound
      }
    }
    result += String(decoding: source[verbatim], as: UTF8.self)
    if window.upperBound < width { result += "…" }
    return result
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
    let first = clusters.first { $0.column >= start }?.column ?? 0
    let last = clusters.last { $0.column + $0.width <= first + room }
    return first..<max(first, last.map { $0.column + $0.width } ?? first)
  }
}
