import CatalogModel
import SourceText

/// Texts that stand where somebody has still to write something.
enum Placeholder {
  private static let words: Set<String> = [
    "khong", "khong co", "khong co thong tin", "chua co", "chua co thong tin", "chua ro",
    "dang cap nhat", "cap nhat sau", "se cap nhat", "bo sung sau", "dang bo sung",
    "chua cap nhat", "khong xac dinh", "khong quy dinh", "khong yeu cau", "n/a", "na", "none",
    "null", "tbd", "todo", "xxx", "test",
  ]

  /// Whether the whole text only keeps a place.
  static func isWhole(_ text: String) -> Bool {
    if text.utf8.starts(with: "Lorem ipsum".utf8) { return true }
    // Few texts are as short as the longest of the words.
    let bytes = text.utf8
    guard bytes.count <= 48 else { return false }
    var (letters, marks) = (0, 0)
    for byte in bytes where isLetter(byte) {
      if isCombining(byte) { marks += 1 } else { letters += 1 }
    }
    if letters + marks == 0 { return !bytes.contains(where: CodeShape.isDigit) }
    guard letters <= mostLetters else { return false }
    var folded = VietnameseText.folded(text)[...]
    while let last = folded.last, ". …:;,-".contains(last) { folded.removeLast() }
    while let first = folded.first, "-.…:( ".contains(first) { folded.removeFirst() }
    return words.contains(String(folded))
  }

  /// The bytes of `text` where a number or day was never filled in.
  static func blank(in text: String) -> Range<Int>? {
    var text = text
    return text.withUTF8 { dotted($0) ?? unnumbered($0) }
  }

  /// `……`, `.....`, `____`: lines to write on. Three points are an ellipsis.
  private static func dotted(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = 0
    while start < bytes.count {
      let byte = bytes[start]
      guard byte == 0x2E || byte == 0x5F || byte == 0xE2 else {
        start += 1
        continue
      }
      var end = start
      var width = 0
      while end < bytes.count {
        if bytes[end] == 0x2E || bytes[end] == 0x5F {
          width += 1
          end += 1
        } else if end + 2 < bytes.count, bytes[end] == 0xE2, bytes[end + 1] == 0x80,
          bytes[end + 2] == 0xA6
        {
          width += 3
          end += 3
        } else {
          break
        }
      }
      if width > 3 { return start..<end }
      start = max(end, start + 1)
    }
    return nil
  }

  /// `số /QĐ-UBND`, `ngày tháng 11 năm 2025`, `ngày … tháng`.
  private static func unnumbered(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    for form: StaticString in ["số /", "số …/", "ngày … tháng"] {
      if let range = find(form, in: bytes) { return range }
    }
    if let range = countless(bytes) { return range }
    // "ngày tháng năm sinh" is what it says; a blank is followed by a number.
    guard let range = find("ngày tháng ", in: bytes), range.upperBound < bytes.count,
      CodeShape.isDigit(bytes[range.upperBound])
    else { return nil }
    return range
  }

  /// `trong ... ngày`, `… năm`: points where the number of something belongs.
  private static func countless(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    for points: StaticString in [" ... ", " … "] {
      var start = 0
      while let found = find(points, in: bytes, from: start) {
        start = found.upperBound
        let word = bytes[start...].prefix(while: TextByte.isLetter)
        let isUnit = ["ngày", "tháng", "năm", "giờ", "bản"].contains {
          (unit: StaticString) in unit.withUTF8Buffer { word.elementsEqual($0) }
        }
        if isUnit { return found.lowerBound + 1..<found.upperBound - 1 }
      }
    }
    return nil
  }

  /// The blank itself where the text stands as written, else the whole text.
  static func place(of blank: Range<Int>, in use: TextUse, count: Int) -> Place {
    let range = use.text.range
    switch range.count {
    case count:
      return use.header.at(
        SourceRange(Int(range.start) + blank.lowerBound..<Int(range.start) + blank.upperBound))
    case count + 2:
      return use.header.at(
        SourceRange(
          Int(range.start) + 1 + blank.lowerBound..<Int(range.start) + 1 + blank.upperBound))
    default: return use.place
    }
  }

  private static func find(
    _ form: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from first: Int = 0
  ) -> Range<Int>? {
    form.withUTF8Buffer { wanted in
      guard first + wanted.count <= bytes.count else { return nil }
      for start in first...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
        if bytes[start..<start + wanted.count].elementsEqual(wanted) {
          return start..<start + wanted.count
        }
      }
      return nil
    }
  }

  /// The letters of the longest of the words.
  private static let mostLetters = words.map { $0.utf8.count { isLetter($0) } }.max() ?? 0

  /// Whether a byte begins one of U+0300 to U+036F.
  private static func isCombining(_ byte: UInt8) -> Bool { byte == 0xCC || byte == 0xCD }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || CodeShape.isUpper(byte)
      || (byte >= 0xC3 && byte != 0xE2 && byte < 0xF5)
  }
}
