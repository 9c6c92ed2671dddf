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
      variants: [
        "all": Bilingual(
          vi: "mục của năm {year} chỉ có ngày của năm {other}",
          en: "the entry of {year} holds only days of {other}")
      ],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chép từ năm trước", en: "copied from the year before"),
          CalendarSample.text(makeup: "‹2025-01-11›")),
        CheckExample(
          .declarations, Bilingual(vi: "cả mục của năm khác", en: "an entry of another year"),
          """
          \(CalendarSample.text(makeup: "2026-01-10"))
            - year: ‹2030›
              source: Thông báo nghỉ lễ
              holidays:
                - { date: 2029-01-01, name: Tết Dương lịch }
                - { date: 2029-04-30, name: Ngày Chiến thắng }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đúng năm", en: "the right year"),
          CalendarSample.text(makeup: "2026-01-10")),
      ]),
    .calendar { calendar, _, list in
      for year in calendar.years {
        guard let number = year.year?.value, !calendar.repeats(year) else { continue }
        if let other = year.onlyOtherYear, let range = year.year?.range {
          list.add(
            at: calendar.header.at(range),
            ["year": Bilingual(String(number)), "other": Bilingual(String(other))],
            variant: "all")
          continue
        }
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

extension WorkCalendar.Year {
  /// The other year that all its days are of, where they are several: the year itself is the slip.
  var onlyOtherYear: Int? {
    let dates =
      holidays.map(\.from.value) + holidays.map(\.until.value) + makeup.map(\.value)
    guard let other = dates.first?.year, other != year?.value, holidays.count + makeup.count > 1,
      dates.allSatisfy({ $0.year == other })
    else { return nil }
    return other
  }
}
