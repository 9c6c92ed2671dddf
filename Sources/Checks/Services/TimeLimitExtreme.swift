import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let timeLimitExtreme = Check(
    CheckInfo(
      "time-limit-extreme", .note, .services,
      title: Bilingual(
        vi: "Thời hạn trên một năm cần xem lại",
        en: "A limit of more than a year deserves a second look"),
      explanation: Bilingual(
        vi:
          "Hầu hết thủ tục giải quyết trong vài tháng; thời hạn dài hơn một năm thường do viết nhầm đơn vị.",
        en: "Most procedures take weeks; more than a year is usually a slip of the unit."),
      message: Bilingual(
        vi: "thời hạn {limit} dài hơn một năm",
        en: "a limit of {limit} is longer than a year"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nhầm tháng với ngày",
            en: "months for days"),
          """
          time-limit: ‹30 months›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một tháng",
            en: "a month"),
          """
          time-limit: 30 days
          """),
      ]),
    .content { written, context, list in
      for limit in written.content.timeLimit?.limits.values ?? [] {
        guard case .duration(let duration) = limit.value,
          let measure = TimeMeasure(duration, hoursPerDay: context.hoursPerDay)
        else { continue }
        let isLong =
          switch measure {
          case .working(let hours): hours > 250 * context.hoursPerDay
          case .calendar(let hours): hours > 365 * 24_000
          case .months(let months): months > 12_000
          }
        if isLong { list.add(at: written.at(limit.range), ["limit": duration.inWords]) }
      }
    })
}
