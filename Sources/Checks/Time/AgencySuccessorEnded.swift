import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencySuccessorEnded = Check(
    CheckInfo(
      "agency-successor-ended", .warning, .time,
      title: Bilingual(
        vi: "Cơ quan kế thừa còn hiệu lực sau ngày cơ quan cũ kết thúc",
        en: "A successor is in force after the agency has ended"),
      explanation: Bilingual(
        vi:
          "Cơ quan kế thừa phải còn sau ngày kết thúc của cơ quan cũ, nếu không thì người dân được chỉ đến nơi cũng không còn. Ghi cơ quan đang nhận việc.",
        en:
          "A successor exists after the last day of the agency, or people are sent to what is gone too. Name the agency that does the work now."
      ),
      message: Bilingual(
        vi: "“{successor}” không còn sau ngày {day}, khi “{agency}” kết thúc",
        en: "“{successor}” is gone after {day}, when “{agency}” ends"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "cũng kết thúc ngày đó", en: "gone on the same day"),
          text("‹ubnd-huyen›")),
        CheckExample(
          .declarations, Bilingual(vi: "cơ quan mới", en: "the new agency"), text("ubnd-xa")),
      ]),
    .agency { agency, context, list in
      guard let until = agency.header.window.until, !agency.header.window.isReversed else { return }
      for successor in agency.successors where successor.value != agency.id.value {
        let versions = context.catalog.agencies.versions(of: successor.value)
        guard !versions.isEmpty,
          versions.allSatisfy({ $0.header.window.until.map { $0 <= until } ?? false })
        else { continue }
        list.add(
          at: agency.header.at(successor.range),
          [
            "successor": Bilingual(successor.value), "day": until.inWords,
            "agency": Bilingual(agency.id.value),
          ],
          related: versions.prefix(1).map {
            Related(
              $0.header.at($0.header.effective?.range ?? $0.header.nameRange),
              Bilingual(vi: "hiệu lực của cơ quan này", en: "when it is in force"))
          })
      }
    })

  private static func text(_ successor: String) -> String {
    """
    kind: agency
    id: phong-huyen
    name: Phòng Tư pháp cấp huyện
    level: district
    effective: { until: 2025-06-30 }
    successors: [\(successor)]
    """
  }
}
