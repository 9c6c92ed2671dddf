import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formAttachmentRepeated = Check(
    CheckInfo(
      "form-attachment-repeated", .warning, .forms,
      title: Bilingual(
        vi: "Mỗi giấy tờ có một chỗ đính kèm", en: "Each paper has one attachment"),
      explanation: Bilingual(
        vi:
          "Hai trường cùng nhận một giấy tờ thì không suy ra được trường nào bắt buộc, và người nộp không biết đính vào đâu. Cần nhiều tệp thì dùng một trường với max-items; thật sự là hai giấy tờ thì khai hai loại giấy tờ.",
        en:
          "Where two fields take one paper, neither can be derived to be required, and people do not know where it goes. Several files are one field with max-items; two different papers are two document types."
      ),
      message: Bilingual(
        vi: "“{field}” và “{other}” cùng nhận “{document}”",
        en: "“{field}” and “{other}” both take “{document}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai mặt hai trường", en: "a field for each side"),
          text([
            "{ id: truoc, type: attachment, name: Mặt trước Giấy chứng sinh, document: giay-chung-sinh }",
            "{ id: sau, type: attachment, name: Mặt sau Giấy chứng sinh, document: ‹giay-chung-sinh› }",
          ])),
        CheckExample(
          .procedure, Bilingual(vi: "một trường nhiều tệp", en: "one field for several files"),
          text([
            "{ id: tep, type: attachment, name: Giấy chứng sinh, document: giay-chung-sinh, min-items: 1, max-items: 2 }"
          ])),
      ]),
    .checkedForm { written, _, list in
      var first: [String: FormNode] = [:]
      for node in written.checked.nodes {
        guard let field = node.field, field.type == .attachment, let document = field.field.document
        else { continue }
        guard let other = first[document.value] else {
          first[document.value] = node
          continue
        }
        list.add(
          at: Place(field.place.file, document.range),
          [
            "field": Bilingual(node.path), "other": Bilingual(other.path),
            "document": Bilingual(document.value),
          ],
          related: other.namePlace.map {
            [Related($0, Bilingual(vi: "chỗ đính kèm đầu tiên", en: "the first attachment"))]
          } ?? [])
      }
    })
  private static func text(_ fields: [String]) -> String {
    FormExampleText.filed(
      asks: ["{ document: giay-chung-sinh, originals: 1, mode: upload }"], fields: fields)
  }
}
