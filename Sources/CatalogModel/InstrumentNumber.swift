/// Number and symbol of a legal text (số, ký hiệu văn bản): `123/2015/NĐ-CP`, `163/QĐ-BTP`.
///
/// NĐ 30/2020 and NĐ 78/2025: a serial number, for legal normative texts the year, the symbol of
/// the type of text and the symbols of the bodies that issue it.
public struct InstrumentNumber: Hashable, Sendable {
  /// The serial number with what may hang on it: `123`, `66.7`, `364a`.
  public var serial: String
  public var year: Int?
  public var symbol: Symbol
  /// Symbols of the issuing bodies, a department after its body: `BTP`, `BNG`.
  public var bodies: [String]

  /// The symbol that tells the type of text (ký hiệu loại văn bản).
  public enum Symbol: String, CaseIterable, Sendable {
    case decree = "NĐ"
    case circular = "TT"
    case jointCircular = "TTLT"
    case decision = "QĐ"
    case resolution = "NQ"
    case jointResolution = "NQLT"
    /// `QH13`: a law or a resolution of the National Assembly
    case nationalAssembly = "QH"
    /// `UBTVQH14` alone: an ordinance or a resolution of its Standing Committee
    case standingCommittee = "UBTVQH"
    case ordinance = "PL"
    case directive = "CT"
    case consolidated = "VBHN"
    case letter = "CV"
    case guidance = "HD"
    case notice = "TB"
    case plan = "KH"

    /// The types of text that the symbol stands for.
    public var types: [InstrumentType] {
      switch self {
      case .decree: [.decree]
      case .circular: [.circular]
      case .jointCircular: [.jointCircular]
      case .decision: [.decision]
      case .resolution, .jointResolution: [.resolution]
      case .nationalAssembly: [.law, .resolution, .constitution]
      case .standingCommittee: [.ordinance, .resolution]
      case .ordinance: [.ordinance]
      case .directive: [.directive]
      case .consolidated: [.consolidated]
      case .letter, .guidance, .notice, .plan: [.letter]
      }
    }

    /// Whether every text of the type has its year in its number.
    var needsYear: Bool {
      switch self {
      case .decree, .circular, .jointCircular, .nationalAssembly, .standingCommittee, .ordinance,
        .jointResolution:
        true
      case .decision, .resolution, .directive, .consolidated, .letter, .guidance, .notice, .plan:
        false
      }
    }
  }

  /// What is wrong with a number, and where.
  public struct Fault: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
      case empty
      /// A blank inside or around the number.
      case blank
      /// The letter O or l in place of a digit.
      case letterForDigit
      case serial
      case year
      case yearMissing
      /// No slash between the year and the symbol: `60/2014QH13`.
      case slashMissing
      case symbolMissing
      case symbolUnknown
      case bodyMissing
      case body
    }
    public var problem: Problem
    /// Offsets of the wrong part in the UTF-8 of the text; empty where something is missing.
    public var bytes: Range<Int>
    /// The number that was probably meant.
    public var suggestion: String?
  }

  public init(_ text: String) throws(Fault) {
    var parser = InstrumentNumberParser(text)
    do throws(Fault) {
      self = try parser.parse()
    } catch {
      var fault = error
      fault.suggestion = InstrumentNumberRepair.suggestion(for: text)
      throw fault
    }
  }

  init(serial: String, year: Int?, symbol: Symbol, bodies: [String]) {
    self.serial = serial
    self.year = year
    self.symbol = symbol
    self.bodies = bodies
  }

  /// The number without looking for what was meant when it is wrong.
  static func strict(_ text: String) -> InstrumentNumber? {
    var parser = InstrumentNumberParser(text)
    return try? parser.parse()
  }

  /// Whether the text binds everybody (văn bản quy phạm pháp luật), as far as its number tells:
  /// decisions, and resolutions of councils and committees, do when their number has a year.
  public var isNormative: Bool {
    switch symbol {
    case .decree, .circular, .jointCircular, .nationalAssembly, .standingCommittee, .ordinance,
      .jointResolution, .consolidated:
      true
    case .resolution: true
    case .decision: year != nil
    case .directive, .letter, .guidance, .notice, .plan: false
    }
  }
}

/// Reads a number from left to right; the first wrong part ends it.
struct InstrumentNumberParser {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  typealias Fault = InstrumentNumber.Fault

  mutating func parse() throws(Fault) -> InstrumentNumber {
    guard !bytes.isEmpty else { throw Fault(problem: .empty, bytes: 0..<0) }
    if let blank = bytes.firstIndex(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) {
      throw Fault(problem: .blank, bytes: blank..<blank + 1)
    }
    var parts = split(0..<bytes.count, at: 0x2F)
    let first = parts.removeFirst()
    let serial = try serial(first)
    guard let second = parts.first else {
      throw Fault(problem: .symbolMissing, bytes: first.upperBound..<first.upperBound)
    }
    var year: Int?
    if isNumberLike(second) {
      year = try self.year(second)
      parts.removeFirst()
    }
    guard let last = parts.last else {
      throw Fault(problem: .symbolMissing, bytes: bytes.count..<bytes.count)
    }
    // Joint circulars of earlier days have a slash after their symbol: 191/2005/TTLT/BQP-BTC.
    let words = parts.flatMap { split($0, at: 0x2D) }
    guard parts.count <= 2 else { throw Fault(problem: .body, bytes: last) }
    return try finish(serial, year, words, after: second)
  }

