import Diagnostics
import SourceText

/// Our own functions: what conditions of a catalog need and CEL does not have.
extension FunctionLibrary {
  static let catalog: [Function] = [date, today, age, workingDays, normalize, words]

  private static let date = Function(
    "date", [.global(.string, to: .date), .global(.date, to: .date)]
  ) { (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .date: return arguments[0]
    case .string(let text):
      guard let date = CELDate(text.string) else {
        throw .cannotConvert(text: text.string, type: "date")
      }
      return .date(date)
    default: return nil
    }
  }

  private static func day(_ context: EvaluationContext) throws(FailureReason) -> CELDate {
    guard let today = context.today else {
      throw .notProvided(
        Bilingual(vi: "chưa cho biết hôm nay là ngày nào", en: "today's date was not provided"))
    }
    return today
  }

  private static let today = Function("today", [.global(to: .date)]) {
    (_, call) throws(FailureReason) in .date(try day(call.context))
  }

  /// Completed years (tuổi tròn) today, or on a given day.
  private static let age = Function(
    "age", [.global(.date, to: .int), .global(.date, .date, to: .int)]
  ) { (arguments, call) throws(FailureReason) in
    guard case .date(let birth) = arguments[0] else { return nil }
    let on: CELDate
    if arguments.count == 2 {
      guard case .date(let given) = arguments[1] else { return nil }
      on = given
    } else {
      on = try day(call.context)
    }
    guard let age = birth.age(on: on) else { throw .undecidedDate }
    return .int(Int64(age))
  }

  private static let workingDays = Function(
    "workingDays", [.global(.date, .date, to: .int)]
  ) { (arguments, call) throws(FailureReason) in
    guard case .date(let first) = arguments[0], case .date(let last) = arguments[1] else {
      return nil
    }
    guard let calendar = call.context.calendar else {
      throw .notProvided(
        Bilingual(vi: "chưa có lịch làm việc", en: "no working calendar was provided"))
    }
    guard first.day != nil, last.day != nil else { throw .undecidedDate }
    guard
      let count = calendar.workingDays(from: first.days.lowerBound, to: last.days.lowerBound)
    else {
      throw .notProvided(
        Bilingual(
          vi: "lịch làm việc không có đủ các ngày từ \(first) đến \(last)",
          en: "the working calendar does not know all days from \(first) to \(last)"))
    }
    return .int(Int64(count))
  }

  /// Composed letters, single blanks, none at the ends.
  private static let normalize = Function("normalize", [.global(.string, to: .string)]) {
    arguments, _ in
    guard case .string(let text) = arguments[0] else { return nil }
    let parts = text.string.unicodeScalars.split { $0.properties.isWhitespace }
    return .string(parts.map { String($0) }.joined(separator: " ").nfc)
  }

  private static let words = Function("words", [.global(.date, to: .string)]) { arguments, _ in
    guard case .date(let date) = arguments[0] else { return nil }
    return .string(VietnameseNumber.words(date))
  }
}

/// Numbers and dates in Vietnamese words (ghi bằng chữ).
enum VietnameseNumber {
  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]

  /// "ngày mười lăm tháng bảy năm hai nghìn không trăm hai mươi lăm"
  static func words(_ date: CELDate) -> String {
    var parts: [String] = []
    if let day = date.day { parts.append("ngày " + words(day)) }
    // The fourth month is "tháng tư".
    if let month = date.month { parts.append("tháng " + (month == 4 ? "tư" : words(month))) }
    parts.append("năm " + words(date.year))
    return parts.joined(separator: " ")
  }

  /// - Parameter number: 0…9999
  static func words(_ number: Int) -> String {
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
    guard thousands > 0 else { return belowThousand(rest, isLeading: true) }
    let head = digits[min(thousands, 9)] + " nghìn"
    return rest == 0 ? head : head + " " + belowThousand(rest, isLeading: false)
  }

  private static func belowThousand(_ number: Int, isLeading: Bool) -> String {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    guard hundreds > 0 || !isLeading else { return belowHundred(rest, isLeading: true) }
    let head = digits[hundreds] + " trăm"
    return rest == 0 ? head : head + " " + belowHundred(rest, isLeading: false)
  }

  private static func belowHundred(_ number: Int, isLeading: Bool) -> String {
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    switch (tens, ones) {
    case (0, _): return isLeading ? digits[ones] : "linh " + (ones == 4 ? "tư" : digits[ones])
    case (1, 0): return "mười"
    case (1, 5): return "mười lăm"
    case (1, _): return "mười " + digits[ones]
    case (_, 0): return digits[tens] + " mươi"
    case (_, 1): return digits[tens] + " mươi mốt"
    case (_, 4): return digits[tens] + " mươi tư"
    case (_, 5): return digits[tens] + " mươi lăm"
    default: return digits[tens] + " mươi " + digits[ones]
    }
  }
}
