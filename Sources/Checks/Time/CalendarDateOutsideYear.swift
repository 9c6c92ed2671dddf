import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarDateOutsideYear = Check(
    CheckInfo(
      "calendar-date-outside-year", .error, .time,
      title: Bilingual(
        vi: "Ngày nghỉ và ngày làm bù thuộc năm của chúng",
        en: "Holidays and make-up days lie in their year"),
      explanation: Bilingual(
        vi:
          "Mỗi mục trong years chỉ ghi ngày của năm ấy; kỳ nghỉ vắt qua hai năm được tách làm hai. Khác năm thường là chép từ năm trước mà chưa sửa.",
        en:
          "An entry under years holds days of that year; a holiday across two is split. Another year is usually left from copying."
      ),
      message: Bilingual(
        vi: "ngày {date} không thuộc năm {year}",
        en: "{date} is not in {year}"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chép từ năm trước", en: "copied from the year before"),
          CalendarSample.text(makeup: "‹2025-01-11›")),
        CheckExample(
          .declarations, Bilingual(vi: "đúng năm", en: "the right year"),
          CalendarSample.text(makeup: "2026-01-10")),
      ]),
    .calendar { calendar, _, list in
      for year in calendar.years {
        guard let number = year.year?.value, !calendar.repeats(year) else { continue }
        func look(_ date: Located<CalendarDate>, _ list: inout FindingList) {
          guard date.value.year != number else { return }
          list.add(
            at: calendar.header.at(date.range),
            ["date": date.value.inWords, "year": Bilingual(String(number))])
        }
        for holiday in year.holidays {
          look(holiday.from, &list)
          if holiday.until.range != holiday.from.range { look(holiday.until, &list) }
        }
        for date in year.makeup { look(date, &list) }
      }
    })
}
