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
          """
          regimes:
            - id: ba-cap
              effective: { until: 2025-07-02 }
              levels: [province, district, commune]
            - id: ‹hai-cap›
              effective: { from: 2025-07-01 }
              levels: [province, commune]
              basis: [72/2025/QH15]
          """),
        CheckExample(
          .catalog, Bilingual(vi: "nối tiếp", en: "one after the other"),
          """
          regimes:
            - id: ba-cap
              effective: { until: 2025-06-30 }
              levels: [province, district, commune]
            - id: hai-cap
              effective: { from: 2025-07-01 }
              levels: [province, commune]
              basis: [72/2025/QH15]
          """),
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
            at: settings.header.at(later.id?.range ?? later.range),
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
}
