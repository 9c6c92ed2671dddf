import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let successionWithoutBasis = Check(
    CheckInfo(
      "succession-without-basis", .warning, .time,
      title: Bilingual(
        vi: "Việc chuyển thẩm quyền có căn cứ",
        en: "A transfer of competence has a basis"),
      explanation: Bilingual(
        vi:
          "Cấp mới nhận thẩm quyền theo một nghị định, thông tư. Không có căn cứ thì không ai kiểm được việc chuyển. Ghi basis ở succeeds.",
        en:
          "The new level takes the competence over by a decree or circular. Without a basis nobody can verify the transfer. Write basis under succeeds."
      ),
      message: Bilingual(
        vi: "chuyển thẩm quyền mà không có căn cứ (basis)",
        en: "a transfer of competence without basis"),
      basis: [LegalBasis("72/2025/QH15", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "không có căn cứ", en: "no basis"),
          """
          succeeds: ‹{ level: district, to: commune }›
          ---
          \(ProcedureSample.districtBefore)
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có căn cứ", en: "with a basis"),
          """
          succeeds: { level: district, to: commune, basis: [120/2025/NĐ-CP] }
          ---
          \(ProcedureSample.districtBefore)
          """),
      ]),
    .procedure { procedure, context, list in
      guard let succession = procedure.succeeds, succession.basis.isEmpty,
        !context.isBroken(procedure.header.at(succession.range))
      else { return }
      list.add(
        at: procedure.header.at(succession.range), severity: procedure.header.gapSeverity)
    })
}
