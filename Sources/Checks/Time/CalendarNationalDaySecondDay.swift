import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarNationalDaySecondDay = Check(
    CheckInfo(
      "calendar-national-day-second-day", .warning, .time,
      title: Bilingual(
        vi: "Quốc khánh nghỉ hai ngày",
        en: "National Day is two days off"),
      explanation: Bilingual(
        vi:
          "Ngoài ngày 02/9 còn nghỉ thêm một ngày liền kề trước hoặc sau, theo thông báo hằng năm.",
        en: "Beside 2 September the day before or after is off, as announced each year."),
      message: Bilingual(
        vi: "năm {year} mới có một ngày nghỉ Quốc khánh",
        en: "{year} has only one day off for National Day"),
      basis: [LegalBasis("45/2019/QH14", "Điều 112")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chỉ ngày 02/9", en: "2 September only"),
          CalendarSample.text(year: "‹2026›", national: "date: 2026-09-02")),
        CheckExample(
          .declarations, Bilingual(vi: "hai ngày", en: "two days"), CalendarSample.text()),
      ]),
    .calendar { calendar, context, list in
      for year in calendar.years {
        guard let holidays = PublicHolidays(year, of: calendar, in: context),
          let number = year.year,
          number.value >= 2021,
          let day = CalendarDate(year: number.value, month: 9, day: 2),
          holidays.workdaysOff(from: day.adding(days: -4), through: day.adding(days: 5)) == 1,
          !holidays.missing().contains(where: { $0.date == day })
        else { continue }
        list.add(
          at: calendar.header.at(number.range), ["year": Bilingual(String(number.value))])
      }
    })
}
