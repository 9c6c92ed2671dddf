import CatalogModel
import Diagnostics
import SourceText

extension TextUse {
  /// The catalog's own words, which staff may change.
  var isOwnWords: Bool { role == .name || role == .prose }

  /// Words for staff, which no applicant reads.
  var isStaffNote: Bool { header.notes.contains { $0.range == text.range } }

  /// In force beyond the first day without districts (từ 01/7/2025): a window that ends on that day
  /// was to end on the day before.
  var isInForceWithTwoLevels: Bool {
    header.window.until.map { $0 > Regimes.twoLevels } ?? true
  }

  /// Where bytes of the text stand in the file; the whole text when it is folded or escaped.
  func at(_ bytes: Range<Int>) -> Place {
    guard let start = text.verbatimStart else { return place }
    return header.at(SourceRange(Int(start) + bytes.lowerBound..<Int(start) + bytes.upperBound))
  }

  /// A fix that puts `replacement` in place of bytes of the text; none when YAML would read
  /// the outcome otherwise.
  func fixes(_ title: Bilingual, _ bytes: Range<Int>, _ replacement: String) -> [FixIt] {
    guard let start = text.verbatimStart else { return [] }
    guard !replacement.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x5C }) else {
      return []
    }
    if start == text.range.start, !isPlainScalar(replacing: bytes, with: replacement) { return [] }
    return [FixIt(title, at: at(bytes), replacement: replacement)]
  }

  /// "Replace it with «…»".
  func replacement(_ bytes: Range<Int>, _ replacement: String) -> [FixIt] {
    fixes(
      Bilingual(vi: "Thay bằng «\(replacement)»", en: "Replace it with “\(replacement)”"), bytes,
      replacement)
  }

  /// Whether the text with the replacement may still stand without quotes.
  private func isPlainScalar(replacing range: Range<Int>, with replacement: String) -> Bool {
    var bytes = Array(text.text.utf8)
    bytes.replaceSubrange(range, with: Array(replacement.utf8))
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20,
      last != 0x3A, !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first)
    else { return false }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == 0x3A, next == 0x20 { return false }
      if byte == 0x20, next == 0x23 { return false }
    }
    return true
  }
}

extension CheckContext {
  /// Whether plain strings of the catalog are Vietnamese.
  var isVietnamese: Bool {
    guard let first = catalog.settings?.languages.first?.value else { return true }
    return first == "vi" || LanguageCode.meant(by: first) == "vi"
  }
}

/// Bytes that checks of text look for.
enum TextByte {
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  /// A byte of a letter; every byte outside ASCII counts, quotes and dashes too.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
  static func isUpperASCII(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

extension [UInt8] {
  /// The run of bytes without blanks around `index`.
  func token(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, self[start - 1] != 0x20, self[start - 1] != 0x0A { start -= 1 }
    var end = index
    while end < count, self[end] != 0x20, self[end] != 0x0A { end += 1 }
    return start..<end
  }

  /// A web or mail address, a file name or a path: nothing to punctuate.
  func isAddress(_ token: Range<Int>) -> Bool {
    self[token].contains { $0 == 0x40 || $0 == 0x2F || $0 == 0x5F || $0 == 0x7B }
      || self[token].starts(with: "www.".utf8)
  }
}
