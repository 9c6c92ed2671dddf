import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let fragmentOfDocumentsEmpty = Check(
    CheckInfo(
      "fragment-of-documents-empty", .warning, .documents,
      title: Bilingual(
        vi: "Khối giấy tờ dùng chung có giấy tờ",
        en: "A fragment of documents holds documents"),
      explanation: Bilingual(
        vi: "Thủ tục dùng khối trống thì không đòi giấy tờ nào: có thể nội dung bị mất.",
        en:
          "A procedure that includes an empty fragment asks for nothing: its content may have been lost."
      ),
      message: Bilingual(
        vi: "khối “{id}” không có giấy tờ nào",
        en: "the fragment “{id}” holds no document"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "khối trống",
            en: "an empty fragment"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { include: khoi }
          ---
          kind: fragment
          id: ‹khoi›
          name: Khối thử
          of: documents
          documents: []
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "khối có giấy tờ",
            en: "a fragment with a document"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { include: khoi }
          ---
          kind: fragment
          id: khoi
          name: Khối thử
          of: documents
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
      ]),
    .catalog { context, list in
      for fragment in context.catalog.fragments.all
      where fragment.of?.value == .documents && fragment.documents.isEmpty {
        list.add(
          at: fragment.header.namePlace, ["id": Bilingual(fragment.id.value)],
          help: fragment.fields.isEmpty
            ? nil
            : Bilingual(
              vi: "có fields thì viết of: fields", en: "with fields it is a fragment of: fields"))
      }
    })
}
