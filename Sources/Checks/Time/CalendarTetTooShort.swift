import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarTetTooShort = Check(
    CheckInfo(
      "calendar-tet-too-short", .error, .time,
      title: Bilingual(
        vi: "Tết Nguyên đán nghỉ đủ năm ngày",
        en: "Lunar New Year is five days off"),
      explanation: Bilingual(
        vi:
          "Tết Âm lịch nghỉ 05 ngày; ngày trùng nghỉ hằng tuần được nghỉ bù, nên có ít nhất năm ngày làm việc được nghỉ. Bản nháp chỉ bị cảnh báo.",
        en:
          "Tết is five days off; those on weekly days off are made up, so at least five working days are off. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "kỳ nghỉ Tết Nguyên đán năm {year} chỉ có {count} được nghỉ",
        en: "the Lunar New Year of {year} has only {count} off"),
      basis: [LegalBasis("45/2019/QH14", "Điều 112")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "bốn ngày", en: "four days"),
          CalendarSample.text(tet: "from: ‹2026-02-16›, until: 2026-02-19")),
        CheckExample(
          .declarations, Bilingual(vi: "năm ngày", en: "five days"), CalendarSample.text()),
      ]),
    .calendar { calendar, context, list in
      for year in calendar.years {
        guard let holidays = PublicHolidays(year, of: calendar, in: context),
          let number = year.year, let count = holidays.newYearWorkdaysOff, count < 5
        else { continue }
        list.add(
          at: calendar.header.at(holidays.newYearEntry?.from.range ?? number.range),
          severity: calendar.header.gapSeverity,
          [
            "year": Bilingual(String(number.value)),
            "count": .counted(count, vi: "ngày làm việc", "working day", "working days"),
          ])
      }
    })
}
