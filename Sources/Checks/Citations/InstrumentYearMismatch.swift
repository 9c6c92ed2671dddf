import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentYearMismatch = Check(
    CheckInfo(
      "instrument-year-mismatch", .warning, .citations,
      title: Bilingual(
        vi: "Năm trong số, ký hiệu là năm ban hành",
        en: "The year in a number is the year of issue"),
      explanation: Bilingual(
        vi:
          "Văn bản được đánh số theo năm ban hành. Khác nhau thì số hoặc ngày ban hành bị gõ sai.",
        en:
          "Texts are numbered by the year of issue. If they differ, the number or the date is mistyped."
      ),
      message: Bilingual(
        vi: "số, ký hiệu ghi năm {year} nhưng ngày ban hành là {date}",
        en: "the number says {year}, but it was issued on {date}"),
      basis: [
        LegalBasis("30/2020/NĐ-CP", "Phụ lục I", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ban hành năm khác",
            en: "issued in another year"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          issued: ‹2022-04-08›
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "cùng năm",
            en: "the same year"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          issued: 2020-04-08
          """),
      ]),
    .instrument { subject, _, list in
      guard let issued = subject.issued,
        let number = try? InstrumentNumber(subject.number.value), let year = number.year,
        year != issued.value.year
      else { return }
      list.add(
        at: subject.header.at(issued.range),
        ["year": Bilingual("\(year)"), "date": issued.value.inWords])
    })
}
