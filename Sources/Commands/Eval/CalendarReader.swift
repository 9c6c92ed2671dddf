import Diagnostics
import Expressions

extension WorkingCalendar {
  /// Reads `{"from", "until", "workingWeek", "holidays", "makeup"}`; days are "YYYY-MM-DD".
  init(_ json: JSONValue, path: String) throws(RequestProblem) {
    func day(_ value: JSONValue?) -> Int? {
      guard case .string(let text)? = value, let date = CELDate(text), date.day != nil else {
        return nil
      }
      return date.days.lowerBound
    }
    func days(_ name: String) -> Set<Int>? {
      guard let value = json[name] else { return [] }
      guard case .array(let elements) = value else { return nil }
      let found = elements.map { day($0) }
      return found.contains(nil) ? nil : Set(found.compactMap { $0 })
    }
    let names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    var week: Set<Int> = []
    if case .array(let elements)? = json["workingWeek"] {
      for element in elements {
        guard case .string(let name) = element, let index = names.firstIndex(of: name) else {
          week = []
          break
        }
        week.insert(index)
      }
    }
    guard let from = day(json["from"]), let until = day(json["until"]), from <= until,
      !week.isEmpty, let holidays = days("holidays"), let makeup = days("makeup")
    else {
      throw RequestProblem(
        vi: "\(path): lịch làm việc cần from, until, workingWeek (mon … sun), holidays, makeup; "
          + "ngày viết YYYY-MM-DD",
        en: "\(path): a calendar has from, until, workingWeek (mon … sun), holidays, makeup; "
          + "days are YYYY-MM-DD")
    }
    self.init(
      workingWeekdays: week, holidays: holidays, makeupDays: makeup, days: from...until)
  }
}
