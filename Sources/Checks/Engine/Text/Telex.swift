import SourceText

/// Words as Telex types them, when no input method is there to set the marks.
enum Telex {
  /// The syllable that `lamf`, `vieecj` was to be; nil for other words.
  ///
  /// Only words that end in f or j, which no Vietnamese word does: s, r and x end many of other
  /// languages.
  static func word(_ letters: [VietnameseLetter]) -> String? {
    guard letters.count > 2, let key = letters.last?.base, let tone = tones[key] else { return nil }
    var word: [VietnameseLetter] = []
    for letter in letters.dropLast() {
      if let last = word.last?.base, let marked = marks[[last, letter.base]] {
        word[word.count - 1].base = marked
      } else {
        word.append(letter)
      }
    }
    // "gif", "chef": an open syllable without other marks may be any word.
    guard word.count < letters.count - 1 || word.last.map({ !$0.isVowel }) ?? false else {
      return nil
    }
    // "uow" is "ươ".
    if let index = word.indices.dropLast().first(where: {
      word[$0].base == 0x75 && word[$0 + 1].base == VietnameseLetter.oHorn
    }) {
      word[index].base = VietnameseLetter.uHorn
    }
    for index in word.indices where word[index].isVowel {
      var toned = word
      toned[index].tone = tone
      if (try? VietnameseSyllable(toned)) != nil {
        return VietnameseSyllable.spelling(toned, movingTone: index, to: index)
      }
    }
    return nil
  }

  /// f: huyền, j: nặng.
  private static let tones: [UInt8: UInt8] = [0x66: 1, 0x6A: 5]

  private static let marks: [[UInt8]: UInt8] = [
    Array("aa".utf8): VietnameseLetter.aHat, Array("aw".utf8): VietnameseLetter.aBreve,
    Array("ee".utf8): VietnameseLetter.eHat, Array("oo".utf8): VietnameseLetter.oHat,
    Array("ow".utf8): VietnameseLetter.oHorn, Array("uw".utf8): VietnameseLetter.uHorn,
    Array("dd".utf8): VietnameseLetter.dBar,
  ]
}
