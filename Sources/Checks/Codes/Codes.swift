extension Check {
  /// See `CheckGroup.codes`.
  static let codes: [Check] = [
    .agencyCodeForeign,
    .agencyCodeForm,
    .agencyCodeRepeated,
    .agencyCodeStylesMixed,
    .authorityForm,
    .caseCodeRepeated,
    .codeWithBlank,
    .componentCodeForm,
    .decisionNumberForm,
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
  ]
}
