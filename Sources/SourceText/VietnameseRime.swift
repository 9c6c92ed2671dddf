/// The letters of a syllable behind its onset (phần vần), without tone.
struct Rime {
  /// Up to four bases, the last in the low byte.
  private let packed: UInt32
  /// The whole syllable, of which the rime begins at `start`.
  private let word: PackedWord
  private let start: Int
  let vowelCount: Int

  /// - Parameter word: at most seven letters, of which at most four from `start` on.
  init(_ word: PackedWord, from start: Int) {
    self.word = word
    self.start = start
    let count = word.count - start
    packed = UInt32(truncatingIfNeeded: word.bases & (1 << UInt64(8 * count) &- 1))
    var vowels = 0
    while vowels < count, word.isVowel(start + vowels) { vowels += 1 }
    vowelCount = vowels
  }

  private var count: Int { word.count - start }
  private func base(_ offset: Int) -> UInt8 { word.base(start + offset) }

  var isKnown: Bool {
    Self.known.withUnsafeBufferPointer { known in
      var slot = Self.slot(packed)
      while known[slot] != 0 {
        if known[slot] == packed { return true }
        slot = (slot + 1) % known.count
      }
      return false
    }
  }

  /// Closed by c, ch, p or t (âm tiết khép).
  var isStopped: Bool {
    guard vowelCount < count else { return false }
    switch base(count - 1) {
    case 0x63, 0x70, 0x74: return true  // c, p, t
    case 0x68: return count > 1 && base(count - 2) == 0x63  // ch
    default: return false
    }
  }

  /// oa, oe, uy with nothing behind: the mark may stand on either vowel.
  var isFree: Bool {
    packed == 0x6F61 || packed == 0x6F65 || packed == 0x7579
  }

  /// The letter that carries the tone mark, counted in the rime; the first of a free pair.
  var toneOffset: Int {
    // ươ, iê, uô…: the last vowel with a mark of its own.
    for offset in stride(from: vowelCount - 1, through: 0, by: -1)
    where base(offset) >= 0x80 {
      return offset
    }
    switch vowelCount {
    case 3: return 1
    case 2: return count > 2 ? 1 : 0
    default: return 0
    }
  }

  /// Spelling rules between an onset and what follows it.
  var fitsOnset: Bool {
    guard count > 0 else { return false }
    let first = base(0)
    let isFront = first == 0x65 || first == 0x69 || first == VietnameseLetter.eHat
    let startsIE = first == 0x69 && secondIs(VietnameseLetter.eHat)
    let startsYE = first == 0x79 && secondIs(VietnameseLetter.eHat)
    guard start > 0 else { return !startsIE }
    let (head, last) = (word.base(0), word.base(start - 1))
    switch (head, start) {
    case (0x63, 1): return !isFront && first != 0x79  // c
    case (0x67, 1): return first == 0x69 || !isFront && first != 0x79  // g
    case (0x67, 2) where last == 0x68: return isFront  // gh
    case (0x6E, 2) where last == 0x67: return !isFront && first != 0x79  // ng
    case (0x6E, 3): return isFront  // ngh
    case (0x71, _): return first != 0x75 && first != VietnameseLetter.uHorn  // qu
    default: break
    }
    if startsYE { return false }
    // y alone stands behind h, k, l, m, s, t, v.
    guard first == 0x79 else { return true }
    switch head {
    case 0x68, 0x6B, 0x6C, 0x6D, 0x73, 0x74, 0x76: return start == 1
    default: return false
    }
  }

  private func secondIs(_ letter: UInt8) -> Bool { count > 1 && base(1) == letter }

  /// How many letters are the onset; nil when no syllable begins like that.
  static func onsetCount(_ word: PackedWord) -> Int? {
    guard word.count > 0, word.count <= 7 else { return nil }
    if word.isVowel(0) { return 0 }
    switch word.base(0) {
    case 0x62, 0x64, VietnameseLetter.dBar, 0x68, 0x6C, 0x6D, 0x72, 0x73, 0x76, 0x78: return 1
    case 0x63: return word.base(1) == 0x68 ? 2 : 1  // c, ch
    case 0x6B, 0x70: return word.base(1) == 0x68 ? 2 : 1  // k, kh, p, ph
    case 0x74: return word.base(1) == 0x68 || word.base(1) == 0x72 ? 2 : 1  // t, th, tr
    case 0x6E:  // n, nh, ng, ngh
      if word.base(1) == 0x68 { return 2 }
      return word.base(1) == 0x67 ? (word.base(2) == 0x68 ? 3 : 2) : 1
    case 0x71: return word.base(1) == 0x75 && word.tone(1) == 0 ? 2 : nil  // qu
    case 0x67:  // g, gh, gi; gì, giếng have the i in the rime
      if word.base(1) == 0x68 { return 2 }
      guard word.base(1) == 0x69, word.count > 2, word.isVowel(2),
        word.base(2) != VietnameseLetter.eHat
      else { return 1 }
      return 2
    default: return nil
    }
  }

  /// Where a rime is looked for first in `known`.
  private static func slot(_ packed: UInt32) -> Int { Int((packed &* 0x9E37_79B1) >> 22) }

  /// Every rime of the language, packed, at its slot or behind it; 0 where there is none.
  private static let known: [UInt32] = {
    let rimes = """
      a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
      e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
      i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu
      o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay
      oăc oăm oăn oăng oăt oe oem oen oeng oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
      u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uôc uôi uôm uôn uông uôt
      uơ uy uya uych uyn uynh uyt uyu uyên uyêt yt ych ynh yn
      ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
      """
    var table = [UInt32](repeating: 0, count: 1024)
    for rime in rimes.split(whereSeparator: \.isWhitespace) {
      var packed: UInt32 = 0
      for scalar in rime.unicodeScalars {
        packed = packed << 8 | UInt32(VietnameseAlphabet.letter(scalar)?.base ?? 0)
      }
      var slot = slot(packed)
      while table[slot] != 0 { slot = (slot + 1) % table.count }
      table[slot] = packed
    }
    return table
  }()
}
