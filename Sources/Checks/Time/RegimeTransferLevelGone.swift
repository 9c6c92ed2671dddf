import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let regimeTransferLevelGone = Check(
    CheckInfo(
      "regime-transfer-level-gone", .error, .time,
      title: Bilingual(
        vi: "Thẩm quyền chuyển cho cấp có trong mô hình mới",
        en: "Competence passes to a level of the new regime"),
      explanation: Bilingual(
        vi:
          "transfers nêu cấp nhận thẩm quyền từ khi mô hình có hiệu lực. Cấp không có trong levels của mô hình ấy thì không nhận được gì.",
        en:
          "transfers says which level takes competence over once the regime is in force. A level that is not among its levels takes over nothing."
      ),
      message: Bilingual(
        vi: "mô hình “{regime}” không có {level} để nhận thẩm quyền",
        en: "the regime “{regime}” has no {level} to take over"),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "chuyển cho cấp đã bỏ", en: "to a level that is gone"),
          RegimeSample.text(to: "[commune, ‹district›]")),
        CheckExample(
          .catalog, Bilingual(vi: "chuyển cho cấp còn lại", en: "to levels that remain"),
          RegimeSample.text(to: "[commune, province]")),
      ]),
    .settings { settings, context, list in
      for regime in settings.regimes
      where !regime.levels.isEmpty && !context.isBroken(settings.header.at(regime.range)) {
        for level in regime.transfers.flatMap(\.to)
        where !regime.levels.contains(where: { $0.value == level.value }) {
          list.add(
            at: settings.header.at(level.range),
            ["regime": Bilingual(regime.id?.value ?? ""), "level": level.value.inWords])
        }
      }
    })
}
