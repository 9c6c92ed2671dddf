import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let regimeTransferMissing = Check(
    CheckInfo(
      "regime-transfer-missing", .warning, .time,
      title: Bilingual(
        vi:
          "Cấp không còn nữa có cấp nhận thẩm quyền",
        en:
          "A level that ends has a successor"
      ),
      explanation: Bilingual(
        vi:
          "Mô hình mới bỏ một cấp thì transfers nêu mặc định thẩm quyền chuyển cho cấp nào; thiếu thì không ai biết thủ tục của cấp cũ về đâu.",
        en:
          "Where a new regime drops a level, transfers says who takes its competence by default; without it nobody knows where its procedures went."
      ),
      message: Bilingual(
        vi:
          "mô hình “{regime}” không còn {level} nhưng không nêu chuyển cho cấp nào",
        en:
          "the regime “{regime}” drops the {level} and names no successor"
      ),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "thiếu transfers", en: "no transfers"),
          RegimeSample.text(id: "‹hai-cap›", hasTransfers: false)),
        CheckExample(
          .catalog, Bilingual(vi: "có transfers", en: "with transfers"),
          RegimeSample.text()),
      ]),
    .settings { settings, context, list in
      let regimes = Regimes.inOrder(settings)
      for (earlier, later) in zip(regimes, regimes.dropFirst()) {
        guard !later.levels.isEmpty, !context.isBroken(settings.header.at(later.range)) else {
          continue
        }
        for level in earlier.levels.map(\.value)
        where level.isBuilt && !later.levels.contains(where: { $0.value == level })
          && !later.transfers.contains(where: { $0.from?.value == level })
        {
          list.add(
            at: settings.header.at(later.id?.range ?? later.range),
            ["regime": Bilingual(later.id?.value ?? ""), "level": level.inWords])
        }
      }
    })
}
