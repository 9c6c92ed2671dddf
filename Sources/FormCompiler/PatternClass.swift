/// How a character is written so that all dialects take it literally.
enum PatternText {
  /// Outside a class.
  static func literal(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
      "\\" + String(Character(scalar))
    default: control(scalar) ?? String(Character(scalar))
    }
  }

  /// Inside a class.
  static func member(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "[", "]", "\\", "^", "-": "\\" + String(Character(scalar))
    default: control(scalar) ?? String(Character(scalar))
    }
  }

  private static func control(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{0C}": "\\f"
    default: nil
    }
  }

  /// A class from ranges, sorted and joined, so that no two signs stand beside each other
  /// that are an operator somewhere (`&&`, `--`, `~~`).
  static func characterClass(_ ranges: [ClosedRange<UInt32>], isNegated: Bool) -> String {
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    var text = isNegated ? "[^" : "["
    for range in joined {
      guard let low = Unicode.Scalar(range.lowerBound), let high = Unicode.Scalar(range.upperBound)
      else { continue }
      text += member(low)
      guard low != high else { continue }
      text += (range.upperBound == range.lowerBound + 1 ? "" : "-") + member(high)
    }
    return text + "]"
  }
}

/// An escape: one character, or a class of them.
struct PatternEscape {
  let ranges: [ClosedRange<UInt32>]
  let isNegated: Bool
  /// Scalars it is written with.
  let length: Int

  typealias Refusing = (Int, Int, PortablePattern.Refusal.Kind) -> PortablePattern.Refusal

  init(
    _ scalars: [Unicode.Scalar], at start: Int, refusing: Refusing
  )
    throws(PortablePattern.Refusal)
  {
    guard start + 1 < scalars.count else { throw refusing(start, 1, .malformed) }
    let scalar = scalars[start + 1]
    if let named = Self.named(scalar) {
      (ranges, isNegated, length) = (named.ranges, named.isNegated, 2)
      return
    }
    if scalar == "x" || scalar == "u" {
      guard let (value, count) = Self.hexadecimal(scalars, from: start + 1) else {
        throw refusing(start, 3, .malformed)
      }
      (ranges, isNegated, length) = ([value...value], false, count + 1)
      return
    }
    switch scalar.value {
    // Punctuation stands for itself; letters and digits all mean something somewhere.
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E:
      (ranges, isNegated, length) = ([scalar.value...scalar.value], false, 2)
    default: throw refusing(start, 2, .notPortable)
    }
  }

  func take(_ index: inout Int) -> PatternEscape {
    index += length
    return self
  }

  /// Outside a class.
  var text: String {
    if !isNegated, ranges.count == 1, let only = ranges.first, only.count == 1,
      let scalar = Unicode.Scalar(only.lowerBound)
    {
      return PatternText.literal(scalar)
    }
    return PatternText.characterClass(ranges, isNegated: isNegated)
  }

  private static func named(
    _ scalar: Unicode.Scalar
  )
    -> (ranges: [ClosedRange<UInt32>], isNegated: Bool)?
  {
    switch scalar {
    case "d": ([0x30...0x39], false)
    case "D": ([0x30...0x39], true)
    case "w": ([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A], false)
    case "W": ([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A], true)
    case "s": ([0x09...0x0A, 0x0C...0x0D, 0x20...0x20], false)
    case "S": ([0x09...0x0A, 0x0C...0x0D, 0x20...0x20], true)
    case "n": ([0x0A...0x0A], false)
    case "r": ([0x0D...0x0D], false)
    case "t": ([0x09...0x09], false)
    case "f": ([0x0C...0x0C], false)
    default: nil
    }
  }

  /// `x41`, `u0041`, `x{41}`, `u{41}`; the count includes the letter.
  private static func hexadecimal(
    _ scalars: [Unicode.Scalar], from start: Int
  )
    -> (UInt32, Int)?
  {
    var digits = ""
    var index = start + 1
    let isBraced = index < scalars.count && scalars[index] == "{"
    if isBraced { index += 1 }
    let most = isBraced ? 6 : scalars[start] == "x" ? 2 : 4
    while index < scalars.count, digits.utf8.count < most, scalars[index].properties.isASCIIHexDigit
    {
      digits.unicodeScalars.append(scalars[index])
      index += 1
    }
    if isBraced {
      guard index < scalars.count, scalars[index] == "}" else { return nil }
      index += 1
    } else if digits.utf8.count != most {
      return nil
    }
    // NUL ends a string in some programs.
    guard let value = UInt32(digits, radix: 16), value > 0, Unicode.Scalar(value) != nil else {
      return nil
    }
    return (value, index - start)
  }
}

/// What stands between `[` and `]`.
struct PatternClass {
  private let scalars: [Unicode.Scalar]
  private(set) var index: Int
  private let start: Int

  init(_ scalars: [Unicode.Scalar], at index: Int) {
    self.scalars = scalars
    self.index = index
    self.start = index - 1
  }

  private static let posix: [(name: String, ranges: [ClosedRange<UInt32>])] = [
    ("alnum", [0x30...0x39, 0x41...0x5A, 0x61...0x7A]), ("alpha", [0x41...0x5A, 0x61...0x7A]),
    ("digit", [0x30...0x39]), ("lower", [0x61...0x7A]), ("space", [0x09...0x0D, 0x20...0x20]),
    ("upper", [0x41...0x5A]), ("xdigit", [0x30...0x39, 0x41...0x46, 0x61...0x66]),
  ]

  mutating func parse(refusing: PatternEscape.Refusing) throws(PortablePattern.Refusal) -> String {
    var ranges: [ClosedRange<UInt32>] = []
    let isNegated = peek == "^"
    if isNegated { index += 1 }
    var isFirst = true
    while let scalar = peek, scalar != "]" || isFirst {
      isFirst = false
      // `[]…]` holds a bracket for some and is empty for others.
      if scalar == "]" { throw refusing(start, 2, .notPortable) }
      if scalar == "[" {
        ranges += try named(refusing)
        continue
      }
      let low = try single(scalar, refusing)
      guard peek == "-", let after = peek(1), after != "]" else {
        ranges += low
        continue
      }
      let from = index
      index += 1
      let high = try single(after, refusing)
      guard let first = low.first, let last = high.first, low.count == 1, high.count == 1,
        first.count == 1, last.count == 1, first.lowerBound <= last.lowerBound
      else { throw refusing(from - 1, 3, .malformed) }
      ranges.append(first.lowerBound...last.lowerBound)
    }
    guard peek == "]", !ranges.isEmpty else { throw refusing(start, 1, .malformed) }
    index += 1
    return PatternText.characterClass(ranges, isNegated: isNegated)
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  private func peek(_ offset: Int) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  private mutating func single(
    _ scalar: Unicode.Scalar, _ refusing: PatternEscape.Refusing
  )
    throws(PortablePattern.Refusal) -> [ClosedRange<UInt32>]
  {
    guard scalar == "\\" else {
      index += 1
      return [scalar.value...scalar.value]
    }
    let escape = try PatternEscape(scalars, at: index, refusing: refusing)
    guard !escape.isNegated else { throw refusing(index, 2, .notPortable) }
    index += escape.length
    return escape.ranges
  }

  private mutating func named(
    _ refusing: PatternEscape.Refusing
  )
    throws(PortablePattern.Refusal) -> [ClosedRange<UInt32>]
  {
    for (name, ranges) in Self.posix {
      let text = Array("[:\(name):]".unicodeScalars)
      if scalars[index...].starts(with: text) {
        index += text.count
        return ranges
      }
    }
    throw refusing(index, 2, .notPortable)
  }
}