  private func finish(
    _ serial: String, _ year: Int?, _ words: [Range<Int>], after second: Range<Int>
  ) throws(Fault) -> InstrumentNumber {
    var bodies: [String] = []
    for word in words {
      guard isBody(word) else {
        throw Fault(problem: word.isEmpty ? .bodyMissing : .body, bytes: word)
      }
      bodies.append(text(word))
    }
    let head = bodies.removeFirst()
    if let (symbol, body) = assembly(head) {
      guard bodies.isEmpty else { throw Fault(problem: .symbolUnknown, bytes: words[0]) }
      guard year != nil else { throw missingYear(before: words[0]) }
      return InstrumentNumber(serial: serial, year: year, symbol: symbol, bodies: [body])
    }
    guard let symbol = InstrumentNumber.Symbol(rawValue: head) else {
      // Official letters have no symbol: 1234/BTP-HTQTCT.
      if year == nil, IssuingBody.isKnown(head) {
        return InstrumentNumber(
          serial: serial, year: nil, symbol: .letter, bodies: [head] + bodies)
      }
      throw Fault(problem: .symbolUnknown, bytes: words[0])
    }
    if symbol.needsYear, year == nil { throw missingYear(before: words[0]) }
    guard !bodies.isEmpty else {
      throw Fault(problem: .bodyMissing, bytes: words[0].upperBound..<words[0].upperBound)
    }
    return InstrumentNumber(serial: serial, year: year, symbol: symbol, bodies: bodies)
  }

  private func missingYear(before word: Range<Int>) -> Fault {
    Fault(problem: .yearMissing, bytes: word.lowerBound..<word.lowerBound)
  }

  /// `QH13`, `UBTVQH14`: body and type in one word.
  private func assembly(_ word: String) -> (InstrumentNumber.Symbol, String)? {
    for symbol in [InstrumentNumber.Symbol.nationalAssembly, .standingCommittee]
    where word.hasPrefix(symbol.rawValue) {
      let term = word.utf8.dropFirst(symbol.rawValue.utf8.count)
      if (1...2).contains(term.count), term.allSatisfy(Self.isDigit) { return (symbol, word) }
    }
    return nil
  }

  private func serial(_ part: Range<Int>) throws(Fault) -> String {
    var index = part.lowerBound
    var digits = 0
    while index < part.upperBound, Self.isDigit(bytes[index]) {
      index += 1
      digits += 1
    }
    if digits > 0, index + 1 < part.upperBound, bytes[index] == 0x2E,
      Self.isDigit(bytes[index + 1])
    {
      index += 1
      while index < part.upperBound, Self.isDigit(bytes[index]) { index += 1 }
    }
    // A letter numbers a text that came between: 364a, 09b, 49A.
    let isLetter = index + 1 == part.upperBound && digits > 0 && Self.isSerialLetter(bytes[index])
    if isLetter { index += 1 }
    guard digits > 0, index == part.upperBound else {
      let isMixed =
        part.contains { Self.isDigit(bytes[$0]) }
        && part.allSatisfy { Self.isDigit(bytes[$0]) || Self.isLikeDigit(bytes[$0]) }
      throw Fault(problem: isMixed ? .letterForDigit : .serial, bytes: part)
    }
    return text(part)
  }

  private func year(_ part: Range<Int>) throws(Fault) -> Int {
    guard part.allSatisfy({ Self.isDigit(bytes[$0]) }) else {
      if Self.isYearWithSymbol(text(part)) {
        throw Fault(problem: .slashMissing, bytes: part)
      }
      let isMixed = part.allSatisfy { Self.isDigit(bytes[$0]) || Self.isLikeDigit(bytes[$0]) }
      throw Fault(problem: isMixed ? .letterForDigit : .year, bytes: part)
    }
    let value = part.reduce(0) { ($0 * 10 + Int(bytes[$1] - 0x30)) % 1_000_000 }
    guard part.count == 4, (1945...2199).contains(value) else {
      throw Fault(problem: .year, bytes: part)
    }
    return value
  }

  /// Whether a symbol follows the four digits of a year without a slash.
  static func isYearWithSymbol(_ part: String) -> Bool {
    guard part.utf8.prefix(while: isDigit).count == 4 else { return false }
    return part.utf8.dropFirst(4).first.map { !isLikeDigit($0) } ?? false
  }

  /// A part that begins with a digit, or with an O before digits, is meant to be a year.
  private func isNumberLike(_ part: Range<Int>) -> Bool {
    guard let first = part.first else { return false }
    if Self.isDigit(bytes[first]) { return true }
    return part.count > 1 && Self.isLikeDigit(bytes[first]) && Self.isDigit(bytes[first + 1])
  }

  private func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      result.append(start..<index)
      start = index + 1
    }
    result.append(start..<range.upperBound)
    return result
  }

  /// Capital letters of the alphabet; `TTg` is the one symbol with a small letter.
  private func isBody(_ word: Range<Int>) -> Bool {
    guard !word.isEmpty else { return false }
    let text = text(word)
    if text == "TTg" { return true }
    return text.unicodeScalars.allSatisfy {
      switch $0 {
      case "A"..."Z", "0"..."9", "Đ", "Ă", "Â", "Ê", "Ô", "Ơ", "Ư": true
      default: false
      }
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isSerialLetter(_ byte: UInt8) -> Bool {
    // Not O, o and l: they stand for 0 and 1.
    (0x61...0x7A).contains(byte) && !isLikeDigit(byte)
      || (0x41...0x5A).contains(byte) && !isLikeDigit(byte)
  }
  private static func isLikeDigit(_ byte: UInt8) -> Bool {
    byte == 0x4F || byte == 0x6F || byte == 0x6C || byte == 0x49
  }
}
