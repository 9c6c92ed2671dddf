import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarFixedHolidayMissing = Check(
    CheckInfo(
      "calendar-fixed-holiday-missing", .error, .time,
      title: Bilingual(
        vi: "Lịch có đủ ngày nghỉ lễ theo dương lịch",
        en: "The calendar has every holiday of a fixed date"),
      explanation: Bilingual(
        vi:
          "Nghỉ ngày 01/01, 30/4, 01/5, 02/9 và từ năm 2026 ngày 24/11. Ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù vào ngày làm việc kế tiếp. Thiếu một ngày thì mọi ngày hẹn trả quanh đó sai.",
        en:
          "Off are 1 January, 30 April, 1 May, 2 September and, from 2026, 24 November; one on a weekly day off is made up on the next working day. With one missing every due day around it is wrong."
      ),
      message: Bilingual(
        vi: "năm {year} chưa có ngày nghỉ {date}",
        en: "{year} lacks the holiday of {date}"),
      variants: [
        "compensation": Bilingual(
          vi: "năm {year} chưa có ngày nghỉ bù cho ngày lễ {date} trùng ngày nghỉ hằng tuần",
          en: "{year} lacks the day off for the holiday of {date}, which falls on a weekly day off")
      ],
      basis: [LegalBasis("45/2019/QH14", "Điều 112"), LegalBasis("28/2026/QH16")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "thiếu ngày 24/11", en: "24 November is missing"),
          CalendarSample.text(year: "‹2026›", november: "date: 2026-12-25")),
        CheckExample(
          .declarations, Bilingual(vi: "lệch một ngày", en: "a day too late"),
          CalendarSample.text(november: "date: ‹2026-11-25›")),
        CheckExample(
          .declarations, Bilingual(vi: "đủ", en: "complete"), CalendarSample.text()),
      ]),
    .calendar { calendar, context, list in
      for year in calendar.years {
        guard let holidays = PublicHolidays(year, of: calendar, in: context), let number = year.year
        else {
          continue
        }
        for missing in holidays.missing() {
          list.add(
            at: calendar.header.at(missing.moved?.from.range ?? number.range),
            severity: calendar.header.gapSeverity,
            ["year": Bilingual(String(number.value)), "date": missing.date.inWords],
            variant: missing.isCompensation ? "compensation" : nil)
        }
      }
    })
}
