import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let reviewInFuture = Check(
    CheckInfo(
      "review-in-future", .warning, .time,
      title: Bilingual(vi: "Ngày rà soát không ở tương lai", en: "A review does not lie ahead"),
      explanation: Bilingual(
        vi: "Bản đã rà soát là bản có người đã đọc. Ngày sau ngày kiểm tra thường là gõ sai năm.",
        en:
          "What was reviewed was read by somebody. A day after that of the check is mostly a mistyped year."
      ),
      message: Bilingual(
        vi: "rà soát ngày {date}, sau ngày kiểm tra {today}",
        en: "reviewed on {date}, after {today}, the day of this check"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "năm sau", en: "next year"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          review: { status: reviewed, by: "Phòng Kiểm soát thủ tục hành chính", on: ‹2027-06-20› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đã qua", en: "in the past"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          review: { status: reviewed, by: "Phòng Kiểm soát thủ tục hành chính", on: 2026-06-20 }
          """),
      ]),
    .header { summary, context, list in
      guard let date = summary.header.reviewedOn, context.date < date.value else { return }
      list.add(
        at: summary.header.at(date.range),
        ["date": date.value.inWords, "today": context.date.inWords])
    })
}
