import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let reviewedWithDraftPoints = Check(
    CheckInfo(
      "reviewed-with-draft-points", .warning, .time,
      title: Bilingual(
        vi: "Đã rà soát thì không còn điểm chưa chắc chắn",
        en: "What is reviewed has no unsure points left"),
      explanation: Bilingual(
        vi:
          "draft liệt kê những điểm chưa rõ. Giải quyết hết rồi mới ghi reviewed; điểm chỉ để ghi nhớ thì chuyển sang notes.",
        en:
          "draft lists what is unsure. Settle it before writing reviewed; what is only worth remembering goes under notes."
      ),
      message: Bilingual(
        vi: "“{id}” đã rà soát nhưng còn {count} chưa chắc chắn",
        en: "“{id}” is reviewed and still has {count}"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn điểm chưa rõ", en: "a point is open"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          review: { status: reviewed, by: "Phòng Tư pháp", on: 2026-11-20 }
          draft:
            - ‹Tên vai trò cần đối chiếu.›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "không còn", en: "none is open"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          review: { status: reviewed, by: "Phòng Tư pháp", on: 2026-11-20 }
          """),
      ]),
    .header { summary, _, list in
      let header = summary.header
      guard header.isReviewed, let first = header.draft.first else { return }
      list.add(
        at: header.at(first.range),
        [
          "id": Bilingual(summary.id.value),
          "count": .counted(header.draft.count, vi: "điểm", "unsure point", "unsure points"),
        ])
    })
}
