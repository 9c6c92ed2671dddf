/// The telephone numbers of a text, as far as they can be judged by their digits.
enum PhoneNumbers: Hashable {
  /// At least one, and all can be called.
  case valid
  case none
  /// The first that cannot be called, as written.
  case invalid(String)

  init(_ text: String) {
    var count = 0
    for run in Self.runs(text) {
      let digits = run.filter(\.isNumber)
      // Short figures are rooms, floors, hours.
      if digits.count < 3 { continue }
      // A year or a number of a street may stand beside the number.
      if digits.count < 6, !Self.short.contains(digits) { continue }
      guard Self.isValid(digits, isInternational: run.hasPrefix("+")) else {
        self = .invalid(run)
        return
      }
      count += 1
    }
    self = count > 0 ? .valid : .none
  }

  /// Emergency and information lines.
  private static let short: Set<String> = ["111", "112", "113", "114", "115", "1022"]

  /// Stretches of digits with the separators people put between them.
  private static func runs(_ text: String) -> [String] {
    var runs: [String] = []
    var current = ""
    func isJoint(_ character: Character) -> Bool { " .-()\u{A0}".contains(character) }
    func close() {
      while let last = current.last, !last.isNumber { current.removeLast() }
      if !current.isEmpty { runs.append(current) }
      current = ""
    }
    for character in text {
      if character.isASCII && character.isNumber {
        current.append(character)
      } else if character == "+" {
        close()
        current = "+"
      } else if isJoint(character), !current.isEmpty {
        current.append(character)
        // Two joints that end a number: " - " between two numbers.
        if current.suffix(3) == " - " { close() }
      } else {
        close()
      }
    }
    close()
    return runs
  }

  private static func isValid(_ digits: String, isInternational: Bool) -> Bool {
    if short.contains(digits) { return true }
    if digits.hasPrefix("1800") || digits.hasPrefix("1900") {
      return (8...10).contains(digits.count)
    }
    if isInternational || digits.hasPrefix("84") && digits.count >= 11 {
      return digits.hasPrefix("84") && (11...12).contains(digits.count)
    }
    guard digits.hasPrefix("0") else { return false }
    // Since 2017 fixed lines have eleven digits from 02, mobiles ten.
    return digits.count == (digits.hasPrefix("02") ? 11 : 10)
  }
}
