extension Check {
  /// See `CheckGroup.processes`.
  static let processes: [Check] = [
    processAgencyForeign,
    processBelowLimit,
    processClockElsewhere,
    processCycleUnbounded,
    processDeadEnd,
    processDigitizesMissing,
    processExceedsLimit,
    processFirstNotReceive,
    processLastNotReturn,
    processNoRefusal,
    processReceiveSlow,
    processSameDayAsHours,
    processSameRoleDecides,
    processStepNextUnknown,
    processStepUnreachable,
    processStepUntimed,
    processStepWithoutOutput,
    processStepWithoutRole,
    processStepZero,
    processSupplementRepeated,
    processWaitUnbounded,
    supplementClockMissing,
  ]
}
