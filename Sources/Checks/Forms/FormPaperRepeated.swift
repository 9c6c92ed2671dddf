import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formPaperRepeated = Check(
    CheckInfo(
      "form-paper-repeated", .warning, .forms,
      title: Bilingual(
        vi: "Mỗi tờ khai có một biểu mẫu điện tử", en: "Each paper has one electronic form"),
      explanation: Bilingual(
        vi:
          "Hai biểu mẫu cùng thay một tờ khai trong cùng thời gian thì không biết mở biểu mẫu nào; thường là chép biểu mẫu mà chưa sửa document. Ghi tờ khai của chính biểu mẫu, hoặc chia thời gian áp dụng.",
        en:
          "Where two forms replace one paper at the same time, nobody knows which to open; mostly a form was copied and its document left. Name the form’s own paper, or part their days."
      ),
      message: Bilingual(
        vi: "“{document}” đã có biểu mẫu “{other}”",
        en: "“{document}” has the form “{other}” already"),
      basis: [LegalBasis("42/2022/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chép mà chưa sửa", en: "copied and left"),
          text(second: "‹to-khai-rieng›")),
        CheckExample(
          .procedure, Bilingual(vi: "mỗi tờ khai một biểu mẫu", en: "a form for each paper"),
          text(second: "to-khai-khac")),
      ]),
    .catalog { context, list in
      let catalog = context.catalog
      for (index, form) in catalog.forms.all.enumerated() {
        guard let document = form.document,
          let other = catalog.otherForm(ofThePaperOf: form, among: catalog.forms.all[..<index])
        else { continue }
        list.add(
          at: form.header.at(document.range),
          ["document": Bilingual(document.value), "other": Bilingual(other.id.value)],
          related: [
            Related(
              other.header.at(other.document?.range ?? other.header.nameRange),
              Bilingual(vi: "biểu mẫu kia ở đây", en: "the other form is here"))
          ])
      }
    })

  private static func text(second: String) -> String {
    FormExampleText.filed(
      asks: ["{ document: to-khai-khac, originals: 1, mode: submit }"],
      fields: ["{ id: hoTen, type: person-name, name: Họ và tên }"]) + """

        ---
        kind: document
        id: to-khai-khac
        name: Tờ khai khác
        template: { number: "Mẫu số 03", issued-by: 60/2014/QH13 }
        digitization: { decide: on-request, reason: Thành phần thông thường, basis: [01/2023/TT-VPCP] }
        ---
        \(FormExampleText.head(of: second, id: "bieu-mau-khac"))
        \(FormExampleText.name)
        """
  }
}

extension Catalog {
  /// Another form of the same paper, on some of the same days.
  func otherForm(ofThePaperOf form: Form) -> Form? {
    otherForm(ofThePaperOf: form, among: self.forms.all[...])
  }

  fileprivate func otherForm(ofThePaperOf form: Form, among others: ArraySlice<Form>) -> Form? {
    guard let document = form.document?.value else { return nil }
    return others.first {
      $0.id.value != form.id.value && $0.document?.value == document
        && $0.header.window.overlaps(form.header.window)
    }
  }
}
