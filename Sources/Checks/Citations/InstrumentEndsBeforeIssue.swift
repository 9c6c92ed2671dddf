import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentEndsBeforeIssue = Check(
    CheckInfo(
      "instrument-ends-before-issue", .error, .citations,
      title: Bilingual(
        vi:
          "Văn bản không hết hiệu lực trước ngày ban hành",
        en:
          "A legal text does not end before it was issued"
      ),
      explanation: Bilingual(
        vi:
          "Ngày hết hiệu lực trước ngày ban hành là gõ nhầm năm.",
        en:
          "A last day before the day of issue is a mistyped year."
      ),
      message: Bilingual(
        vi:
          "văn bản ban hành ngày {issued} lại hết hiệu lực ngày {until}",
        en:
          "the text was issued on {issued} and ended on {until}"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "hết trước khi ban hành", en: "ended before"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          issued: 2020-04-08
          effective: { until: ‹2017-06-30› }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "hết sau", en: "ended later"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          issued: 2020-04-08
          effective: { until: 2027-06-30 }
          """),
      ]),
    .instrument { subject, _, list in
      guard let issued = subject.issued, let until = subject.header.effective?.until,
        until.value < issued.value, subject.header.effective?.from == nil
      else { return }
      list.add(
        at: subject.header.at(until.range),
        ["issued": issued.value.inWords, "until": until.value.inWords])
    })
}
