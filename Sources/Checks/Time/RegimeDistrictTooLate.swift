import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let regimeDistrictTooLate = Check(
    CheckInfo(
      "regime-district-too-late", .error, .time,
      title: Bilingual(
        vi:
          "Từ ngày 01/7/2025 mô hình chính quyền không có cấp huyện",
        en:
          "From 1 July 2025 no regime has districts"
      ),
      explanation: Bilingual(
        vi:
          "Chính quyền địa phương có hai cấp: tỉnh và xã. Mô hình còn cấp huyện phải kết thúc chậm nhất ngày 30/6/2025.",
        en:
          "Local government has two levels: provinces and communes. A regime with districts ends by 30 June 2025."
      ),
      message: Bilingual(
        vi:
          "mô hình “{regime}” còn cấp huyện sau ngày 30/6/2025",
        en:
          "the regime “{regime}” has districts after 30 June 2025"
      ),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "hai cấp mà còn huyện", en: "districts in the new regime"),
          RegimeSample.text(levels: "[province, ‹district›, commune]", hasTransfers: false)),
        CheckExample(
          .catalog, Bilingual(vi: "không còn huyện", en: "without them"),
          RegimeSample.text()),
      ]),
    .settings { settings, context, list in
      let regimes = Regimes.inOrder(settings)
      for (index, regime) in regimes.enumerated() {
        guard let level = regime.levels.first(where: { $0.value == .district }),
          // A window that only reaches a little into the next regime is another finding.
          regime.effective?.from.map({ $0.value >= Regimes.twoLevels })
            ?? (index == regimes.count - 1 && regime.effective?.until == nil)
        else { continue }
        list.add(
          at: settings.header.at(level.range), ["regime": Bilingual(regime.id?.value ?? "")])
      }
    })
}
