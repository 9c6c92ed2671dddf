extension Check {
  /// Every check over the catalog, family by family. A test fails when a file is missing here.
  public static let all: [Check] =
    references + time + codes + completeness + citations + documents + digitization + processes
    + services + forms + lookup + text
}
