import Diagnostics

/// The checks that the driver itself makes: files, and the lock of lookup addresses.
enum DriverChecks {
  static let all: [CheckInfo] = [
    .fileUnreadable,
    .linkNotFollowed,
    .yamlFileNotRead,
    .fileNameCode,
    .lookupPayloadChanged,
    .lookupPayloadRetired,
    .lookupLockInvalid,
    .lookupPayloadShared,
    .severityUnknown,
    .severityNotAllowed,
    .ruleIDTaken,
  ]
}
