import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentTemplateNotInBasis = Check(
    CheckInfo(
      "document-template-not-in-basis", .warning, .documents,
      title: Bilingual(
        vi: "Văn bản ban hành mẫu là một căn cứ của thủ tục",
        en: "The text that issued a form is a basis of the procedure"),
      explanation: Bilingual(
        vi:
          "Thủ tục dùng mẫu của văn bản nào thì văn bản đó, hoặc văn bản sửa đổi, thay thế nó, phải có trong căn cứ. Có thể thiếu căn cứ, hoặc mẫu đã cũ.",
        en:
          "If a procedure uses a form, the text that issued it, or one that amended or replaced it, is among its bases. A basis is missing, or the form is old."
      ),
      message: Bilingual(
        vi: "mẫu do {number} ban hành nhưng thủ tục không viện dẫn văn bản này",
        en: "the form was issued by {number}, which the procedure does not cite"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thiếu căn cứ của mẫu",
            en: "the form's text is missing"),
          """
          documents:
            - { document: ‹don-thu›, originals: 1, mode: submit }
          ---
          kind: document
          id: don-thu
          name: Đơn đề nghị thử nghiệm
          template: { number: "Mẫu số 05", issued-by: 123/2015/NĐ-CP }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có căn cứ của mẫu",
            en: "the form's text is cited"),
          """
          documents:
            - { document: don-thu, originals: 1, mode: submit }
          basis: [60/2014/QH13, 123/2015/NĐ-CP]
          ---
          kind: document
          id: don-thu
          name: Đơn đề nghị thử nghiệm
          template: { number: "Mẫu số 05", issued-by: 123/2015/NĐ-CP }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .asked { subject, context, list in
      guard let procedure = subject.procedure, !procedure.basis.isEmpty,
        let source = subject.documentType(in: context)?.template?.issuedBy?.value
      else { return }
      let later = context.catalog.instruments.first(of: source)
      let accepted = [source] + (later.map { ($0.amendedBy + $0.replacedBy).map(\.value) } ?? [])
      guard !procedure.basis.contains(where: { accepted.contains($0.number.value) }) else { return }
      // A number that nobody declares may be this one mistyped, and is a finding of its own.
      guard later != nil,
        procedure.basis.allSatisfy({ context.catalog.instruments.contains($0.number.value) })
      else { return }
      list.add(at: subject.namePlace, ["number": Bilingual(source)])
    })
}
