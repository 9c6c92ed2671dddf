// MARK: - Classes

extension PatternParser {
  mutating func parseClass() throws(PatternProblem) -> ScalarClass {
    var result = ScalarClass()
    result.isNegated = skip("^" as Unicode.Scalar)
    result.ignoresCase = flags.ignoresCase
    var isFirst = true
    while isFirst || next != "]" {
      // A hyphen is itself only at either end.
      if next == "-", !isFirst, position + 1 < scalars.count, scalars[position + 1] != "]" {
        throw PatternProblem("dấu “-” trong [ ] đặt sai chỗ", "“-” in [ ] is misplaced")
      }
      isFirst = false
      if let named = try parseNamedClass() {
        result.add(named)
        continue
      }
      let low = try parseClassScalar()
      var high = low
      if next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
        position += 1
        high = try parseClassScalar()
      }
      guard low <= high else {
        throw PatternProblem("khoảng trong [ ] ngược", "a range in [ ] is reversed")
      }
      result.add(low.value...high.value)
    }
    _ = try take()
    return result
  }

  private mutating func parseClassScalar() throws(PatternProblem) -> Unicode.Scalar {
    let scalar = try take()
    guard scalar == "\\" else { return scalar }
    let letter = try take()
    guard let found = try parseEscapedScalar(letter) else {
      throw PatternProblem("không có “\\\(letter)” trong [ ]", "there is no “\\\(letter)” in [ ]")
    }
    return found
  }

  /// `[:alpha:]`, `\d` or `\pL` inside a class.
  private mutating func parseNamedClass() throws(PatternProblem) -> ScalarClass? {
    if next == "[", position + 1 < scalars.count, scalars[position + 1] == ":" {
      guard let end = closing(from: position + 2) else { return nil }
      var name = String(String.UnicodeScalarView(scalars[(position + 2)..<end]))
      let isNegated = name.hasPrefix("^")
      if isNegated { name.removeFirst() }
      guard let set = Self.posix[name] else {
        throw PatternProblem("không có nhóm [:\(name):]", "there is no class [:\(name):]")
      }
      position = end + 2
      return ScalarClass(set, isNegated: isNegated)
    }
    guard next == "\\", position + 1 < scalars.count else { return nil }
    let start = position
    position += 1
    if let found = try parsePerlClass(try take()) { return found }
    position = start
    return nil
  }

  private func closing(from start: Int) -> Int? {
    var index = start
    while index + 1 < scalars.count {
      if scalars[index] == ":", scalars[index + 1] == "]" { return index }
      index += 1
    }
    return nil
  }

  /// `\d`, `\pL` and their like.
  private mutating func parsePerlClass(
    _ letter: Unicode.Scalar
  ) throws(PatternProblem) -> ScalarClass? {
    switch letter {
    case "d", "D": return perl([0x30...0x39], letter == "D")
    case "s", "S": return perl([0x09...0x0A, 0x0C...0x0D, 0x20...0x20], letter == "S")
    case "w", "W": return perl([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A], letter == "W")
    case "p", "P": return try parseCategory(isNegated: letter == "P")
    default: return nil
    }
  }

  private func perl(_ ranges: [ClosedRange<UInt32>], _ isNegated: Bool) -> ScalarClass {
    ScalarClass(ScalarSet(ranges), isNegated: isNegated)
  }

  private mutating func parseCategory(isNegated: Bool) throws(PatternProblem) -> ScalarClass {
    var name = ""
    if skip("{" as Unicode.Scalar) {
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      _ = try take()
    } else {
      name.unicodeScalars.append(try take())
    }
    var isNegated = isNegated
    if name.hasPrefix("^") {
      isNegated.toggle()
      name.removeFirst()
    }
    guard let bits = GeneralCategory.named(name) else {
      throw PatternProblem(
        "không có nhóm ký tự \\p{\(name)}; chỉ có các nhóm chung như L, Lu, N, P",
        "there is no \\p{\(name)}; only general categories such as L, Lu, N, P")
    }
    return ScalarClass(ScalarSet(categories: bits), isNegated: isNegated)
  }

  private static let posix: [String: ScalarSet] = [
    "alnum": ScalarSet([0x30...0x39, 0x41...0x5A, 0x61...0x7A]),
    "alpha": ScalarSet([0x41...0x5A, 0x61...0x7A]), "ascii": ScalarSet([0...0x7F]),
    "blank": ScalarSet([0x09...0x09, 0x20...0x20]),
    "cntrl": ScalarSet([0...0x1F, 0x7F...0x7F]), "digit": ScalarSet([0x30...0x39]),
    "graph": ScalarSet([0x21...0x7E]), "lower": ScalarSet([0x61...0x7A]),
    "print": ScalarSet([0x20...0x7E]),
    "punct": ScalarSet([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]),
    "space": ScalarSet([0x09...0x0D, 0x20...0x20]), "upper": ScalarSet([0x41...0x5A]),
    "word": ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]),
    "xdigit": ScalarSet([0x30...0x39, 0x41...0x46, 0x61...0x66]),
  ]
}

// MARK: - Escapes

extension PatternParser {
  mutating func parseEscape() throws(PatternProblem) -> PatternNode {
    let letter = try take()
    switch letter {
    case "A": return .assertion(.textStart)
    case "z": return .assertion(.textEnd)
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.noWordBoundary)
    default: break
    }
    if var found = try parsePerlClass(letter) {
      found.ignoresCase = flags.ignoresCase
      return .scalars(found)
    }
    guard let scalar = try parseEscapedScalar(letter) else {
      throw PatternProblem("không có “\\\(letter)”", "there is no “\\\(letter)”")
    }
    return literal(scalar)
  }

  /// A single code point; nil for a letter that stands for none.
  private mutating func parseEscapedScalar(
    _ letter: Unicode.Scalar
  ) throws(PatternProblem) -> Unicode.Scalar? {
    switch letter {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return try parseHexadecimal()
    case "0": return octal(0, most: 2)
    case "1"..."7":
      // A single digit would be a reference to a group, which RE2 does not have.
      guard let following = next, ("0"..."7").contains(following) else { return nil }
      return octal(letter.value - 0x30, most: 2)
    default:
      let isWord =
        ("a"..."z").contains(letter) || ("A"..."Z").contains(letter)
        || ("0"..."9").contains(letter)
      return letter.isASCII && !isWord ? letter : nil
    }
  }

  private mutating func octal(_ first: UInt32, most: Int) -> Unicode.Scalar? {
    var value = first
    var count = 0
    while count < most, let digit = next, ("0"..."7").contains(digit) {
      value = value * 8 + digit.value - 0x30
      position += 1
      count += 1
    }
    return Unicode.Scalar(value)
  }

  private mutating func parseHexadecimal() throws(PatternProblem) -> Unicode.Scalar {
    var digits = ""
    if skip("{" as Unicode.Scalar) {
      while let scalar = next, scalar != "}", digits.utf8.count <= 8 {
        digits.unicodeScalars.append(scalar)
        position += 1
      }
      _ = try take()
    } else {
      digits.unicodeScalars.append(try take())
      digits.unicodeScalars.append(try take())
    }
    let isNumber = digits.utf8.allSatisfy { $0 != 0x2B && $0 != 0x2D }
    guard isNumber, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw PatternProblem("“\\x\(digits)” không phải ký tự", "“\\x\(digits)” is no character")
    }
    return scalar
  }
}
