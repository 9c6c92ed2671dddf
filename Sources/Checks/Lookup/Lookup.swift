extension Check {
  /// See `CheckGroup.lookup`.
  static let lookup: [Check] = []
}
