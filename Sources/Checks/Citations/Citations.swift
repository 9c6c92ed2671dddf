extension Check {
  /// See `CheckGroup.citations`.
  static let citations: [Check] = [
    .basisOnlyDecisions,
    .basisPublicationDecision,
    .citationArticleForm,
    .citationExpired,
    .citationExpiresSoon,
    .citationNotLegalText,
    .citationNotYetInForce,
    .citationNumberForm,
    .citationRepeated,
    .citationSupersededTechnical,
    .citationTypeMismatch,
    .instrumentAmendedEarlier,
    .instrumentBodyUnknown,
    .instrumentEffectiveBeforeIssue,
    .instrumentReplacedStillOpen,
    .instrumentSelfReference,
    .instrumentTitleHasNumber,
    .instrumentYearMismatch,
  ]
}
