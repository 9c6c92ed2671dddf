import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentTemplateUnsourced = Check(
    CheckInfo(
      "document-template-unsourced", .warning, .documents,
      title: Bilingual(
        vi: "Mẫu có số hiệu thì nêu văn bản ban hành",
        en: "A numbered form names the text that issued it"),
      explanation: Bilingual(
        vi:
          "“Mẫu số 05” không nói gì nếu không biết của văn bản nào: mỗi văn bản đánh số riêng. Ghi template.issued-by.",
        en:
          "“Form no. 05” says nothing without its text: every text numbers its own forms. Give template.issued-by."
      ),
      message: Bilingual(
        vi: "{number} của văn bản nào?",
        en: "{number} of which text?"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không nêu văn bản",
            en: "the text is missing"),
          """
          kind: document
          id: don-thu
          name: Đơn đề nghị thử nghiệm
          template: { number: ‹"Mẫu số 05"› }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có văn bản",
            en: "the text is given"),
          """
          kind: document
          id: don-thu
          name: Đơn đề nghị thử nghiệm
          template: { number: "Mẫu số 05", issued-by: 123/2015/NĐ-CP }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .document { subject, _, list in
      guard let template = subject.template, let number = template.number,
        template.issuedBy == nil
      else { return }
      list.add(at: subject.header.at(number.range), ["number": Bilingual(number.text)])
    })
}
