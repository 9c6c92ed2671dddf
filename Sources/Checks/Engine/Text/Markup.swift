/// HTML left in a text.
enum Markup {
  struct Item {
    var bytes: Range<Int>
    /// What to put in its place; nil when nobody can say.
    var replacement: String?
  }

  private static let tags: Set<String> = [
    "a", "b", "br", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "li", "ol", "p", "script", "span", "strong", "style", "sub", "sup", "table", "tbody", "td",
    "th", "tr", "u", "ul",
  ]

  /// Tags that only change the look of words: what stays is right without them.
  private static let inline: Set<String> = [
    "b", "em", "font", "i", "span", "strong", "u",
  ]

  private static let entities: [String: String?] = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": nil, "ndash": "–", "mdash": "—",
    "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bull": "•",
    "apos": nil,
  ]

  /// The text from the first item to the last without them; nil when nobody can say.
  static func removing(_ items: [Item], from bytes: [UInt8]) -> String? {
    var result: [UInt8] = []
    for (index, item) in items.enumerated() {
      guard let replacement = item.replacement else { return nil }
      result += replacement.utf8
      guard index + 1 < items.count else { break }
      result += bytes[item.bytes.upperBound..<items[index + 1].bytes.lowerBound]
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func find(in bytes: [UInt8]) -> [Item] {
    var items: [Item] = []
    var index = 0
    while index < bytes.count {
      let item: Item? =
        switch bytes[index] {
        case 0x3C: tag(bytes, at: index)
        case 0x26: entity(bytes, at: index)
        default: nil
        }
      if let item { items.append(item) }
      index = item?.bytes.upperBound ?? index + 1
    }
    return items
  }

  private static func tag(_ bytes: [UInt8], at start: Int) -> Item? {
    var index = start + 1
    if index < bytes.count, bytes[index] == 0x2F { index += 1 }
    let name = word(bytes, at: index)
    guard tags.contains(name.lowercased()) else { return nil }
    index += name.utf8.count
    let rest = bytes[index...]
    guard let next = rest.first, next == 0x3E || next == 0x20 || next == 0x2F,
      let end = rest.firstIndex(of: 0x3E)
    else { return nil }
    // "<a lớn hơn b>" is no tag: attributes have an equals sign.
    let inside = bytes[index..<end]
    guard inside.allSatisfy({ $0 == 0x20 || $0 == 0x2F }) || inside.contains(0x3D) else {
      return nil
    }
    return Item(
      bytes: start..<end + 1, replacement: inline.contains(name.lowercased()) ? "" : nil)
  }

  private static func entity(_ bytes: [UInt8], at start: Int) -> Item? {
    var index = start + 1
    if index < bytes.count, bytes[index] == 0x23 {
      index += 1
      let digits = word(bytes, at: index)
      guard !digits.isEmpty, index + digits.utf8.count < bytes.count,
        bytes[index + digits.utf8.count] == 0x3B
      else { return nil }
      return Item(bytes: start..<index + digits.utf8.count + 1, replacement: nil)
    }
    let name = word(bytes, at: index)
    index += name.utf8.count
    guard index < bytes.count, bytes[index] == 0x3B else { return nil }
    if let known = entities[name] { return Item(bytes: start..<index + 1, replacement: known) }
    // Letters with marks: `&agrave;`.
    let isLetter = ["grave", "acute", "tilde", "circ", "uml", "slash"].contains {
      name.hasSuffix($0) && name.utf8.count == $0.utf8.count + 1
    }
    return isLetter ? Item(bytes: start..<index + 1, replacement: nil) : nil
  }

  private static func word(_ bytes: [UInt8], at start: Int) -> String {
    guard start < bytes.count else { return "" }
    let run = bytes[start...].prefix {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    return String(decoding: run.prefix(10), as: UTF8.self)
  }
}
