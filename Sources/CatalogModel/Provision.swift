/// A place within a legal text (điều, khoản, điểm): "Điều 5 khoản 2 điểm a",
/// or in the order in which law writes it, "điểm a khoản 2 Điều 5".
public struct Provision: Hashable, Sendable {
  /// Units of a legal text, the largest first.
  public enum Unit: Int, CaseIterable, Comparable, Sendable {
    case part, chapter, section, article, clause, point, appendix, form

    public static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }
  }
  public struct Step: Hashable, Sendable {
    public var unit: Unit
    public var label: String
  }

  /// From the largest unit to the smallest.
  public var steps: [Step]

  public var article: String? { steps.first { $0.unit == .article }?.label }

  /// What is wrong with a text that should name provisions, and where.
  public struct Fault: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
      /// A word that names no unit of a legal text.
      case word
      /// A unit without its number or letter.
      case labelMissing
      /// A number where a letter stands, or the other way round.
      case label
      /// A clause or point of no article.
      case articleMissing
    }
    public var problem: Problem
    /// Offsets of the wrong part in the UTF-8 of the text.
    public var bytes: Range<Int>
  }

  /// Every provision that the text names, in the order written.
  ///
  /// `,`, `;`, `và`, `đến` and `hoặc` separate provisions; a label alone belongs to the unit
  /// before it ("Điều 5, 6 và 7").
  public static func list(_ text: String) throws(Fault) -> [Provision] {
    var parser = ProvisionParser(text)
    return try parser.parse()
  }
}

/// Reads provisions word by word.
struct ProvisionParser {
  private let words: [(text: String, bytes: Range<Int>)]
  private let end: Int
  private var index = 0
  private var result: [Provision] = []
  private var current: [Provision.Step] = []
  private var lastUnit: Provision.Unit?

  typealias Fault = Provision.Fault

  init(_ text: String) {
    var words: [(String, Range<Int>)] = []
    var start: Int?
    let bytes = Array(text.utf8)
    func close(_ offset: Int) {
      guard let first = start else { return }
      words.append((String(decoding: bytes[first..<offset], as: UTF8.self), first..<offset))
      start = nil
    }
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x20, 0x0A, 0x09: close(offset)
      case 0x2C, 0x3B:
        close(offset)
        words.append((",", offset..<offset + 1))
      default: if start == nil { start = offset }
      }
    }
    close(bytes.count)
    self.words = words
    end = bytes.count
  }

  mutating func parse() throws(Fault) -> [Provision] {
    while index < words.count {
      let (word, bytes) = words[index]
      index += 1
      switch word.lowercased() {
      case ",", "và", "đến", "hoặc", "-", "–": try finish(at: bytes)
      case "của", "các", "tại", "từ", "số", "thuộc", "theo": continue
      default:
        if let unit = unit(word) {
          try add(unit, at: bytes)
        } else if current.isEmpty, let unit = lastUnit, Self.isLabel(word, of: unit) {
          current = [Provision.Step(unit: unit, label: word)]
        } else {
          throw Fault(problem: .word, bytes: bytes)
        }
      }
    }
    try finish(at: 0..<end)
    try checkArticles()
    return result
  }

  private mutating func add(_ unit: Provision.Unit, at bytes: Range<Int>) throws(Fault) {
    while index < words.count, words[index].text.lowercased() == "số" { index += 1 }
    guard index < words.count, words[index].text != "," else {
      throw Fault(problem: .labelMissing, bytes: bytes)
    }
    let (label, place) = words[index]
    guard Self.isLabel(label, of: unit) else { throw Fault(problem: .label, bytes: place) }
    index += 1
    // Two of one kind side by side begin a new provision.
    if current.contains(where: { $0.unit == unit }) { try finish(at: place) }
    current.append(Provision.Step(unit: unit, label: label))
    lastUnit = unit
  }

  private mutating func finish(at bytes: Range<Int>) throws(Fault) {
    guard !current.isEmpty else { return }
    result.append(Provision(steps: current.sorted { $0.unit < $1.unit }))
    current = []
  }

  /// "khoản 1, khoản 2 Điều 5": a clause may find its article in a neighbour.
  private func checkArticles() throws(Fault) {
    guard !result.isEmpty else { throw Fault(problem: .word, bytes: 0..<end) }
    let units = result.flatMap { $0.steps.map(\.unit) }
    guard units.contains(.clause) || units.contains(.point) else { return }
    if !units.contains(.article), !units.contains(.appendix), !units.contains(.section),
      !units.contains(.form)
    {
      throw Fault(problem: .articleMissing, bytes: 0..<end)
    }
  }

  private mutating func unit(_ word: String) -> Provision.Unit? {
    switch word.lowercased() {
    case "phần": return .part
    case "chương": return .chapter
    case "mục": return .section
    case "điều": return .article
    case "khoản": return .clause
    case "điểm": return .point
    case "mẫu", "biểu": return .form
    case "phụ":
      guard index < words.count, words[index].text.lowercased() == "lục" else { return nil }
      index += 1
      return .appendix
    case "tiểu":
      guard index < words.count, words[index].text.lowercased() == "mục" else { return nil }
      index += 1
      return .section
    default: return nil
    }
  }

  /// Digits with a letter for articles and clauses ("21a"), letters for points ("đ", "a1").
  static func isLabel(_ text: String, of unit: Provision.Unit) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, text != "0" else { return false }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    func isSmall(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || scalar == "đ"
    }
    switch unit {
    case .article, .clause:
      var rest = scalars.drop(while: isDigit)
      guard rest.count < scalars.count else { return false }
      if let letter = rest.first, isSmall(letter) { rest = rest.dropFirst() }
      return rest.allSatisfy(isDigit)
    case .point:
      if isDigit(first) { return scalars.allSatisfy { isDigit($0) || $0 == "." || isSmall($0) } }
      return isSmall(first) && scalars.count <= 3
        && scalars.dropFirst().allSatisfy {
          isDigit($0) || $0 == "."
        }
    case .part, .chapter, .section, .appendix, .form:
      return scalars.allSatisfy {
        isDigit($0) || ("A"..."Z").contains($0) || isSmall($0) || "./-Đ".unicodeScalars.contains($0)
      } && (isDigit(first) || ("A"..."Z").contains(first))
    }
  }
}
