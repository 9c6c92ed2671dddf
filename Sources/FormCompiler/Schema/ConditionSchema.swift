/// Where one condition is true and where it is false, as schemas of the object that holds all it
/// reads; neither is the complement of the other.
///
/// Each stands alone: what it shares with itself is in its own `$defs`.
public struct ConditionSchema: Sendable {
  /// The node of that object: the submission, or an item of a list.
  public let object: Int
  /// Fulfilled only where the condition is true; everywhere it is when the condition is exact.
  public let isTrue: SchemaValue
  /// Fulfilled only where the condition is false.
  public let isFalse: SchemaValue
  /// Fulfilled wherever the condition may be true.
  public let mayBeTrue: SchemaValue
}

extension CheckedForm {
  /// What schemas can say of a condition.
  public struct ConditionReading: Sendable {
    /// nil where it reads several objects, so that no schema of one of them can say it.
    public let schema: ConditionSchema?
    /// Why the schemas are not exact; nil when they are.
    public let reason: NotCarried.Reason?
  }

  /// - Parameter condition: of this form; no calculation of another type than bool.
  public func reading(of condition: FormCondition) -> ConditionReading {
    guard condition.problems.isEmpty else {
      return ConditionReading(schema: nil, reason: .condition)
    }
    var entries = FormEntries(self)
    let formula = entries.formula(condition)
    let table = entries.schemas.table
    let reads = table.reads(formula)
    let level = reads == 0 ? condition.scope.lists.count : reads.trailingZeroBitCount
    guard reads & (reads &- 1) == 0, level <= condition.scope.lists.count else {
      return ConditionReading(schema: nil, reason: table.reason(formula))
    }
    let schemas = [
      entries.schemas.schema(formula, is: true), entries.schemas.schema(formula, is: false),
      entries.schemas.schema(formula, is: true, .upper),
    ].map { Self.alone($0, entries.schemas.bodies) }
    let object = level == 0 ? 0 : nodes[condition.scope.lists[level - 1]].children.first ?? 0
    return ConditionReading(
      schema: ConditionSchema(
        object: object, isTrue: schemas[0], isFalse: schemas[1], mayBeTrue: schemas[2]),
      reason: table.reason(formula))
  }

  private static func alone(_ schema: SchemaValue, _ bodies: [SchemaValue]) -> SchemaValue {
    let sharing = SchemaSharing(bodies, roots: [schema])
    var result = sharing.resolved(schema)
    if case .object = result, !sharing.definitions.isEmpty {
      result.add("$defs", .object(sharing.definitions))
    }
    return result
  }
}

extension SchemaValue {
  /// The same in the words of draft 07; nil where that draft cannot say it.
  public var asDraft07: SchemaValue? {
    guard isOfDraftSeven([]) else { return nil }
    guard case .object(let members) = inDraftSeven else { return inDraftSeven }
    return .object(members.map { .init($0.key == "$defs" ? "definitions" : $0.key, $0.value) })
  }
}
