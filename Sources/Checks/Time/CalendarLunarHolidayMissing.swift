import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let calendarLunarHolidayMissing = Check(
    CheckInfo(
      "calendar-lunar-holiday-missing", .error, .time,
      title: Bilingual(
        vi: "Lịch có đủ ngày nghỉ lễ theo âm lịch",
        en: "The calendar has every holiday of the lunar calendar"),
      explanation: Bilingual(
        vi:
          "Nghỉ mùng 1, 2, 3 Tết và ngày 10/3 âm lịch (Giỗ Tổ Hùng Vương); Giỗ Tổ trùng ngày nghỉ hằng tuần thì nghỉ bù vào ngày làm việc kế tiếp. Ngày âm lịch được tính theo múi giờ Việt Nam. Bản nháp chỉ bị cảnh báo.",
        en:
          "Off are the first three days of the lunar year and the tenth of the third lunar month (Hùng Kings); on a weekly day off the latter is made up on the next working day. Lunar days are computed for the time zone of Viet Nam. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "năm {year} chưa có ngày nghỉ {date} ({name})",
        en: "{year} lacks the holiday of {date} ({name})"),
      variants: [
        "compensation": Bilingual(
          vi: "năm {year} chưa có ngày nghỉ bù cho ngày {date} ({name}) trùng ngày nghỉ hằng tuần",
          en:
            "{year} lacks the day off for {date} ({name}), which falls on a weekly day off")
      ],
      basis: [LegalBasis("45/2019/QH14", "Điều 112")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "nghỉ bù chậm một ngày", en: "made up a day too late"),
          CalendarSample.text(hungKings: "date: ‹2026-04-28›")),
        CheckExample(
          .declarations, Bilingual(vi: "Tết chậm một tuần", en: "Tết a week too late"),
          CalendarSample.text(tet: "from: ‹2026-02-23›, until: 2026-02-27")),
        CheckExample(
          .declarations, Bilingual(vi: "đủ", en: "complete"), CalendarSample.text()),
      ]),
    .calendar { calendar, context, list in
      for year in calendar.years {
        guard let holidays = PublicHolidays(year, of: calendar, in: context), let number = year.year
        else { continue }
        let newYear = LunarCalendar.newYear(in: number.value)
        for missing in holidays.missingLunar() {
          let isNewYear = newYear.map { (0...2).contains(missing.date.dayNumber - $0.dayNumber) }
          // That Tết has too few days is another finding.
          if isNewYear ?? false, holidays.newYearWorkdaysOff ?? 5 < 5 { continue }
          list.add(
            at: calendar.header.at(missing.moved?.from.range ?? number.range),
            severity: calendar.header.gapSeverity,
            [
              "year": Bilingual(String(number.value)), "date": missing.date.inWords,
              "name": isNewYear ?? false
                ? Bilingual(vi: "Tết Nguyên đán", en: "Lunar New Year")
                : Bilingual(vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings"),
            ],
            variant: missing.isCompensation ? "compensation" : nil)
        }
      }
    })
}
