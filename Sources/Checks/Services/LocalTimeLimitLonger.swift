import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let localTimeLimitLonger = Check(
    CheckInfo(
      "local-time-limit-longer", .error, .services,
      title: Bilingual(
        vi: "Phần của tỉnh chỉ rút ngắn thời hạn",
        en: "A local part may only shorten the time limit"),
      explanation: Bilingual(
        vi:
          "Thời hạn do văn bản của Trung ương quy định là thời hạn dài nhất; tỉnh chỉ được cam kết ngắn hơn.",
        en:
          "The limit set by the central text is the longest allowed; the province may only promise less."
      ),
      message: Bilingual(
        vi: "thời hạn {limit} dài hơn thời hạn của thủ tục ({national})",
        en: "a limit of {limit} is longer than the procedure's own ({national})"),
      variants: [
        "sometimes": Bilingual(
          vi:
            "thời hạn {limit} có lúc dài hơn {national} của thủ tục: nhận ngày {start} thì đến {end} mới hết, muộn hơn {latest}",
          en:
            "a limit of {limit} is at times longer than the procedure’s {national}: received on {start} it ends on {end}, after {latest}"
        )
      ],
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "tỉnh kéo dài",
            en: "the province makes it longer"),
          """
          kind: local-part
          procedure: "1.000009"
          effective: { from: 2025-07-01 }
          time-limit: ‹5 working days›
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ngày thay cho ngày làm việc",
            en: "days instead of working days"),
          """
          kind: local-part
          procedure: "1.000009"
          effective: { from: 2025-07-01 }
          time-limit: ‹7 days›
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "tỉnh rút ngắn",
            en: "the province makes it shorter"),
          """
          kind: local-part
          procedure: "1.000009"
          effective: { from: 2025-07-01 }
          time-limit: 2 working days
          """),
      ]),
    .content { written, context, list in
      for item in LocalTimeLimit.longer(in: written, context) {
        list.add(
          at: written.at(item.range),
          [
            "limit": item.own.inWords, "national": item.national.inWords,
            "start": item.late?.start.inWords ?? "", "end": item.late?.end.inWords ?? "",
            "latest": item.late?.latest.inWords ?? "",
          ],
          variant: item.late == nil ? nil : "sometimes",
          related: [
            Related(item.place, Bilingual(vi: "thời hạn của thủ tục", en: "the procedure's limit"))
          ])
      }
    })
}

/// Limits of a local part that are longer than the procedure's.
enum LocalTimeLimit {
  struct Longer {
    var own: StatedDuration
    var range: SourceRange
    var national: StatedDuration
    /// Of the procedure's limit.
    var place: Place
    /// Where it is longer on some days only.
    fileprivate var late: LaterEnd?
  }

  static func longer(in written: WrittenContent, _ context: CheckContext) -> [Longer] {
    guard written.isLocal, let rule = written.content.timeLimit else { return [] }
    let hours = context.hoursPerDay
    return rule.limits.values.compactMap { limit in
      guard case .duration(let own) = limit.value,
        let measure = TimeMeasure(own, hoursPerDay: hours)
      else { return nil }
      for procedure in written.procedures {
        let levels = written.levels(of: procedure) { $0.timeLimit != nil }
        guard
          let longest = levels.compactMap({
            longestLimit(procedure.content(of: $0).timeLimit, hours)
          }).max(by: { $1.measure.isLonger(than: $0.measure) ?? false })
        else { continue }
        var late: LaterEnd?
        switch measure.isLonger(than: longest.measure) {
        case true?: break
        case false?: continue
        case nil:
          late = context.workingTime?.firstLaterEnd(
            of: own, than: longest.duration, year: context.date.year)
          if late == nil { continue }
        }
        return Longer(
          own: own, range: limit.range, national: longest.duration,
          place: procedure.header.at(longest.range), late: late)
      }
      return nil
    }
  }
}

/// The longest of a procedure's limits; nil where they do not all compare.
private func longestLimit(
  _ rule: TimeLimitRule?, _ hoursPerDay: Int64
) -> (measure: TimeMeasure, duration: StatedDuration, range: SourceRange)? {
  var longest: (measure: TimeMeasure, duration: StatedDuration, range: SourceRange)?
  for limit in rule?.limits.values ?? [] {
    // A limit of zero is a mistake of its own.
    guard case .duration(let duration) = limit.value, !duration.amount.isZero,
      let measure = TimeMeasure(duration, hoursPerDay: hoursPerDay)
    else { return nil }
    if let current = longest {
      guard let isLonger = measure.isLonger(than: current.measure) else { return nil }
      if !isLonger { continue }
    }
    longest = (measure, duration, limit.range)
  }
  return longest
}

/// A start from which one limit ends later than another.
private struct LaterEnd {
  var start: CalendarDate
  var end: CalendarDate
  /// Where the other limit ends.
  var latest: CalendarDate
}

extension WorkingTime {
  /// The first start of a year from which a limit in one unit ends later than another in
  /// another unit; nil where there is none, or it cannot be said.
  fileprivate func firstLaterEnd(
    of limit: StatedDuration, than other: StatedDuration, year: Int
  ) -> LaterEnd? {
    guard let starts = try? workingDays(in: year) else { return nil }
    for start in starts {
      guard let end = end(of: limit, from: start), let latest = self.end(of: other, from: start)
      else { continue }
      if latest < end { return LaterEnd(start: start, end: end, latest: latest) }
    }
    return nil
  }

  /// nil for clock hours, which have no last day, and for broken numbers of calendar units.
  func end(of limit: StatedDuration, from start: CalendarDate) -> CalendarDate? {
    switch limit.unit {
    case .workingDays, .workingHours:
      guard let hours = try? milliHours(of: limit), let perDay = milliHoursPerDay else {
        return nil
      }
      return try? adding(workingDays: Int((hours + perDay - 1) / perDay), to: start)
    case .days: return whole(limit).flatMap { try? deadline(days: $0, from: start) }
    case .months: return whole(limit).flatMap { try? deadline(months: $0, from: start) }
    case .hours, .years: return nil
    }
  }

  private func whole(_ limit: StatedDuration) -> Int? {
    limit.amount.whole.flatMap { $0 < 36_525 ? Int($0) : nil }
  }
}
