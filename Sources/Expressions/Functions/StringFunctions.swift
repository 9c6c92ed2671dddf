import Diagnostics

/// The strings extension of cel-go: https://pkg.go.dev/github.com/google/cel-go/ext#Strings
extension FunctionLibrary {
  static let strings: [Function] = [
    charAt, indexOf, lastIndexOf, join, lowerAscii, upperAscii, replace, split, substring, trim,
    reverse, quote, StringFormat.function,
  ]

  private static func outOfRange(_ index: Int64) -> FailureReason { .indexOutOfRange("\(index)") }

  private static let charAt = Function("charAt", [.member(.string, .int, to: .string)]) {
    (arguments, _) throws(FailureReason) in
    guard case .string(let text) = arguments[0], case .int(let index) = arguments[1] else {
      return nil
    }
    let scalars = text.string.unicodeScalars
    guard index >= 0, index <= scalars.count else { throw outOfRange(index) }
    return .string(CELText(scalars.dropFirst(Int(index)).prefix(1)))
  }

  private static let searches: [Signature] = [
    .member(.string, .string, to: .int), .member(.string, .string, .int, to: .int),
  ]

  private static let indexOf = Function("indexOf", searches) {
    (arguments, _) throws(FailureReason) in
    guard case .string(let text) = arguments[0], case .string(let part) = arguments[1] else {
      return nil
    }
    let offsets = ScalarOffsets(text)
    var start = 0
    if arguments.count == 3 {
      guard case .int(let index) = arguments[2] else { return nil }
      guard index >= 0, index <= offsets.count else { throw outOfRange(index) }
      start = Int(index)
    }
    let from = offsets.byte(ofScalar: start)
    let found = text.withBytes { ByteSearch(part).first(in: $0, from: from) }
    return .int(found.map { Int64(offsets.scalar(atByte: $0)) } ?? -1)
  }

  private static let lastIndexOf = Function("lastIndexOf", searches) {
    (arguments, _) throws(FailureReason) in
    guard case .string(let text) = arguments[0], case .string(let part) = arguments[1] else {
      return nil
    }
    let offsets = ScalarOffsets(text)
    var last = offsets.count
    if arguments.count == 3 {
      guard case .int(let index) = arguments[2] else { return nil }
      guard index >= 0, index <= offsets.count else { throw outOfRange(index) }
      last = Int(index)
    }
    guard !part.isEmpty else { return .int(Int64(last)) }
    let limit = offsets.byte(ofScalar: last)
    let found = ByteSearch(part).all(in: text).last { $0 <= limit }
    return .int(found.map { Int64(offsets.scalar(atByte: $0)) } ?? -1)
  }

  private static let join = Function(
    "join", [.member(.list(.string), to: .string), .member(.list(.string), .string, to: .string)]
  ) { arguments, _ in
    guard case .list(let elements) = arguments[0] else { return nil }
    var separator = ""
    if arguments.count == 2 {
      guard case .string(let text) = arguments[1] else { return nil }
      separator = text.string
    }
    var texts: [String] = []
    for element in elements {
      guard case .string(let text) = element else { return nil }
      texts.append(text.string)
    }
    return .string(texts.joined(separator: separator))
  }

  /// A function from text to text.
  private static func mapping(
    _ name: String, _ transform: @escaping @Sendable (CELText) -> CELText
  ) -> Function {
    Function(name, [.member(.string, to: .string)]) { arguments, _ in
      guard case .string(let text) = arguments[0] else { return nil }
      return .string(transform(text))
    }
  }

  private static let lowerAscii = mapping("lowerAscii") { text in
    let bytes = text.string.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return CELText(String(decoding: bytes, as: UTF8.self))
  }

  private static let upperAscii = mapping("upperAscii") { text in
    let bytes = text.string.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    return CELText(String(decoding: bytes, as: UTF8.self))
  }

  private static let trim = mapping("trim") { text in
    let scalars = Array(text.string.unicodeScalars)
    let from = scalars.prefix { $0.properties.isWhitespace }.count
    let end = scalars.count - scalars.reversed().prefix { $0.properties.isWhitespace }.count
    return from < end ? CELText(scalars[from..<end]) : ""
  }

  private static let reverse = mapping("reverse") { text in
    CELText(text.string.unicodeScalars.reversed())
  }

