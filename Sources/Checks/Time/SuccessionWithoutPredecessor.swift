import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let successionWithoutPredecessor = Check(
    CheckInfo(
      "succession-without-predecessor", .error, .time,
      title: Bilingual(
        vi: "Thẩm quyền được nhận từ cấp đã có trước đó",
        en: "Competence is taken over from a level that had it"),
      explanation: Bilingual(
        vi:
          "succeeds.level phải là một cấp của phiên bản ngay trước. Nếu danh mục không có phiên bản trước thì chỉ là cảnh báo: nên khai báo phiên bản ấy để hồ sơ cũ còn tra được.",
        en:
          "succeeds.level is a level of the version before. Without an earlier version this is a warning: declare it, so that old dossiers can still be looked up."
      ),
      message: Bilingual(
        vi: "phiên bản trước của “{code}” không có {level}",
        en: "the version of “{code}” before this has no {level}"),
      variants: [
        "none": Bilingual(
          vi: "danh mục không có phiên bản trước của “{code}” ở {level}",
          en: "the catalog has no earlier version of “{code}” for the {level}")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "không có phiên bản trước", en: "no earlier version"),
          """
          succeeds: { level: ‹district›, to: commune, basis: [120/2025/NĐ-CP] }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "không nhận của cấp nào", en: "takes nothing over"),
          """
          levels: { commune: {} }
          """),
      ]),
    .procedure { procedure, context, list in
      if context.isInConflict(procedure.header) { return }
      // A succession to a level that is not here speaks of another version.
      if procedure.succeeds?.to.contains(where: { procedure.part($0.value) == nil }) == true {
        return
      }
      guard let succession = procedure.succeeds, let level = succession.level,
        let from = procedure.header.window.from
      else { return }
      let place = procedure.header.at(level.range)
      let arguments: KeyValuePairs<String, Bilingual> = [
        "code": Bilingual(procedure.code.value), "level": level.value.inWords,
      ]
      let earlier = context.catalog.procedures.versions(of: procedure.code.value).last {
        $0.header.window.until.map { $0 < from } ?? false
      }
      guard let earlier else {
        list.add(at: place, severity: .warning, arguments, variant: "none")
        return
      }
      guard earlier.part(level.value) == nil else { return }
      list.add(
        at: place, arguments,
        related: [
          Related(
            earlier.header.namePlace,
            Bilingual(vi: "phiên bản trước ở đây", en: "the version before is here"))
        ])
    }, premise: .wholeCatalog)
}
