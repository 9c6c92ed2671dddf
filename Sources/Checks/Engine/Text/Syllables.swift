import CatalogModel
import SourceText

/// Which words are checked as syllables.
enum SyllableFilter {
  /// Whether a word, longer than the name of an item, has a letter that only Vietnamese has.
  static func isMarked(_ letters: [VietnameseLetter]) -> Bool {
    letters.count > 1 && letters.contains { $0.tone != 0 || $0.base >= 0x80 }
  }

  /// Parts of codes, addresses, words with hyphens or digits, and template variables.
  static func isSpecial(_ word: Range<Int>, in bytes: [UInt8]) -> Bool {
    let before = word.lowerBound > 0 ? bytes[word.lowerBound - 1] : 0x20
    let after = word.upperBound < bytes.count ? bytes[word.upperBound] : 0x20
    func isGlue(_ byte: UInt8) -> Bool {
      TextByte.isDigit(byte) || byte == 0x2D || byte == 0x5F || byte == 0x40 || byte == 0x7B
    }
    return isGlue(before) || isGlue(after)
      || before == 0x2E && word.lowerBound > 1
        && bytes[word.lowerBound - 2] != 0x20
  }
}

/// The first word of either placement of tones.
struct ToneFinder {
  struct Hit {
    var word: String
    var place: Place
  }
  private(set) var old: Hit?
  private(set) var new: Hit?
  var hasBoth: Bool { old != nil && new != nil }

  mutating func read(_ uses: [TextUse]) {
    for use in uses where use.isOwnWords {
      let survey = TextSurvey(use.text)
      let mayHelp =
        old == nil && survey.contains(.oldTone) || new == nil && survey.contains(.newTone)
      if mayHelp { read(use) }
      if hasBoth { return }
    }
  }

  private mutating func read(_ use: TextUse) {
    var found: [(VietnameseSyllable.ToneStyle, Hit)] = []
    VietnameseAlphabet.forEachWord(in: use.text.text) { bytes, letters, isMixed in
      guard !isMixed, letters.count <= 7, let style = (try? VietnameseSyllable(letters))?.toneStyle
      else { return }
      found.append((style, Hit(word: use.text.text.utf8Slice(bytes), place: use.at(bytes))))
    }
    for (style, hit) in found {
      switch style {
      case .old: old = old ?? hit
      case .new: new = new ?? hit
      }
    }
  }
}

/// Names as people compare them.
enum SimilarName {
  /// Lower case, the tone of a word behind it, every run of other characters one blank.
  static func key(_ name: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var isBlank = false
    // "thủy" and "thuỷ" are one word.
    var tone: UInt8 = 0
    func endWord() {
      if tone != 0 { key.append(tone) }
      tone = 0
    }
    for scalar in name.unicodeScalars {
      let letter = VietnameseAlphabet.letter(scalar)
      guard letter != nil || (0x30...0x39).contains(scalar.value) else {
        endWord()
        isBlank = !key.isEmpty
        continue
      }
      if isBlank { key.append(0x20) }
      isBlank = false
      key.append(letter?.base ?? UInt8(truncatingIfNeeded: scalar.value))
      if let own = letter?.tone, own != 0 { tone = own }
    }
    endWord()
    return key
  }
}
