import CatalogModel
import SourceText

/// A legal text named by its number in the middle of other words: “theo Nghị định số
/// 63/2010/NĐ-CP”.
struct MentionedText {
  var bytes: Range<Int>
  var number: String
  var symbol: InstrumentNumber.Symbol
  /// The word for its type right before the number, and what the word means.
  var word: (bytes: Range<Int>, types: [InstrumentType])?

  /// Numbers with a year: only those tell one text from every other.
  static func all(in text: String) -> [MentionedText] {
    let bytes = Array(text.utf8)
    var found: [MentionedText] = []
    var index = 0
    while let range = nextNumber(in: bytes, from: &index) {
      let number = String(decoding: bytes[range], as: UTF8.self)
      guard let parsed = try? InstrumentNumber(number), parsed.year != nil else { continue }
      found.append(
        MentionedText(
          bytes: range, number: number, symbol: parsed.symbol,
          word: word(in: bytes, before: range.lowerBound)))
    }
    return found
  }

  /// `123/2015/NĐ-CP`: digits with points, a year, a symbol in capitals.
  private static func nextNumber(in bytes: [UInt8], from index: inout Int) -> Range<Int>? {
    while index + 6 < bytes.count {
      guard bytes[index] == 0x2F, index > 0, TextByte.isDigit(bytes[index - 1]),
        bytes[index + 1..<index + 5].allSatisfy(TextByte.isDigit), bytes[index + 5] == 0x2F
      else {
        index += 1
        continue
      }
      var start = index
      while start > 0, TextByte.isDigit(bytes[start - 1]) || bytes[start - 1] == 0x2E { start -= 1 }
      var end = index + 6
      while end < bytes.count, isOfSymbol(bytes[end]) { end += 1 }
      while end > index + 6, bytes[end - 1] == 0x2D { end -= 1 }
      index = end
      let isFree = start == 0 || !TextByte.isLetter(bytes[start - 1]) && bytes[start - 1] != 0x2F
      if isFree, end - (start + 6) > 1 { return start..<end }
    }
    return nil
  }

  private static func isOfSymbol(_ byte: UInt8) -> Bool {
    byte >= 0x80 || TextByte.isUpperASCII(byte) || TextByte.isDigit(byte) || byte == 0x2D
      || byte == 0x67  // TTg
  }

  private static func word(
    in bytes: [UInt8], before start: Int
  ) -> (bytes: Range<Int>, types: [InstrumentType])? {
    var end = start
    func skip(_ text: StaticString) {
      let count = text.utf8CodeUnitCount
      let isThere =
        end >= count
        && text.withUTF8Buffer { bytes[end - count..<end].elementsEqual($0) }
      if isThere { end -= count }
    }
    skip(" ")
    skip("số")
    skip(" ")
    for (word, types) in words where end >= word.count {
      guard bytes[end - word.count + 1..<end].elementsEqual(word.dropFirst()),
        bytes[end - word.count] | 0x20 == word[0] | 0x20
      else { continue }
      return (end - word.count..<end, types)
    }
    return nil
  }

  /// The longest first: “Thông tư liên tịch” before what it begins with.
  private static let words: [(word: [UInt8], types: [InstrumentType])] = [
    ("Thông tư liên tịch", [.jointCircular]), ("Thông tư", [.circular]),
    ("Nghị định", [.decree]), ("Nghị quyết", [.resolution]), ("Quyết định", [.decision]),
    ("Pháp lệnh", [.ordinance]), ("Chỉ thị", [.directive]), ("Luật", [.law]),
  ].map { (Array($0.0.utf8), $0.1) }
}

extension TextUse {
  /// Whether people rely on what it says of law: not titles, codes or quoted words.
  var reliesOnLaw: Bool { isOwnWords && header.kind != .instrument && header.kind != .catalog }
}
