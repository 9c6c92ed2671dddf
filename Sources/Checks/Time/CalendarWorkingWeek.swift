import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarWorkingWeek = Check(
    CheckInfo(
      "calendar-working-week", .warning, .time,
      title: Bilingual(
        vi: "Tuần làm việc có đủ từ thứ Hai đến thứ Sáu",
        en: "The working week has Monday to Friday"),
      explanation: Bilingual(
        vi:
          "Cơ quan hành chính làm việc năm ngày, nghỉ thứ Bảy và Chủ nhật. Thiếu một ngày thì mọi thời hạn tính theo ngày làm việc đều dài ra.",
        en:
          "Administrative offices work five days and rest on Saturday and Sunday. With a day missing, every limit in working days grows."
      ),
      message: Bilingual(
        vi: "tuần làm việc thiếu {days}", en: "the working week lacks {days}"),
      basis: [LegalBasis("188/1999/QĐ-TTg", "Điều 1", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "thiếu thứ Năm", en: "Thursday is missing"),
          CalendarSample.text(week: "[‹mon›, tue, wed, fri]")),
        CheckExample(
          .declarations, Bilingual(vi: "đủ năm ngày", en: "all five"), CalendarSample.text()),
      ]),
    .calendar { calendar, context, list in
      let lacking = calendar.lacksWeekdays
      guard let first = calendar.workingWeek.first, !lacking.isEmpty,
        // A day that stands there twice was meant to be another.
        Set(calendar.workingWeek.map(\.value)).count == calendar.workingWeek.count,
        !context.isBroken(calendar.header.place)
      else { return }
      list.add(
        at: calendar.header.at(first.range),
        [
          "days": Bilingual(
            vi: lacking.map(\.inWords.vi).joined(separator: ", "),
            en: lacking.map(\.inWords.en).joined(separator: ", "))
        ])
    })
}

extension Weekday {
  fileprivate var inWords: Bilingual {
    switch self {
    case .mon: Bilingual(vi: "thứ Hai", en: "Monday")
    case .tue: Bilingual(vi: "thứ Ba", en: "Tuesday")
    case .wed: Bilingual(vi: "thứ Tư", en: "Wednesday")
    case .thu: Bilingual(vi: "thứ Năm", en: "Thursday")
    case .fri: Bilingual(vi: "thứ Sáu", en: "Friday")
    case .sat: Bilingual(vi: "thứ Bảy", en: "Saturday")
    case .sun: Bilingual(vi: "Chủ nhật", en: "Sunday")
    }
  }
}
