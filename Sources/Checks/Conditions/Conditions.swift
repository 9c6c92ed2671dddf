extension Check {
  /// See `CheckGroup.conditions`.
  static let conditions: [Check] = [
    .conditionCodeUnknown,
    .conditionConstantInvalid,
    .conditionFieldUnknown,
    .conditionFunctionUnknown,
    .conditionSyntax,
    .conditionType,
  ]
}
