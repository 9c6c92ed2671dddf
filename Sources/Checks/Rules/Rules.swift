extension Check {
  /// See `CheckGroup.rules`.
  static let rules: [Check] = [
    .ruleBasisMissing,
    .ruleExpressionInvalid,
  ]
}
