import CatalogLanguage
import CatalogModel
import SourceText

/// Plain scalars that YAML readers do not take for text.
enum PlainScalar {
  /// Whether other YAML readers would see a number, date, truth value or null.
  static func isAmbiguous(_ pool: [UInt8], _ start: UInt32, _ count: UInt32) -> Bool {
    let first = pool[Int(start)]
    switch first {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E:  // digits + - .
      return looksNumeric(pool[Int(start)..<Int(start + count)])
    case 0x79, 0x59, 0x6E, 0x4E, 0x74, 0x54, 0x66, 0x46, 0x6F, 0x4F, 0x7E:  // y n t f o ~
      guard count <= 5 else { return false }
      let text = String(decoding: pool[Int(start)..<Int(start + count)], as: UTF8.self)
      return ["y", "yes", "n", "no", "true", "false", "on", "off", "null", "~"]
        .contains(text.lowercased())
    default: return false
    }
  }

  /// Only digits and what joins them in numbers, dates, times and exponents.
  private static func looksNumeric(_ bytes: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    var letters = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E, 0x2C, 0x3A, 0x2D, 0x2B, 0x5F: continue  // . , : - + _
      case 0x65, 0x45, 0x78, 0x6F: letters += 1  // e E x o
      default: return false
      }
    }
    return digits > 0 && letters <= 1
  }
}

/// How ids are spelt.
enum IDSyntax {
  static func form(_ style: IDStyle) -> String {
    switch style {
    case .kebab: "[a-z0-9][a-z0-9-]*"
    case .camel: "[a-z][A-Za-z0-9]*"
    case .free: "[A-Za-z0-9][A-Za-z0-9._-]*"
    case .procedureCode: "1.001193"
    case .instrumentNumber: "60/2014/QH13"
    }
  }

  static func isValid(_ text: String, _ style: IDStyle) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 100 else { return false }
    let isLower = (0x61...0x7A).contains(first)
    let isUpper = (0x41...0x5A).contains(first)
    let isDigit = (0x30...0x39).contains(first)
    switch style {
    case .kebab:
      return (isLower || isDigit) && text.utf8.last != 0x2D
        && text.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
    case .camel:
      return isLower
        && text.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        }
    case .free:
      return (isLower || isUpper || isDigit)
        && text.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
            || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
        }
    case .procedureCode, .instrumentNumber: return true
    }
  }

  /// A legal id made from somebody's text, if anything is left of it.
  static func suggestion(_ text: String, _ style: IDStyle) -> String? {
    if case .camel = style, let first = text.unicodeScalars.first, ("A"..."Z").contains(first) {
      let small = text.prefix(1).lowercased() + text.dropFirst()
      if isValid(small, style) { return small }
    }
    let words = VietnameseText.folded(text).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    guard let first = words.first else { return nil }
    let result =
      switch style {
      case .camel:
        words.dropFirst().reduce(String(first)) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
      default: words.joined(separator: "-")
      }
    return isValid(result, style) && result != text ? result : nil
  }
}

/// What a mistyped duration probably meant.
enum DurationSuggestion {
  /// Units as people write them, folded, longest first.
  private static let spoken: [(String, String)] = [
    ("ngay lam viec", "working days"), ("working days", "working days"),
    ("workdays", "working days"), ("workday", "working days"), ("business days", "working days"),
    ("wd", "working days"), ("gio lam viec", "working hours"), ("working hours", "working hours"),
    ("thang", "months"), ("month", "months"), ("nam", "years"), ("year", "years"),
    ("gio", "hours"), ("hour", "hours"), ("h", "hours"), ("ngay", "days"), ("day", "days"),
    ("d", "days"),
  ]

