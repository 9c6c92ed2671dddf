public import Diagnostics
public import SourceText

/// A condition in words, in the manner of law (điều kiện bằng lời).
public struct ConditionSentence: Sendable, Equatable {
  /// What stands after "Khi": "người yêu cầu dưới 18 tuổi và không có cha mẹ đi cùng".
  public let clause: String
  /// "Khi người yêu cầu dưới 18 tuổi và không có cha mẹ đi cùng", without a full stop.
  public let text: String
}

/// Why a condition has no sentence: the part for which there are no words.
public struct WordlessPart: Error, Equatable, Sendable {
  /// UTF-8 bytes of the expression.
  public let range: SourceRange
  public let reason: Bilingual

  init(_ range: SourceRange, vi: String, en: String) {
    self.range = range
    reason = Bilingual(vi: vi, en: en)
  }
}

extension CELExpression {
  /// The condition as a sentence in the vocabulary's language.
  ///
  /// It says when the condition is true; where CEL ends in an error, such as an answer that is
  /// missing, it is not true. The sentence may be shorter than what was written (two bounds
  /// of one number become a range), and never says more or less.
  ///
  /// - Throws: the first part that has no words.
  public func sentence(_ vocabulary: Vocabulary) throws(WordlessPart) -> ConditionSentence {
    let clause = try clause(vocabulary)
    let phrases = Phrasebooks.of(vocabulary.language, today: vocabulary.today)
    let whole = parsed.tree[parsed.tree.root].range
    if case .constant(let isTrue) = clause {
      let text = phrases.constant(isTrue)
      return ConditionSentence(clause: text, text: text.withCapital)
    }
    let words = try ClauseLayout(phrases).words(clause, whole)
    return ConditionSentence(clause: words, text: phrases.opening + " " + words)
  }

  func clause(_ vocabulary: Vocabulary) throws(WordlessPart) -> Clause {
    let whole = parsed.tree[parsed.tree.root].range
    guard problems.isEmpty else {
      throw WordlessPart(
        problems[0].range, vi: "biểu thức còn lỗi", en: "the expression has problems")
    }
    guard type == .bool else {
      throw WordlessPart(whole, vi: "không phải là điều kiện", en: "this is no condition")
    }
    var reader = ClauseReader(self, vocabulary)
    return try reader.clause(parsed.tree.root, true).simplified
  }
}
