import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationReplaced = Check(
    CheckInfo(
      "citation-replaced", .warning, .citations,
      title: Bilingual(
        vi: "Viện dẫn văn bản thay thế, không viện dẫn văn bản đã bị thay thế",
        en: "The replacing text is cited, not the replaced one"),
      explanation: Bilingual(
        vi:
          "Văn bản được viện dẫn đã có văn bản thay thế mà chưa khai ngày hết hiệu lực. Viện dẫn văn bản thay thế; nếu chỉ bị thay thế một phần thì dùng amended-by ở khai báo của văn bản.",
        en:
          "The cited text has been replaced, and its last day is not declared. Cite the text that replaced it; where only a part was replaced, its declaration has amended-by."
      ),
      message: Bilingual(
        vi: "{number} đã được thay thế bởi {other}",
        en: "{number} has been replaced by {other}"),
      basis: [LegalBasis("64/2025/QH15", "", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "văn bản đã bị thay thế", en: "a replaced text"),
          """
          basis: [60/2014/QH13, ‹66/2010/NĐ-CP›]
          ---
          \(replaced("118/2025/NĐ-CP"))
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "văn bản thay thế chưa có hiệu lực", en: "the replacing text is not in force yet"),
          """
          basis: [60/2014/QH13, 66/2010/NĐ-CP]
          ---
          \(replaced("03/2026/QH16"))
          """),
      ]),
    .citation { subject, context, list in
      // Of forms it is said where documents are looked at.
      guard !subject.isRepeated, !subject.isTemplate,
        subject.header.window.until.map({ $0 >= context.date }) ?? true,
        let text = context.datedInstrument(subject.citation.number.value),
        let other = text.replacement(on: context.date, in: context),
        // What replaced the archival parameters is a finding of its own.
        text.number.value != "02/2019/TT-BNV"
      else { return }
      list.add(
        at: subject.place,
        ["number": Bilingual(text.number.value), "other": Bilingual(other.value)],
        related: [
          Related(
            text.header.at(other.range), Bilingual(vi: "khai báo ở đây", en: "declared here"))
        ])
    })
}

/// A text for examples that another replaced, its last day not given.
private func replaced(_ other: String) -> String {
  """
  kind: instrument
  number: 66/2010/NĐ-CP
  type: decree
  title: Về kiểm soát việc thử nghiệm
  issued: 2010-06-08
  # motcua: allow instrument-replaced-still-open -- chưa rõ ngày hết hiệu lực
  replaced-by: \(other)
  """
}

extension Instrument {
  /// The text in force that replaced this one, whose last day is not declared.
  func replacement(on date: CalendarDate, in context: CheckContext) -> Located<String>? {
    guard header.window.until == nil, let other = replacedBy.first, other.value != number.value
    else { return nil }
    let from = context.catalog.instruments.first(of: other.value)?.header.window.from
    return from.map { $0 <= date } ?? true ? other : nil
  }
}
