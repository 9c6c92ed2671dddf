/// One file of the catalog as it was read: its bytes and where its lines begin.
public final class SourceFile: Sendable {
  /// The path as people should see it: relative to the folder they work in.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A place in a file as people and editors count it. All numbers start at 1.
  public struct Position: Hashable, Sendable {
    public var line: Int
    /// Column in Unicode scalars, as compilers print it.
    public var column: Int
    /// Column in UTF-16 code units, as SARIF and editors count it.
    public var utf16Column: Int
  }

  /// Byte offsets of the first byte of each line, computed when first asked for.
  public func lineStarts() -> LineTable { LineTable(bytes) }
}

/// Where each line of a file begins.
public struct LineTable: Sendable {
  public let starts: [Int]

  public init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        var found = Self.lineFeeds(in: UInt64(littleEndian: word))
        while found != 0 {
          starts.append(offset + found.trailingZeroBitCount / 8 + 1)
          found &= found &- 1
        }
        offset += 8
      }
      for rest in offset..<bytes.count where bytes[rest] == 0x0A { starts.append(rest + 1) }
    }
    self.starts = starts
  }

  /// The highest bit of each of eight bytes that is U+000A, and of no other.
  @inline(__always)
  private static func lineFeeds(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
    return ~((difference & low) &+ low | difference | low)
  }

  /// The index (from 0) of the line that holds `offset`.
  public func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its line break.
  public func lineRange(_ index: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count
    if end > start, end <= bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  public func position(of offset: UInt32, in bytes: [UInt8]) -> SourceFile.Position {
    let offset = min(Int(offset), bytes.count)
    let line = lineIndex(of: offset)
    var column = 1
    var utf16 = 1
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes[starts[line]..<offset] where byte & 0xC0 != 0x80 {
        column += 1
        utf16 += byte >= 0xF0 ? 2 : 1
      }
    }
    return SourceFile.Position(line: line + 1, column: column, utf16Column: utf16)
  }
}
