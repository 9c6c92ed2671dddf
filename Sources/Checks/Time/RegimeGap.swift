import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let regimeGap = Check(
    CheckInfo(
      "regime-gap", .error, .time,
      title: Bilingual(
        vi: "Ngày nào cũng thuộc một mô hình chính quyền",
        en: "Every day belongs to a regime"),
      explanation: Bilingual(
        vi:
          "Không có mô hình thì không biết ngày ấy có những cấp nào. Mô hình sau bắt đầu đúng ngày tiếp theo của mô hình trước.",
        en:
          "Without a regime nobody knows which levels exist. Each begins on the day after the one before."
      ),
      message: Bilingual(
        vi: "không có mô hình chính quyền nào {days}",
        en: "there is no regime {days}"),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "hở một ngày", en: "a day is missing"),
          RegimeSample.text(until: "2025-06-29", from: "‹2025-07-01›")),
        CheckExample(
          .catalog, Bilingual(vi: "nối tiếp", en: "one after the other"),
          RegimeSample.text()),
      ]),
    .settings { settings, _, list in
      let regimes = Regimes.inOrder(settings)
      for (earlier, later) in zip(regimes, regimes.dropFirst()) {
        guard let until = earlier.effective?.until?.value, let from = later.effective?.from,
          until.adding(days: 1) < from.value
        else { continue }
        let gap = Window(from: until.adding(days: 1), until: from.value.adding(days: -1))
        list.add(
          at: settings.header.at(from.range), ["days": gap.inWords],
          related: [
            Related(
              settings.header.at(earlier.effective?.until?.range ?? earlier.range),
              Bilingual(vi: "mô hình trước kết thúc ở đây", en: "the regime before ends here"))
          ])
      }
    })
}
