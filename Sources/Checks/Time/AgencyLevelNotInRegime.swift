import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyLevelNotInRegime = Check(
    CheckInfo(
      "agency-level-not-in-regime", .warning, .time,
      title: Bilingual(
        vi:
          "Cơ quan không còn hoạt động khi cấp của nó không còn",
        en:
          "An agency does not outlive its level"
      ),
      explanation: Bilingual(
        vi:
          "Từ ngày 01/7/2025 không còn cấp huyện, nên cơ quan cấp huyện kết thúc chậm nhất ngày 30/6/2025 và nêu cơ quan kế thừa ở successors.",
        en:
          "Since 1 July 2025 there is no district level, so agencies of districts end by 30 June 2025 and name their successors."
      ),
      message: Bilingual(
        vi:
          "cơ quan “{agency}” ở {level}, cấp không còn trong mô hình “{regime}”",
        en:
          "“{agency}” is of the {level}, which the regime “{regime}” does not have"
      ),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chưa kết thúc", en: "without an end"),
          """
          kind: agency
          id: phong-huyen
          name: Phòng nghiệp vụ cấp cũ
          level: ‹district›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đã kết thúc", en: "ended"),
          """
          kind: agency
          id: phong-huyen
          name: Phòng nghiệp vụ cấp cũ
          level: district
          effective: { until: 2025-06-30 }
          successors: [ubnd-xa]
          """),
      ]),
    .agency { agency, context, list in
      guard let level = agency.level, level.value.isBuilt, !context.isInConflict(agency.header),
        !agency.header.window.isReversed
      else { return }
      guard let gap = context.regime(without: level.value, during: agency.header.window),
        // A window that takes in the first day by mistake is another finding.
        gap.days.from == nil || gap.days.from != gap.days.until
      else { return }
      list.add(
        at: agency.header.at(level.range),
        [
          "agency": Bilingual(agency.id.value), "level": level.value.inWords,
          "regime": Bilingual(gap.regime.id?.value ?? ""),
        ])
    })
}
