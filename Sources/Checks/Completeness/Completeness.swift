extension Check {
  /// See `CheckGroup.completeness`.
  static let completeness: [Check] = []
}
