extension Check {
  /// See `CheckGroup.digitization`.
  static let digitization: [Check] = [
    .digitizationCategoryMissing,
    .digitizationCategoryNotRequired,
    .digitizationExcludedUnreasoned,
    .digitizationLocalListUnbased,
    .digitizationOfPresented,
    .digitizationPriorResultUncoded,
    .digitizationReplacementUnknown,
    .digitizationSectorLawUnbased,
    .digitizationUndecided,
    .digitizationUnprofiled,
    .digitizationUnsigned,
    .resultCategoryWrong,
    .resultNotElectronic,
    .resultUncoded,
    .reuseCycle,
    .scanColorSealed,
    .scanFormatNotArchival,
    .scanResolutionLow,
  ]
}
