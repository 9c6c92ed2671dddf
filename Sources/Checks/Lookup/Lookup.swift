extension Check {
  /// See `CheckGroup.lookup`.
  static let lookup: [Check] = [
    lookupHostForeign,
    lookupHostForm,
    lookupNoTarget,
    lookupNotHttps,
    lookupPayloadElsewhere,
    lookupPayloadLong,
    lookupPayloadNotDistinct,
    lookupPayloadPersonal,
    lookupRouteDead,
    lookupRouteLegacy,
    lookupShortener,
    lookupTargetNeedsUnknown,
    lookupTargetNotDistinct,
    lookupTemplateInvalid,
    lookupUnverified,
    lookupVariableUnknown,
    lookupVerifiedLongAgo,
  ]
}
