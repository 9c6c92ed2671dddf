import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formAttachmentRequirement = Check(
    CheckInfo(
      "form-attachment-requirement", .warning, .forms,
      title: Bilingual(
        vi: "Tệp đính kèm gắn với giấy tờ không tự nói bắt buộc hay không",
        en: "An attachment of a paper does not say itself whether it is required"),
      explanation: Bilingual(
        vi:
          "Giấy tờ có phải nộp hay không là điều thủ tục quy định (documents, when, optional). Trình biên dịch suy ra từ đó khi nào tệp bắt buộc; viết thêm required hoặc optional ở biểu mẫu thì hai nơi có thể nói khác nhau.",
        en:
          "Whether a paper must be handed in is for the procedure to say (documents, when, optional). The compiler derives from it when the file is required; a second statement in the form may say something else."
      ),
      message: Bilingual(
        vi: "“{field}” có {key} trong khi thủ tục quy định khi nào phải nộp “{document}”",
        en: "“{field}” has {key}, while the procedure says when “{document}” must be handed in"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "ghi optional", en: "optional is written"),
          text("optional: ‹true›")),
        CheckExample(
          .procedure, Bilingual(vi: "ghi required", en: "required is written"),
          text("required: ‹true›")),
        CheckExample(
          .procedure, Bilingual(vi: "để trình biên dịch suy ra", en: "it is derived"),
          text("max-size: 5 MB")),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        let field = written.field
        guard field.type?.value == .attachment, let document = field.document else { return }
        let stated = [("required", field.required?.range), ("optional", field.isOptional?.range)]
        for case (let key, let range?) in stated {
          list.add(
            at: written.at(range),
            [
              "field": written.title, "key": Bilingual(key), "document": Bilingual(document.value),
            ])
        }
      }
    })
  private static func text(_ key: String) -> String {
    FormExampleText.filed(
      asks: ["{ document: giay-chung-sinh, originals: 1, mode: upload }"],
      fields: [
        "{ id: tep, type: attachment, name: Giấy chứng sinh, document: giay-chung-sinh, \(key) }"
      ])
  }
}
