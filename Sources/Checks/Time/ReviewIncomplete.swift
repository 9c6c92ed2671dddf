import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let reviewIncomplete = Check(
    CheckInfo(
      "review-incomplete", .warning, .time,
      title: Bilingual(
        vi: "Đã rà soát thì ghi rõ ai, ngày nào",
        en: "A review says by whom and when"),
      explanation: Bilingual(
        vi:
          "review: {status: reviewed} cần by và on, để biết bản rà soát dựa trên pháp luật ngày nào.",
        en:
          "review: {status: reviewed} needs by and on, so that people know the law of which day it went by."
      ),
      message: Bilingual(
        vi: "“{id}” đã rà soát nhưng chưa ghi {what}",
        en: "“{id}” is reviewed, without {what}"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không rõ ai", en: "by nobody"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          review: ‹{ status: reviewed, on: 2026-11-20 }›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đủ", en: "complete"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          review: { status: reviewed, by: "Phòng Kiểm soát thủ tục hành chính", on: 2026-11-20 }
          """),
      ]),
    .header { summary, context, list in
      let header = summary.header
      guard header.isReviewed,
        // What could not be read there was written.
        !(header.reviewRange.map { context.isBroken(header.at($0)) } ?? false)
      else { return }
      let what: Bilingual
      switch (header.reviewedBy, header.reviewedOn) {
      case (nil, nil):
        what = Bilingual(
          vi: "người rà soát (by) và ngày rà soát (on)", en: "who (by) and when (on)")
      case (nil, _): what = Bilingual(vi: "người rà soát (by)", en: "who reviewed it (by)")
      case (_, nil): what = Bilingual(vi: "ngày rà soát (on)", en: "the day of the review (on)")
      default: return
      }
      list.add(
        at: header.reviewRange.map { header.at($0) } ?? header.namePlace,
        ["id": Bilingual(summary.id.value), "what": what])
    })
}
