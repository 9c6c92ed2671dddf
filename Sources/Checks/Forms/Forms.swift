extension Check {
  /// See `CheckGroup.forms`.
  static let forms: [Check] = []
}
