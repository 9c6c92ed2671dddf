public import Diagnostics
public import SourceText

/// Something wrong with an expression, at the smallest part that is wrong.
public struct ExpressionProblem: Sendable, Equatable {
  public var code: Code
  /// UTF-8 bytes of the expression's text.
  public var range: SourceRange
  public var message: Bilingual
  /// What would make it right, where that is certain or nearly so.
  public var fixes: [ExpressionFix]
  /// The name that is unknown, where that is what is wrong.
  public var name: String?

  init(
    _ code: Code, _ range: SourceRange, _ message: Bilingual, fixes: [ExpressionFix] = [],
    name: String? = nil
  ) {
    self.code = code
    self.range = range
    self.message = message
    self.fixes = fixes
    self.name = name
  }

  /// Stable names of problems, for programs.
  public enum Code: String, Sendable, CaseIterable {
    // The text is no CEL.
    case unexpectedCharacter = "unexpected-character"
    case unexpectedToken = "unexpected-token"
    case unterminatedString = "unterminated-string"
    case invalidEscape = "invalid-escape"
    case invalidNumber = "invalid-number"
    case reservedWord = "reserved-word"
    case invalidMacro = "invalid-macro"
    case tooLong = "expression-too-long"
    case tooDeep = "expression-too-deep"
    // The map is no structured condition.
    case unknownOperator = "unknown-operator"
    case incompleteCondition = "incomplete-condition"
    // The names and types do not fit.
    case undeclaredName = "undeclared-name"
    case unknownFunction = "unknown-function"
    case unknownField = "unknown-field"
    case unknownCode = "unknown-code"
    case unknownType = "unknown-type"
    case typeMismatch = "type-mismatch"
    case argumentCount = "argument-count"
    case invalidConstant = "invalid-constant"

    /// Whether the text is no CEL (the map no condition) at all, rather than CEL whose names or types do not fit.
    public var isOfSyntax: Bool {
      switch self {
      case .unexpectedCharacter, .unexpectedToken, .unterminatedString, .invalidEscape,
        .invalidNumber, .reservedWord, .invalidMacro, .tooLong, .tooDeep, .unknownOperator,
        .incompleteCondition:
        true
      case .undeclaredName, .unknownFunction, .unknownField, .unknownCode, .unknownType,
        .typeMismatch, .argumentCount, .invalidConstant:
        false
      }
    }
  }
}

/// A replacement in the text of an expression.
public struct ExpressionFix: Sendable, Equatable {
  public var range: SourceRange
  public var replacement: String

  public init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension Bilingual {
  /// Appends "did you mean" with the nearest name, where there is one.
  func suggesting(_ guess: String?) -> Bilingual {
    guard let guess else { return self }
    return Bilingual(vi: vi + "; ý bạn là “\(guess)”?", en: en + "; did you mean “\(guess)”?")
  }
}

extension [ExpressionProblem] {
  /// Nobody reads more of one expression.
  private static var most: Int { 50 }

  /// As they stand in the text, each once, the first fifty.
  var inOrder: [ExpressionProblem] {
    let sorted = sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    var kept: [ExpressionProblem] = []
    // A field that the structured spelling compares twice is wrong once.
    for problem in sorted where kept.count < Self.most && kept.last != problem {
      kept.append(problem)
    }
    return kept
  }
}
