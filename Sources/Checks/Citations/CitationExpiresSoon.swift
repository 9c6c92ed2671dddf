import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationExpiresSoon = Check(
    CheckInfo(
      "citation-expires-soon", .warning, .citations,
      title: Bilingual(
        vi: "Biết trước văn bản sắp hết hiệu lực",
        en: "Texts about to end are known in time"),
      explanation: Bilingual(
        vi:
          "Văn bản được viện dẫn hết hiệu lực trong 180 ngày tới mà phiên bản này không kết thúc trước đó; cần chuẩn bị phiên bản mới. Các nghị định phân định thẩm quyền năm 2025 hết hiệu lực sau ngày 28/02/2027.",
        en:
          "A cited text ends within 180 days and this version does not end before it: a new version must be prepared. The decrees of 2025 on competences end after 2027-02-28."
      ),
      message: Bilingual(
        vi: "{number} hết hiệu lực sau ngày {date}, còn {days}",
        en: "{number} ends after {date}, in {days}"),
      basis: [
        LegalBasis("64/2025/QH15", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nghị định phân định thẩm quyền",
            en: "a decree on competences"),
          """
          basis: [60/2014/QH13, ‹120/2025/NĐ-CP›]
          """),
        CheckExample(
          .procedure, Bilingual(vi: "căn cứ của mức thu", en: "the basis of a fee"),
          """
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              amount: 5000 VND
              basis: [281/2016/TT-BTC, ‹120/2025/NĐ-CP›]
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "phiên bản kết thúc cùng lúc",
            en: "the version ends with it"),
          """
          effective: { from: 2025-07-01, until: 2027-02-28 }
          basis: [60/2014/QH13, 120/2025/NĐ-CP]
          """),
      ]),
    .citation { subject, context, list in
      guard !subject.isRepeated else { return }
      let number = subject.citation.number.value
      guard subject.isProcedureBasis || subject.feeWindow != nil,
        let window = subject.header.window.intersection(subject.feeWindow ?? .always)
      else { return }
      // What a version took over in the past is not undone when the transferring text ends.
      guard let instrument = context.datedInstrument(number),
        let until = instrument.header.window.until, until >= context.date,
        until <= context.date.adding(days: 180), window.contains(context.date),
        window.until.map({ $0 > until }) ?? true
      else { return }
      let days = until.dayNumber - context.date.dayNumber
      list.add(
        at: subject.place,
        [
          "number": Bilingual(number), "date": until.inWords,
          "days": .counted(days, vi: "ngày", "day", "days"),
        ],
        help: instrument.replacement, related: [instrument.windowRelated])
    })
}
