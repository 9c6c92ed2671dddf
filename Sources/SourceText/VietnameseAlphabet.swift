/// A letter of a Vietnamese word, taken apart (chữ cái).
public struct VietnameseLetter: Hashable, Sendable {
  /// The letter in lower case without tone: ASCII, or one of the constants below.
  public var base: UInt8
  /// 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
  public var tone: UInt8
  public var isUpper: Bool

  public init(base: UInt8, tone: UInt8 = 0, isUpper: Bool = false) {
    self.base = base
    self.tone = tone
    self.isUpper = isUpper
  }

  /// ă
  public static let aBreve: UInt8 = 0x80
  /// â
  public static let aHat: UInt8 = 0x81
  /// ê
  public static let eHat: UInt8 = 0x82
  /// ô
  public static let oHat: UInt8 = 0x83
  /// ơ
  public static let oHorn: UInt8 = 0x84
  /// ư
  public static let uHorn: UInt8 = 0x85
  /// đ
  public static let dBar: UInt8 = 0x86

  public var isVowel: Bool {
    switch base {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, Self.aBreve...Self.uHorn: true
    default: false
    }
  }

  /// Takes an entry of `VietnameseAlphabet.entries` apart; nil for "no letter".
  @inlinable public init?(entry: UInt16) {
    guard entry != 0 else { return nil }
    base = UInt8(truncatingIfNeeded: entry)
    tone = UInt8(truncatingIfNeeded: entry >> 8 & 7)
    isUpper = entry & 1 << 11 != 0
  }

  /// The ASCII letter without any mark, in lower case.
  var plain: UInt8 {
    switch base {
    case Self.aBreve, Self.aHat: 0x61
    case Self.eHat: 0x65
    case Self.oHat, Self.oHorn: 0x6F
    case Self.uHorn: 0x75
    case Self.dBar: 0x64
    default: base
    }
  }

  /// The composed letter.
  public var scalar: Unicode.Scalar { VietnameseAlphabet.scalar(of: self) }
}

/// Letters by scalar value and back, without hashing characters.
public enum VietnameseAlphabet {
  /// Scalars from here on are no letters of Vietnamese.
  static let limit = 0x1F00

  /// Every scalar below U+1F00: base in the low byte (0: no letter), tone in bits 8–10, upper
  /// case in bit 11. For loops over all text; others ask `letter(_:)`.
  public static let entries: [UInt16] = {
    var table = [UInt16](repeating: 0, count: limit)
    for value in 0x61...0x7A {
      table[value] = UInt16(value)
      table[value - 0x20] = UInt16(value) | 1 << 11
    }
    for (_, letter) in VietnameseText.letters {
      guard let scalar = letter.composed.unicodeScalars.first else { continue }
      let isUpper = letter.toneless.isUppercase
      let base = base(of: letter.toneless)
      table[Int(scalar.value)] = UInt16(base) | UInt16(letter.tone) << 8 | (isUpper ? 1 << 11 : 0)
    }
    return table
  }()

  private static let scalars: [UInt16: Unicode.Scalar] = {
    var table: [UInt16: Unicode.Scalar] = [:]
    for (value, entry) in entries.enumerated() where entry != 0 {
      table[entry] = Unicode.Scalar(UInt32(value))
    }
    return table
  }()

  private static func base(of toneless: Character) -> UInt8 {
    switch toneless {
    case "ă", "Ă": VietnameseLetter.aBreve
    case "â", "Â": VietnameseLetter.aHat
    case "ê", "Ê": VietnameseLetter.eHat
    case "ô", "Ô": VietnameseLetter.oHat
    case "ơ", "Ơ": VietnameseLetter.oHorn
    case "ư", "Ư": VietnameseLetter.uHorn
    case "đ", "Đ": VietnameseLetter.dBar
    default: toneless.lowercased().utf8.first ?? 0
    }
  }

  /// An ASCII or Vietnamese letter; nil for anything else.
  public static func letter(_ scalar: Unicode.Scalar) -> VietnameseLetter? {
    Int(scalar.value) < limit ? VietnameseLetter(entry: entries[Int(scalar.value)]) : nil
  }

  static func scalar(of letter: VietnameseLetter) -> Unicode.Scalar {
    let entry = UInt16(letter.base) | UInt16(letter.tone) << 8 | (letter.isUpper ? 1 << 11 : 0)
    return scalars[entry] ?? "?"
  }

  /// Calls `body` with every run of letters: its bytes, its letters, and whether a letter of
  /// another alphabet or a combining mark touches it.
  ///
  /// The array is the same one again and again: copy what must last.
  public static func forEachWord(
    in text: String, _ body: (Range<Int>, [VietnameseLetter], _ isMixed: Bool) -> Void
  ) {
    var letters: [VietnameseLetter] = []
    letters.reserveCapacity(32)
    var start = 0
    var offset = 0
    var isMixed = false
    var inWord = false
    entries.withUnsafeBufferPointer { table in
      for scalar in text.unicodeScalars {
        let value = Int(scalar.value)
        let entry = value < limit ? table[value] : 0
        if let letter = VietnameseLetter(entry: entry) {
          if !inWord { (start, inWord) = (offset, true) }
          letters.append(letter)
        } else if value > 0xA0, isOtherLetter(scalar) {
          if !inWord { (start, inWord) = (offset, true) }
          isMixed = true
        } else if inWord {
          body(start..<offset, letters, isMixed)
          letters.removeAll(keepingCapacity: true)
          (inWord, isMixed) = (false, false)
        }
        offset += UTF8.width(scalar)
      }
    }
    if inWord { body(start..<offset, letters, isMixed) }
  }

  private static func isOtherLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
}
