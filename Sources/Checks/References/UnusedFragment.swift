import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unusedFragment = Check(
    CheckInfo(
      "unused-fragment", .note, .references,
      title: Bilingual(
        vi: "Khối dùng chung được khai báo thì có nơi dùng",
        en: "A declared fragment is used"),
      explanation: Bilingual(
        vi: "Không khai báo nào dùng đến nó. Có thể bỏ khai báo, hoặc nơi dùng đang viết sai mã.",
        en: "No declaration uses it. Leave the declaration out, or look for a user with a wrong id."
      ),
      message: Bilingual(
        vi: "khối dùng chung “{id}” không được dùng ở đâu",
        en: "the fragment “{id}” is not used anywhere"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai dùng", en: "nobody uses it"),
          """
          kind: fragment
          id: ‹giay-to-chung›
          of: documents
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có nơi dùng", en: "somebody uses it"),
          """
          documents:
            - { include: giay-to-chung }
          ---
          kind: fragment
          id: giay-to-chung
          of: documents
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ]),
    .catalog { context, list in
      Unused.report(context.catalog.fragments, .fragment, context, &list) {
        FragmentIncludes.hasWrongKind(in: context.catalog)
      }
    })
}
