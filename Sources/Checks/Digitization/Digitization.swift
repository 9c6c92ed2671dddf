extension Check {
  /// See `CheckGroup.digitization`.
  static let digitization: [Check] = [
  ]
}
