import CatalogModel
import Diagnostics

/// Routes that no longer open, and services that hide where a link leads.
struct DeadRoute {
  let key: [UInt8]
  let reason: Bilingual

  private static let dead = Bilingual(
    vi: "không còn mở được", en: "no longer opens")
  private static let legacy = Bilingual(
    vi: "thuộc cổng cũ đã ngừng phục vụ người dân",
    en: "belongs to an old portal that no longer serves citizens")
  private static let short = Bilingual(
    vi: "là liên kết rút gọn, không cho biết dẫn đến đâu",
    en: "is a shortened link that hides where it leads")

  static let all: [DeadRoute] =
    [
      ("dvc-chi-tiet-thu-tuc-hanh-chinh.html", dead),
      ("dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html", dead),
      ("dvc-tthc-thu-tuc-hanh-chinh-lien-thong-chi-tiet.html", dead),
      ("/vi/procedure/detail/", legacy),
      ("csdl.dichvucong.gov.vn/web/jsp/download_file.jsp", legacy),
      ("bit.ly/", short), ("tinyurl.com/", short), ("goo.gl/", short), ("is.gd/", short),
      ("cutt.ly/", short), ("rebrand.ly/", short), ("t.ly/", short), ("shorturl.at/", short),
      ("ow.ly/", short), ("tiny.cc/", short),
    ].map { DeadRoute(key: FoldedText.phrase($0), reason: $1) }

  /// "rabbit.ly/" is not "bit.ly/".
  static func isInsideHost(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    guard range.lowerBound > 0, text.keys[range.lowerBound] != 0x2F else { return false }
    let before = text.keys[range.lowerBound - 1]
    return before == 0x2D || TextByte.isDigit(before)
      || before == 0x2E && !startsWithWWW(range, text)
  }

  private static func startsWithWWW(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    range.lowerBound >= 4 && text.text(range.lowerBound - 4..<range.lowerBound) == "www."
  }
}

/// Levels of online service before NĐ 42/2022.
enum OnlineGrade {
  static let contexts = ["trực tuyến", "dịch vụ công", "dvc"].map(FoldedText.phrase)
  static let phrases: [(key: [UInt8], now: String)] = [
    ("mức độ 3", "một phần"), ("mức độ 4", "toàn trình"), ("mức 3", "một phần"),
    ("mức 4", "toàn trình"), ("mức độ III", "một phần"), ("mức độ IV", "toàn trình"),
  ].map { (FoldedText.phrase($0), $1) }
}

/// The circular whose templates were replaced on 01/7/2025.
enum OldTemplates {
  static let circular = FoldedText.phrase("01/2018/TT-VPCP")
}

/// Days written with slashes.
enum WrittenDate {
  /// Dates whose day, or month 1 or 2, lacks a zero, with the right spelling.
  static func unpadded(in bytes: [UInt8]) -> [(bytes: Range<Int>, right: String)] {
    all(in: bytes).compactMap { date in right(date.parts).map { (date.bytes, $0) } }
  }

  /// Dates written with a day, a month and a year that no calendar has.
  static func impossible(in bytes: [UInt8]) -> [Range<Int>] {
    all(in: bytes).filter { date in
      let numbers = date.parts.compactMap { Int($0) }
      return numbers.count == 3 && (1900...2099).contains(numbers[2])
        && date.parts.dropLast().allSatisfy { (1...2).contains($0.utf8.count) }
        && CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) == nil
    }.map(\.bytes)
  }

  /// Three numbers with slashes between them, the last of four digits, as a word.
  private static func all(in bytes: [UInt8]) -> [(bytes: Range<Int>, parts: [String])] {
    var found: [(bytes: Range<Int>, parts: [String])] = []
    var index = 0
    while index < bytes.count {
      guard TextByte.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, TextByte.isDigit(bytes[index]) || bytes[index] == 0x2F {
        index += 1
      }
      let before = start > 0 ? bytes[start - 1] : 0x20
      let parts = bytes[start..<index].split(separator: 0x2F, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].count == 4, before == 0x20 || before == 0x28,
        isFree(bytes, behind: index)
      else { continue }
      found.append((start..<index, parts.map { String(decoding: $0, as: UTF8.self) }))
    }
    return found
  }

  /// "1/2/2026-A" and "1/2/2026/…" are numbers of documents.
  private static func isFree(_ bytes: [UInt8], behind index: Int) -> Bool {
    index == bytes.count
      || bytes[index] != 0x2D && !TextByte.isLetter(bytes[index])
        && !(bytes[index] == 0x2E && index + 1 < bytes.count && TextByte.isDigit(bytes[index + 1]))
  }

  private static func right(_ parts: [String]) -> String? {
    guard let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    let paddedDay = parts[0].utf8.count == 1 ? "0" + parts[0] : parts[0]
    let paddedMonth = parts[1].utf8.count == 1 && month < 3 ? "0" + parts[1] : parts[1]
    let isRight = paddedDay == parts[0] && paddedMonth == parts[1]
    return isRight ? nil : "\(paddedDay)/\(paddedMonth)/\(parts[2])"
  }
}

/// A name with one spelling of capitals.
struct FixedTerm {
  let key: [UInt8]
  private let text: String
  private let isUpper: [Bool]

  private init(_ text: String) {
    key = FoldedText.phrase(text)
    self.text = text
    isUpper = text.unicodeScalars.map(\.properties.isUppercase)
  }

  static let all = [
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Trung tâm Phục vụ hành chính công",
    "Bộ phận Một cửa", "Cổng Dịch vụ công quốc gia",
  ].map(FixedTerm.init)

  /// The same letters with the right capitals; nil when they have them, or are all capitals.
  func spelling(_ text: String) -> String? {
    if text == self.text { return nil }
    let scalars = text.unicodeScalars
    guard scalars.contains(where: \.properties.isLowercase) else { return nil }
    var right = String.UnicodeScalarView()
    for (scalar, isUpper) in zip(scalars, isUpper) {
      let mapping =
        isUpper ? scalar.properties.uppercaseMapping : scalar.properties.lowercaseMapping
      right.append(mapping.unicodeScalars.first ?? scalar)
    }
    return right.elementsEqual(scalars) ? nil : String(right)
  }
}
