extension Check {
  /// See `CheckGroup.conditions`.
  static let conditions: [Check] = [
    .casesOverlap,
    .casesUncovered,
    .conditionAlwaysTrue,
    .conditionCodeUnknown,
    .conditionConstantInvalid,
    .conditionFieldUnknown,
    .conditionFunctionUnknown,
    .conditionNeverTrue,
    .conditionSyntax,
    .conditionType,
    .conditionUndecided,
    .processBranchesOverlap,
    .processBranchesUncovered,
    .tableConditionsOverlap,
    .tableConditionsUncovered,
  ]
}
