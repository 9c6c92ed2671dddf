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
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "gõ nhầm năm", en: "a mistyped year"),
          """
          decision: { number: 163/QĐ-BTP, date: ‹1925-06-20›, publisher: Bộ Tư pháp }
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
        guard let date = decision?.date,
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
