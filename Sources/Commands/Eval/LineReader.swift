#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads standard input line by line, however long it is.
struct LineReader {
  enum Line {
    case text([UInt8])
    /// A line that is longer than allowed; its bytes are gone.
    case tooLong
  }

  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Parameter limit: the most bytes of a line.
  init(limit: Int) { self.limit = limit }

  /// Whether the next line would have to be waited for.
  var wouldWait: Bool { !buffer[start...].contains(0x0A) }

  /// All of standard input, up to 64 MB.
  static func all() -> [UInt8] {
    var reader = LineReader(limit: 0)
    while !reader.isAtEnd, reader.buffer.count <= 64 << 20 { reader.fill() }
    return reader.buffer
  }

  /// nil at the end.
  mutating func next() -> Line? {
    var isTooLong = false
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return isTooLong || line.count > limit ? .tooLong : .text(line)
      }
      if isAtEnd {
        let rest = Array(buffer[start...])
        buffer = []
        start = 0
        return isTooLong ? .tooLong : rest.isEmpty ? nil : .text(rest)
      }
      if buffer.count - start > limit {
        isTooLong = true
        start = buffer.count
      }
      fill()
    }
  }

  private mutating func fill() {
    buffer.removeFirst(start)
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { isAtEnd = true } else { buffer.append(contentsOf: chunk[..<count]) }
      return
    }
  }
}
