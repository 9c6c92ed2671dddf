/// Words lately found to be syllables: a few hundred make up most of what is written.
///
/// Not for several threads at once.
public final class SyllableCache {
  private struct Entry {
    var bases: UInt64 = 0
    var tones: UInt32 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 1 << slotBits)
  private static let slotBits = 10

  public init() {}

  /// As ``VietnameseSyllable/isSyllable(_:)``.
  public func isSyllable(_ word: PackedWord) -> Bool {
    // No syllable is so long, and the letters of such a word are not all there.
    guard word.count < 8 else { return false }
    let mixed = (word.bases ^ UInt64(word.tones) << 32) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(mixed >> UInt64(64 - Self.slotBits))
    if entries[slot].bases == word.bases, entries[slot].tones == word.tones { return true }
    guard VietnameseSyllable.isSyllable(word) else { return false }
    entries[slot] = Entry(bases: word.bases, tones: word.tones)
    return true
  }
}
