/// A short word in two machine words, so that a pass over all text can judge its syllables.
///
/// Holds the last eight letters; `count` goes on, and no syllable has more than seven.
public struct PackedWord: Equatable, Sendable {
  /// Bases of the letters, the last in the low byte.
  @usableFromInline var bases: UInt64 = 0
  /// Tones of the letters, four bits each, the last in the low bits.
  @usableFromInline var tones: UInt32 = 0
  public var count = 0
  /// Whether a letter has a tone or a mark that only Vietnamese has.
  public var isMarked = false

  @inlinable public init() {}

  init(_ letters: [VietnameseLetter]) {
    for letter in letters { append(letter) }
  }

  @inlinable public mutating func append(_ letter: VietnameseLetter) {
    bases = bases << 8 | UInt64(letter.base)
    tones = tones << 4 | UInt32(letter.tone)
    count += 1
    if letter.tone != 0 || letter.base >= 0x80 { isMarked = true }
  }

  /// The base and tone of a letter, counted from the last.
  @inlinable public func letter(fromEnd index: Int) -> VietnameseLetter {
    VietnameseLetter(
      base: UInt8(truncatingIfNeeded: bases >> UInt64(8 * index)),
      tone: UInt8(truncatingIfNeeded: tones >> UInt32(4 * index) & 7))
  }

  /// The letters and tones of a word of at most five letters, which are nothing else's; nil for a
  /// longer one.
  @inlinable public var shortKey: UInt64? { count <= 5 ? bases | UInt64(tones) << 40 : nil }

  /// The base of a letter, counted from the first; 0 behind the last.
  func base(_ index: Int) -> UInt8 {
    index < count ? UInt8(truncatingIfNeeded: bases >> UInt64(8 * (count - 1 - index))) : 0
  }

  func tone(_ index: Int) -> UInt32 { tones >> UInt32(4 * (count - 1 - index)) & 7 }

  func isVowel(_ index: Int) -> Bool { VietnameseLetter(base: base(index)).isVowel }

  /// The first letter with a tone, and whether it is the only one.
  var toned: (index: Int, isOnly: Bool)? {
    guard tones != 0 else { return nil }
    let last = tones.trailingZeroBitCount / 4
    let first = (31 - tones.leadingZeroBitCount) / 4
    return (count - 1 - first, first == last)
  }
}
