import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentReplacedDayDiffers = Check(
    CheckInfo(
      "instrument-replaced-day-differs", .warning, .citations,
      title: Bilingual(
        vi:
          "Văn bản bị thay thế hết hiệu lực khi văn bản thay thế có hiệu lực",
        en:
          "A replaced text ends when the one that replaced it begins"
      ),
      explanation: Bilingual(
        vi:
          "Ngày cuối của văn bản cũ thường là ngày ngay trước ngày đầu của văn bản mới. Ngày khác là gõ nhầm, hoặc có điều khoản chuyển tiếp: khi đó hãy cho phép bằng chú thích.",
        en:
          "The last day of the old text is mostly the day before the first of the new one. Another day is mistyped, or there is a transitional clause: then allow it by a comment."
      ),
      message: Bilingual(
        vi:
          "{number} hết hiệu lực ngày {until}, còn {other} có hiệu lực từ {from}",
        en:
          "{number} ended on {until}, while {other} is in force from {from}"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "trống một tháng", en: "a month between"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          effective: { until: ‹2025-05-31› }
          replaced-by: [118/2025/NĐ-CP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "liền nhau", en: "one after the other"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          effective: { until: 2025-06-30 }
          replaced-by: [118/2025/NĐ-CP]
          """),
      ]),
    .instrument { subject, context, list in
      guard let until = subject.header.effective?.until, let other = subject.replacedBy.first,
        let from = context.differingStart(ofWhatReplaced: subject)
      else { return }
      list.add(
        at: subject.header.at(until.range),
        [
          "number": Bilingual(subject.number.value), "until": until.value.inWords,
          "other": Bilingual(other.value), "from": from.inWords,
        ])
    })
}

extension CheckContext {
  /// The first day of the text that replaced another, where it is not the day after the last of
  /// that one.
  func differingStart(ofWhatReplaced text: Instrument) -> CalendarDate? {
    guard text.replacedBy.count == 1, let other = text.replacedBy.first,
      other.value != text.number.value, let until = text.header.effective?.until?.value,
      let later = datedInstrument(other.value), let from = later.header.window.from,
      // In force before it was issued is another finding.
      later.issued.map({ $0.value <= from }) ?? true,
      datedInstrument(text.number.value) != nil, until.adding(days: 1) != from,
      // An end on the day itself is the slip of counting it in.
      until != from
    else { return nil }
    return from
  }
}
