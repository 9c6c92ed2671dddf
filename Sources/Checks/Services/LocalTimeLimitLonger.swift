import CatalogModel
import Diagnostics
import SourceText

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
          ["limit": item.own.inWords, "national": item.national.inWords],
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
          }).max(by: { $1.measure.isLonger(than: $0.measure) ?? false }),
          measure.isLonger(than: longest.measure) == true
        else { continue }
        return Longer(
          own: own, range: limit.range, national: longest.duration,
          place: procedure.header.at(longest.range))
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
