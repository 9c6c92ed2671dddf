import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentEffectiveBeforeIssue = Check(
    CheckInfo(
      "instrument-effective-before-issue", .warning, .citations,
      title: Bilingual(
        vi: "Văn bản không có hiệu lực trước ngày ban hành",
        en: "A text is not in force before it is issued"),
      explanation: Bilingual(
        vi:
          "Hiệu lực trở về trước chỉ có trong trường hợp thật cần thiết và không có với văn bản của địa phương. Thường là gõ nhầm ngày.",
        en:
          "Retroactive effect is rare, and never allowed to local texts. Usually a date is mistyped."
      ),
      message: Bilingual(
        vi: "có hiệu lực từ ngày {from}, trước ngày ban hành {issued}",
        en: "in force from {from}, before it was issued on {issued}"),
      basis: [
        LegalBasis("64/2025/QH15", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có hiệu lực trước",
            en: "in force before"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          issued: 2020-04-08
          effective: { from: ‹2020-03-22› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có hiệu lực sau",
            en: "in force after"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          issued: 2020-04-08
          effective: { from: 2020-05-22 }
          """),
      ]),
    .instrument { subject, _, list in
      guard let issued = subject.issued, let from = subject.header.effective?.from,
        from.value < issued.value,
        // A day of issue in another year than the number's is the mistake then.
        (try? InstrumentNumber(subject.number.value))?.year.map({ $0 == issued.value.year })
          ?? true
      else { return }
      list.add(
        at: subject.header.at(from.range),
        ["from": from.value.inWords, "issued": issued.value.inWords],
        related: [
          Related(
            subject.header.at(issued.range), Bilingual(vi: "ngày ban hành", en: "day of issue"))
        ])
    })
}
