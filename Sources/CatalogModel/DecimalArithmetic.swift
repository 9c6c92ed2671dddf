extension DecimalNumber {
  /// nil where the sum is beyond 64 bits.
  public func plus(_ other: DecimalNumber) -> DecimalNumber? {
    guard let (a, b) = aligned(with: other) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : DecimalNumber(units: sum, scale: max(scale, other.scale))
  }

  /// nil where the product is beyond 64 bits.
  public func times(_ count: Int64) -> DecimalNumber? {
    let (product, overflow) = units.multipliedReportingOverflow(by: count)
    return overflow ? nil : DecimalNumber(units: product, scale: scale)
  }

  /// Whether it is less; numbers too far apart to be compared exactly are told by their wholes.
  public static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    if let (left, right) = a.aligned(with: b) { return left < right }
    return a.units / power(a.scale) < b.units / power(b.scale)
  }

  private func aligned(with other: DecimalNumber) -> (Int64, Int64)? {
    let common = max(scale, other.scale)
    let (a, first) = units.multipliedReportingOverflow(by: Self.power(common - scale))
    let (b, second) = other.units.multipliedReportingOverflow(by: Self.power(common - other.scale))
    return first || second ? nil : (a, b)
  }
}
