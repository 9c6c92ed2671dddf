import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarHolidayRepeated = Check(
    CheckInfo(
      "calendar-holiday-repeated", .warning, .time,
      title: Bilingual(
        vi: "Mỗi ngày nghỉ chỉ ghi một lần",
        en: "A day off is listed once"),
      explanation: Bilingual(
        vi:
          "Hai mục trùng ngày thường là một ngày ghi nhầm: ngày nghỉ thứ hai bị mất. Sửa ngày, hoặc bỏ một mục.",
        en:
          "Of two entries for one day, one is usually wrong and a day off is lost. Correct it, or take one out."
      ),
      message: Bilingual(
        vi: "ngày {date} đã là ngày nghỉ theo một mục khác",
        en: "{date} is a day off by another entry already"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "30/4 ghi hai lần", en: "30 April twice"),
          CalendarSample.text(labour: "from: ‹2026-04-30›, until: 2026-05-01")),
        CheckExample(
          .declarations, Bilingual(vi: "mỗi ngày một lần", en: "each day once"),
          CalendarSample.text()),
      ]),
    .calendar { calendar, _, list in
      // A day in the wrong year, or in a year that stands twice, is another mistake.
      let holidays = calendar.years.filter { !calendar.repeats($0) }.flatMap { year in
        year.holidays.filter { holiday in
          year.year.map { $0.value == holiday.from.value.year } ?? true
        }
      }
      for (index, later) in holidays.enumerated().dropFirst() {
        let days = Window(from: later.from.value, until: later.until.value)
        guard
          let earlier = holidays[..<index].first(where: {
            Window(from: $0.from.value, until: $0.until.value).overlaps(days)
          })
        else { continue }
        list.add(
          at: calendar.header.at(later.from.range),
          ["date": max(later.from.value, earlier.from.value).inWords],
          related: [
            Related(
              calendar.header.at(earlier.range),
              Bilingual(vi: "mục kia ở đây", en: "the other entry"))
          ])
      }
    })
}
