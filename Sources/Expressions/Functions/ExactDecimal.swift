/// All decimal digits of a double, for printing with a given precision, ties to even.
struct ExactDecimal {
  private let isNegative: Bool
  /// 0…9, most significant first, no zeros in front.
  private var digits: [UInt8]
  /// Where the point stands, counted from the first digit.
  private var point: Int

  /// - Precondition: `value` is finite.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    let significand =
      value.magnitude == 0
      ? 0
      : UInt64(value.significandBitPattern)
        | (value.isNormal ? 1 << 52 : 0)
    let exponent = (value.isNormal ? Int(value.exponent) : -1022) - 52
    // Base 10^9, least significant first.
    var number = BigNumber(significand)
    if exponent >= 0 {
      number.multiply(byPowerOf: 2, exponent)
      digits = number.digits
      point = digits.count
    } else {
      // m / 2^k = m * 5^k / 10^k
      number.multiply(byPowerOf: 5, -exponent)
      digits = number.digits
      point = digits.count + exponent
    }
    if digits.isEmpty { point = 0 }
  }

  /// Rounds to `count` digits after the first; may be negative.
  private mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let dropped = digits[count...]
    let isHalf = dropped.first == 5 && dropped.dropFirst().allSatisfy { $0 == 0 }
    let isOdd = count > 0 && digits[count - 1] & 1 == 1
    let roundsUp = isHalf ? isOdd : (dropped.first ?? 0) >= 5
    digits.removeLast(digits.count - count)
    guard roundsUp else { return }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  /// "-123.500"
  func fixed(_ precision: Int) -> String {
    var rounded = self
    rounded.round(toDigits: point + precision)
    var all = rounded.digits
    var point = rounded.point
    if point <= 0 {
      all.insert(contentsOf: Array(repeating: 0, count: 1 - point), at: 0)
      point = 1
    }
    let missing = point + precision - all.count
    if missing > 0 { all.append(contentsOf: Array(repeating: 0, count: missing)) }
    let text = Self.text(all[..<point])
    return (isNegative ? "-" : "") + text
      + (precision > 0 ? "." + Self.text(all[point..<(point + precision)]) : "")
  }

  /// "1.052033e+03"
  func scientific(_ precision: Int) -> String {
    var rounded = self
    rounded.round(toDigits: precision + 1)
    let exponent = digits.isEmpty ? 0 : rounded.point - 1
    var all = Array(rounded.digits.prefix(precision + 1))
    while all.count < precision + 1 { all.append(0) }
    return (isNegative ? "-" : "") + Self.text(all.prefix(1))
      + (precision > 0 ? "." + Self.text(all.dropFirst()) : "")
      + (exponent < 0 ? "e-" : "e+") + abs(exponent).padded(2)
  }
}

/// A natural number of any size, as far as exact decimals need one.
private struct BigNumber {
  private static let base: UInt64 = 1_000_000_000
  /// Base 10^9, least significant first.
  private var limbs: [UInt32] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(rest % Self.base))
      rest /= Self.base
    }
  }

  mutating func multiply(byPowerOf factor: UInt64, _ exponent: Int) {
    // As many factors at once as fit beside a limb.
    let chunk = factor == 2 ? 29 : 12
    var left = exponent
    while left > 0 {
      let count = min(left, chunk)
      multiply(by: (0..<count).reduce(1) { product, _ in product * factor })
      left -= count
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % Self.base)
      carry = product / Self.base
    }
    while carry > 0 {
      limbs.append(UInt32(carry % Self.base))
      carry /= Self.base
    }
  }

  /// 0…9, most significant first.
  var digits: [UInt8] {
    guard let first = limbs.last else { return [] }
    var text = String(first)
    for limb in limbs.dropLast().reversed() { text += Int(limb).padded(9) }
    return text.utf8.map { $0 - 0x30 }
  }
}
