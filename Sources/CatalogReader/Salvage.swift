import CatalogLanguage
import CatalogModel
import SourceText

/// What the text of a document that could not be read still shows: its kind and its id.
///
/// Whoever names it is then not told that it does not exist.
enum Salvage {
  /// The declarations in a stretch of bytes, each up to a line `---`.
  static func declarations(in bytes: ArraySlice<UInt8>) -> [Unread.Declaration] {
    var found: [Unread.Declaration] = []
    var keys: [String: String] = [:]
    var isEmpty = true
    func close() {
      if !isEmpty { found.append(declaration(keys)) }
      keys.removeAll(keepingCapacity: true)
      isEmpty = true
    }
    // In UTF-16 the ids are the same bytes with NULs between them.
    let text = bytes.contains(0) ? ArraySlice(bytes.filter { $0 != 0 && $0 < 0xFE }) : bytes
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      // A line of dashes alone was to be one of three.
      if line.starts(with: [0x2D, 0x2D, 0x2D]) || line.elementsEqual([0x2D, 0x2D]) {
        close()
        continue
      }
      if line.contains(where: { $0 > 0x20 }), line.first != 0x23 { isEmpty = false }
      if let (key, value) = entry(line), keys[key] == nil { keys[key] = value }
    }
    close()
    return found
  }

  /// Of a declaration that has keys but no kind or id to be read under.
  static func declaration(_ keys: [String: String]) -> Unread.Declaration {
    let shape = keys["kind"].flatMap(CatalogLanguage.kind)
    let id = shape.map { keys[$0.nameKey] } ?? nameKeys.lazy.compactMap { keys[$0] }.first
    return Unread.Declaration(kind: shape.flatMap { DeclarationKind(rawValue: $0.kind) }, id: id)
  }

  static let nameKeys = ["id", "code", "number", "procedure", "authority"]

  /// `key: value` at the start of a line, for the keys that tell what a declaration is.
  private static func entry(_ line: ArraySlice<UInt8>) -> (String, String)? {
    guard let first = line.first, (0x61...0x7A).contains(first) || first == 0xEF,
      let colon = line.firstIndex(of: 0x3A)
    else { return nil }
    let name = line[..<colon].drop { $0 >= 0x80 }
    let key = String(decoding: name, as: UTF8.self)
    guard key == "kind" || nameKeys.contains(key) else { return nil }
    var value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    if let quote = value.first, quote == 0x22 || quote == 0x27 {
      value = value.dropFirst().prefix { $0 != quote }
    } else if let hash = value.indices.first(where: {
      value[$0] == 0x23 && $0 > value.startIndex && value[$0 - 1] <= 0x20
    }) {
      value = value[..<hash]
    }
    while let last = value.last, last <= 0x20 { value.removeLast() }
    return value.isEmpty ? nil : (key, String(decoding: value, as: UTF8.self))
  }
}
