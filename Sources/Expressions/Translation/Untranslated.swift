public import Diagnostics
public import SourceText

/// A part of an expression that another language or spelling cannot say, and why.
public struct Untranslated: Sendable, Equatable {
  /// UTF-8 bytes of the expression's text.
  public var range: SourceRange
  public var reason: Bilingual

  /// Nobody reads more of one expression.
  static let most = 50

  public init(_ range: SourceRange, _ reason: Bilingual) {
    self.range = range
    self.reason = reason
  }
}

/// An expression in another language or spelling.
public struct Translation<Output: Sendable>: Sendable {
  /// nil when a part does not translate.
  public let output: Output?
  /// In the order of the text.
  public let notTranslated: [Untranslated]

  /// Nothing is given out while a part is missing.
  init(_ output: Output?, _ notTranslated: [Untranslated]) {
    self.output = notTranslated.isEmpty ? output : nil
    self.notTranslated = notTranslated.sorted {
      ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end)
    }
  }

  public func map<New>(_ transform: (Output) -> New) -> Translation<New> {
    Translation<New>(output.map(transform), notTranslated)
  }
}

extension CELExpression {
  /// Why there is no condition to translate at all.
  var notACondition: Untranslated? {
    let range = parsed.tree[parsed.tree.root].range
    if let problem = problems.first {
      return Untranslated(problem.range, problem.message)
    }
    guard type != .bool, type != .dyn else { return nil }
    let words = TypeWords.of(type)
    return Untranslated(
      range,
      Bilingual(
        vi: "chỉ dịch điều kiện đúng/sai, đây là \(words.vi)",
        en: "only conditions are translated, this is \(words.en)"))
  }
}
