import CatalogModel
import SourceText

/// What a text may hold, found in one pass over its bytes.
///
/// A flag says "look closer", never "wrong": nearly all texts are clean, and a
/// check that finds its flag missing has nothing to read.
struct TextSurvey: OptionSet, Sendable {
  let rawValue: UInt32

  static let lineBreak = TextSurvey(rawValue: 1 << 0)
  static let doubleBlank = TextSurvey(rawValue: 1 << 1)
  /// A blank before `,` `;` `.`…, or behind an opening bracket.
  static let looseMark = TextSurvey(rawValue: 1 << 2)
  /// `,` `;` `:` `.` `)` with a letter right behind.
  static let tightMark = TextSurvey(rawValue: 1 << 3)
  static let markPair = TextSurvey(rawValue: 1 << 4)
  static let bracket = TextSurvey(rawValue: 1 << 5)
  /// `<` or `&`
  static let markup = TextSurvey(rawValue: 1 << 6)
  /// A slash with a digit on its left.
  static let digitSlash = TextSurvey(rawValue: 1 << 7)
  static let slash = TextSurvey(rawValue: 1 << 8)
  /// A character that ordinary Vietnamese text does not use.
  static let odd = TextSurvey(rawValue: 1 << 9)
  /// A word that ends like "hòa", "khỏe", "thủy".
  static let oldTone = TextSurvey(rawValue: 1 << 10)
  /// A word that ends like "hoà", "khoẻ", "thuỷ".
  static let newTone = TextSurvey(rawValue: 1 << 11)
  static let repeatedWord = TextSurvey(rawValue: 1 << 12)
  /// A letter with a Vietnamese mark.
  static let accented = TextSurvey(rawValue: 1 << 13)
  static let lowerCase = TextSurvey(rawValue: 1 << 14)
  /// "huyện", "quận", "trấn", "thị"
  static let districtWord = TextSurvey(rawValue: 1 << 15)
  /// "sở", "bộ", "phòng"
  static let officeWord = TextSurvey(rawValue: 1 << 16)
  /// "mức"
  static let gradeWord = TextSurvey(rawValue: 1 << 17)
  /// A word of the names that law spells in one way: "dân", "tâm", "cửa", "quốc".
  static let fixedTermWord = TextSurvey(rawValue: 1 << 18)
  /// "mẫu"
  static let templateWord = TextSurvey(rawValue: 1 << 19)
  /// Two of `.` `_` `…` together: perhaps a line to write on.
  static let dottedLine = TextSurvey(rawValue: 1 << 20)
  /// "số", "ngày": perhaps before a number that nobody filled in.
  static let numberWord = TextSurvey(rawValue: 1 << 21)
  /// A word with Vietnamese letters that is no syllable by itself, or one that ends in f or j.
  static let oddSyllable = TextSurvey(rawValue: 1 << 22)
  /// A blank at the start or at the end.
  static let edgeBlank = TextSurvey(rawValue: 1 << 23)
  /// At most 48 bytes.
  static let short = TextSurvey(rawValue: 1 << 24)
  /// More than 500 bytes.
  static let long = TextSurvey(rawValue: 1 << 25)
  /// Written in several languages.
  static let translated = TextSurvey(rawValue: 1 << 26)

  /// A word of the names of papers that were abolished: "khẩu", "trú", "chứng", "CMND".
  static let paperWord = TextSurvey(rawValue: 1 << 27)

  /// A question mark right behind a letter.
  static let tightQuestion = TextSurvey(rawValue: 1 << 28)

  /// A digit right behind a point.
  static let digitPoint = TextSurvey(rawValue: 1 << 29)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ text: HumanText, _ syllables: SyllableCache = SyllableCache()) {
    self.init(text.text, syllables)
    if !text.translations.isEmpty { insert(.translated) }
  }

  private init(_ text: String, _ syllables: SyllableCache) {
    var text = text
    self = text.withUTF8 { Self($0, syllables) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ syllables: SyllableCache) {
    var reader = SurveyReader(syllables)
    VietnameseAlphabet.entries.withUnsafeBufferPointer { entries in
      var index = 0
      while index < bytes.count {
        let value = Self.scalar(in: bytes, at: &index)
        let entry = value < entries.count ? entries[Int(value)] : 0
        reader.take(value, VietnameseLetter(entry: entry))
      }
    }
    reader.endWord()
    self = reader.flags
    if bytes.count <= 48 { insert(.short) }
    if bytes.count > 500 { insert(.long) }
    for edge in [bytes.first, bytes.last] where edge == 0x20 || edge == 0x09 {
      insert(.edgeBlank)
    }
  }

  /// The scalar at `index` of valid UTF-8, and on to the next.
  @inline(__always)
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) -> UInt32 {
    let lead = UInt32(bytes[index])
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    defer { index += width }
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    switch width {
    case 1: return lead
    case 2: return (lead & 0x1F) << 6 | tail(1)
    case 3: return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
    default: return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    }
  }
}

/// The state of one pass.
private struct SurveyReader {
  var flags: TextSurvey = []
  private let syllables: SyllableCache
  private var previous: UInt32 = 0
  private var word = PackedWord()
  private var startsUpper = false
  private var hasLower = false
  /// Which letters are upper case, the last in the lowest bit.
  private var uppers: UInt64 = 0
  private var last = PackedWord()
  private var lastUppers: UInt64 = 0
  private var onlyBlanksSince = false

  init(_ syllables: SyllableCache) { self.syllables = syllables }

