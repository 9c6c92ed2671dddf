extension Check {
  /// Every check over the catalog, family by family. A test fails when a file is missing here.
  public static let all: [Check] =
    references + time + codes + completeness + citations + conditions + documents + digitization
    + processes + services + forms + lookup + rules + text
}
