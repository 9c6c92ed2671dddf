import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processSameDayAsHours = Check(
    CheckInfo(
      "process-same-day-as-hours", .note, .processes,
      title: Bilingual(
        vi: "Giải quyết trong ngày viết là same-day",
        en: "What is handled on the same day is written same-day"),
      explanation: Bilingual(
        vi:
          "“Trong ngày, nhận sau 15 giờ thì trả ngày làm việc tiếp theo” là một quy tắc, không phải là 8 giờ làm việc.",
        en:
          "“On the same day; received after 15:00, on the next working day” is a rule, not a number of hours."
      ),
      message: Bilingual(
        vi: "thời hạn {limit} có phải là “trong ngày”? Nếu phải, viết same-day",
        en: "does a limit of {limit} mean “on the same day”? If so write same-day"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tám giờ",
            en: "eight hours"),
          """
          time-limit: ‹8 working hours›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "trong ngày",
            en: "on the same day"),
          """
          time-limit: { same-day: { cut-off: "15:00", after: next-working-day } }
          """),
      ]),
    .content { written, context, list in
      for limit in written.content.timeLimit?.limits.values ?? [] {
        guard case .duration(let duration) = limit.value, duration.unit == .workingHours,
          duration.amount.thousandths == context.hoursPerDay
        else { continue }
        list.add(at: written.at(limit.range), ["limit": duration.inWords])
      }
    })
}
