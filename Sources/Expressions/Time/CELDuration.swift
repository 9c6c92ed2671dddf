/// A span of time with nanoseconds; ±315,576,000,000 s, about 10,000 years.
///
/// The range of `google.protobuf.Duration`. Both parts have the same sign.
public struct CELDuration: Sendable, Hashable {
  public let seconds: Int64
  public let nanos: Int32

  public static let zero = CELDuration(uncheckedSeconds: 0, nanos: 0)
  static let limit: Int64 = 315_576_000_000
  static let nanosPerSecond: Int128 = 1_000_000_000

  private init(uncheckedSeconds seconds: Int64, nanos: Int32) {
    self.seconds = seconds
    self.nanos = nanos
  }

  /// nil when out of range.
  public init?(seconds: Int64, nanos: Int32 = 0) {
    self.init(totalNanos: Int128(seconds) * Self.nanosPerSecond + Int128(nanos))
  }

  init?(totalNanos: Int128) {
    let (seconds, nanos) = totalNanos.quotientAndRemainder(dividingBy: Self.nanosPerSecond)
    guard seconds.magnitude <= UInt128(Self.limit),
      seconds.magnitude < UInt128(Self.limit) || nanos == 0
    else { return nil }
    self.init(uncheckedSeconds: Int64(seconds), nanos: Int32(nanos))
  }

  var totalNanos: Int128 { Int128(seconds) * Self.nanosPerSecond + Int128(nanos) }

  /// A computed duration: nil beyond what 64 bits of nanoseconds hold, some 292 years,
  /// since the other engines compute with those.
  init?(computedNanos nanos: Int128) {
    guard Int64(exactly: nanos) != nil else { return nil }
    self.init(totalNanos: nanos)
  }

  static func + (a: CELDuration, b: CELDuration) -> CELDuration? {
    CELDuration(computedNanos: a.totalNanos + b.totalNanos)
  }

  static func - (a: CELDuration, b: CELDuration) -> CELDuration? {
    CELDuration(computedNanos: a.totalNanos - b.totalNanos)
  }

  static prefix func - (a: CELDuration) -> CELDuration {
    CELDuration(uncheckedSeconds: -a.seconds, nanos: -a.nanos)
  }
}

extension CELDuration: Comparable {
  public static func < (a: CELDuration, b: CELDuration) -> Bool {
    (a.seconds, a.nanos) < (b.seconds, b.nanos)
  }
}

extension CELDuration: CustomStringConvertible {
  /// Seconds with as many decimals as are needed: "5400s", "-1.5s".
  public var description: String {
    var text = seconds < 0 || nanos < 0 ? "-" : ""
    text += String(seconds.magnitude)
    if nanos != 0 {
      var decimals = Int(nanos.magnitude).padded(9)
      while decimals.last == "0" { decimals.removeLast() }
      text += "." + decimals
    }
    return text + "s"
  }

  /// Reads "1h30m", "-1.5s", "250ms", "0"; the units are h, m, s, ms, us, µs and ns.
  public init?(_ text: String) {
    var reader = DigitReader(text)
    let isNegative = reader.skip(0x2D)
    if !isNegative { _ = reader.skip(0x2B) }
    guard !reader.isAtEnd else { return nil }
    var total: Int128 = 0
    if Array(reader.rest) == [0x30] {
      self = .zero
      return
    }
    while !reader.isAtEnd {
      guard let part = Self.part(&reader) else { return nil }
      total += part
      guard total <= Int128(Self.limit) * Self.nanosPerSecond else { return nil }
    }
    self.init(totalNanos: isNegative ? -total : total)
  }

  /// One number with its unit, in nanoseconds.
  private static func part(_ reader: inout DigitReader) -> Int128? {
    let whole = reader.digits()
    var decimals: [UInt8] = []
    if reader.skip(0x2E) { decimals = reader.digits() }
    guard !(whole.isEmpty && decimals.isEmpty), whole.count <= 24, let unit = unit(&reader)
    else { return nil }
    var total = whole.reduce(Int128(0)) { $0 * 10 + Int128($1) } * unit
    // What is finer than a nanosecond is cut off.
    var scale = unit
    var fraction: Int128 = 0
    for digit in decimals.prefix(24) {
      fraction = fraction * 10 + Int128(digit)
      scale *= 10
    }
    if !decimals.isEmpty { total += fraction * unit / (scale / unit) }
    return total
  }

  private static func unit(_ reader: inout DigitReader) -> Int128? {
    if reader.skip(0x68) { return 3600 * nanosPerSecond }
    if reader.skip(0x6D) { return reader.skip(0x73) ? 1_000_000 : 60 * nanosPerSecond }
    if reader.skip(0x73) { return nanosPerSecond }
    if reader.skip(0x75) { return reader.skip(0x73) ? 1000 : nil }
    if reader.skip(0x6E) { return reader.skip(0x73) ? 1 : nil }
    // µ as the micro sign (C2 B5) or the Greek letter (CE BC)
    if reader.skip(0xC2) { return reader.skip(0xB5) && reader.skip(0x73) ? 1000 : nil }
    if reader.skip(0xCE) { return reader.skip(0xBC) && reader.skip(0x73) ? 1000 : nil }
    return nil
  }
}
