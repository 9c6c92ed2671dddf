import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let seenInFuture = Check(
    CheckInfo(
      "seen-in-future", .warning, .time,
      title: Bilingual(
        vi: "Không ai thấy được điều chưa xảy ra",
        en: "Nobody has seen what is still to come"),
      explanation: Bilingual(
        vi:
          "seen là tháng đã thấy bản ghi đang có hiệu lực, nên không sau ngày đang xét. Nếu biết ngày bắt đầu thì ghi from.",
        en:
          "seen is the month in which a record was seen in force, so it is not after the as-of date. If the first day is known, write from."
      ),
      message: Bilingual(
        vi: "tháng {month} còn sau ngày đang xét {date}",
        en: "{month} is after the as-of date {date}"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "tháng sau", en: "a month to come"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          effective: { seen: ‹2027-06› }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "tháng trước", en: "a month past"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          effective: { seen: 2026-06 }
          """),
      ]),
    .catalog { context, list in
      WindowWalker.forEach(in: context.catalog) { window, header in
        guard let seen = window.seen, let month = CalendarDate(seen.value + "-01"),
          context.date < month
        else { return }
        list.add(
          at: header.at(seen.range),
          ["month": Bilingual(seen.value), "date": context.date.inWords])
      }
    })
}
