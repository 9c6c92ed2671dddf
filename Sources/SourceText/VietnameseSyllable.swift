/// A syllable of Vietnamese (âm tiết): onset, glide, nucleus, coda and tone.
public struct VietnameseSyllable: Hashable, Sendable {
  /// Where the tone mark of a final oa, oe, uy stands.
  public enum ToneStyle: Sendable {
    /// hòa, khỏe, thủy
    case old
    /// hoà, khoẻ, thuỷ
    case new
  }

  /// What is wrong with letters that are no syllable.
  public enum Fault: Error, Hashable, Sendable {
    /// The parts are right, the mark stands on the wrong vowel ("hòan").
    case misplacedTone(from: Int, to: Int)
    /// No syllable of the language.
    case malformed
  }

  public let letters: [VietnameseLetter]
  /// Letters of the onset (âm đầu); 0 when there is none.
  public let onsetCount: Int
  /// Vowels behind the onset, the glide among them.
  let vowelCount: Int
  /// Index of the toned letter; nil without tone.
  let toneIndex: Int?

  public var tone: Int { toneIndex.map { Int(letters[$0].tone) } ?? 0 }
  /// âm đầu
  public var onset: String { Self.spelling(letters[..<onsetCount]) }
  /// âm đệm: o or u before the nucleus.
  public var glide: String { Self.spelling(letters[onsetCount..<onsetCount + glideCount]) }
  /// âm chính
  public var nucleus: String {
    Self.spelling(letters[onsetCount + glideCount..<letters.count - codaCount])
  }
  /// âm cuối, a closing i, y, o or u among them
  public var coda: String { Self.spelling(letters[(letters.count - codaCount)...]) }

  /// - Throws: `Fault` when the letters are no syllable.
  public init(_ letters: [VietnameseLetter]) throws(Fault) {
    let parts = try Self.parts(of: PackedWord(letters))
    self.letters = letters
    self.onsetCount = parts.onsetCount
    self.vowelCount = parts.vowelCount
    self.toneIndex = parts.toneIndex
  }

  /// Whether a word is a syllable, without taking it apart for good.
  public static func isSyllable(_ word: PackedWord) -> Bool { (try? parts(of: word)) != nil }

  private static func parts(
    of word: PackedWord
  ) throws(Fault) -> (onsetCount: Int, vowelCount: Int, toneIndex: Int?) {
    guard let split = Rime.onsetCount(word), word.count - split <= 4, word.count > split else {
      throw .malformed
    }
    let rime = Rime(word, from: split)
    guard rime.isKnown, rime.fitsOnset else { throw .malformed }
    let toned = word.toned
    if let toned, !toned.isOnly { throw .malformed }
    let tone = toned.map { word.tone($0.index) } ?? 0
    // Closed by c, ch, p or t: only sắc and nặng.
    if rime.isStopped, tone != 2, tone != 5 { throw .malformed }
    if let toned = toned?.index {
      let place = split + rime.toneOffset
      let isFree = rime.isFree && toned == place + 1
      guard toned == place || isFree else {
        throw .misplacedTone(from: toned, to: place)
      }
    }
    return (split, rime.vowelCount, toned?.index)
  }

  /// The style of a tone mark that may stand in two places; nil where there is no choice.
  public var toneStyle: ToneStyle? {
    guard let toneIndex, Rime(PackedWord(letters), from: onsetCount).isFree else { return nil }
    return toneIndex == onsetCount ? .old : .new
  }

  /// The spelling with the tone mark on the other vowel of oa, oe, uy.
  public var withToneMoved: String? {
    guard let toneIndex, let style = toneStyle else { return nil }
    return Self.spelling(letters, movingTone: toneIndex, to: onsetCount + (style == .old ? 1 : 0))
  }

  /// `letters` with the tone of one on another.
  public static func spelling(
    _ letters: [VietnameseLetter], movingTone from: Int, to: Int
  ) -> String {
    var moved = letters
    moved[to].tone = moved[from].tone
    if from != to { moved[from].tone = 0 }
    return spelling(moved[...])
  }

  static func spelling(_ letters: ArraySlice<VietnameseLetter>) -> String {
    var result = String.UnicodeScalarView()
    for letter in letters { result.append(letter.scalar) }
    return String(result)
  }

  private var glideCount: Int {
    guard vowelCount > 1 else { return 0 }
    let (first, second) = (letters[onsetCount].base, letters[onsetCount + 1].base)
    switch (first, second) {
    case (0x6F, 0x61), (0x6F, 0x65), (0x6F, VietnameseLetter.aBreve), (0x75, 0x79),
      (0x75, VietnameseLetter.aHat), (0x75, VietnameseLetter.eHat), (0x75, VietnameseLetter.oHorn):
      return 1
    default: return 0
    }
  }

  private var codaCount: Int {
    let rime = letters[onsetCount...]
    let consonants = rime.count - vowelCount
    if consonants > 0 { return consonants }
    let inner = vowelCount - glideCount
    guard inner > 1, let last = rime.last?.base else { return 0 }
    // i, y, o, u close a syllable; a is the second half of ia, ua, ưa.
    return [0x69, 0x79, 0x6F, 0x75].contains(last) ? 1 : 0
  }
}
