import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let successionLevelMissing = Check(
    CheckInfo(
      "succession-level-missing", .error, .time,
      title: Bilingual(
        vi: "Cấp nhận thẩm quyền là một cấp của thủ tục",
        en: "The level that takes over is a level of the procedure"),
      explanation: Bilingual(
        vi: "Cấp nêu ở succeeds.to phải có trong levels của cùng phiên bản.",
        en: "A level under succeeds.to stands under levels of the same version."),
      message: Bilingual(
        vi: "{level} nhận thẩm quyền nhưng không có trong levels",
        en: "the {level} takes over and is not among the levels"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "cấp tỉnh không có", en: "no province level"),
          """
          succeeds: { level: district, to: ‹province›, basis: [120/2025/NĐ-CP] }
          levels: { commune: {} }
          ---
          \(ProcedureSample.districtBefore)
          """),
        CheckExample(
          .procedure, Bilingual(vi: "không nhận của cấp nào", en: "takes nothing over"),
          """
          levels: { commune: {} }
          """),
      ]),
    .procedure { procedure, _, list in
      for level in procedure.succeeds?.to ?? [] where procedure.part(level.value) == nil {
        list.add(
          at: procedure.header.at(level.range), ["level": level.value.inWords])
      }
    })
}
