import CatalogModel
import Conditions
import Diagnostics
import Expressions
import FormCompiler
import SourceText

/// Evaluators of the catalog's forms, each made once for each day.
struct FormJudges {
  let catalog: Catalog
  let date: CalendarDate
  private var judges: [Key: FormEvaluator] = [:]

  private struct Key: Hashable {
    var form: String
    var date: CalendarDate
  }

  init(_ catalog: Catalog, on date: CalendarDate) {
    self.catalog = catalog
    self.date = date
  }

  /// - Parameter date: nil for the day of the run.
  mutating func judge(
    of form: String, on date: CalendarDate? = nil
  ) throws(RequestProblem) -> FormEvaluator {
    let key = Key(form: form, date: date ?? self.date)
    if let known = judges[key] { return known }
    let checked = CheckedForm(try self.form(form, on: key.date), in: catalog, on: key.date)
    guard checked.isSound else {
      throw RequestProblem(
        vi: "biểu mẫu “\(form)” có lỗi; chạy “motcua check” để xem",
        en: "the form “\(form)” has errors; run “motcua check” to see them")
    }
    let judge = FormEvaluator(checked, context: context(on: key.date))
    judges[key] = judge
    return judge
  }

  func form(_ id: String, on date: CalendarDate) throws(RequestProblem) -> Form {
    if let form = catalog.forms.version(of: id, on: date) { return form }
    if catalog.forms.contains(id) {
      throw RequestProblem(
        vi: "biểu mẫu “\(id)” không có hiệu lực tại ngày \(date)",
        en: "the form “\(id)” is not in force on \(date)")
    }
    let guess = NearMiss.best(for: id, among: catalog.forms.ids)
    throw RequestProblem(
      vi: "không có biểu mẫu “\(id)”" + (guess.map { "; ý bạn là “\($0)”?" } ?? ""),
      en: "there is no form “\(id)”" + (guess.map { "; did you mean “\($0)”?" } ?? ""))
  }

  func context(on date: CalendarDate) -> EvaluationContext {
    let calendar = catalog.settings?.calendar.flatMap {
      catalog.calendars.version(of: $0.value, on: date)
    }
    return EvaluationContext(
      today: CELDate(dayNumber: Int(date.dayNumber)),
      calendar: calendar.flatMap { WorkingCalendar($0) })
  }
}

extension Answer {
  init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .number(Double(number))
    case .real(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .array(let items): self = .array(items.map { Answer($0) })
    case .object(let members): self = .object(members.map { Member($0.name, Answer($0.value)) })
    }
  }
}
