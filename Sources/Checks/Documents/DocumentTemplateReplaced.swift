import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentTemplateReplaced = Check(
    CheckInfo(
      "document-template-replaced", .warning, .documents,
      title: Bilingual(
        vi: "Mẫu là mẫu của văn bản đang áp dụng",
        en: "A form is that of the text in force"),
      explanation: Bilingual(
        vi:
          "Văn bản ban hành mẫu đã có văn bản thay thế; mẫu và số của mẫu thường cũng đổi. Ghi mẫu theo văn bản thay thế.",
        en:
          "The text that issued the form has been replaced; form and number usually change with it. Give the form of the replacing text."
      ),
      message: Bilingual(
        vi: "mẫu do {number} ban hành, văn bản này đã được thay thế bởi {other}",
        en: "the form was issued by {number}, which has been replaced by {other}"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "mẫu của văn bản đã bị thay thế", en: "a form of a replaced text"),
          """
          kind: document
          id: don-thu
          name: Đơn đề nghị thử nghiệm
          template: { number: "Mẫu số 05", issued-by: ‹66/2010/NĐ-CP› }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          ---
          kind: instrument
          number: 66/2010/NĐ-CP
          type: decree
          title: Về kiểm soát việc thử nghiệm
          issued: 2010-06-08
          # motcua: allow instrument-replaced-still-open -- chưa rõ ngày hết hiệu lực
          replaced-by: 118/2025/NĐ-CP
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "mẫu của văn bản đang áp dụng", en: "a form of a text in force"),
          """
          kind: document
          id: don-thu
          name: Đơn đề nghị thử nghiệm
          template: { number: "Mẫu số 05", issued-by: 118/2025/NĐ-CP }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .document { subject, context, list in
      guard let issuer = subject.template?.issuedBy,
        subject.header.window.until.map({ $0 >= context.date }) ?? true,
        let other = context.datedInstrument(issuer.value)?
          .replacement(on: context.date, in: context)
      else { return }
      list.add(
        at: subject.header.at(issuer.range),
        ["number": Bilingual(issuer.value), "other": Bilingual(other.value)])
    })
}
