import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formPaperUnnumbered = Check(
    CheckInfo(
      "form-paper-unnumbered", .warning, .forms,
      title: Bilingual(
        vi: "Biểu mẫu điện tử thay một mẫu có số hiệu và văn bản ban hành",
        en: "An electronic form stands for a numbered form and the text that issued it"),
      explanation: Bilingual(
        vi:
          "Biểu mẫu điện tử chỉ thay được mẫu giấy khi biết đó là mẫu nào: số hiệu mẫu và văn bản ban hành, ghi ở template của loại giấy tờ. Thiếu thì không ai đối chiếu được trường nào do luật định.",
        en:
          "An electronic form can replace a paper one only when it is known which: its number and the text that issued it, under template of the document. Without them nobody can hold the fields against the law."
      ),
      message: Bilingual(
        vi: "không rõ “{document}” là mẫu số mấy",
        en: "nothing says which form “{document}” is"),
      basis: [
        LegalBasis("42/2022/NĐ-CP", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "giấy tờ không có mẫu", en: "a document without a template"),
          text(document: "‹to-khai-rieng›", template: "")),
        CheckExample(
          .procedure,
          Bilingual(vi: "mẫu có số và văn bản", en: "a number and its text"),
          text(
            document: "to-khai-rieng",
            template: "template: { number: \"Mẫu số 02\", issued-by: 60/2014/QH13 }")),
      ]),
    .catalog { context, list in
      let asked = AskedIDs.all(in: context.catalog)
      for form in context.catalog.forms.all {
        let day = form.header.day(nearest: context.date)
        guard let id = form.document, asked.contains(id.value),
          let document = context.catalog.documents.version(of: id.value, on: day),
          // A number without its text is a finding of documents.
          document.template?.number == nil
        else { continue }
        list.add(
          at: form.header.at(id.range), ["document": Bilingual(id.value)],
          related: [
            Related(
              document.header.at(document.id.range),
              Bilingual(vi: "loại giấy tờ ở đây", en: "the document is here"))
          ])
      }
    })

  private static func text(document: String, template: String) -> String {
    """
    documents:
      - { document: to-khai-rieng, originals: 1, mode: submit }
    ---
    kind: document
    id: to-khai-rieng
    name: Tờ khai riêng
    digitization: { decide: on-request, reason: Thành phần thông thường, basis: [01/2023/TT-VPCP] }
    \(template)
    ---
    \(FormExampleText.head(of: document))
    \(FormExampleText.name)
    """
  }
}