  private static let replace = Function(
    "replace",
    [
      .member(.string, .string, .string, to: .string),
      .member(.string, .string, .string, .int, to: .string),
    ]
  ) { arguments, _ in
    guard case .string(let text) = arguments[0], case .string(let old) = arguments[1],
      case .string(let new) = arguments[2]
    else { return nil }
    var most: Int?
    if arguments.count == 4 {
      guard case .int(let count) = arguments[3] else { return nil }
      // No text has as many places as would overflow.
      if count >= 0 { most = min(Int(clamping: count), text.byteCount + 1) }
    }
    guard !old.isEmpty else {
      return .string(Splitting.insert(new.string, between: text, limit: most))
    }
    let parts = Splitting.parts(of: text, at: old, limit: most.map { $0 + 1 })
    return .string(parts.joined(separator: new.string))
  }

  private static let split = Function(
    "split",
    [
      .member(.string, .string, to: .list(.string)),
      .member(.string, .string, .int, to: .list(.string)),
    ]
  ) { arguments, _ in
    guard case .string(let text) = arguments[0], case .string(let separator) = arguments[1] else {
      return nil
    }
    var limit: Int?
    if arguments.count == 3 {
      guard case .int(let count) = arguments[2] else { return nil }
      if count == 0 { return .list([]) }
      if count > 0 { limit = Int(clamping: count) }
    }
    return .list(Splitting.parts(of: text, at: separator, limit: limit).map { .string($0) })
  }

  private static let substring = Function(
    "substring",
    [.member(.string, .int, to: .string), .member(.string, .int, .int, to: .string)]
  ) { (arguments, _) throws(FailureReason) in
    guard case .string(let text) = arguments[0], case .int(let start) = arguments[1] else {
      return nil
    }
    let scalars = Array(text.string.unicodeScalars)
    var end = Int64(scalars.count)
    if arguments.count == 3 {
      guard case .int(let index) = arguments[2] else { return nil }
      end = index
    }
    guard start >= 0, start <= scalars.count else { throw outOfRange(start) }
    guard end >= 0, end <= scalars.count else { throw outOfRange(end) }
    guard start <= end else {
      throw .invalidArgument(
        Bilingual(
          vi: "đoạn từ \(start) đến \(end) không hợp lệ", en: "no substring from \(start) to \(end)"
        ))
    }
    return .string(CELText(scalars[Int(start)..<Int(end)]))
  }

  private static let quote = Function("strings.quote", [.global(.string, to: .string)]) {
    arguments, _ in
    guard case .string(let text) = arguments[0] else { return nil }
    var result = "\""
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "\u{07}": result += "\\a"
      case "\u{08}": result += "\\b"
      case "\u{0C}": result += "\\f"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0B}": result += "\\v"
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return .string(result + "\"")
  }
}

/// Translates between offsets of bytes and of code points.
private struct ScalarOffsets {
  /// Where each code point begins; empty for ASCII, where both offsets are the same.
  private var starts: [Int] = []
  let count: Int
  private let byteCount: Int

  init(_ text: CELText) {
    byteCount = text.byteCount
    count = text.count
    guard count != byteCount else { return }
    starts = text.withBytes { bytes in bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } }
  }

  func byte(ofScalar index: Int) -> Int {
    starts.isEmpty ? index : index < starts.count ? starts[index] : byteCount
  }

  /// - Precondition: a code point begins at the byte.
  func scalar(atByte offset: Int) -> Int {
    guard !starts.isEmpty else { return offset }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Cutting texts at separators.
private enum Splitting {
  /// - Parameter limit: the most parts there may be; nil for as many as there are.
  static func parts(of text: CELText, at separator: CELText, limit: Int?) -> [String] {
    guard !separator.isEmpty else { return scalars(of: text, limit: limit) }
    let search = ByteSearch(separator)
    return text.withBytes { bytes in
      var parts: [String] = []
      var start = 0
      while parts.count + 1 < limit ?? .max, let found = search.first(in: bytes, from: start) {
        parts.append(String(decoding: bytes[start..<found], as: UTF8.self))
        start = found + separator.byteCount
      }
      return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
  }

  /// An empty separator cuts between all code points.
  private static func scalars(of text: CELText, limit: Int?) -> [String] {
    let scalars = Array(text.string.unicodeScalars)
    guard scalars.count > 1 else { return [text.string] }
    let single = min(scalars.count, limit ?? .max) - 1
    return scalars[..<single].map { String(Character($0)) }
      + [CELText(scalars[single...]).string]
  }

  /// `new` before each code point and at the end, at most `limit` times.
  static func insert(_ new: String, between text: CELText, limit: Int?) -> String {
    var left = limit ?? .max
    var result = ""
    func insert() {
      guard left > 0 else { return }
      result += new
      left -= 1
    }
    insert()
    for scalar in text.string.unicodeScalars {
      result.unicodeScalars.append(scalar)
      insert()
    }
    return result
  }
}
