/// Spans of time in the largest units that they are made of.
enum SpanText {
  typealias Units = (day: String, hour: String, minute: String, second: String)

  /// "1 giờ 30 phút"; nil for what is negative or has decimals.
  static func text(_ span: CELDuration, units: Units) -> String? {
    guard span.nanos == 0, span.seconds >= 0 else { return nil }
    let seconds = span.seconds
    if seconds >= 86_400 * 2, seconds % 86_400 == 0 { return "\(seconds / 86_400) \(units.day)" }
    let parts = [
      (seconds / 3600, units.hour), (seconds % 3600 / 60, units.minute),
      (seconds % 60, units.second),
    ].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return "0 \(units.second)" }
    return parts.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }
}
