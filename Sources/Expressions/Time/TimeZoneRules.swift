/// What a clock shows in one time zone, read from TZif (RFC 9636).
public struct TimeZoneRules: Sendable {
  private struct Transition {
    var at: Int64
    /// Seconds ahead of UTC from then on.
    var offset: Int
  }

  private var transitions: [Transition] = []
  /// Before the first transition.
  private var firstOffset = 0
  /// After the last one.
  private var footer: RecurringZone?

  /// Reads the bytes of a compiled zone file; nil when they are not one.
  public init?(tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes)
    guard let first = reader.header() else { return nil }
    // Version 1 counts in 32 bits and has no rule for the future.
    guard first.version >= 0x32 else { return nil }
    guard reader.skip(first.size(timeBytes: 4)), let header = reader.header(),
      header.typeCount > 0
    else { return nil }
    var times: [Int64] = []
    for _ in 0..<header.timeCount {
      guard let time = reader.int64() else { return nil }
      times.append(time)
    }
    guard let indices = reader.bytes(header.timeCount) else { return nil }
    var offsets: [Int] = []
    for _ in 0..<header.typeCount {
      guard let offset = reader.int32(), abs(offset) < 100 * 3600, reader.skip(2) else {
        return nil
      }
      offsets.append(offset)
    }
    let rest = header.characterCount + header.leapCount * 12 + header.wallCount + header.utcCount
    guard reader.skip(rest), indices.allSatisfy({ Int($0) < offsets.count }),
      zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    transitions = zip(times, indices).map { Transition(at: $0, offset: offsets[Int($1)]) }
    firstOffset = offsets[0]
    if let text = reader.footer(), !text.isEmpty {
      guard let zone = RecurringZone(text) else { return nil }
      footer = zone
    }
  }

  /// Seconds ahead of UTC at a moment, given as seconds since 1970.
  public func offset(at seconds: Int64) -> Int {
    guard let last = transitions.last else { return footer?.offset(at: seconds) ?? firstOffset }
    if seconds >= last.at, let footer { return footer.offset(at: seconds) }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : transitions[low - 1].offset
  }

  /// Reads "+07:00", "-02:30" or "07:00" as seconds ahead of UTC; "UTC" is 0.
  static func fixedOffset(_ name: String) -> Int? {
    if name == "UTC" { return 0 }
    var reader = DigitReader(name)
    let isNegative = reader.skip(0x2D)
    if !isNegative { _ = reader.skip(0x2B) }
    guard let hours = reader.number(2), hours < 24, reader.skip(0x3A),
      let minutes = reader.number(2), minutes < 60, reader.isAtEnd
    else { return nil }
    let offset = hours * 3600 + minutes * 60
    return isNegative ? -offset : offset
  }

  /// Whether a text can be the name of a zone, and never a path out of their folder.
  static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    return name.utf8.count <= 64 && parts.count <= 3
      && parts.allSatisfy { part in
        part.first.map { $0 < 0x80 && Character(Unicode.Scalar($0)).isLetter } ?? false
          && part.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
              || $0 == 0x5F || $0 == 0x2D || $0 == 0x2B
          }
      }
  }
}

/// The fixed layout of TZif.
private struct TZifReader {
  struct Header {
    var version: UInt8
    var utcCount = 0
    var wallCount = 0
    var leapCount = 0
    var timeCount = 0
    var typeCount = 0
    var characterCount = 0

    func size(timeBytes: Int) -> Int {
      timeCount * (timeBytes + 1) + typeCount * 6 + characterCount + leapCount * (timeBytes + 4)
        + wallCount + utcCount
    }
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func skip(_ count: Int) -> Bool { bytes(count) != nil }

  mutating func int32() -> Int? {
    bytes(4).map { Int(Int32(bitPattern: $0.reduce(UInt32(0)) { $0 << 8 | UInt32($1) })) }
  }

  mutating func int64() -> Int64? {
    bytes(8).map { Int64(bitPattern: $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) }
  }

  mutating func header() -> Header? {
    guard let magic = bytes(4), magic.elementsEqual("TZif".utf8), let version = bytes(1)?.first,
      skip(15)
    else { return nil }
    var header = Header(version: version)
    for path in [
      \Header.utcCount, \.wallCount, \.leapCount, \.timeCount, \.typeCount, \.characterCount,
    ] {
      guard let count = int32(), (0...100_000).contains(count) else { return nil }
      header[keyPath: path] = count
    }
    return header
  }

  /// The text between two line feeds at the end.
  func footer() -> String? {
    guard rest.first == 0x0A, rest.last == 0x0A, rest.count >= 2 else { return nil }
    return String(decoding: rest.dropFirst().dropLast(), as: UTF8.self)
  }
}