  @inline(__always)
  mutating func take(_ value: UInt32, _ letter: VietnameseLetter?) {
    if let letter {
      if word.count == 0 { beginWord(letter) }
      word.append(letter)
      hasLower = hasLower || !letter.isUpper
      uppers = uppers << 1 | (letter.isUpper ? 1 : 0)
    } else {
      if word.count > 0 { endWord() }
      value < 0x80 ? takeMark(value) : takeOther(value)
      if value != 0x20 { onlyBlanksSince = false }
    }
    previous = value
  }

  private mutating func beginWord(_ letter: VietnameseLetter) {
    startsUpper = letter.isUpper
    switch previous {
    case 0x2C, 0x3B, 0x3A, 0x2E, 0x29: flags.insert(.tightMark)  // , ; : . )
    default: break
    }
  }

  private mutating func takeMark(_ value: UInt32) {
    switch value {
    case 0x20: if previous == 0x20 { flags.insert(.doubleBlank) }
    case 0x09: flags.insert(.odd)
    case 0x0A, 0x0D: flags.insert(.lineBreak)
    case 0x28, 0x5B, 0x22: flags.insert(.bracket)  // ( [ "
    case 0x29, 0x5D:  // ) ]
      flags.insert(.bracket)
      if previous == 0x20 { flags.insert(.looseMark) }
    case 0x2C, 0x3B, 0x3A, 0x2E, 0x21, 0x3F:  // , ; : . ! ?
      if previous == 0x20 { flags.insert(.looseMark) }
      if previous == 0x2C || previous == 0x3B || previous == 0x3A || previous == 0x2E {
        flags.insert(.markPair)
      }
      if value == 0x2E { noteLine() }
      if value == 0x3F, previous >= 0x41 { flags.insert(.tightQuestion) }
    case 0x30...0x39: if previous == 0x2E { flags.insert(.digitPoint) }
    case 0x5F: noteLine()  // _
    case 0x3C, 0x26: flags.insert(.markup)  // < &
    case 0x2F:  // /
      flags.insert(.slash)
      if (0x30...0x39).contains(previous) { flags.insert(.digitSlash) }
    default: break
    }
    if value == 0x20, previous == 0x28 || previous == 0x5B { flags.insert(.looseMark) }
  }

  private mutating func takeOther(_ value: UInt32) {
    switch value {
    case 0x201C, 0x201D, 0xAB, 0xBB: flags.formUnion([.bracket, .odd])
    // – — ‘ ’ • … and × ° ²
    case 0x2013, 0x2014, 0x2018, 0x2019, 0x2022: break
    case 0x2026: noteLine()
    default: flags.insert(.odd)
    }
  }

  private mutating func noteLine() {
    switch previous {
    case 0x2E, 0x5F, 0x2026: flags.insert(.dottedLine)
    default: break
    }
  }

  mutating func endWord() {
    guard word.count > 0 else { return }
    if word.isMarked { flags.insert(.accented) }
    if hasLower { flags.insert(.lowerCase) }
    if word.count > 1 {
      if onlyBlanksSince, word == last, uppers == lastUppers { flags.insert(.repeatedWord) }
      noteTone()
      noteTerm()
      if word.isMarked {
        if hasLower, !syllables.isSyllable(word) { flags.insert(.oddSyllable) }
      } else if !startsUpper, word.count > 2 {
        // f, j: what Telex types for a tone.
        switch word.letter(fromEnd: 0).base {
        case 0x66, 0x6A: flags.insert(.oddSyllable)
        default: break
        }
      }
    }
    (last, lastUppers, onlyBlanksSince) = (word, uppers, true)
    (word, uppers, hasLower) = (PackedWord(), 0, false)
  }

  private mutating func noteTone() {
    let (first, second) = (word.letter(fromEnd: 1), word.letter(fromEnd: 0))
    switch (first.base, second.base) {
    case (0x6F, 0x61), (0x6F, 0x65), (0x75, 0x79):
      if first.tone != 0 { flags.insert(.oldTone) }
      if second.tone != 0 { flags.insert(.newTone) }
    default: break
    }
  }

  private mutating func noteTerm() {
    guard let key = word.shortKey, Self.slots >> UInt64(Self.slot(key)) & 1 == 1 else { return }
    for term in Self.terms where term.key == key { flags.formUnion(term.flag) }
  }

  private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 58) }

  /// A bit for each slot in which there is a term: most words need no other look.
  private static let slots = terms.reduce(UInt64(0)) { $0 | 1 << UInt64(slot($1.key)) }

  private static let terms: [(key: UInt64, flag: TextSurvey)] = [
    ("huyện", .districtWord), ("quận", .districtWord),
    ("trấn", .districtWord), ("thị", .districtWord), ("sở", .officeWord), ("bộ", .officeWord),
    ("phòng", .officeWord), ("mức", .gradeWord), ("dân", .fixedTermWord), ("tâm", .fixedTermWord),
    ("cửa", .fixedTermWord), ("quốc", .fixedTermWord), ("mẫu", .templateWord),
    ("khẩu", .paperWord), ("trú", .paperWord), ("chứng", .paperWord), ("cmnd", .paperWord),
    ("số", .numberWord), ("ngày", .numberWord),
  ].map { text, flag in
    var word = PackedWord()
    for letter in text.unicodeScalars.compactMap(VietnameseAlphabet.letter) { word.append(letter) }
    return (word.shortKey ?? 0, flag)
  }
}
