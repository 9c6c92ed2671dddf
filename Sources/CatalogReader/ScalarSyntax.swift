public import CatalogModel

/// How durations, money and sizes are written in a scalar.
public enum ScalarSyntax {
  /// Spellings of units; the first of each unit is the one messages show.
  public static let units: [(words: [String], unit: TimeUnit)] = [
    (["working days", "working day"], .workingDays),
    (["days", "day"], .days),
    (["working hours", "working hour"], .workingHours),
    (["hours", "hour"], .hours),
    (["months", "month"], .months),
    (["years", "year"], .years),
  ]

  /// Reads `0.25 working days`.
  public static func duration(_ text: String) -> StatedDuration? {
    guard let (number, rest) = numberAndRest(text) else { return nil }
    for (words, unit) in units where words.contains(where: { rest == $0 }) {
      return StatedDuration(number, unit)
    }
    return nil
  }

  /// Reads `8000 VND`.
  public static func money(_ text: String) -> Money? {
    guard let (number, currency) = numberAndRest(text), currency.utf8.count == 3,
      currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    // There is no part of a đồng: 8.000 VND is eight thousand, written as in a letter.
    guard currency != "VND" || number.scale == 0 else { return nil }
    return Money(number, String(currency))
  }

  /// Reads `2.6 MB` to bytes; units of 1,024.
  public static func byteSize(_ text: String) -> Int? {
    guard let (number, unit) = numberAndRest(text) else { return nil }
    let factor: Int64
    switch unit {
    case "B": factor = 1
    case "kB", "KB": factor = 1 << 10
    case "MB": factor = 1 << 20
    case "GB": factor = 1 << 30
    default: return nil
    }
    return Int(exactly: number.thousandths * factor / 1000)
  }

  /// Reads `300 dpi`.
  public static func resolution(_ text: String) -> Int? {
    guard let (number, unit) = numberAndRest(text), unit == "dpi", let whole = number.whole else {
      return nil
    }
    return Int(exactly: whole)
  }

  /// Reads `2026-06`.
  public static func month(_ text: String) -> CalendarDate? { CalendarDate(text + "-01") }

  /// A number, one blank, and what follows it.
  static func numberAndRest(_ text: String) -> (DecimalNumber, Substring)? {
    guard let blank = text.utf8.firstIndex(of: 0x20),
      let number = DecimalNumber(text[..<blank])
    else { return nil }
    return (number, text[text.utf8.index(after: blank)...])
  }
}
