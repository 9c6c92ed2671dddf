public import SourceText

/// The structured spelling of a condition as it stands in a YAML file: scalars, lists and maps
/// with the bytes they were written as.
///
/// `{ field: questions.age, at-least: 18 }` is a map of two entries.
public struct StructuredNode: Sendable {
  public indirect enum Kind: Sendable, Hashable {
    /// - Parameter isQuoted: whether quotes stood around it; `'18'` is a text, `18` a number.
    case scalar(String, isQuoted: Bool)
    case list([StructuredNode])
    case map([Entry])
  }

  public struct Entry: Sendable {
    public var key: String
    public var keyRange: SourceRange
    public var value: StructuredNode

    public init(_ key: String, at keyRange: SourceRange = .zero, _ value: StructuredNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  public var kind: Kind
  /// Bytes of the file, quotes included.
  public var range: SourceRange

  public init(_ kind: Kind, at range: SourceRange = .zero) {
    self.kind = kind
    self.range = range
  }

  /// Where part of a scalar's text stands; the whole scalar where it is not written as it reads,
  /// that is folded or escaped.
  func place(of part: SourceRange) -> SourceRange {
    guard case .scalar(let text, let isQuoted) = kind else { return range }
    let quote = isQuoted ? 1 : 0
    guard range.count == text.utf8.count + 2 * quote else { return range }
    let start = range.bounds.lowerBound + quote
    return SourceRange(start + part.bounds.lowerBound..<start + part.bounds.upperBound)
  }
}

/// Two nodes are equal when they say the same, wherever they stand.
extension StructuredNode: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }

  public static func == (a: StructuredNode, b: StructuredNode) -> Bool { a.kind == b.kind }
}

extension StructuredNode.Entry: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
  }

  public static func == (a: Self, b: Self) -> Bool { a.key == b.key && a.value == b.value }
}

extension StructuredNode {
  /// Without a place, as a printer makes it.
  static func text(_ text: String, isQuoted: Bool = false) -> StructuredNode {
    StructuredNode(.scalar(text, isQuoted: isQuoted))
  }

  static func map(_ entries: (String, StructuredNode)...) -> StructuredNode {
    StructuredNode(.map(entries.map { Entry($0.0, $0.1) }))
  }
}
