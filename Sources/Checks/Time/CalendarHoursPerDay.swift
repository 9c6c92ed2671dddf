import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarHoursPerDay = Check(
    CheckInfo(
      "calendar-hours-per-day", .error, .time,
      title: Bilingual(
        vi: "Ngày làm việc có từ 1 đến 24 giờ, thường là 8",
        en: "A working day has 1 to 24 hours, mostly 8"),
      explanation: Bilingual(
        vi:
          "Quy trình nội bộ quy đổi ngày ra giờ theo hours-per-day; số sai làm mọi phép cộng thời hạn sai. Quyết định phê duyệt quy trình tính 08 giờ mỗi ngày; nhiều hơn thì bị cảnh báo.",
        en:
          "Processes convert days into hours by hours-per-day; a wrong number makes every sum of times wrong. Decisions that approve processes count 8 hours a day; more is a warning."
      ),
      message: Bilingual(
        vi: "một ngày làm việc không thể có {hours} giờ",
        en: "a working day cannot have {hours} hours"),
      variants: [
        "long": Bilingual(
          vi: "một ngày làm việc {hours} giờ dài hơn 8 giờ",
          en: "a working day of {hours} hours is longer than 8")
      ],
      basis: [LegalBasis("45/2019/QH14", "Điều 105", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "gõ thừa số 0", en: "a zero too many"),
          CalendarSample.text(hours: "‹80›")),
        CheckExample(
          .declarations,
          Bilingual(vi: "tám giờ", en: "eight hours"),
          CalendarSample.text()),
      ]),
    .calendar { calendar, _, list in
      guard let hours = calendar.hoursPerDay else { return }
      let amount = hours.value.thousandths
      guard amount <= 0 || amount > 8000 else { return }
      let isPossible = amount > 0 && amount <= 24_000
      list.add(
        at: calendar.header.at(hours.range), severity: isPossible ? .warning : .error,
        ["hours": Bilingual(hours.value.description)], variant: isPossible ? "long" : nil)
    })
}
