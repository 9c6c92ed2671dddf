/// What Vietnamese spelling needs: folding for search and near misses, composition, tones.
public enum VietnameseText {
  /// The five tone marks as combining scalars: huyền, sắc, hỏi, ngã, nặng.
  static let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]

  /// The twelve vowels of the alphabet, lower case, without tone.
  static let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]

  /// One precomposed letter: what it is without tone, without any mark, and its tone.
  public struct Letter: Sendable {
    /// Precomposed (NFC) spelling.
    public let composed: Character
    /// The same vowel without tone ("ề" → "ê").
    public let toneless: Character
    /// The plain ASCII letter ("ề" → "e", "đ" → "d").
    public let plain: Character
    /// 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
    public let tone: Int
  }

  /// Every accented letter of the alphabet, both cases.
  ///
  /// Swift compares characters by canonical equivalence, so a decomposed
  /// spelling finds the same entry.
  public static let letters: [Character: Letter] = {
    var table: [Character: Letter] = [:]
    func plain(_ vowel: String) -> String {
      switch vowel {
      case "ă", "â": "a"
      case "ê": "e"
      case "ô", "ơ": "o"
      case "ư": "u"
      default: vowel
      }
    }
    func add(_ decomposed: String, _ toneless: String, _ plain: String, _ tone: Int) {
      let composed = decomposed.nfc
      table[Character(composed)] = Letter(
        composed: Character(composed), toneless: Character(toneless), plain: Character(plain),
        tone: tone)
    }
    for vowel in vowels {
      for upper in [false, true] {
        let base = upper ? vowel.uppercased() : vowel
        let bare = upper ? plain(vowel).uppercased() : plain(vowel)
        if base != bare { add(base, base, bare, 0) }
        for (index, tone) in tones.enumerated() {
          add(base + String(Character(tone)), base, bare, index + 1)
        }
      }
    }
    table["đ"] = Letter(composed: "đ", toneless: "đ", plain: "d", tone: 0)
    table["Đ"] = Letter(composed: "Đ", toneless: "Đ", plain: "D", tone: 0)
    return table
  }()

  /// Lower case, without tones and marks, đ → d, runs of white space as one blank.
  ///
  /// For search and for finding names that a person would take for the same.
  public static func folded(_ text: some StringProtocol) -> String {
    foldedQuickly(text, keepingD: false) ?? foldedSlowly(text)
  }

  /// As `folded`, but đ stays apart from d: "Mẫu số 1đ" is not "Mẫu số 1d".
  public static func foldedKeepingD(_ text: some StringProtocol) -> String {
    foldedQuickly(text, keepingD: true)
      ?? foldedSlowly(String(text.map { $0 == "đ" || $0 == "Đ" ? "dd" : String($0) }.joined()))
  }

  /// nil when the text has anything but ASCII and composed letters of the alphabet.
  private static func foldedQuickly(
    _ text: some StringProtocol, keepingD: Bool
  ) -> String? {
    var text = String(text)
    return text.withUTF8 { bytes in
      var isKnown = true
      let folded = String(unsafeUninitializedCapacity: bytes.count) { result in
        guard let count = fold(bytes, keepingD: keepingD, into: result) else {
          isKnown = false
          return 0
        }
        return count
      }
      return isKnown ? folded : nil
    }
  }

  /// - Parameter result: as long as `bytes`; no letter grows, not even đ where it becomes two.
  /// - Returns: how many bytes were written; nil for a character that is not known.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, keepingD: Bool,
    into result: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    VietnameseAlphabet.entries.withUnsafeBufferPointer { entries in
      var (index, count) = (0, 0)
      var blank = false
      func add(_ byte: UInt8) {
        if blank {
          result[count] = 0x20
          count += 1
          blank = false
        }
        result[count] = byte
        count += 1
      }
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          if byte == 0x20 || (0x09...0x0D).contains(byte) {
            blank = count > 0
          } else {
            add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
          }
          continue
        }
        guard let (value, width) = bytes.shortScalar(at: index), value < entries.count,
          let letter = VietnameseLetter(entry: entries[value])
        else { return nil }
        index += width
        if keepingD, letter.base == VietnameseLetter.dBar { add(letter.plain) }
        add(letter.plain)
      }
      return count
    }
  }

  private static func foldedSlowly(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var blank = false
    for character in text {
      if character.isWhitespace {
        blank = !result.isEmpty
        continue
      }
      if blank {
        result.append(" ")
        blank = false
      }
      if let letter = letters[character] {
        result += letter.plain.lowercased()
      } else if character.isASCII {
        result += character.lowercased()
      } else if character == "Ð" || character == "Ɖ" {
        result.append("d")
      } else {
        result += character.lowercased()
      }
    }
    return result
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character of two or three bytes at `index` of well-formed UTF-8; nil for a longer one.
  @inline(__always)
  fileprivate func shortScalar(at index: Int) -> (value: Int, width: Int)? {
    let lead = Int(self[index])
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | Int(self[index + 1] & 0x3F), 2) }
    guard lead < 0xF0 else { return nil }
    let middle = Int(self[index + 1] & 0x3F) << 6
    return ((lead & 0x0F) << 12 | middle | Int(self[index + 2] & 0x3F), 3)
  }
}
