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
    .citationReplaced,
    .citationSupersededTechnical,
    .citationTypeMismatch,
    .instrumentAmendedEarlier,
    .instrumentBodyUnknown,
    .instrumentEffectiveBeforeIssue,
    .instrumentEndsBeforeIssue,
    .instrumentReplacedDayDiffers,
    .instrumentReplacedStillOpen,
    .instrumentSelfReference,
    .instrumentTitleHasNumber,
    .instrumentYearMismatch,
    .mentionedTextNotDeclared,
    .mentionedTextNotInForce,
    .mentionedTextTypeMismatch,
  ]
}
