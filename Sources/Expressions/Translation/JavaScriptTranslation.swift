import Diagnostics
import SourceText

/// A function of JavaScript (ECMAScript 2022) as text.
public struct JavaScriptFunction: Sendable, Equatable {
  /// `(v) => { … }` or `(v, today) => { … }`.
  public let text: String
  /// Whether it takes the day of `today()`, text `YYYY-MM-DD`, as its second argument.
  public let takesToday: Bool
}

extension CELExpression {
  /// The condition as a pure function of JavaScript: true exactly when the value is true, and
  /// false where it is false or an error.
  ///
  /// It takes the variables as one object of JSON data: whole numbers within ±(2⁵³−1) or as
  /// `BigInt`, dates as ISO 8601 text, an unanswered field left out. It reads nothing else, and
  /// its answer depends on no locale. A bound of work is not part of it.
  public func javaScript() -> Translation<JavaScriptFunction> {
    if let notACondition { return Translation(nil, [notACondition]) }
    var emitter = JavaScriptEmitter(self)
    let body = emitter.truth(parsed.tree.root, is: true)
    if body.utf8.count > JavaScriptEmitter.longest { emitter.refuse(parsed.tree.root, .tooLong) }
    let text = emitter.function(body)
    return Translation(
      JavaScriptFunction(text: text, takesToday: emitter.readsToday), emitter.notTranslated)
  }
}

/// Why a part has no translation.
enum UntranslatedReason {
  case function(String)
  case type(CELType)
  case dynamic
  case construct(String)
  case tooLong
  case other(vi: String, en: String)

  var message: Bilingual {
    switch self {
    case .function(let name):
      Bilingual(vi: "hàm “\(name)” không dịch được", en: "the function “\(name)” is not translated")
    case .type(let type):
      Bilingual(
        vi: "không dịch được giá trị kiểu \(TypeWords.of(type).vi)",
        en: "values of type \(TypeWords.of(type).en) are not translated")
    case .dynamic:
      Bilingual(
        vi: "kiểu chỉ biết khi tính nên không dịch được",
        en: "its type is known only when it runs, so it is not translated")
    case .construct(let text):
      Bilingual(vi: "“\(text)” không dịch được", en: "“\(text)” is not translated")
    case .tooLong:
      Bilingual(vi: "bản dịch quá dài", en: "the translation is too long")
    case .other(let vi, let en): Bilingual(vi: vi, en: en)
    }
  }
}

/// Writes a tree as JavaScript.
///
/// A condition is written as what asks whether it is true, or whether it is false, wherever that
/// is enough; else, as every other part, as a value that is `undefined` for an error.
struct JavaScriptEmitter {
  /// Bytes of a translation.
  static let longest = 1 << 18

  let expression: CELExpression
  var notTranslated: [Untranslated] = []
  var helpers: Set<JavaScriptHelper> = []
  var readsToday = false
  /// The variables of macros; one that stands for data is held against its type when it is read.
  var locals: [(name: String, isData: Bool)] = []
  /// Bytes that patterns may still take.
  var patternBytes = longest

  var tree: SyntaxTree { expression.parsed.tree }

  init(_ expression: CELExpression) { self.expression = expression }

  @discardableResult
  mutating func refuse(_ id: NodeID, _ reason: UntranslatedReason) -> String {
    if notTranslated.count < Untranslated.most {
      notTranslated.append(Untranslated(tree[id].range, reason.message))
    }
    return "undefined"
  }

  mutating func call(_ helper: JavaScriptHelper, _ arguments: String...) -> String {
    call(helper, arguments)
  }

  mutating func call(_ helper: JavaScriptHelper, _ arguments: [String]) -> String {
    require(helper)
    return helper.rawValue + "(" + arguments.joined(separator: ", ") + ")"
  }

  private mutating func require(_ helper: JavaScriptHelper) {
    guard helpers.insert(helper).inserted else { return }
    for needed in helper.needs { require(needed) }
  }

