extension Check {
  /// See `CheckGroup.codes`.
  static let codes: [Check] = []
}
