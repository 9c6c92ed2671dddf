import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarMakeupOnWorkingDay = Check(
    CheckInfo(
      "calendar-makeup-on-working-day", .warning, .time,
      title: Bilingual(
        vi: "Ngày làm bù rơi vào ngày nghỉ hằng tuần",
        en: "Make-up days fall on days off of the week"),
      explanation: Bilingual(
        vi:
          "Làm bù là đi làm vào ngày vốn được nghỉ cuối tuần. Một ngày thường, hay một ngày nghỉ lễ, thì không thể là ngày làm bù.",
        en:
          "Make-up work is done on what would be a day off. A working day, or a public holiday, cannot be one."
      ),
      message: Bilingual(
        vi: "ngày {date} vốn là ngày làm việc, không phải làm bù",
        en: "{date} is a working day anyway"),
      variants: [
        "holiday": Bilingual(
          vi: "ngày {date} vừa là ngày nghỉ lễ vừa là ngày làm bù",
          en: "{date} is both a holiday and a make-up day")
      ],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "thứ Hai", en: "a Monday"),
          CalendarSample.text(makeup: "‹2026-01-12›")),
        CheckExample(
          .declarations, Bilingual(vi: "thứ Bảy", en: "a Saturday"),
          CalendarSample.text(makeup: "2026-01-10")),
      ]),
    .calendar { calendar, _, list in
      let week = Set(calendar.workingWeek.map(\.value))
      guard !week.isEmpty else { return }
      let holidays = calendar.years.flatMap(\.holidays)
      for date in calendar.years.flatMap(\.makeup) {
        let holiday = holidays.first {
          Window(from: $0.from.value, until: $0.until.value).contains(date.value)
        }
        if let holiday {
          // A long holiday may run over a weekend that is worked all the same.
          guard week.contains(date.value.weekday) || holiday.from.value == holiday.until.value
          else { continue }
          list.add(
            at: calendar.header.at(date.range), ["date": date.value.inWords], variant: "holiday",
            related: [
              Related(
                calendar.header.at(holiday.range),
                Bilingual(vi: "ngày nghỉ lễ ở đây", en: "the holiday is here"))
            ])
        } else if week.contains(date.value.weekday) {
          list.add(at: calendar.header.at(date.range), ["date": date.value.inWords])
        }
      }
    })
}
