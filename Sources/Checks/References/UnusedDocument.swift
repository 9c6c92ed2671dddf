import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unusedDocument = Check(
    CheckInfo(
      "unused-document", .note, .references,
      title: Bilingual(
        vi: "Loại giấy tờ được khai báo thì có nơi dùng",
        en: "A declared document type is used"),
      explanation: Bilingual(
        vi: "Không khai báo nào dùng đến nó. Có thể bỏ khai báo, hoặc nơi dùng đang viết sai mã.",
        en: "No declaration uses it. Leave the declaration out, or look for a user with a wrong id."
      ),
      message: Bilingual(
        vi: "loại giấy tờ “{id}” không được dùng ở đâu",
        en: "the document type “{id}” is not used anywhere"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai dùng", en: "nobody uses it"),
          """
          kind: document
          id: ‹giay-la›
          name: Giấy lạ
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có nơi dùng", en: "somebody uses it"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          ---
          kind: fragment
          id: giay-to-la
          of: documents
          documents:
            - { document: giay-la, originals: 1, mode: submit }
          """),
      ]),
    .catalog { context, list in
      Unused.report(context.catalog.documents, .document, context, &list)
    })
}
