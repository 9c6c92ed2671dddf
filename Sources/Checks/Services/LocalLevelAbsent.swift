import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let localLevelAbsent = Check(
    CheckInfo(
      "local-level-absent", .error, .services,
      title: Bilingual(
        vi: "Phần của tỉnh nói về cấp mà thủ tục có",
        en: "A local part speaks of levels that the procedure has"),
      explanation: Bilingual(
        vi:
          "Phần của tỉnh chỉ bổ sung, thu hẹp; không thêm được cấp thực hiện. Khóa ghi ở cấp khác không có tác dụng.",
        en:
          "A local part fills and narrows; it cannot add a level. Keys under another level do nothing."
      ),
      message: Bilingual(
        vi: "thủ tục {code} không thực hiện ở {level}",
        en: "procedure {code} is not done at {level}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "cấp không có", en: "no such level"),
          """
          kind: local-part
          procedure: "1.000009"
          effective: { from: 2025-07-01 }
          levels:
            ‹province›:
              contact: "0207 3822 845"
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng cấp", en: "the right level"),
          """
          kind: local-part
          procedure: "1.000009"
          effective: { from: 2025-07-01 }
          levels:
            commune:
              contact: "0207 3822 845"
          """),
      ]),
    .localPart { part, context, list in
      guard !part.levels.isEmpty else { return }
      let procedures = context.catalog.procedures.versions(of: part.procedure.value).filter {
        $0.header.window.overlaps(part.header.window)
      }
      guard !procedures.isEmpty else { return }
      for level in part.levels {
        guard !procedures.contains(where: { $0.part(level.level.value) != nil }) else { continue }
        list.add(
          at: part.header.at(level.level.range),
          ["code": Bilingual(part.procedure.value), "level": level.level.value.inWords])
      }
    })
}
