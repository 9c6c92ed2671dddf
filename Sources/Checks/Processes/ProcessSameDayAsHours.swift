import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processSameDayAsHours = Check(
    CheckInfo(
      "process-same-day-as-hours", .warning, .processes,
      title: Bilingual(
        vi: "Giải quyết trong ngày viết là same-day",
        en: "What is handled on the same day is written same-day"),
      explanation: Bilingual(
        vi:
          "“Trong ngày, nhận sau 15 giờ thì trả ngày làm việc tiếp theo” là một quy tắc, không phải là 8 giờ làm việc. Phần liên thông ghi 8 giờ trong khi thủ tục ấy giải quyết trong ngày thì bị cảnh báo; còn lại chỉ là ghi chú.",
        en:
          "“On the same day; received after 15:00, on the next working day” is a rule, not a number of hours. A linked part of 8 hours whose procedure is handled on the same day is a warning, all else a note."
      ),
      message: Bilingual(
        vi: "thời hạn {limit} có phải là “trong ngày”? Nếu phải, viết same-day",
        en: "does a limit of {limit} mean “on the same day”? If so write same-day"),
      variants: [
        "linked": Bilingual(
          vi:
            "phần liên thông ghi {limit}, còn thủ tục {code} giải quyết trong ngày; viết same-day",
          en:
            "the linked part takes {limit}, but {code} is handled on the same day; write same-day")
      ],
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
            vi: "phần liên thông giải quyết trong ngày", en: "a linked part of the same day"),
          """
          linked:
            - { procedure: "1.000021", agency: ubnd-xa, time-limit: ‹8 working hours› }
          ---
          \(ProcedureSample.other("1.000021", "Xác nhận trong ngày", ["time-limit": "time-limit: { same-day: { cut-off: \"15:00\", after: next-working-day } }"]))
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
        guard let hours = limit.workingDayInHours(context) else { continue }
        list.add(at: written.at(limit.range), severity: .note, ["limit": hours])
      }
      for item in written.content.linked?.value ?? [] {
        guard let limit = item.timeLimit, let hours = limit.workingDayInHours(context) else {
          continue
        }
        guard let code = item.procedure,
          let other = context.catalog.procedures.version(
            of: code.value, on: written.header.day(nearest: context.date)),
          let rule = other.sameDayLimit
        else {
          list.add(at: written.at(limit.range), severity: .note, ["limit": hours])
          continue
        }
        list.add(
          at: written.at(limit.range), ["limit": hours, "code": Bilingual(code.value)],
          variant: "linked",
          related: [
            Related(
              other.header.at(rule.range),
              Bilingual(vi: "thời hạn của thủ tục ấy", en: "the limit of that procedure"))
          ])
      }
    })
}

extension Located<TimeLimit> {
  /// In words, where it is the hours of one working day.
  fileprivate func workingDayInHours(_ context: CheckContext) -> Bilingual? {
    guard case .duration(let duration) = value, duration.unit == .workingHours,
      duration.amount.thousandths == context.hoursPerDay
    else { return nil }
    return duration.inWords
  }
}

extension Procedure {
  /// Where it says that it is handled on the same day, at its top or for a level.
  fileprivate var sameDayLimit: Located<TimeLimit>? {
    for content in [self.content] + self.levels.map(\.content) {
      for limit in content.timeLimit?.limits.values ?? [] {
        if case .sameDay = limit.value { return limit }
      }
    }
    return nil
  }
}