  /// The whole function around what it returns.
  func function(_ body: String) -> String {
    var text = readsToday ? "(v, today) => {\n" : "(v) => {\n"
    for helper in JavaScriptHelper.allCases where helpers.contains(helper) {
      for line in helper.source.split(separator: "\n") { text += "  " + line + "\n" }
    }
    return text + "  return " + body + ";\n}"
  }

  func type(_ id: NodeID) -> CELType { expression.type(of: id) }
}

// MARK: - Conditions

extension JavaScriptEmitter {
  /// A boolean: whether the condition has this value.
  mutating func truth(_ id: NodeID, is wanted: Bool) -> String {
    switch tree[id].kind {
    case .literal(.bool(let value)): return value == wanted ? "true" : "false"
    case .unary(.not, let operand): return truth(operand, is: !wanted)
    case .logical(let logical, let operands):
      let isConjunction = (logical == .and) == wanted
      let parts = operands.map { truth($0, is: wanted) }
      return "(" + parts.joined(separator: isConjunction ? " && " : " || ") + ")"
    case .binary(let binary, let left, let right) where binary.isComparison:
      if let short = shortComparison(binary, left, right, wanted) { return short }
    case .conditional(let condition, let then, let otherwise):
      let chosen = value(condition)
      let first = truth(then, is: wanted)
      let second = truth(otherwise, is: wanted)
      return call(.pick, chosen, "() => " + first, "() => " + second) + " === true"
    case .comprehension(let comprehension):
      guard comprehension.macro == .all || comprehension.macro == .exists else { break }
      return quantified(comprehension, wanted)
    case .bind(let bind): return bound(bind) { $0.truth(bind.body, is: wanted) }
    default: break
    }
    if let data = data(id) { return "\(data) === \(wanted)" }
    return "\(value(id)) === \(wanted)"
  }

  /// Comparisons whose JavaScript operator is false by itself where an operand is missing.
  private mutating func shortComparison(
    _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID, _ wanted: Bool
  ) -> String? {
    let kinds = (type(left), type(right))
    switch (binary, kinds) {
    case (.equal, _), (.notEqual, _):
      if (binary == .equal) == wanted, isConstantText(right), type(left).isText,
        let data = data(left)
      {
        return "\(data) === \(value(right))"
      }
      return "\(equal(left, right)) === \((binary == .equal) == wanted)"
    case (.less, (.date, .date)), (.greaterOrEqual, (.date, .date)):
      let first = value(left)
      return call(.before, first, value(right)) + " === \((binary == .less) == wanted)"
    case (.greater, (.date, .date)), (.lessOrEqual, (.date, .date)):
      let first = value(right)
      return call(.before, first, value(left)) + " === \((binary == .greater) == wanted)"
    case (.less, (.int, .int)), (.lessOrEqual, (.int, .int)), (.greater, (.int, .int)),
      (.greaterOrEqual, (.int, .int)):
      let shown = wanted ? binary : binary.negated
      let first = value(left)
      return "\(first) \(shown.rawValue) \(value(right))"
    default: return nil
    }
  }

  private func isConstantText(_ id: NodeID) -> Bool {
    if case .literal(.string) = tree[id].kind { return true }
    return false
  }

  private mutating func quantified(
    _ comprehension: Node.Comprehension, _ wanted: Bool
  ) -> String {
    let needsAll = (comprehension.macro == .all) == wanted
    let range = items(comprehension)
    let body = function(of: comprehension) { $0.truth(comprehension.body, is: wanted) }
    return call(needsAll ? .all : .some, range, body)
  }
}

extension BinaryOperator {
  /// What holds of two whole numbers when this does not.
  var negated: BinaryOperator {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .equal: .notEqual
    case .notEqual: .equal
    default: self
    }
  }
}

extension CELType {
  var isText: Bool { withoutCodes == .string }
}
