import CatalogModel
import Diagnostics
import SourceText

/// Letters of other alphabets that look like Vietnamese ones.
enum Confusables {
  /// A word with such letters in it.
  struct Word {
    var bytes: Range<Int>
    var text: String
    /// The first foreign letter, with its code: "Ð (U+00D0)".
    var letters: String
    /// The word in Vietnamese letters; nil when some letter has no twin.
    var right: String?
  }

  /// Letters that mean nothing else in a Vietnamese text.
  private static let always: [Unicode.Scalar: Unicode.Scalar] = [
    "Ǎ": "Ă", "ǎ": "ă", "Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ", "ƣ": "ư", "Ƣ": "Ư", "ɑ": "a",
    "ɡ": "g",
  ]

  private static let cyrillic: [Unicode.Scalar: Unicode.Scalar] = [
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
    "Т": "T", "Х": "X", "У": "Y", "І": "I", "Ѕ": "S", "Ј": "J", "а": "a", "е": "e", "о": "o",
    "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ѕ": "s", "ј": "j", "һ": "h", "ԁ": "d",
  ]

  /// Greek letters stand alone in formulas; inside a Latin word they are mistakes.
  private static let greek: [Unicode.Scalar: Unicode.Scalar] = [
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
    "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o", "ν": "v",
  ]

  /// Letters of other languages, which foreign names have; not a word with Vietnamese letters.
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = [
    "ı": "i", "ĭ": "i", "ï": "i", "î": "i", "ŏ": "o", "ö": "o", "ő": "o", "ø": "o", "ŭ": "u",
    "ü": "u", "ű": "u", "ů": "u", "û": "u", "ä": "a", "å": "a", "ā": "a", "ë": "e", "ē": "e",
    "ĕ": "e", "ě": "e", "ç": "c", "ć": "c", "č": "c", "ñ": "n", "ń": "n", "ş": "s", "š": "s",
    "ţ": "t", "ț": "t", "ž": "z", "ÿ": "y",
  ]

  /// - Returns: nil when the word is simply foreign.
  static func word(_ text: String, at bytes: Range<Int>, hasLatin: Bool) -> Word? {
    var right = String.UnicodeScalarView()
    var first: Unicode.Scalar?
    var isComplete = true
    let isVietnamese = text.unicodeScalars.contains(where: isVietnamese)
    for scalar in text.unicodeScalars {
      if VietnameseAlphabet.letter(scalar) != nil {
        right.append(scalar)
      } else if let twin = twin(of: scalar, hasLatin: hasLatin)
        ?? (isVietnamese ? latin[scalar] : nil)
      {
        first = first ?? scalar
        right.append(twin)
      } else {
        isComplete = false
        right.append(scalar)
      }
    }
    guard let first, isComplete || hasLatin else { return nil }
    return Word(
      bytes: bytes, text: text, letters: "«\(Character(first))» (\(first.codePoint))",
      right: isComplete ? String(right) : nil)
  }

  /// Whether no other language has the letter.
  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "Ă", "ă", "Đ", "đ", "Ơ", "ơ", "Ư", "ư": true
    default: (0x1EA0...0x1EF9).contains(scalar.value)
    }
  }

  private static func twin(of scalar: Unicode.Scalar, hasLatin: Bool) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x400...0x52F: cyrillic[scalar]
    case 0x370...0x3FF: hasLatin ? greek[scalar] : nil
    default: always[scalar]
    }
  }
}

extension Unicode.Scalar {
  /// "U+00D0"
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The characters of a range of UTF-8 bytes.
  func utf8Slice(_ bytes: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
    return String(self[start..<end])
  }

  /// At most `count` characters, for a message.
  func shortened(to count: Int) -> String {
    self.count <= count ? self : String(prefix(count)) + "…"
  }
}

extension FindingList {
  /// A text in an old encoding: one finding for the whole of it.
  mutating func addLegacy(_ use: TextUse, _ detection: LegacyEncoding.Detection) {
    let whole = 0..<use.text.text.utf8.count
    add(
      at: use.at(whole),
      [
        "text": Bilingual(use.text.text.shortened(to: 60)),
        "converted": Bilingual(detection.converted.shortened(to: 60)),
      ],
      fixes: detection.isSure
        ? use.fixes(
          Bilingual(vi: "Chuyển sang Unicode", en: "Convert to Unicode"), whole,
          detection.converted)
        : [])
  }
}
