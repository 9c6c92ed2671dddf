import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let linkedTimeExceedsTotal = Check(
    CheckInfo(
      "linked-time-exceeds-total", .error, .services,
      title: Bilingual(
        vi: "Các phần liên thông xong trong thời hạn chung",
        en: "Linked procedures fit the published total"),
      explanation: Bilingual(
        vi:
          "Chuỗi dài nhất các phần nối tiếp không được dài hơn thời hạn đã công bố; các phần không có after được làm song song. Ngày và ngày làm việc so theo lịch: chỉ báo khi nhận vào ngày nào trong năm cũng quá hạn.",
        en:
          "The longest chain of parts must fit the published limit; parts without after run in parallel. Days and working days are compared over the calendar: reported only where every start of the year is late."
      ),
      message: Bilingual(
        vi: "chuỗi {path} dài hơn thời hạn công bố ({limit})",
        en: "the chain {path} is longer than the published limit ({limit})"),
      basis: [
        LegalBasis("118/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nối tiếp quá dài",
            en: "one after the other, too long"),
          """
          time-limit: ‹3 working days›
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, time-limit: 2 working days }
            - { name: Đăng ký thường trú, agency: ubnd-xa, after: ["1.000009"], time-limit: 2 working days }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "ngày dài hơn ngày làm việc, dù nhận ngày nào",
            en: "days longer than working days, whatever the start"),
          """
          time-limit: ‹20 working days›
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, time-limit: 60 days }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "ngày và ngày làm việc gần nhau",
            en: "days and working days that are close"),
          """
          time-limit: 20 working days
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, time-limit: 28 days }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "song song",
            en: "in parallel"),
          """
          time-limit: 3 working days
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, time-limit: 2 working days }
            - { name: Đăng ký thường trú, agency: ubnd-xa, time-limit: 2 working days }
          """),
      ]),
    .level { level, context, list in
      guard let linked = level.content.linked?.value, !linked.isEmpty,
        let limit = level.content.timeLimit?.limits, case .single(let single) = limit,
        case .duration(let total) = single.value,
        let measure = TimeMeasure(total, hoursPerDay: context.hoursPerDay)
      else { return }
      let times = linked.map { item -> TimeMeasure? in
        guard case .duration(let own)? = item.timeLimit?.value else { return nil }
        return TimeMeasure(own, hoursPerDay: context.hoursPerDay)
      }
      let chain = LinkedChain(linked)
      let path: [Int]
      if let longest = chain.longest(times, comparableWith: measure),
        longest.measure.isLonger(than: measure) == true
      {
        path = longest.path
      } else if times.contains(where: { $0.map { $0.isLonger(than: measure) == nil } ?? false }),
        let late = chain.alwaysLate(linked, total, context)
      {
        path = late
      } else {
        return
      }
      let parts = path.compactMap { index -> Bilingual? in
        guard case .duration(let own)? = linked[index].timeLimit?.value else { return nil }
        let name = linked[index].handles.last ?? "…"
        return Bilingual(vi: "\(name) (\(own.inWords.vi))", en: "\(name) (\(own.inWords.en))")
      }
      let words = Bilingual(
        vi: parts.map(\.vi).joined(separator: " → "),
        en: parts.map(\.en).joined(separator: " → "))
      list.add(
        at: level.header { $0.timeLimit != nil }.at(single.range),
        ["path": words, "limit": total.inWords])
    })
}

extension LinkedChain {
  /// A chain that ends after a limit in another unit, on whatever day of the year it begins.
  fileprivate func alwaysLate(
    _ linked: [LinkedProcedure], _ limit: StatedDuration, _ context: CheckContext
  ) -> [Int]? {
    guard let time = context.workingTime,
      let starts = try? time.workingDays(in: context.date.year)
    else { return nil }
    var path: [Int]?
    for start in starts {
      guard let latest = time.end(of: limit, from: start),
        let last = last(
          from: start,
          ending: { index, day in
            guard case .duration(let own)? = linked[index].timeLimit?.value else { return day }
            return time.earliestEnd(of: own, from: day)
          })
      else { continue }
      guard last.day > latest else { return nil }
      path = last.path
    }
    return path
  }
}

extension WorkingTime {
  /// A day before which a part that takes its time cannot end; nil where the calendar does not say.
  fileprivate func earliestEnd(
    of duration: StatedDuration, from start: CalendarDate
  ) -> CalendarDate? {
    switch duration.unit {
    case .workingDays, .workingHours:
      guard let hours = try? milliHours(of: duration), let perDay = milliHoursPerDay else {
        return nil
      }
      return try? adding(workingDays: Int(hours / perDay), to: start)
    case .hours: return start.adding(days: Int(duration.amount.thousandths / 24_000))
    case .days, .months, .years:
      guard let whole = duration.amount.whole, whole < 1200 else { return nil }
      switch duration.unit {
      case .days: return start.adding(days: Int(whole))
      case .months: return start.adding(months: Int(whole))
      default: return start.adding(months: Int(whole) * 12)
      }
    }
  }
}
