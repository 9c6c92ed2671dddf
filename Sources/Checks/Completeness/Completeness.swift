extension Check {
  /// See `CheckGroup.completeness`.
  static let completeness: [Check] = [
    .contactMissing,
    .emptyListPart,
    .incompleteAgencies,
    .incompleteApplicants,
    .incompleteBasis,
    .incompleteChannels,
    .incompleteDecision,
    .incompleteDocuments,
    .incompleteDossierSets,
    .incompleteFees,
    .incompleteOnlineLevel,
    .incompleteRequirements,
    .incompleteResults,
    .incompleteSteps,
    .incompleteTimeLimit,
    .placeholderText,
    .requirementRepeated,
    .resultGrantedMissing,
    .stepRepeated,
    .unfilledBlank,
  ]
}
