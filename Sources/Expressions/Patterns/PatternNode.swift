import Diagnostics

/// A regular expression as written: the syntax of RE2, without scripts (`\p{Greek}`) and `\C`.
indirect enum PatternNode {
  case empty
  case scalars(ScalarClass)
  case assertion(Assertion)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// Which of the ways is tried first does not matter for "does it match".
  case repeated(PatternNode, least: Int, most: Int?)

  enum Assertion: UInt8, Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
  }
}

/// Why a text is no regular expression.
struct PatternProblem: Error {
  var message: Bilingual

  init(_ vi: String, _ en: String) {
    message = Bilingual(
      vi: "biểu thức chính quy không hợp lệ: \(vi)", en: "invalid regular expression: \(en)")
  }
}

/// Code points by ranges and by general categories.
struct ScalarSet: Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]
  /// One bit for each general category.
  private(set) var categories: UInt32

  init(_ ranges: [ClosedRange<UInt32>] = [], categories: UInt32 = 0) {
    self.ranges = ranges
    self.categories = categories
  }

  mutating func formUnion(_ other: ScalarSet) {
    ranges += other.ranges
    categories |= other.categories
  }

  /// The same set with its ranges in order and apart, as `contains` needs them.
  var settled: ScalarSet {
    var result: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        let end = max(last.upperBound, range.upperBound)
        result[result.count - 1] = last.lowerBound...end
      } else {
        result.append(range)
      }
    }
    return ScalarSet(result, categories: categories)
  }

  private func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    if low < ranges.count, ranges[low].contains(scalar.value) { return true }
    return categories != 0 && categories & GeneralCategory.bit(of: scalar) != 0
  }

  /// Whether the set holds the code point or, where case is ignored, one that differs in case only.
  func contains(_ scalar: Unicode.Scalar, _ variants: [Unicode.Scalar]) -> Bool {
    contains(scalar) || variants.contains { contains($0) }
  }
}

/// What one place of a pattern takes: `a`, `.`, `[^a-c\W]`.
struct ScalarClass: Sendable {
  private(set) var included = ScalarSet()
  /// `\W` and its like, whose complement is taken: after case is ignored, as RE2 does it.
  private(set) var excluded: [ScalarSet] = []
  var isNegated = false
  var ignoresCase = false

  static let last: UInt32 = 0x10FFFF

  init(_ ranges: [ClosedRange<UInt32>] = []) { included = ScalarSet(ranges) }

  init(_ set: ScalarSet, isNegated: Bool) {
    if isNegated { excluded = [set] } else { included = set }
  }

  mutating func add(_ range: ClosedRange<UInt32>) { included.formUnion(ScalarSet([range])) }

  mutating func add(_ other: ScalarClass) {
    included.formUnion(other.included)
    excluded += other.excluded
  }

  var settled: ScalarClass {
    var result = self
    result.included = included.settled
    result.excluded = excluded.map(\.settled)
    return result
  }

  /// The code point, where the class takes exactly one.
  var single: UInt32? {
    guard included.ranges.count == 1, included.ranges[0].count == 1, included.categories == 0,
      excluded.isEmpty, !isNegated, !ignoresCase
    else { return nil }
    return included.ranges[0].lowerBound
  }

  /// Where code points begin that the class may treat otherwise than those before; nil where only
  /// looking at each of them tells.
  var boundaries: [UInt32]? {
    let sets = [included] + excluded
    guard !ignoresCase, sets.allSatisfy({ $0.categories == 0 }) else { return nil }
    return sets.flatMap(\.ranges).flatMap { [$0.lowerBound, $0.upperBound + 1] }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let variants = ignoresCase ? CaseFolding.variants(scalar) : []
    let isTaken =
      included.contains(scalar, variants) || excluded.contains { !$0.contains(scalar, variants) }
    return isTaken != isNegated
  }
}

