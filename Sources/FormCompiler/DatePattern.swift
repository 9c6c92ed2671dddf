/// Regular expressions for the dates the catalog knows: real days of the years 1900 to 2199.
///
/// `format: date` is only an annotation to most validators, so the calendar is in the pattern.
public enum DatePattern {
  /// The first and the last day that a form takes.
  static let firstDay = "1900-01-01"
  static let lastDay = "2199-12-31"
  static let year = "(?:19|2[01])[0-9]{2}"
  static let month = "(?:0[1-9]|1[0-2])"
  /// 1900 and 2100 are no leap years.
  static let leapYear = "(?:(?:19|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)"
  static let day =
    "(?:\(year)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|\(leapYear)-02-29)"

  /// Parts a date may be known to (độ chính xác).
  public enum Precision: String, CaseIterable, Sendable { case day, month, year }

  /// Anchored; accepts every one of `precisions`, days when there is none.
  public static func date(_ precisions: [Precision] = [.day]) -> String {
    let wanted = precisions.isEmpty ? [.day] : precisions
    let parts = Precision.allCases.filter(wanted.contains).map {
      switch $0 {
      case .day: day
      case .month: "\(year)-\(month)"
      case .year: year
      }
    }
    return "^(?:\(parts.joined(separator: "|")))$"
  }

  /// The one spelling of a moment: Vietnamese time, whole seconds.
  public static let dateTime =
    "^(?:\(day)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\+07:00)$"
}
