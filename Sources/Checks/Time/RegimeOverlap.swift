import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let regimeOverlap = Check(
    CheckInfo(
      "regime-overlap", .error, .time,
      title: Bilingual(
        vi: "Mỗi ngày chỉ thuộc một mô hình chính quyền",
        en: "No day belongs to two regimes"),
      explanation: Bilingual(
        vi: "Hai mô hình cùng hiệu lực thì không biết có những cấp nào.",
        en: "With two regimes in force nobody knows which levels exist."),
      message: Bilingual(
        vi: "mô hình “{regime}” trùng với “{other}” {days}",
        en: "the regime “{regime}” overlaps “{other}” {days}"),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "trùng một ngày", en: "a day in both"),
          RegimeSample.text(until: "‹2025-07-02›")),
        CheckExample(
          .catalog, Bilingual(vi: "nối tiếp", en: "one after the other"),
          RegimeSample.text()),
      ]),
    .settings { settings, _, list in
      let regimes = Regimes.inOrder(settings)
      for (index, later) in regimes.enumerated().dropFirst() {
        let window = later.effective?.window ?? .always
        for earlier in regimes[..<index] {
          guard let days = window.intersection(earlier.effective?.window ?? .always) else {
            continue
          }
          list.add(
            at: settings.header.at(slip(earlier, later)),
            [
              "regime": Bilingual(later.id?.value ?? ""),
              "other": Bilingual(earlier.id?.value ?? ""), "days": days.inWords,
            ],
            related: [
              Related(
                settings.header.at(earlier.id?.range ?? earlier.range),
                Bilingual(vi: "mô hình kia ở đây", en: "the other regime is here"))
            ])
          break
        }
      }
    })

  /// Where one of them begins or ends on a day that is not the first or last of a month, that
  /// day; else the end of the earlier.
  private static func slip(_ earlier: Regime, _ later: Regime) -> SourceRange {
    let (until, from) = (earlier.effective?.until, later.effective?.from)
    if let from, from.value.components.day != 1, until?.value.adding(days: 1).components.day == 1 {
      return from.range
    }
    return until?.range ?? from?.range ?? later.id?.range ?? later.range
  }
}
