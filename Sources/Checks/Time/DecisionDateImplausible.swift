import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let decisionDateImplausible = Check(
    CheckInfo(
      "decision-date-implausible", .warning, .time,
      title: Bilingual(
        vi:
          "Ngày ký quyết định là một ngày đã qua, trong thời kỳ kiểm soát thủ tục hành chính",
        en:
          "The day of a decision is past, and of the time of procedure control"
      ),
      explanation: Bilingual(
        vi:
          "Quyết định công bố thủ tục và phê duyệt quy trình có từ năm 2008 (Đề án 30). Năm xa hơn, hoặc ngày chưa đến, là gõ nhầm.",
        en:
          "Decisions that publish procedures or approve processes go back to 2008 (Project 30). An earlier year, or a day to come, is mistyped."
      ),
      message: Bilingual(
        vi:
          "ngày ký quyết định {date} không thể đúng",
        en:
          "the decision cannot be of {date}"
      ),
      variants: [
        "seen": Bilingual(
          vi: "quyết định ký ngày {date}, sau tháng {month} là lúc đã thấy bản ghi có hiệu lực",
          en: "the decision is of {date}, after {month}, when the record was seen in force")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "gõ nhầm năm", en: "a mistyped year"),
          """
          decision: { number: 163/QĐ-BTP, date: ‹1925-06-20›, publisher: Bộ Tư pháp }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "sau tháng đã thấy bản ghi", en: "after the month in which the record was seen"),
          """
          decision: { number: 163/QĐ-BTP, date: ‹2026-09-03›, publisher: Bộ Tư pháp }
          effective: { seen: 2026-06 }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "ngày đã qua", en: "a past day"),
          """
          decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
          """),
      ]),
    .catalog { context, list in
      guard let first = CalendarDate(year: 2008, month: 1, day: 1) else { return }
      // Seen from a past day many decisions are still to come, and none of them is wrong.
      let isPast = context.catalog.procedures.all.contains { procedure in
        procedure.decision?.date.map { $0.value > context.date } ?? false
      }
      func look(
        _ decision: PublicationDecision?, _ header: Header, _ list: inout FindingList,
        process: Bool = false
      ) {
        guard let date = decision?.date else { return }
        if let seen = header.monthSeen, date.value > seen.last {
          list.add(
            at: header.at(date.range),
            ["date": date.value.inWords, "month": Bilingual(seen.month)], variant: "seen")
          return
        }
        guard
          // A procedure that begins before its decision has another finding.
          date.value < first || process && !isPast && date.value > context.date
        else { return }
        list.add(at: header.at(date.range), ["date": date.value.inWords])
      }
      for item in context.catalog.procedures.all { look(item.decision, item.header, &list) }
      for item in context.catalog.localParts.all { look(item.decision, item.header, &list) }
      for item in context.catalog.processes.all {
        look(item.decision, item.header, &list, process: true)
      }
    })
}

extension Header {
  /// The month in which a record was seen in force whose first day is not known, with its last day.
  fileprivate var monthSeen: (month: String, last: CalendarDate)? {
    guard let window = effective, window.from == nil, let seen = window.seen,
      let first = CalendarDate(seen.value + "-01")
    else { return nil }
    return (seen.value, first.adding(months: 1).adding(days: -1))
  }
}
