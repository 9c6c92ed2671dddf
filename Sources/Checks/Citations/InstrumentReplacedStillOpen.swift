import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentReplacedStillOpen = Check(
    CheckInfo(
      "instrument-replaced-still-open", .warning, .citations,
      title: Bilingual(
        vi: "Văn bản bị thay thế có ngày hết hiệu lực",
        en: "A replaced text has a last day"),
      explanation: Bilingual(
        vi:
          "Không có ngày hết hiệu lực thì thủ tục viện dẫn nó vẫn coi là đúng. Ghi effective.until: ngày trước khi văn bản thay thế có hiệu lực.",
        en:
          "Without a last day, procedures that cite it pass as right. Give effective.until: the day before the replacing text is in force."
      ),
      message: Bilingual(
        vi: "{number} được thay thế bởi {other} nhưng chưa ghi ngày hết hiệu lực",
        en: "{number} is replaced by {other}, but its last day is not given"),
      basis: [
        LegalBasis("64/2025/QH15", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chưa ghi ngày hết hiệu lực",
            en: "no last day"),
          """
          kind: instrument
          number: 63/2010/NĐ-CP
          type: decree
          title: Về kiểm soát thủ tục hành chính
          effective: { from: 2010-10-14 }
          replaced-by: [‹118/2025/NĐ-CP›]
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có ngày hết hiệu lực",
            en: "a last day"),
          """
          kind: instrument
          number: 63/2010/NĐ-CP
          type: decree
          title: Về kiểm soát thủ tục hành chính
          effective: { from: 2010-10-14, until: 2025-06-30 }
          replaced-by: [118/2025/NĐ-CP]
          """),
      ]),
    .instrument { subject, context, list in
      guard let other = subject.replacedBy.first, other.value != subject.number.value,
        subject.header.effective?.until == nil
      else {
        return
      }
      let from = context.catalog.instruments.first(of: other.value)?.header.window.from
      list.add(
        at: subject.header.at(other.range),
        ["number": Bilingual(subject.number.value), "other": Bilingual(other.value)],
        help: from.map {
          let last = $0.adding(days: -1)
          return Bilingual(
            vi: "nếu thay thế toàn bộ: effective: { until: \(last) }",
            en: "if it is replaced as a whole: effective: { until: \(last) }")
        })
    })
}
