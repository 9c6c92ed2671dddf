import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formAttachmentWithoutDocument = Check(
    CheckInfo(
      "form-attachment-without-document", .warning, .forms,
      title: Bilingual(
        vi: "Tệp đính kèm thuộc về một giấy tờ",
        en: "An attachment belongs to a paper"),
      explanation: Bilingual(
        vi:
          "Nêu giấy tờ ở document thì tệp được yêu cầu đúng khi giấy tờ được yêu cầu và chưa có dữ liệu thay thế.",
        en:
          "With document given, the file is asked for exactly when the paper is and no data source answered."
      ),
      message: Bilingual(
        vi: "tệp đính kèm “{field}” chưa nêu giấy tờ (document)",
        en: "the attachment “{field}” names no paper (document)"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không rõ giấy tờ",
            en: "no paper named"),
          """
          \(FormExampleText.head)
                    - { id: ‹tep›, type: attachment, name: Tệp đính kèm }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nêu giấy tờ",
            en: "a paper named"),
          """
          \(FormExampleText.head)
                    - { id: tep, type: attachment, name: Tệp đính kèm, document: to-khai }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.isInForm, written.field.type?.value == .attachment,
          written.field.document == nil
        else { return }
        list.add(at: written.at(written.nameRange), ["field": written.title])
      }
    })
}
