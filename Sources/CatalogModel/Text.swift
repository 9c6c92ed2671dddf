public import Expressions
public import SourceText

/// Human text (nội dung hiển thị): in the catalog's first language, with translations.
public struct HumanText: Hashable, Sendable {
  public var range: SourceRange
  public var text: String
  /// Every language written, in that order; empty for a plain string.
  public var translations: [Translation]
  /// Where the file holds the text byte for byte; nil when folded, indented or escaped.
  public var verbatimStart: UInt32?

  public struct Translation: Hashable, Sendable {
    public var language: String
    public var text: String
    /// The bytes that name the language.
    public var languageRange: SourceRange
    public init(language: String, text: String, languageRange: SourceRange = .zero) {
      self.language = language
      self.text = text
      self.languageRange = languageRange
    }
  }

  public init(_ text: String, at range: SourceRange, translations: [Translation] = []) {
    self.text = text
    self.range = range
    self.translations = translations
  }

  public func text(in language: String) -> String {
    translations.first { $0.language == language }?.text ?? text
  }
}

/// A value kept as syntax: what the compiler passes through without giving it a meaning yet.
public indirect enum SyntaxValue: Hashable, Sendable {
  case scalar(String, isQuoted: Bool)
  case list([SyntaxValue])
  case map([Entry])

  /// A key and its value. Two entries are equal when they say the same, wherever they stand.
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var value: SyntaxValue
    public var keyRange: SourceRange
    public var valueRange: SourceRange
    public init(
      _ key: String, _ value: SyntaxValue, keyRange: SourceRange = .zero,
      valueRange: SourceRange = .zero
    ) {
      self.key = key
      self.value = value
      self.keyRange = keyRange
      self.valueRange = valueRange
    }

    public static func == (a: Entry, b: Entry) -> Bool { a.key == b.key && a.value == b.value }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}

/// A condition (điều kiện): CEL text, its structured spelling, or a constant.
public struct Condition: Hashable, Sendable {
  public enum Syntax: Hashable, Sendable {
    case constant(Bool)
    case cel(String)
    case structured(StructuredNode)
  }
  public var range: SourceRange
  public var syntax: Syntax
  /// Where the file holds the parts of CEL text.
  public var origin: TextOrigin
  /// The `questions.<id>` and bare field paths it names, in order of appearance.
  public var names: [Located<String>]

  public init(
    _ syntax: Syntax, at range: SourceRange, origin: TextOrigin? = nil,
    names: [Located<String>] = []
  ) {
    self.syntax = syntax
    self.range = range
    self.origin = origin ?? TextOrigin(range)
    self.names = names
  }
}

extension SyntaxValue {
  /// A structured condition without its places.
  public init(_ node: StructuredNode) {
    switch node.kind {
    case .scalar(let text, let isQuoted): self = .scalar(text, isQuoted: isQuoted)
    case .list(let items): self = .list(items.map { SyntaxValue($0) })
    case .map(let entries):
      self = .map(
        entries.map {
          Entry(
            $0.key, SyntaxValue($0.value), keyRange: $0.keyRange, valueRange: $0.value.range)
        })
    }
  }
}
