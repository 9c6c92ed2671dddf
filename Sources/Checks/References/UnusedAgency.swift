import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unusedAgency = Check(
    CheckInfo(
      "unused-agency", .note, .references,
      title: Bilingual(
        vi: "Cơ quan được khai báo thì có nơi dùng",
        en: "A declared agency is used"),
      explanation: Bilingual(
        vi:
          "Không thủ tục, quy trình, giấy tờ hay cơ quan nào nhắc đến cơ quan này. Có thể bỏ khai báo, hoặc nơi dùng đang viết sai mã.",
        en:
          "No procedure, process, document or agency names it. Leave the declaration out, or look for a user with a wrong id."
      ),
      message: Bilingual(
        vi: "cơ quan “{id}” không được dùng ở đâu",
        en: "the agency “{id}” is not used anywhere"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai dùng", en: "nobody uses it"),
          """
          kind: agency
          id: ‹so-tai-chinh›
          name: Sở Tài chính
          level: province
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có nơi dùng", en: "somebody uses it"),
          """
          agencies: { decides: [ubnd-xa], coordinates: [so-tai-chinh] }
          ---
          kind: agency
          id: so-tai-chinh
          name: Sở Tài chính
          level: province
          """),
      ]),
    .catalog { context, list in
      Unused.report(context.catalog.agencies, .agency, context, &list)
    })
}
