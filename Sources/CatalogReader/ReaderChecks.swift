public import Diagnostics

/// The checks that reading itself makes.
public enum ReaderChecks {
  public static let all: [CheckInfo] = [
    .missingKind,
    .unknownKind,
    .unknownKey,
    .retiredKey,
    .keyNotPerLevel,
    .keyNotLocal,
    .missingKey,
    .incompleteDeclaration,
    .missingChoice,
    .exclusiveKeys,
    .wrongType,
    .unknownValue,
    .invalidID,
    .invalidDate,
    .invalidDuration,
    .invalidMoney,
    .invalidNumber,
    .invalidQuantity,
    .numberOutOfRange,
    .quoteNeeded,
    .emptyText,
    .flowTextSplit,
    .textColon,
    .notALanguage,
    .unknownOperator,
    .incompleteCondition,
    .duplicateDeclaration,
    .overlappingVersions,
    .missingCatalog,
    .codeListFileMissing,
    .codeListFileInvalid,
    .codeChangeUnknown,
  ]
}
