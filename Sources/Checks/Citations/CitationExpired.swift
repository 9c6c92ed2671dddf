import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationExpired = Check(
    CheckInfo(
      "citation-expired", .error, .citations,
      title: Bilingual(
        vi: "Văn bản được viện dẫn còn hiệu lực trong suốt thời gian áp dụng",
        en: "A cited text is in force as long as what rests on it"),
      explanation: Bilingual(
        vi:
          "Thủ tục chỉ có thể dựa vào văn bản còn hiệu lực; mẫu đơn, tờ khai cũng vậy. Thay bằng văn bản thay thế, hoặc kết thúc hiệu lực của phiên bản này và khai phiên bản mới. Với bản nháp đây là cảnh báo.",
        en:
          "A procedure can rest only on texts in force, and so can a statutory form. Cite the text that replaced it, or end this version and declare a new one. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "{number} đã hết hiệu lực từ sau ngày {date}",
        en: "{number} is no longer in force after {date}"),
      variants: [
        "before": Bilingual(
          vi:
            "{number} hết hiệu lực sau ngày {date}, trước khi phiên bản này có hiệu lực ({start})",
          en: "{number} ended on {date}, before this version began ({start})"),
        "during": Bilingual(
          vi: "{number} hết hiệu lực sau ngày {date}, trong khi phiên bản này áp dụng đến {end}",
          en: "{number} ends on {date}, while this version applies until {end}"),
      ],
      basis: [
        LegalBasis("64/2025/QH15", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "cơ chế một cửa cũ",
            en: "the one-stop decree of before"),
          """
          basis: [60/2014/QH13, ‹61/2018/NĐ-CP›]
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "văn bản ban hành mẫu", en: "the text that issued a form"),
          """
          kind: document
          id: don-de-nghi
          name: Đơn đề nghị
          template: { number: "Mẫu số 01", issued-by: ‹61/2018/NĐ-CP› }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "khi còn áp dụng thì đúng",
            en: "right while it held"),
          """
          decision: { number: 1463/QĐ-BTP, date: 2023-11-20, publisher: Bộ Tư pháp }
          effective: { from: 2024-01-01, until: 2025-06-30 }
          basis: [60/2014/QH13, 61/2018/NĐ-CP]
          """),
      ]),
    .citation { subject, context, list in
      guard !subject.isRepeated else { return }
      let number = subject.citation.number.value
      guard let instrument = context.datedInstrument(number),
        let until = instrument.header.window.until,
        // It has ended, and what replaced it has not begun: one of the days is wrong.
        context.differingStart(ofWhatReplaced: instrument).map({ $0 <= context.date }) ?? true
      else { return }
      let window = subject.header.window
      var variant: String?
      if let from = window.from, until < from {
        variant = "before"
      } else if let end = window.until {
        guard until < end else { return }
        variant = "during"
      } else if until >= context.date {
        return
      }
      list.add(
        at: subject.place, severity: subject.header.gapSeverity,
        [
          "number": Bilingual(number), "date": until.inWords,
          "start": window.from?.inWords ?? "…", "end": window.until?.inWords ?? "…",
        ],
        variant: variant, help: instrument.replacement,
        related: [instrument.windowRelated])
    })
}

extension Instrument {
  /// Where it says until when it is in force.
  var windowRelated: Related {
    Related(
      header.at(header.effective?.until?.range ?? header.effective?.range ?? number.range),
      Bilingual(vi: "hiệu lực của văn bản", en: "when the text is in force"))
  }

  /// What replaced it, as advice.
  var replacement: Bilingual? {
    guard !replacedBy.isEmpty else { return nil }
    let numbers = replacedBy.map(\.value).joined(separator: ", ")
    return Bilingual(vi: "được thay thế bởi \(numbers)", en: "it was replaced by \(numbers)")
  }
}
