import CatalogModel
import SourceText

/// The bare names a condition begins paths with: what stands in no literal, is no member of
/// something, no function and no variable of a macro.
enum ConditionRoots {
  /// nil when the structure has items of lists, whose names mean the item first.
  static func of(_ condition: Condition) -> Set<String>? {
    switch condition.syntax {
    case .constant: []
    case .cel(let text): inCEL(text)
    case .structured(let value):
      hasItems(SyntaxValue(value))
        ? nil
        : Set(condition.names.map { String($0.value.prefix { $0 != "." }) })
    }
  }

  private static func hasItems(_ value: SyntaxValue) -> Bool {
    switch value {
    case .scalar: false
    case .list(let values): values.contains(where: hasItems)
    case .map(let entries):
      entries.contains {
        ["any-item", "every-item", "count"].contains($0.key) || hasItems($0.value)
      }
    }
  }

  private static let macros: Set<String> = ["all", "exists", "exists_one", "filter", "map"]
  private static let words: Set<String> = ["true", "false", "null", "in"]

  static func inCEL(_ text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    var roots: Set<String> = []
    var variables: Set<String> = []
    var index = 0
    var previous: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x27 {
        index = endOfLiteral(bytes, from: index)
        previous = byte
      } else if isLetter(byte) || isDigit(byte) {
        let start = index
        while index < bytes.count, isLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
        defer { previous = bytes[index - 1] }
        if isDigit(byte) { continue }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        let isMember = previous == 0x2E
        if next(in: bytes, from: index) == 0x28 {
          if isMember, macros.contains(name) {
            variables.formUnion(variable(in: bytes, from: index))
          }
        } else if !isMember, !words.contains(name) {
          roots.insert(name)
        }
      } else {
        if byte > 0x20 { previous = byte }
        index += 1
      }
    }
    return roots.subtracting(variables)
  }

  /// The variable of a macro whose parenthesis comes next.
  private static func variable(in bytes: [UInt8], from start: Int) -> [String] {
    guard let open = bytes[start...].firstIndex(of: 0x28) else { return [] }
    let name = bytes[(open + 1)...].drop { $0 <= 0x20 }.prefix { isLetter($0) || isDigit($0) }
    return name.isEmpty ? [] : [String(decoding: name, as: UTF8.self)]
  }

  private static func next(in bytes: [UInt8], from start: Int) -> UInt8? {
    bytes[start...].first { $0 > 0x20 }
  }

  private static func endOfLiteral(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      index += bytes[index] == 0x5C ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
