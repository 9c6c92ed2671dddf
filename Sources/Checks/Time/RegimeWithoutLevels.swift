import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let regimeWithoutLevels = Check(
    CheckInfo(
      "regime-without-levels", .error, .time,
      title: Bilingual(
        vi: "Mô hình chính quyền nêu các cấp của nó",
        en: "A regime names its levels"),
      explanation: Bilingual(
        vi:
          "levels trống thì không cấp nào có thủ tục trong thời gian ấy và không thủ tục nào được công khai. Ghi các cấp có chính quyền, chẳng hạn [province, commune].",
        en:
          "With empty levels no level has a procedure in that time, and none is published. Name the levels that have a government, for instance [province, commune]."
      ),
      message: Bilingual(
        vi: "mô hình “{regime}” không có cấp nào",
        en: "the regime “{regime}” has no level"),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "không cấp nào", en: "no level"),
          RegimeSample.text(id: "‹hai-cap›", levels: "[]", hasTransfers: false)),
        CheckExample(
          .catalog, Bilingual(vi: "hai cấp", en: "two levels"),
          RegimeSample.text()),
      ]),
    .settings { settings, context, list in
      for regime in settings.regimes where regime.levels.isEmpty {
        let place = settings.header.at(regime.id?.range ?? regime.range)
        guard !context.isBroken(settings.header.at(regime.range)) else { continue }
        list.add(at: place, ["regime": Bilingual(regime.id?.value ?? "…")])
      }
    })
}
