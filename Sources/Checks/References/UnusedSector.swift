import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unusedSector = Check(
    CheckInfo(
      "unused-sector", .note, .references,
      title: Bilingual(
        vi: "Lĩnh vực được khai báo thì có nơi dùng",
        en: "A declared sector is used"),
      explanation: Bilingual(
        vi: "Không khai báo nào dùng đến nó. Có thể bỏ khai báo, hoặc nơi dùng đang viết sai mã.",
        en: "No declaration uses it. Leave the declaration out, or look for a user with a wrong id."
      ),
      message: Bilingual(
        vi: "lĩnh vực “{id}” không được dùng ở đâu",
        en: "the sector “{id}” is not used anywhere"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai dùng", en: "nobody uses it"),
          """
          kind: sector
          id: ‹chung-thuc›
          name: Chứng thực
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có nơi dùng", en: "somebody uses it"),
          """
          sector: chung-thuc
          ---
          kind: sector
          id: chung-thuc
          name: Chứng thực
          """),
      ]),
    .catalog { context, list in
      Unused.report(context.catalog.sectors, .sector, context, &list)
    })
}
