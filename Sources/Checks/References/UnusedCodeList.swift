import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unusedCodeList = Check(
    CheckInfo(
      "unused-code-list", .note, .references,
      title: Bilingual(
        vi: "Danh mục dùng chung được khai báo thì có nơi dùng",
        en: "A declared code list is used"),
      explanation: Bilingual(
        vi: "Không khai báo nào dùng đến nó. Có thể bỏ khai báo, hoặc nơi dùng đang viết sai mã.",
        en: "No declaration uses it. Leave the declaration out, or look for a user with a wrong id."
      ),
      message: Bilingual(
        vi: "danh mục dùng chung “{id}” không được dùng ở đâu",
        en: "the code list “{id}” is not used anywhere"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai dùng", en: "nobody uses it"),
          """
          kind: code-list
          id: ‹dan-toc›
          name: Dân tộc
          values:
            - { code: kinh, name: Kinh }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có nơi dùng", en: "somebody uses it"),
          """
          questions:
            - { id: danToc, type: choice, options: dan-toc, name: Dân tộc }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.danToc == 'kinh'
          ---
          kind: code-list
          id: dan-toc
          name: Dân tộc
          values:
            - { code: kinh, name: Kinh }
            - { code: tay, name: Tày }
          """),
      ]),
    .catalog { context, list in
      Unused.report(context.catalog.codeLists, .codeList, context, &list)
    })
}
