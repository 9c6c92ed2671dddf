extension Check {
  /// See `CheckGroup.time`.
  static let time: [Check] = [
    .changeWithoutPredecessor,
    .effectiveBeforeDecision,
    .exclusiveEndDate,
    .levelNotInRegime,
    .publishedLate,
    .regimeGap,
    .regimeOverlap,
    .successionLevelMissing,
    .successionWithoutPredecessor,
    .transferWithoutSuccessor,
    .versionGap,
    .windowReversed,
  ]
}
