extension Check {
  /// See `CheckGroup.time`.
  static let time: [Check] = [
    .agencyWithoutSuccessor,
    .calendarDateOutsideYear,
    .calendarFixedHolidayMissing,
    .calendarHolidayRepeated,
    .calendarMakeupOnWorkingDay,
    .calendarNationalDaySecondDay,
    .calendarTetTooShort,
    .calendarYearMissing,
    .calendarYearRepeated,
    .changeWithoutPredecessor,
    .effectiveBeforeDecision,
    .exclusiveEndDate,
    .levelNotInRegime,
    .publishedLate,
    .regimeGap,
    .regimeOverlap,
    .reviewedWithDraftPoints,
    .reviewIncomplete,
    .seenInFuture,
    .successionLevelMissing,
    .successionWithoutPredecessor,
    .transferWithoutSuccessor,
    .versionGap,
    .windowReversed,
  ]
}
