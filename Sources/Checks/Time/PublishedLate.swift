import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let publishedLate = Check(
    CheckInfo(
      "published-late", .note, .time,
      title: Bilingual(
        vi: "Công bố chậm nhất 05 ngày làm việc trước ngày hiệu lực",
        en: "A version is published five working days before it is in force"),
      explanation: Bilingual(
        vi:
          "Quyết định công bố của tỉnh cần ký sớm để kịp niêm yết, cập nhật hệ thống. Mốc 05 ngày làm việc cần cán bộ pháp chế đối chiếu.",
        en:
          "A decision of the province comes early enough for posters and systems. The five working days are to be confirmed by legal staff."
      ),
      message: Bilingual(
        vi: "công bố ngày {decided}, chỉ {count} trước ngày hiệu lực {from}",
        en: "published on {decided}, only {count} before {from}"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", confirmed: false),
        LegalBasis("48/2013/NĐ-CP", confirmed: false),
        LegalBasis("92/2017/NĐ-CP", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "trước một ngày", en: "a day before"),
          """
          decision: { number: 163/QĐ-BTP, date: ‹2025-06-30›, publisher: Bộ Tư pháp }
          effective: { from: 2025-07-01 }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "trước mười ngày", en: "ten days before"),
          """
          decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
          effective: { from: 2025-07-01 }
          """),
      ]),
    .catalog { context, list in
      guard let id = context.catalog.settings?.calendar,
        let calendar = context.catalog.calendars.version(of: id.value, on: context.date)
      else { return }
      if context.isBroken(calendar.header.place) { return }
      let time = WorkingTime(calendar)
      func look(_ decision: PublicationDecision?, _ header: Header, _ list: inout FindingList) {
        guard let date = decision?.date, let from = header.effective?.from,
          date.value <= from.value, from.value < date.value.adding(days: 30)
        else { return }
        // The day in force itself is not a day before it.
        let last = from.value.adding(days: -1)
        guard let count = try? time.workingDays(after: date.value, through: last), count < 5
        else { return }
        list.add(
          at: header.at(date.range),
          [
            "decided": date.value.inWords,
            "count": .counted(count, vi: "ngày làm việc", "working day", "working days"),
            "from": from.value.inWords,
          ])
      }
      for item in context.catalog.procedures.all { look(item.decision, item.header, &list) }
      for item in context.catalog.localParts.all { look(item.decision, item.header, &list) }
    })
}
