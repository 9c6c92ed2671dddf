/// Appending to a byte buffer without building strings on the way.
///
/// What all writers share; `[UInt8]` is the buffer, so that nothing is copied
/// when a writer is finished.
extension [UInt8] {
  /// Appends the UTF-8 of `text`.
  @inlinable public mutating func append(utf8 text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends bytes written as a literal.
  @inlinable public mutating func append(literal: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends the decimal digits of `value`.
  public mutating func append(decimal value: Int) {
    if value < 0 { append(0x2D) }
    var rest = value.magnitude
    let start = count
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(0x30 + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest != 0
    self[start...].reverse()
  }

  /// Appends `value` as at least `digits` upper-case hexadecimal digits.
  public mutating func append(hexadecimal value: UInt32, digits: Int) {
    var shift = 28
    var isPadding = true
    while shift >= 0 {
      let digit = UInt8(truncatingIfNeeded: (value >> UInt32(shift)) & 0xF)
      if digit != 0 || shift < digits * 4 { isPadding = false }
      if !isPadding { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
      shift -= 4
    }
  }

  /// Appends blanks for indentation.
  @inlinable public mutating func append(blanks: Int) {
    var left = blanks
    while left > 0 {
      let part = Swift.min(left, 32)
      let spaces: StaticString = "                                "
      append(contentsOf: UnsafeBufferPointer(start: spaces.utf8Start, count: part))
      left -= part
    }
  }
}
