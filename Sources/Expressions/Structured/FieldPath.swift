import SourceText

/// A field as the structured spelling names it: `questions.age`.
struct FieldPath {
  struct Part {
    var name: String
    /// Bytes within the text of the path.
    var range: SourceRange
  }

  let parts: [Part]

  /// nil for a text that is no path: with blanks, signs, or a dot too many.
  ///
  /// A part need be no name of CEL, so that a misspelt one gets the checker's suggestion.
  init?(_ text: String) {
    var parts: [Part] = []
    var start = 0
    for piece in text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false) {
      guard let first = piece.first, !(0x30...0x39).contains(first), first != 0x2D,
        piece.allSatisfy(Self.isPart)
      else { return nil }
      let range = SourceRange(start..<start + piece.count)
      parts.append(Part(name: String(Substring(piece)), range: range))
      start += piece.count + 1
    }
    self.parts = parts
  }

  /// The same path from outside, where its first part is the variable at another path; that
  /// stands at the bytes of the first part.
  init(_ path: FieldPath, from variable: FieldPath) {
    let place = path.parts.first?.range ?? .zero
    parts = variable.parts.map { Part(name: $0.name, range: place) } + path.parts.dropFirst()
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
      || byte == 0x2D || byte >= 0x80
  }
}

extension Declarations {
  /// The type of a field; nil where there is none of that name.
  ///
  /// - Parameter items: types of the items around, innermost last; each is called `item`.
  func type(of path: FieldPath, items: [CELType]) -> CELType? {
    let names = path.parts.map(\.name)
    if names.first == StructuredReader.itemName, let item = items.last {
      return type(of: names.dropFirst(), in: item)
    }
    // As the resolver of names does it: the longest declared name wins.
    for length in stride(from: names.count, through: 1, by: -1) {
      let name = names.prefix(length).joined(separator: ".")
      for candidate in candidates(name) {
        guard let root = variables[candidate] else { continue }
        return type(of: names.dropFirst(length), in: root)
      }
    }
    return nil
  }

  private func type(of names: ArraySlice<String>, in root: CELType) -> CELType? {
    var type = root
    for name in names {
      switch type {
      case .dyn: return .dyn
      case .map(_, let value): type = value
      case .object(let object):
        guard let declared = objects[object] else { return .dyn }
        guard let field = declared.fields[name] else { return nil }
        type = field.type
      default: return nil
      }
    }
    return type
  }
}