  static func suggestion(for text: String) -> String? {
    let folded = VietnameseText.folded(text).replacingUnderscores()
    let digits = folded.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    guard !digits.isEmpty else { return nil }
    let number = digits.map { $0 == "," ? "." : String($0) }.joined()
    guard
      let value = DecimalNumber(
        number.hasPrefix("0") && !number.hasPrefix("0.") && number.count > 1
          ? String(number.dropFirst()) : number)
    else {
      return nil
    }
    let unit = folded.dropFirst(digits.count).drop { $0 == " " }
    // A second number, as in “3-5 working days”, would be lost.
    guard !unit.contains(where: \.isNumber) else { return nil }
    let known = spoken.first { unit == $0.0 }?.1
    let guess =
      known
      ?? NearMiss.best(
        for: String(unit), among: ScalarSyntax.units.compactMap(\.words.first))
    return guess.map { "\(value) \($0)" }
  }
}

extension String {
  fileprivate func replacingUnderscores() -> String {
    String(map { $0 == "_" || $0 == "-" ? " " : $0 })
  }
}

/// What a mistyped amount probably meant: `8.000 đồng` → `8000 VND`.
enum MoneySuggestion {
  /// - Parameter allowsFree: whether `free` may stand there too.
  static func suggestion(for text: String, allowsFree: Bool) -> String? {
    let folded = VietnameseText.folded(text)
    if allowsFree, free.contains(folded) { return "free" }
    let digits = folded.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let unit = folded.dropFirst(digits.count).drop { $0 == " " }
    switch unit {
    case "", "d", "dong", "vnd", "vn": return whole(digits).map { "\($0) VND" }
    case "usd", "$", "do la my", "dola":
      return (cents(digits) ?? whole(digits)).map { "\($0) USD" }
    default: return nil
    }
  }

  private static let free: Set<String> = [
    "free", "mien phi", "khong", "khong thu", "khong thu phi", "khong mat phi", "none",
  ]

  /// Digits alone, or in groups of three behind one sign: anything else may be a fraction.
  private static func whole(_ digits: Substring) -> String? {
    let signs = Set(digits.filter { !$0.isNumber })
    guard signs.count < 2 else { return nil }
    let groups = digits.split(omittingEmptySubsequences: false) { !$0.isNumber }
    guard let first = groups.first, !first.isEmpty,
      groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return Int(groups.joined()).map(String.init)
  }

  /// `8.50`
  private static func cents(_ digits: Substring) -> String? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[1].count), !parts[0].isEmpty,
      parts.allSatisfy({ $0.allSatisfy(\.isNumber) })
    else { return nil }
    return String(digits)
  }
}

/// What was probably meant by a time limit that is no duration: `not published`.
enum TimeLimitSuggestion {
  private static let words: [String: String] = [
    "not published": "not-published", "chua cong bo": "not-published",
    "khong cong bo": "not-published", "not regulated": "not-regulated",
    "khong quy dinh": "not-regulated", "chua quy dinh": "not-regulated",
    "same day": "same-day", "trong ngay": "same-day",
  ]

  static func suggestion(for text: String) -> String? {
    words[VietnameseText.folded(text).replacingUnderscores()]
      ?? DurationSuggestion.suggestion(for: text)
  }
}

/// What a mistyped date probably meant: `01/7/2025` → `2025-07-01`.
enum DateSuggestion {
  /// `6/2026` or `2026-06-10` → `2026-06`.
  static func month(for text: String) -> String? {
    if CalendarDate(text) != nil { return String(text.prefix(7)) }
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }.compactMap { Int($0) }
    guard parts.count == 2 else { return suggestion(for: text).map { String($0.prefix(7)) } }
    let (year, month) = parts[0] > 31 ? (parts[0], parts[1]) : (parts[1], parts[0])
    return CalendarDate(year: year, month: month, day: 1).map { String($0.description.prefix(7)) }
  }

  static func suggestion(for text: String) -> String? {
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }.compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (year, month, day) =
      parts[0] > 31 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0])
    return CalendarDate(year: year, month: month, day: day).map(\.description)
  }
}

/// Shapes in people's words.
enum ShapeDescriptions {
  static let sameDayHolder = MapShape(
    "time-limit-value", "thời hạn", "time limit",
    keys: [
      KeyShape("same-day", .map { .sameDay }, .essential, "Trong ngày", "On the same day")
    ])
  static let feeTiers = MapShape.feeTiers
}
