import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let levelNotInRegime = Check(
    CheckInfo(
      "level-not-in-regime", .error, .time,
      title: Bilingual(
        vi: "Thủ tục chỉ có những cấp còn tồn tại trong thời gian hiệu lực",
        en: "A procedure has only levels that exist while it is in force"),
      explanation: Bilingual(
        vi:
          "Từ ngày 01/7/2025 không còn cấp huyện. Phiên bản có cấp huyện phải kết thúc chậm nhất ngày 30/6/2025; phiên bản sau nêu cấp nhận thẩm quyền ở succeeds.",
        en:
          "Since 1 July 2025 there is no district level. A version with that level ends by 30 June 2025; the next one says under succeeds who took the competence over."
      ),
      message: Bilingual(
        vi: "{level} không còn trong mô hình “{regime}” {days}",
        en: "the {level} does not exist in the regime “{regime}” {days}"),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "cấp huyện năm 2026", en: "a district in 2026"),
          """
          levels:
            ‹district›: {}
            commune: {}
          """),
        CheckExample(
          .procedure, Bilingual(vi: "cấp xã", en: "communes"),
          """
          levels: { commune: {} }
          """),
      ]),
    .procedure { procedure, context, list in
      // Days that another version has too are a finding of their own.
      guard let settings = context.catalog.settings, !context.isInConflict(procedure.header)
      else { return }
      for part in procedure.levels {
        guard let gap = context.regime(without: part.level.value, during: procedure.header.window)
        else { continue }
        list.add(
          at: procedure.header.at(part.level.range),
          [
            "level": part.level.value.inWords,
            "regime": Bilingual(gap.regime.id?.value ?? ""), "days": gap.days.inWords,
          ],
          related: [
            Related(
              settings.header.at(gap.regime.id?.range ?? gap.regime.range),
              Bilingual(vi: "mô hình chính quyền ở đây", en: "the regime is here"))
          ])
      }
    })
}
