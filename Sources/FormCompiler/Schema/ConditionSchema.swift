import Expressions
import SourceText

/// A condition of a form as the schemas of where it is true and where it is false.
public struct ConditionSchema: Sendable {
  /// Of the field or section it is written for; `rules.<id>` for a rule.
  public var path: String
  public var condition: FormCondition
  /// The number of the node whose object the schemas describe: the submission or the items of a
  /// list. nil where the condition reads several such objects; then there are no schemas.
  public var object: Int?
  /// Whole in itself: what it refers to stands in its own `$defs`. Where the condition is not
  /// exact, it holds only where the condition is surely true.
  public var isTrue: SchemaValue?
  public var isFalse: SchemaValue?
  /// Why the schemas are not exact; nil where they are. A condition that reads several objects
  /// may be exact all the same in the schema of the form.
  public var reason: NotCarried.Reason?

  public var isExact: Bool { reason == nil }
}

extension CheckedForm {
  /// Every condition that is true or false of answers, in the order of ``conditions``.
  ///
  /// A `filter`, which asks of each option, and what is calculated have no schemas.
  public func conditionSchemas() -> [ConditionSchema] {
    var paths: [Place: String] = [:]
    for rule in rules {
      for condition in [rule.when, rule.require].compactMap({ $0 }) {
        paths[condition.place] = rule.path
      }
    }
    return conditions.map { condition in
      let path =
        condition.host == 0
        ? paths[condition.place] ?? "rules" : nodes[condition.host].writtenPath
      return conditionSchema(condition, path)
    }
  }

  private func conditionSchema(_ condition: FormCondition, _ path: String) -> ConditionSchema {
    // Of its own, so that nothing grows with the number of conditions.
    var entries = FormEntries(self)
    var result = ConditionSchema(path: path, condition: condition)
    guard condition.key != .filter, condition.expression.type == .bool else {
      result.reason = condition.key == .filter ? .construct : .calculated
      return result
    }
    let formula = entries.formula(condition)
    result.reason = entries.schemas.table.reason(formula)
    let reads = entries.schemas.table.reads(formula)
    let level = reads == 0 ? 0 : reads.trailingZeroBitCount
    guard reads.nonzeroBitCount <= 1, level <= condition.scope.lists.count else { return result }
    result.object = level == 0 ? 0 : nodes[condition.scope.lists[level - 1]].children.first
    result.isTrue = entries.schemas.whole(formula, is: true)
    result.isFalse = entries.schemas.whole(formula, is: false)
    return result
  }
}

extension FormulaSchemas {
  /// Bytes from where a part that is used again is not repeated.
  private static let longestRepeated = 2_000

  fileprivate mutating func whole(_ formula: FormulaID, is outcome: Bool) -> SchemaValue {
    let open = schema(formula, is: outcome)
    let sharing = SchemaSharing(bodies, roots: [open], smallest: Self.longestRepeated)
    var result = sharing.resolved(open)
    guard !sharing.definitions.isEmpty else { return result }
    if result["$ref"] != nil { result = ["allOf": [result]] }
    result.add("$defs", .object(sharing.definitions))
    return result
  }
}
