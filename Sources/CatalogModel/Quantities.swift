/// A decimal number exactly as written: `units` × 10^-`scale`.
public struct DecimalNumber: Hashable, Sendable {
  public var units: Int64
  public var scale: UInt8

  public init(units: Int64, scale: UInt8 = 0) {
    self.units = units
    self.scale = scale
  }

  /// Reads `12`, `0.25`; no sign, no exponent, at most 15 digits.
  public init?(_ text: some StringProtocol) {
    var units: Int64 = 0
    var scale: UInt8 = 0
    var digits = 0
    var seenPoint = false
    for byte in text.utf8 {
      if byte == 0x2E, !seenPoint, digits > 0 {
        seenPoint = true
        continue
      }
      guard (0x30...0x39).contains(byte), digits < 15 else { return nil }
      units = units * 10 + Int64(byte - 0x30)
      digits += 1
      if seenPoint { scale += 1 }
    }
    guard digits > 0, !(seenPoint && scale == 0) else { return nil }
    self.init(units: units, scale: scale)
  }

  public var isZero: Bool { units == 0 }
  public var isWhole: Bool { scale == 0 || units % Self.power(scale) == 0 }
  public var whole: Int64? { isWhole ? units / Self.power(scale) : nil }

  /// In thousandths, rounded towards zero: what working time counts in.
  public var thousandths: Int64 {
    scale <= 3 ? units * Self.power(3 - scale) : units / Self.power(scale - 3)
  }

  static func power(_ exponent: UInt8) -> Int64 {
    (0..<exponent).reduce(1) { value, _ in value * 10 }
  }
}

extension DecimalNumber: CustomStringConvertible {
  public var description: String {
    guard scale > 0 else { return String(units) }
    var digits = String(units)
    while digits.count <= Int(scale) { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -Int(scale))
    return digits[..<point] + "." + digits[point...]
  }
}

/// An amount of money; amounts in different currencies never add up.
public struct Money: Hashable, Sendable {
  public var amount: DecimalNumber
  /// ISO 4217: `VND`, `USD`…
  public var currency: String

  public init(_ amount: DecimalNumber, _ currency: String) {
    self.amount = amount
    self.currency = currency
  }
}

/// Units in which the law states time.
public enum TimeUnit: String, CaseIterable, Sendable {
  /// ngày làm việc
  case workingDays = "working-days"
  /// ngày (theo lịch)
  case days
  /// giờ làm việc
  case workingHours = "working-hours"
  /// giờ
  case hours
  /// tháng
  case months
  /// năm; only for how long a paper or record is kept or valid
  case years
}

/// A stretch of time as the law states it (khoảng thời gian).
public struct StatedDuration: Hashable, Sendable {
  public var amount: DecimalNumber
  public var unit: TimeUnit

  public init(_ amount: DecimalNumber, _ unit: TimeUnit) {
    self.amount = amount
    self.unit = unit
  }
}

/// How long the office may take (thời hạn giải quyết).
public enum TimeLimit: Hashable, Sendable {
  case duration(StatedDuration)
  /// Trong ngày; received after `cutOff` ("15:00"), on the next working day.
  case sameDay(cutOff: String?)
  /// The law sets no limit.
  case notRegulated
  /// The published record does not say.
  case notPublished
}