/// Code points that differ only in case.
enum CaseFolding {
  /// Those that the mappings of one code point do not reach.
  private static let irregular: [Unicode.Scalar: [Unicode.Scalar]] = [
    "k": ["\u{212A}"], "K": ["\u{212A}"], "\u{212A}": ["k", "K"],
    "s": ["\u{17F}"], "S": ["\u{17F}"], "\u{17F}": ["s", "S"],
    "å": ["\u{212B}"], "Å": ["\u{212B}"], "\u{212B}": ["å", "Å"],
    "ω": ["\u{2126}"], "Ω": ["\u{2126}"], "\u{2126}": ["ω", "Ω"],
    "μ": ["\u{B5}"], "Μ": ["\u{B5}"], "\u{B5}": ["μ", "Μ"],
    "β": ["ϐ"], "Β": ["ϐ"], "ϐ": ["β", "Β"], "θ": ["ϑ", "ϴ"], "Θ": ["ϑ", "ϴ"],
    "ϑ": ["θ", "Θ", "ϴ"], "ϴ": ["θ", "Θ", "ϑ"], "σ": ["ς"], "Σ": ["ς"], "ς": ["σ", "Σ"],
    "ß": ["ẞ"], "ẞ": ["ß"],
  ]

  static func variants(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII {
      let value = UInt8(scalar.value)
      guard (0x41...0x5A).contains(value & 0xDF) else { return [] }
      return [Unicode.Scalar(value ^ 0x20)] + (irregular[scalar] ?? [])
    }
    let properties = scalar.properties
    let mapped = [
      properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping,
    ]
    .compactMap { text -> Unicode.Scalar? in
      let scalars = text.unicodeScalars
      return scalars.count == 1 ? scalars.first : nil
    }
    return mapped.filter { $0 != scalar } + (irregular[scalar] ?? [])
  }
}

/// Unicode general categories as bits.
enum GeneralCategory {
  private static let order: [(name: String, category: Unicode.GeneralCategory)] = [
    ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter),
    ("Lm", .modifierLetter), ("Lo", .otherLetter), ("Mn", .nonspacingMark),
    ("Mc", .spacingMark), ("Me", .enclosingMark), ("Nd", .decimalNumber), ("Nl", .letterNumber),
    ("No", .otherNumber), ("Pc", .connectorPunctuation), ("Pd", .dashPunctuation),
    ("Ps", .openPunctuation), ("Pe", .closePunctuation), ("Pi", .initialPunctuation),
    ("Pf", .finalPunctuation), ("Po", .otherPunctuation), ("Sm", .mathSymbol),
    ("Sc", .currencySymbol), ("Sk", .modifierSymbol), ("So", .otherSymbol),
    ("Zs", .spaceSeparator), ("Zl", .lineSeparator), ("Zp", .paragraphSeparator),
    ("Cc", .control), ("Cf", .format), ("Cs", .surrogate), ("Co", .privateUse),
    ("Cn", .unassigned),
  ]

  static let all = UInt32(1) << UInt32(order.count) - 1

  private static let bits: [Unicode.GeneralCategory: UInt32] = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { ($1.category, UInt32(1) << UInt32($0)) })

  static func bit(of scalar: Unicode.Scalar) -> UInt32 {
    bits[scalar.properties.generalCategory] ?? 0
  }

  /// The bits of "L", "Lu", "Any"; nil for a script or an unknown name.
  static func named(_ name: String) -> UInt32? {
    if name == "Any" { return all }
    let found = order.enumerated().filter {
      name.utf8.count == 1 ? $1.name.hasPrefix(name) : $1.name == name
    }
    // RE2 knows no unassigned code points, but those that are used privately or control.
    guard !found.isEmpty, name != "Cn" else { return nil }
    let bits = found.reduce(UInt32(0)) { $0 | UInt32(1) << UInt32($1.offset) }
    return name == "C" ? bits & ~(1 << UInt32(order.count - 1)) : bits
  }
}
