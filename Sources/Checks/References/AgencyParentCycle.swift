import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyParentCycle = Check(
    CheckInfo(
      "agency-parent-cycle", .error, .references,
      title: Bilingual(
        vi: "Không cơ quan nào trực thuộc chính mình",
        en: "No agency is its own parent"),
      explanation: Bilingual(
        vi:
          "Đi theo parent phải tới một cơ quan không có cấp trên trong danh mục. Nếu quay lại chỗ cũ thì một quan hệ trực thuộc đã ghi ngược.",
        en:
          "Parents lead up to an agency without a parent. Where they lead back, one of them is the wrong way round."
      ),
      message: Bilingual(
        vi: "quan hệ trực thuộc đi vòng: {path}",
        en: "parents lead in a circle: {path}"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "hai phòng trực thuộc nhau", en: "each the other's parent"),
          """
          kind: agency
          id: phong-mot
          name: Phòng một
          level: province
          parent: ‹phong-hai›
          ---
          kind: agency
          id: phong-hai
          name: Phòng hai
          level: province
          parent: phong-mot
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có cơ quan đứng đầu", en: "with a head"),
          """
          kind: agency
          id: phong-hai
          name: Phòng hai
          level: province
          parent: so-tu-phap
          """),
      ]),
    .catalog { context, list in
      let agencies = context.catalog.agencies
      let cycles = Cycles.shortest(of: agencies.all) { agency, day in
        agency.parent.map { [$0] } ?? []
      } version: {
        agencies.version(of: $0, on: $1)
      }
      for cycle in cycles { Cycles.report(cycle, &list) }
    })
}
