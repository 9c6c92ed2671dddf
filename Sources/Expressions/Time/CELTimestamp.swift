/// A moment with nanoseconds, from year 1 to year 9999, in UTC.
public struct CELTimestamp: Sendable, Hashable {
  /// Since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// 0…999,999,999, counted forwards also before 1970.
  public let nanos: Int32

  public static let epoch = CELTimestamp(uncheckedSeconds: 0, nanos: 0)
  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  private init(uncheckedSeconds seconds: Int64, nanos: Int32) {
    self.seconds = seconds
    self.nanos = nanos
  }

  /// nil when out of range.
  public init?(seconds: Int64, nanos: Int32 = 0) {
    guard Self.range.contains(seconds), (0..<1_000_000_000).contains(nanos) else { return nil }
    self.init(uncheckedSeconds: seconds, nanos: nanos)
  }

  init?(totalNanos: Int128) {
    var (seconds, nanos) = totalNanos.quotientAndRemainder(dividingBy: CELDuration.nanosPerSecond)
    if nanos < 0 {
      seconds -= 1
      nanos += CELDuration.nanosPerSecond
    }
    guard let whole = Int64(exactly: seconds) else { return nil }
    self.init(seconds: whole, nanos: Int32(nanos))
  }

  var totalNanos: Int128 { Int128(seconds) * CELDuration.nanosPerSecond + Int128(nanos) }

  static func + (a: CELTimestamp, b: CELDuration) -> CELTimestamp? {
    CELTimestamp(totalNanos: a.totalNanos + b.totalNanos)
  }

  static func - (a: CELTimestamp, b: CELDuration) -> CELTimestamp? {
    CELTimestamp(totalNanos: a.totalNanos - b.totalNanos)
  }

  static func - (a: CELTimestamp, b: CELTimestamp) -> CELDuration? {
    CELDuration(computedNanos: a.totalNanos - b.totalNanos)
  }
}

extension CELTimestamp: Comparable {
  public static func < (a: CELTimestamp, b: CELTimestamp) -> Bool {
    (a.seconds, a.nanos) < (b.seconds, b.nanos)
  }
}

extension CELTimestamp {
  /// The parts of a moment on a clock that is `offset` seconds ahead of UTC.
  struct Fields {
    var date: Civil.Day
    var dayNumber: Int
    var hour: Int
    var minute: Int
    var second: Int
    /// 0 for 1 January.
    var dayOfYear: Int
  }

  func fields(offset: Int) -> Fields {
    let local = Int(seconds) + offset
    var dayNumber = local / 86_400
    var rest = local % 86_400
    if rest < 0 {
      rest += 86_400
      dayNumber -= 1
    }
    let date = Civil.day(dayNumber)
    return Fields(
      date: date, dayNumber: dayNumber, hour: rest / 3600, minute: rest / 60 % 60,
      second: rest % 60, dayOfYear: dayNumber - Civil.number(date.year, 1, 1))
  }
}

extension CELTimestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, with as many decimals as are needed.
  public var description: String {
    let fields = fields(offset: 0)
    var text = "\(fields.date.year.padded(4))-\(fields.date.month.padded(2))"
    text += "-\(fields.date.day.padded(2))T\(fields.hour.padded(2))"
    text += ":\(fields.minute.padded(2)):\(fields.second.padded(2))"
    if nanos != 0 {
      var decimals = Int(nanos).padded(9)
      while decimals.last == "0" { decimals.removeLast() }
      text += "." + decimals
    }
    return text + "Z"
  }

  /// Reads RFC 3339: "2009-02-13T23:31:30.5+07:00".
  public init?(_ text: String) {
    var reader = DigitReader(text)
    guard let year = reader.number(4), reader.skip(0x2D), let month = reader.number(2),
      reader.skip(0x2D), let day = reader.number(2), reader.skip(0x54),
      let hour = reader.number(2), reader.skip(0x3A), let minute = reader.number(2),
      reader.skip(0x3A), let second = reader.number(2),
      year > 0, (1...12).contains(month), day >= 1, day <= Civil.days(inMonth: month, of: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var nanos = 0
    if reader.skip(0x2E) {
      let digits = reader.digits()
      guard !digits.isEmpty else { return nil }
      for place in 0..<9 { nanos = nanos * 10 + (place < digits.count ? Int(digits[place]) : 0) }
    }
    guard let offset = Self.offset(&reader), reader.isAtEnd else { return nil }
    let local = Civil.number(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    self.init(seconds: Int64(local - offset), nanos: Int32(nanos))
  }

  private static func offset(_ reader: inout DigitReader) -> Int? {
    if reader.skip(0x5A) { return 0 }
    let isNegative = reader.skip(0x2D)
    guard isNegative || reader.skip(0x2B), let hours = reader.number(2), hours < 24,
      reader.skip(0x3A), let minutes = reader.number(2), minutes < 60
    else { return nil }
    let offset = hours * 3600 + minutes * 60
    return isNegative ? -offset : offset
  }
}
