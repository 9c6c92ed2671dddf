extension Check {
  /// See `CheckGroup.codes`.
  static let codes: [Check] = [
    .agencyCodeForeign,
    .agencyCodeForm,
    .agencyCodeRepeated,
    .agencyCodeStylesMixed,
    .authorityForm,
    .caseCodeForeign,
    .caseCodeRepeated,
    .codeWithBlank,
    .componentCodeForm,
    .decisionNumberForm,
    .decisionPublisherMismatch,
    .localCodeForeignProvince,
    .portalIDForm,
    .portalIDRepeated,
    .procedureCodeForm,
    .procedureCodeSeries,
    .resultCodeForm,
    .resultCodeNamesDiffer,
    .sameBaseCode,
    .sectorCodeForm,
    .sectorCodeRepeated,
    .sectorNameRepeated,
    .unitCodeForm,
    .unitNameLevel,
  ]
}
