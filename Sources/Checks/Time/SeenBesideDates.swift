import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let seenBesideDates = Check(
    CheckInfo(
      "seen-beside-dates", .note, .time,
      title: Bilingual(
        vi:
          "Thời điểm thấy còn hiệu lực không đi cùng ngày hiệu lực",
        en:
          "A month of having seen it does not stand beside dates"
      ),
      explanation: Bilingual(
        vi:
          "seen dùng khi không biết ngày. Đã ghi from hoặc until thì bỏ seen: hai cách nói có thể trái nhau.",
        en:
          "seen is for when the days are not known. With from or until leave it out: the two may disagree."
      ),
      message: Bilingual(
        vi:
          "effective đã có ngày, seen {month} không còn tác dụng",
        en:
          "the window has dates, so seen {month} says nothing"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "cả hai", en: "both"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          effective: { seen: ‹2026-06›, from: 2026-01-01 }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "chỉ tháng", en: "the month only"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          effective: { seen: 2026-06 }
          """),
      ]),
    .catalog { context, list in
      WindowWalker.forEach(in: context.catalog) { window, header in
        guard let seen = window.seen, window.from != nil || window.until != nil else { return }
        list.add(at: header.at(seen.range), ["month": Bilingual(seen.value)])
      }
    })
}
