/// Forms of result codes (mã kết quả) seen in the national database.
enum ResultCodeForm {
  case regular
  /// Older systems' forms; known, and to be replaced.
  case irregular

  init?(_ code: String) {
    if CodeShape.matches(code, "KQ.Gdd.dddddd") {
      self = .regular
    } else if CodeShape.matches(code, anyOf: Self.older) {
      self = .irregular
    } else {
      return nil
    }
  }

  private static let older: [StaticString] = [
    "ddd.dd.dd.Gdd-KQd+", "KQ-Gdd.d+", "KQ.Gdd.d+", "U+-Gdd.d+", "Gdd-KQd+", "KQd+", "d+",
  ]
}
