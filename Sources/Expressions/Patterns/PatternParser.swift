/// Reads the syntax of RE2: https://github.com/google/re2/wiki/Syntax
struct PatternParser {
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesNewline = false
  }

  let scalars: [Unicode.Scalar]
  var position = 0
  var flags = Flags()
  private var depth = 0
  private var groupNames: Set<String> = []

  static let deepest = 200
  static let mostRepeats = 1000

  static func parse(_ pattern: String) throws(PatternProblem) -> PatternNode {
    var parser = PatternParser(pattern)
    let node = try parser.parseAlternatives()
    guard parser.isAtEnd else { throw PatternProblem("dấu “)” thừa", "unexpected “)”") }
    return node
  }

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  var isAtEnd: Bool { position >= scalars.count }
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  mutating func skip(_ text: String) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  mutating func take() throws(PatternProblem) -> Unicode.Scalar {
    guard let scalar = next else {
      throw PatternProblem("mẫu kết thúc giữa chừng", "the pattern ends too early")
    }
    position += 1
    return scalar
  }
}

// MARK: - Structure

extension PatternParser {
  private mutating func parseAlternatives() throws(PatternProblem) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw PatternProblem("lồng nhau quá sâu", "nested too deeply")
    }
    // Flags set inside a group end with it.
    let outer = flags
    defer { flags = outer }
    var alternatives = [try parseSequence()]
    while skip("|" as Unicode.Scalar) { alternatives.append(try parseSequence()) }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func parseSequence() throws(PatternProblem) -> PatternNode {
    var items: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if skip("\\Q") {
        items += try parseQuoted()
        continue
      }
      guard let item = try parseItem() else { continue }
      items.append(item)
    }
    return items.count == 1 ? items[0] : items.isEmpty ? .empty : .sequence(items)
  }

  /// `\Q…\E`; only its last code point is repeated by what follows.
  private mutating func parseQuoted() throws(PatternProblem) -> [PatternNode] {
    var items: [PatternNode] = []
    while !isAtEnd, !skip("\\E") { items.append(literal(try take())) }
    if let last = items.popLast() { items.append(try repeated(last)) }
    return items
  }

  /// nil for flags, which match nothing.
  private mutating func parseItem() throws(PatternProblem) -> PatternNode? {
    let start = position
    let scalar = try take()
    let item: PatternNode
    switch scalar {
    case "(":
      guard let group = try parseGroup() else { return nil }
      item = group
    case "[": item = .scalars(try parseClass())
    case ".":
      item = .scalars(
        flags.dotMatchesNewline
          ? ScalarClass([0...ScalarClass.last]) : ScalarClass([0...9, 11...ScalarClass.last]))
    case "^": item = .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": item = .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "\\": item = try parseEscape()
    case "*", "+", "?":
      throw PatternProblem(
        "trước “\(scalar)” không có gì để lặp", "nothing to repeat before “\(scalar)”")
    default:
      position = start
      if scalar == "{", try parseCount() != nil {
        throw PatternProblem("trước “{” không có gì để lặp", "nothing to repeat before “{”")
      }
      position = start + 1
      item = literal(scalar)
    }
    return try repeated(item)
  }

  func literal(_ scalar: Unicode.Scalar) -> PatternNode {
    var single = ScalarClass([scalar.value...scalar.value])
    single.ignoresCase = flags.ignoresCase
    return .scalars(single)
  }

  private mutating func repeated(_ item: PatternNode) throws(PatternProblem) -> PatternNode {
    guard let (least, most) = try parseRepeat() else { return item }
    let start = position
    if try parseRepeat() != nil {
      position = start
      throw PatternProblem("hai phép lặp liền nhau", "two repetitions in a row")
    }
    return .repeated(item, least: least, most: most)
  }

  private mutating func parseRepeat() throws(PatternProblem) -> (least: Int, most: Int?)? {
    let found: (least: Int, most: Int?)?
    switch next {
    case "*": found = (0, nil)
    case "+": found = (1, nil)
    case "?": found = (0, 1)
    case "{":
      guard let count = try parseCount() else { return nil }
      _ = skip("?" as Unicode.Scalar)
      return count
    default: return nil
    }
    position += 1
    _ = skip("?" as Unicode.Scalar)
    return found
  }

  /// `{n}`, `{n,}` or `{n,m}`; anything else is a plain brace.
  private mutating func parseCount() throws(PatternProblem) -> (least: Int, most: Int?)? {
    let start = position
    guard skip("{" as Unicode.Scalar), let least = number() else {
      position = start
      return nil
    }
    var most: Int? = least
    if skip("," as Unicode.Scalar) { most = next == "}" ? nil : number() ?? -1 }
    guard skip("}" as Unicode.Scalar), most != -1 else {
      position = start
      return nil
    }
    guard least <= Self.mostRepeats, most ?? 0 <= Self.mostRepeats, least <= most ?? least else {
      throw PatternProblem(
        "số lần lặp phải từ 0 đến \(Self.mostRepeats), số nhỏ trước",
        "repetitions are 0 to \(Self.mostRepeats), the smaller first")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 1_000_000)
      position += 1
    }
    return value
  }
}

// MARK: - Groups

extension PatternParser {
  private mutating func parseGroup() throws(PatternProblem) -> PatternNode? {
    guard skip("?" as Unicode.Scalar) else { return try closeGroup() }
    if skip("P<") || (next == "<" && !isLookbehind && skip("<" as Unicode.Scalar)) {
      try parseGroupName()
      return try closeGroup()
    }
    let outer = flags
    var isOn = true
    var sawFlag = false
    while true {
      let scalar = try take()
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotMatchesNewline = isOn
      // Which way is tried first does not matter for "does it match".
      case "U": break
      case "-" where isOn:
        isOn = false
        sawFlag = false
        continue
      case ":" where isOn || sawFlag:
        let inside = try closeGroup()
        flags = outer
        return inside
      case ")" where isOn || sawFlag: return nil
      default:
        throw PatternProblem(
          "nhóm “(?\(scalar)” không được hỗ trợ", "the group “(?\(scalar)” is not supported")
      }
      sawFlag = true
    }
  }

  private var isLookbehind: Bool {
    position + 1 < scalars.count && (scalars[position + 1] == "=" || scalars[position + 1] == "!")
  }

  private mutating func closeGroup() throws(PatternProblem) -> PatternNode {
    let inside = try parseAlternatives()
    guard skip(")" as Unicode.Scalar) else {
      throw PatternProblem("thiếu dấu “)”", "“)” is missing")
    }
    return inside
  }

  private mutating func parseGroupName() throws(PatternProblem) {
    var name = ""
    while let scalar = next, scalar != ">" {
      let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
      guard isWord else { break }
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard !name.isEmpty, skip(">" as Unicode.Scalar), groupNames.insert(name).inserted else {
      throw PatternProblem("tên nhóm không hợp lệ", "invalid group name")
    }
  }
}
