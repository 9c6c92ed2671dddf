import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarHolidayUnfounded = Check(
    CheckInfo(
      "calendar-holiday-unfounded", .warning, .time,
      title: Bilingual(
        vi: "Ngày nghỉ có căn cứ, hoặc được làm bù",
        en: "A day off has its reason, or is made up for"),
      explanation: Bilingual(
        vi:
          "Ngày nghỉ lễ chỉ gồm các ngày của Điều 112 và ngày nghỉ bù của chúng; ngày 24/11 chỉ từ năm 2026. Ngày làm việc được hoán đổi để nghỉ thì có một ngày làm bù ở makeup. Thừa một ngày nghỉ thì hạn trả kết quả bị tính dài ra.",
        en:
          "Public holidays are those of article 112 and the days off in their place; 24 November only from 2026. A working day swapped for a day off has a day that makes up for it under makeup. With a day off too many, due days come too late."
      ),
      message: Bilingual(
        vi: "ngày {date} không phải ngày lễ, cũng không có ngày làm bù",
        en: "{date} is no public holiday, and no day makes up for it"),
      basis: [LegalBasis("45/2019/QH14", "Điều 112"), LegalBasis("28/2026/QH16")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "thừa một ngày", en: "a day too many"),
          CalendarSample.text(
            november: "date: 2026-11-24, name: Văn hóa }\n      - { date: ‹2026-12-24›",
            makeup: "")),
        CheckExample(
          .declarations, Bilingual(vi: "hoán đổi, có làm bù", en: "swapped and made up for"),
          CalendarSample.text(
            november: "date: 2026-11-24, name: Văn hóa }\n      - { date: 2026-12-24")),
      ]),
    .calendar { calendar, context, list in
      for year in calendar.years {
        guard let holidays = PublicHolidays(year, of: calendar, in: context) else { continue }
        for holiday in holidays.unfounded(makeup: year.makeup.count) {
          list.add(
            at: calendar.header.at(holiday.from.range), ["date": holiday.from.value.inWords])
        }
      }
    })
}
