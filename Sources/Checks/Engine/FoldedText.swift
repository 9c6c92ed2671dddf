import SourceText

/// A text by letters alone: lower case, no tone marks, one byte for each scalar.
///
/// Phrases are found in it whatever their case and wherever the tone mark stands.
struct FoldedText {
  /// Bases of letters, other ASCII as it is, dashes as `-`, anything else 0xFF.
  let keys: [UInt8]
  /// Byte offset of each scalar, and one for the end.
  let offsets: [Int]
  private let original: String

  init(_ text: String) {
    var keys: [UInt8] = []
    var offsets: [Int] = []
    var offset = 0
    keys.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    VietnameseAlphabet.entries.withUnsafeBufferPointer { entries in
      for scalar in text.unicodeScalars {
        let value = Int(scalar.value)
        let base = value < entries.count ? UInt8(truncatingIfNeeded: entries[value]) : 0
        keys.append(base != 0 ? base : Self.key(scalar))
        offsets.append(offset)
        offset += UTF8.width(scalar)
      }
    }
    offsets.append(offset)
    self.keys = keys
    self.offsets = offsets
    original = text
  }

  static func key(_ scalar: Unicode.Scalar) -> UInt8 {
    if let letter = VietnameseAlphabet.letter(scalar) { return letter.base }
    if scalar.value < 0x80 { return UInt8(scalar.value) }
    return scalar == "\u{2013}" || scalar == "\u{2014}" ? 0x2D : 0xFF
  }

  /// A phrase to look for.
  static func phrase(_ text: String) -> [UInt8] { text.unicodeScalars.map(key) }

  private static func isLetter(_ key: UInt8) -> Bool {
    (0x61...0x7A).contains(key) || (0x80...0x86).contains(key)
  }

  /// The first place of a phrase at or behind `start`, as whole words, in scalars.
  func first(_ phrase: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard let head = phrase.first, keys.count >= phrase.count else { return nil }
    var index = start
    while index + phrase.count <= keys.count {
      if keys[index] == head, matches(phrase, at: index) { return index..<index + phrase.count }
      index += 1
    }
    return nil
  }

  /// Every place of a phrase, none inside another.
  func all(_ phrase: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while let range = first(phrase, from: start) {
      found.append(range)
      start = range.upperBound
    }
    return found
  }

  func contains(_ phrase: [UInt8]) -> Bool { first(phrase) != nil }

  /// Whether whole words of a phrase stand at `index`.
  func matches(_ phrase: [UInt8], at index: Int) -> Bool {
    if index > 0, Self.isLetter(keys[index - 1]), Self.isLetter(phrase[0]) { return false }
    guard index + phrase.count <= keys.count else { return false }
    for offset in phrase.indices where keys[index + offset] != phrase[offset] { return false }
    let end = index + phrase.count
    if end < keys.count, Self.isLetter(keys[end]), Self.isLetter(phrase[phrase.count - 1]) {
      return false
    }
    return true
  }

  /// Bytes of a range of scalars.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  func text(_ range: Range<Int>) -> String {
    original.utf8Slice(bytes(range))
  }
}
