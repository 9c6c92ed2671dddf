extension Check {
  /// See `CheckGroup.conditions`.
  static let conditions: [Check] = [
    .conditionCodeUnknown,
    .conditionFieldUnknown,
    .conditionFunctionUnknown,
    .conditionSyntax,
    .conditionType,
  ]
}
