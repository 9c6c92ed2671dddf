import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let exclusiveEndDate = Check(
    CheckInfo(
      "exclusive-end-date", .warning, .time,
      title: Bilingual(
        vi: "Ngày kết thúc là ngày cuối cùng còn hiệu lực",
        en: "A window ends on its last day in force"),
      explanation: Bilingual(
        vi:
          "Văn bản thường viết “hết hiệu lực từ ngày 01/3/2027”: ngày cuối còn hiệu lực là 28/02/2027. until tính cả ngày ấy, nên ngày mùng một đầu tháng thường là nhầm. Nếu đúng là hết ngày mùng một, hãy cho phép bằng chú thích.",
        en:
          "Laws say “ceases to be in force from 1 March 2027”: the last day is 28 February. until is inclusive, so the first day of a month is usually a slip. If it is meant, allow it by a comment."
      ),
      message: Bilingual(
        vi: "khoảng hiệu lực gồm cả ngày {until}; có lẽ ngày cuối là {last}",
        en: "this window includes {until}; its last day is probably {last}"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "mùng một", en: "the first of a month"),
          """
          kind: instrument
          number: 06/2021/TT-BTP
          type: circular
          title: Về hộ tịch
          issued: 2021-06-01
          effective: { from: 2021-08-01, until: ‹2027-03-01› }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "ngày cuối tháng", en: "the last of a month"),
          """
          kind: instrument
          number: 06/2021/TT-BTP
          type: circular
          title: Về hộ tịch
          issued: 2021-06-01
          effective: { from: 2021-08-01, until: 2027-02-28 }
          """),
      ]),
    .catalog { context, list in
      WindowWalker.forEach(in: context.catalog) { window, header in
        // Where the next version begins on that day they overlap, which is an error.
        guard let until = window.until, until.value.components.day == 1,
          !context.isInConflict(header),
          window.from.map({ $0.value < until.value }) ?? true
        else { return }
        let last = until.value.adding(days: -1)
        let place = header.at(until.range)
        list.add(
          at: place, ["until": until.value.inWords, "last": last.inWords],
          fixes: [
            FixIt(
              Bilingual(vi: "Đổi thành \(last)", en: "Change to \(last)"), at: place,
              replacement: last.description)
          ])
      }
    })
}
