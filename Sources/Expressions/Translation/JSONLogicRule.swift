/// A rule of JSONLogic (https://jsonlogic.com) as JSON.
///
/// Only operators of the original engine are used: `var`, `===`, `!==`, `==`, `!=`, `<`, `<=`, `>`,
/// `>=`, `!`, `and`, `or`, `if`, `in`, `+`, `-`, `cat`, `substr`, `filter`, `some`, `reduce`.
public indirect enum JSONLogicRule: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case array([JSONLogicRule])
  /// An object of one member: the operator and its operands.
  case operation(String, [JSONLogicRule])
}

extension JSONLogicRule {
  /// The JSON text, on one line.
  public var text: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return "\(value)"
    case .double(let value): return CanonicalLiteral.text(value)
    case .string(let text): return JavaScriptText.quoted(text)
    case .array(let elements): return Self.text(elements)
    case .operation(let name, let operands):
      let single = isAlone ? operands.first : nil
      return "{\"\(name)\": \(single?.text ?? Self.text(operands))}"
    }
  }

  /// Whether the one operand is written without an array around it.
  public var isAlone: Bool {
    guard case .operation(let name, let operands) = self else { return false }
    return (name == "var" || name == "!") && operands.count == 1
  }

  private static func text(_ elements: [JSONLogicRule]) -> String {
    "[" + elements.map(\.text).joined(separator: ", ") + "]"
  }

  static func and(_ parts: [JSONLogicRule]) -> JSONLogicRule { joined("and", parts, unit: true) }
  static func or(_ parts: [JSONLogicRule]) -> JSONLogicRule { joined("or", parts, unit: false) }

  /// Without constants, repeated parts and operators inside the same operator.
  private static func joined(
    _ name: String, _ parts: [JSONLogicRule], unit: Bool
  ) -> JSONLogicRule {
    var kept: [JSONLogicRule] = []
    for part in parts {
      switch part {
      case .bool(unit): continue
      case .bool: return .bool(!unit)
      case .operation(name, let inner): kept += inner.filter { !isRepeated($0, in: kept) }
      default: if !isRepeated(part, in: kept) { kept.append(part) }
      }
    }
    return kept.isEmpty ? .bool(unit) : kept.count == 1 ? kept[0] : .operation(name, kept)
  }

  /// Looks at few: a row of a thousand parts is not compared with itself.
  private static func isRepeated(_ part: JSONLogicRule, in kept: [JSONLogicRule]) -> Bool {
    kept.suffix(8).contains(part)
  }

  static func not(_ rule: JSONLogicRule) -> JSONLogicRule {
    if case .bool(let value) = rule { return .bool(!value) }
    if case .operation("!", let inner) = rule, inner.count == 1 { return inner[0] }
    return .operation("!", [rule])
  }
}

extension CELExpression {
  /// The condition as a rule of JSONLogic: true exactly when the value is true, and false where
  /// it is false or an error.
  ///
  /// Data is JSON as forms hand it in: whole numbers within ±(2⁵³−1), dates as ISO 8601 text, an
  /// unanswered field left out. Where the expression asks for `today()`, the data has a member
  /// `today` (`YYYY-MM-DD`), and where the rule needs it the day after as `tomorrow`.
  public func jsonLogic() -> Translation<JSONLogicRule> { jsonLogic(is: true) }

  /// The rule that is true exactly when the value of the condition is `wanted`: asked for `false`
  /// it is no negation, for an error is neither.
  public func jsonLogic(is wanted: Bool) -> Translation<JSONLogicRule> {
    if let notACondition { return Translation(nil, [notACondition]) }
    var emitter = JSONLogicEmitter(self)
    let rule = emitter.truth(parsed.tree.root, is: wanted)
    if emitter.left < 0 { emitter.refuse(parsed.tree.root, .tooLong) }
    return Translation(rule, emitter.notTranslated)
  }

  /// The value as a rule of JSONLogic, null where it is an error; of what JSON holds alone: texts,
  /// numbers, true and false, days.
  public func jsonLogicValue() -> Translation<JSONLogicRule> {
    let root = parsed.tree.root
    if let problem = problems.first {
      return Translation(nil, [Untranslated(problem.range, problem.message)])
    }
    var emitter = JSONLogicEmitter(self)
    let rule = emitter.value(root)
    if emitter.left < 0 { emitter.refuse(root, .tooLong) }
    return Translation(rule, emitter.notTranslated)
  }
}
