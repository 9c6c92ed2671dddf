/// CEL's own functions on strings, bytes and sizes.
extension FunctionLibrary {
  static let text: [Function] = [size, contains, startsWith, endsWith, matches]

  private static let size = Function(
    "size",
    [.string, .bytes, .list(.parameter("A")), .map(.parameter("A"), .parameter("B"))].flatMap {
      [Signature.global($0, to: .int), Signature.member($0, to: .int)]
    }
  ) { arguments, _ in
    switch arguments[0] {
    case .string(let text): .int(Int64(text.count))
    case .bytes(let bytes): .int(Int64(bytes.count))
    case .list(let elements): .int(Int64(elements.count))
    case .map(let map): .int(Int64(map.count))
    default: nil
    }
  }

  private static let contains = Function("contains", [.member(.string, .string, to: .bool)]) {
    arguments, _ in
    guard case .string(let text) = arguments[0], case .string(let part) = arguments[1] else {
      return nil
    }
    return .bool(ByteSearch(part).first(in: text) != nil)
  }

  private static let startsWith = Function("startsWith", [.member(.string, .string, to: .bool)]) {
    arguments, _ in
    guard case .string(let text) = arguments[0], case .string(let part) = arguments[1] else {
      return nil
    }
    return .bool(text.withBytes { whole in part.withBytes { whole.starts(with: $0) } })
  }

  private static let endsWith = Function("endsWith", [.member(.string, .string, to: .bool)]) {
    arguments, _ in
    guard case .string(let text) = arguments[0], case .string(let part) = arguments[1] else {
      return nil
    }
    return .bool(
      text.withBytes { whole in
        part.withBytes { whole.suffix($0.count).elementsEqual($0) }
      })
  }

  private static let matches = Function(
    "matches", [.member(.string, .string, to: .bool), .global(.string, .string, to: .bool)]
  ) { (arguments, call) throws(FailureReason) in
    guard case .string(let text) = arguments[0], case .string(let pattern) = arguments[1] else {
      return nil
    }
    let program: PatternProgram
    do throws(PatternProblem) {
      program = try PatternProgram(pattern.string)
    } catch {
      throw .invalidPattern(error.message)
    }
    try call.charge(program.instructions.count)
    return .bool(try program.matches(text.string, &call))
  }
}

/// Finds a text in another in time that grows with their lengths (Knuth, Morris, Pratt).
///
/// In UTF-8 a match never begins inside a code point.
struct ByteSearch {
  private let needle: [UInt8]
  /// For each prefix, the length of its longest proper prefix that is also its suffix.
  private let fallbacks: [Int]

  init(_ text: CELText) {
    let needle = Array(text.string.utf8)
    var fallbacks = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = fallbacks[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      fallbacks[index] = length
    }
    self.needle = needle
    self.fallbacks = fallbacks
  }

  func first(in text: CELText) -> Int? {
    text.withBytes { first(in: $0, from: 0) }
  }

  /// The offset of the first match at or after `start`.
  func first(in haystack: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard !needle.isEmpty else { return start <= haystack.count ? start : nil }
    var length = 0
    var index = start
    while index < haystack.count {
      while length > 0, haystack[index] != needle[length] { length = fallbacks[length - 1] }
      if haystack[index] == needle[length] { length += 1 }
      index += 1
      if length == needle.count { return index - length }
    }
    return nil
  }

  /// The offsets of all matches, overlapping ones too.
  func all(in text: CELText) -> [Int] {
    text.withBytes { haystack in
      guard !needle.isEmpty else { return [] }
      var found: [Int] = []
      var length = 0
      for index in haystack.indices {
        while length > 0, haystack[index] != needle[length] { length = fallbacks[length - 1] }
        if haystack[index] == needle[length] { length += 1 }
        if length == needle.count {
          found.append(index + 1 - length)
          length = fallbacks[length - 1]
        }
      }
      return found
    }
  }
}
