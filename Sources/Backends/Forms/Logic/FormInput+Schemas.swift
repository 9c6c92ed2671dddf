import FormCompiler

extension FormInput {
  /// A schema of draft 07 that the innermost item around a node, else the submission, fulfils
  /// wherever the condition may be true: nowhere else where the condition is exact. nil where the
  /// condition reads beyond that object, or counts as that draft cannot.
  func shownWhere(_ condition: FormCondition, at node: Int) -> SchemaValue? {
    if let constant = condition.constant { return constant ? [:] : ["not": [:]] }
    let object = checked[node].lists.last.flatMap { checked[$0].children.first } ?? 0
    guard let schema = reading(of: condition)?.schema, schema.object == object else {
      return nil
    }
    switch schema.mayBeTrue.asDraft07 {
    case .boolean(let value)?: return value ? nil : ["not": [:]]
    case let found: return found
    }
  }
}
