import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationNotYetInForce = Check(
    CheckInfo(
      "citation-not-yet-in-force", .error, .citations,
      title: Bilingual(
        vi: "Văn bản chưa có hiệu lực không phải là căn cứ",
        en: "A text that is not yet in force is no basis"),
      explanation: Bilingual(
        vi:
          "Đến ngày có hiệu lực, văn bản mới ràng buộc. Khai phiên bản mới của thủ tục từ ngày đó. Nếu văn bản có hiệu lực sau ngày bắt đầu của phiên bản thì phiên bản bắt đầu sai ngày hoặc gộp hai phiên bản.",
        en:
          "A text binds from its first day. Declare a new version of the procedure from that day. If a text began after the version did, the version has a wrong first day or mixes two versions."
      ),
      message: Bilingual(
        vi: "{number} chỉ có hiệu lực từ ngày {date}",
        en: "{number} is in force only from {date}"),
      variants: [
        "late": Bilingual(
          vi: "{number} có hiệu lực từ ngày {date}, sau khi phiên bản này bắt đầu ({start})",
          en: "{number} began on {date}, after this version did ({start})")
      ],
      basis: [
        LegalBasis("64/2025/QH15", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "luật mới chưa có hiệu lực",
            en: "a new law before its first day"),
          """
          basis: [60/2014/QH13, ‹03/2026/QH16›]
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "phiên bản từ ngày luật có hiệu lực",
            en: "a version from the day of the law"),
          """
          effective: { from: 2027-03-01 }
          basis: [60/2014/QH13, 03/2026/QH16]
          """),
      ]),
    .citation { subject, context, list in
      // A form may be declared before the text that issues it holds.
      guard !subject.isRepeated, !subject.isTemplate else { return }
      let number = subject.citation.number.value
      guard let from = context.datedInstrument(number)?.header.window.from else { return }
      let header = subject.header
      let start = header.effective?.from?.value
      let window = header.window
      // A version that is not in force today is wrong only when the text never meets it.
      let isFuture =
        window.contains(context.date)
        ? from > context.date : window.until.map { from > $0 } ?? false
      if isFuture {
        list.add(at: subject.place, ["number": Bilingual(number), "date": from.inWords])
      } else if subject.isProcedureBasis, let start, from > start {
        list.add(
          at: subject.place, severity: .warning,
          ["number": Bilingual(number), "date": from.inWords, "start": start.inWords],
          variant: "late")
      }
    })
}
