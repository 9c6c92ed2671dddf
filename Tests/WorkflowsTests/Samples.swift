import CatalogModel
import SourceText

func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: .zero) }

func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("no date: \(text)") }
  return date
}

private func header(_ kind: DeclarationKind) -> Header {
  Header(kind: kind, place: Place(FileID(0), .zero))
}

/// Monday to Friday; Tết, 30/4 and 1/5 of 2026; 2026-05-09 is worked; 2025 and 2026 declared.
func sampleCalendar(
  years: [Int] = [2025, 2026], hoursPerDay: DecimalNumber? = .init(units: 8)
)
  -> WorkCalendar
{
  var calendar = WorkCalendar(header: header(.calendar), id: located("lich"))
  calendar.workingWeek = [.mon, .tue, .wed, .thu, .fri].map { located($0) }
  calendar.hoursPerDay = hoursPerDay.map { located($0) }
  calendar.years = years.map { number in
    var year = WorkCalendar.Year(range: .zero)
    year.year = located(number)
    if number == 2026 {
      year.holidays = [
        .init(range: .zero, from: located(day("2026-02-16")), until: located(day("2026-02-20"))),
        .init(range: .zero, from: located(day("2026-04-30")), until: located(day("2026-05-01"))),
      ]
      year.makeup = [located(day("2026-05-09"))]
    }
    return year
  }
  return calendar
}

func process(_ steps: [ProcessStep]) -> ProcessDefinition {
  var process = ProcessDefinition(header: header(.process), id: located("qt"))
  process.steps = steps
  return process
}

func step(
  _ id: String, _ kind: ProcessStep.Kind = .work, hours: String? = nil, next: ProcessStep.Next?
) -> ProcessStep {
  var step = ProcessStep(range: .zero)
  step.id = located(id)
  step.kind = located(kind)
  if let amount = hours.flatMap({ DecimalNumber($0) }) {
    step.duration = located(StatedDuration(amount, .workingHours))
  }
  step.next = next
  return step
}

func to(_ id: String) -> ProcessStep.Next { .step(located(id)) }

func outcomes(_ ids: String...) -> ProcessStep.Next {
  .outcomes(
    ids.map { id in
      var outcome = ProcessStep.StepOutcome(range: .zero)
      outcome.next = located(id)
      return outcome
    })
}

func names(_ steps: [ProcessStep]) -> [String] { steps.compactMap { $0.id?.value } }
