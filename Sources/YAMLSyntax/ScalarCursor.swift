/// Turns libyaml's scalar counts into byte offsets by walking to and fro.
///
/// libyaml counts Unicode scalars, so "Đặng" is four long to it and seven bytes
/// to us. Marks come almost in order, so all walks together are one pass.
struct ScalarCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var scalar = 0
  private(set) var byte: Int

  /// Counts from `base`, the byte where libyaml began to read.
  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    self.bytes = bytes
    self.byte = base
  }

  /// Tells the cursor a place that is known without walking.
  @inline(__always)
  mutating func jump(toScalar scalar: Int, byte: Int) {
    self.scalar = scalar
    self.byte = byte
  }

  @inline(__always)
  mutating func offset(ofScalar target: Int) -> Int {
    if target < scalar { walkBack(to: target) } else if target > scalar { walk(to: target) }
    return byte
  }

  private mutating func walk(to target: Int) {
    var left = target - scalar
    var byte = byte
    let count = bytes.count
    while left >= 8, byte + 8 <= count {
      left -= Self.leadBytes(bytes.loadWord(at: byte))
      byte += 8
    }
    // A word may end inside a scalar, whose lead byte was counted.
    while byte < count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    while left > 0, byte < count {
      byte += 1
      while byte < count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      left -= 1
    }
    self.byte = byte
    scalar = target
  }

  private mutating func walkBack(to target: Int) {
    while scalar > target, byte > 0 {
      byte -= 1
      if bytes[byte] & 0xC0 != 0x80 { scalar -= 1 }
    }
    scalar = target
  }

  /// How many of eight bytes begin a scalar.
  private static func leadBytes(_ word: UInt64) -> Int {
    let continuation = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
    return 8 - continuation.nonzeroBitCount
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes at once. The caller has made sure that they are there.
  @inline(__always)
  func loadWord(at offset: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
