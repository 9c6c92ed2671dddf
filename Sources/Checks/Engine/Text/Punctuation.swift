import SourceText

/// Marks of punctuation and the words beside them.
enum Punctuation {
  /// , ; : . )
  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x3B, 0x3A, 0x2E, 0x29: true
    default: false
    }
  }

  /// Whether a letter behind the mark at `index` should have a blank before it.
  static func needsBlank(_ bytes: [UInt8], at index: Int) -> Bool {
    let (before, after) = (bytes[index - 1], bytes[index + 1])
    // Quotes, dashes and an ellipsis behind the mark are no letters.
    if after == 0xE2 || after == 0xC2 { return false }
    let token = bytes.token(around: index)
    if bytes.isAddress(token) { return false }
    switch bytes[index] {
    case 0x29:  // )
      // "(s)" inside a word, and markers such as "a)".
      guard let open = bytes[..<index].lastIndex(of: 0x28) else { return false }
      return open == 0 || bytes[open - 1] == 0x20
    case 0x2E:  // .
      // A sentence ends: a word in small letters, then a capital and more small letters.
      guard index >= 3, wordLength(bytes, before: index) >= 3, !TextByte.isUpperASCII(before),
        TextByte.isLetter(before), TextByte.isUpperASCII(after) || isUpperPair(bytes, index + 1)
      else { return false }
      return index + 2 < bytes.count && TextByte.isLetter(bytes[index + 2])
        && !TextByte.isUpperASCII(bytes[index + 2])
    default:
      // "&nbsp;" has a name of its own.
      let word = bytes[..<index].reversed().prefix(while: TextByte.isLetter).count
      return word > 0 && (index <= word || bytes[index - word - 1] != 0x26)
    }
  }

  private static func wordLength(_ bytes: [UInt8], before index: Int) -> Int {
    bytes[..<index].reversed().prefix(while: TextByte.isLetter).count
  }

  /// Đ, the only capital of two bytes that is common at the start of a sentence.
  private static func isUpperPair(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == 0xC4 && bytes[index + 1] == 0x90
  }

  /// What a run of marks should be: nil when it may stand, empty when nobody can say.
  static func single(_ run: ArraySlice<UInt8>) -> String? {
    if run.allSatisfy({ $0 == 0x2E }) { return run.count == 2 ? "" : nil }
    // A dot closes an abbreviation ("v.v.;") or is part of an ellipsis ("...,").
    if run.first == 0x2E, run.dropLast().allSatisfy({ $0 == 0x2E }) { return nil }
    // ": ..." is a line to fill in.
    if run.count > 3, run.dropFirst().allSatisfy({ $0 == 0x2E }) { return nil }
    guard let first = run.first else { return nil }
    return run.allSatisfy { $0 == first } ? String(UnicodeScalar(first)) : ""
  }

  /// "v.v.", "Co.," or a name such as "TP."
  static func endsWithAbbreviation(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == 0x2E else { return false }
    let token = bytes[bytes.token(around: bytes.count - 1)]
    return token.dropLast().contains(0x2E)
      || token.count <= 4 && token.count > 1
        && TextByte.isUpperASCII(token[token.startIndex])
  }
}

/// Words doubled on purpose (từ láy) and words that only meet.
enum Reduplication {
  private static let words: Set<String> = [
    "ba", "băng", "bươm", "cao", "chang", "châu", "chung", "chuồn", "cuồn", "cào", "dần", "dừng",
    "đa", "đêm", "đều", "đời", "đôi", "đùng", "hai", "hằng", "hay", "hiu", "khăng", "khe", "lâng",
    "lăng", "lâu", "luôn", "lần", "mãi", "mau", "mười", "nao", "năm", "nghìn", "ngày", "người",
    "nhà", "nhanh", "nho", "oang", "rành", "rất", "riêng", "rưng", "sang", "sáng", "se", "song",
    "sớm", "thường", "tháng", "tròn", "trùng", "tới", "từ", "từng", "tương", "vài", "vân", "vừa",
    "xa", "xanh", "xuân", "ào", "ầm", "kìn", "chon", "chan", "kè", "tăm", "chín", "bốn", "bảy",
    "tám", "sáu", "đu", "le", "lu", "su", "ti", "na",
  ]

  /// Words of grammar never begin or end a compound.
  private static let grammar: Set<String> = [
    "của", "và", "các", "những", "được", "cho", "trong", "theo", "tại", "về", "là", "có", "đã",
    "sẽ", "với", "để", "do", "đến", "khi", "nếu", "thì", "mà", "này", "đó", "bị", "phải",
    "hoặc", "như", "trên", "dưới", "vào", "bởi", "cùng", "một", "nhưng", "vì", "ở",
  ]

  /// Words that hardly any compound ends with.
  private static let never: Set<String> = [
    "nộp", "trả", "kèm", "hồ",
  ]

  static func isFault(_ word: String, _ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    if words.contains(word) { return false }
    guard let first = word.unicodeScalars.first, VietnameseAlphabet.letter(first)?.isUpper == false
    else { return false }
    if grammar.contains(word) || never.contains(word) { return true }
    // With a word on both sides two compounds may meet: "quy định định mức".
    return !hasWord(bytes, before: range.lowerBound) || !hasWord(bytes, behind: range.upperBound)
  }

  private static func hasWord(_ bytes: [UInt8], before index: Int) -> Bool {
    index > 1 && bytes[index - 1] == 0x20 && TextByte.isLetter(bytes[index - 2])
  }

  private static func hasWord(_ bytes: [UInt8], behind index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == 0x20
      && (TextByte.isLetter(bytes[index + 1]) || TextByte.isDigit(bytes[index + 1]))
  }
}
