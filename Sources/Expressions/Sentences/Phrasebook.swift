import Diagnostics

/// The words of one language.
protocol Phrasebook: Sendable {
  /// "Khi"
  var opening: String { get }
  func constant(_ isTrue: Bool) -> String
  /// A clause that holds no other, with its subject.
  ///
  /// - Parameter isAlone: whether nothing stands beside it, so that names with commas and
  ///   "hoặc" in them need no quotation marks.
  func words(_ clause: Clause, isAlone: Bool) -> String
  /// So many items of a list are so.
  ///
  /// - Parameter isStatement: whether the words of the body are a sentence with its own subject.
  func items(
    _ quantity: Clause.Quantity, _ list: NamedFact, body: String, isStatement: Bool, isAlone: Bool
  ) -> String
  /// The title of a column for a subject.
  func title(_ subject: Term) -> String
  /// What is said of the subject of a clause, in a column with its title.
  func cell(_ clause: Clause) -> String
  func join(_ texts: [String], isAll: Bool) -> String
  /// One condition and a group of which one must hold.
  func both(_ text: String, _ group: String) -> String
  /// Groups of which one must hold.
  func either(_ groups: [String]) -> String
  func introduction(isAll: Bool) -> String
  /// The letter of an item, counted from 0.
  func marker(_ index: Int, of count: Int) -> String
  /// A clause as an item of "one of the following".
  func asItem(_ text: String) -> String
  var otherwise: String { get }
  var otherConditions: String { get }
}

enum Phrasebooks {
  static func of(_ language: Language, today: String?) -> any Phrasebook {
    switch language {
    case .vi: VietnamesePhrases(today: today.map(NameText.clean))
    case .en: EnglishPhrases(today: today.map(NameText.clean))
    }
  }
}

/// How numbers are spelled.
enum NumberText {
  /// Digits in groups of three where there are many, or where it is an amount.
  static func integer(_ number: Int64, separator: String, always: Bool) -> String {
    let digits = Array(String(number.magnitude))
    guard digits.count > (always ? 3 : 4) else { return (number < 0 ? "-" : "") + String(digits) }
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }

  /// - Parameter point: what stands before the decimals.
  static func decimal(
    _ number: Double, separator: String, point: String, always: Bool
  ) -> String {
    if let whole = Int64(exactly: number) {
      return integer(whole, separator: separator, always: always)
    }
    let parts = number.description.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let whole = Int64(parts[0]),
      parts[1].allSatisfy(\.isNumber)
    else { return number.description }
    let sign = number < 0 && whole == 0 ? "-" : ""
    return sign + integer(whole, separator: separator, always: always) + point + parts[1]
  }

  /// Whether a unit is Vietnam's money.
  static func isMoney(_ unit: String?) -> Bool {
    ["VND", "VNĐ", "đồng", "đ"].contains(unit)
  }
}
