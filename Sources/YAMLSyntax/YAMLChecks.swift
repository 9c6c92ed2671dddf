public import Diagnostics

/// What reading a YAML file may find.
public enum YAMLChecks {
  /// Every check of this module, in the order of the manual.
  public static let all: [CheckInfo] = [
    .fileTooLarge,
    .notUTF8,
    .controlCharacter,
    .yamlSyntax,
    .directiveNotAllowed,
    .rootNotMapping,
    .tooDeep,
    .tooManyNodes,
    .scalarTooLong,
    .tagNotAllowed,
    .anchorNotAllowed,
    .mergeKey,
    .keyNotScalar,
    .duplicateKey,
    .nullValue,
    .brokenFlowText,
    .hashStartsComment,
    .listItemGlued,
    .invisibleCharacter,
    .textNotNFC,
  ]
}
