import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let versionSingleDay = Check(
    CheckInfo(
      "version-single-day", .warning, .time,
      title: Bilingual(
        vi: "Một phiên bản không chỉ có hiệu lực một ngày",
        en: "A version is not in force on one day alone"),
      explanation: Bilingual(
        vi:
          "Phiên bản bắt đầu ngay trước ngày phiên bản sau bắt đầu thì chỉ có hiệu lực một ngày; thường là ngày cuối bị ghi ở from. Ghi until thay cho from.",
        en:
          "A version that begins on the day before the next one does is in force on that day alone; mostly its last day was written under from. Write until instead."
      ),
      message: Bilingual(
        vi: "phiên bản này chỉ có hiệu lực ngày {day}; có phải until: {date}?",
        en: "this version is in force on {day} alone; is it until: {date}?"),
      basis: [LegalBasis("118/2025/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "until ghi thành from", en: "from instead of until"),
          text("from: ‹2025-06-30›")),
        CheckExample(
          .declarations, Bilingual(vi: "ghi until", en: "with until"), text("until: 2025-06-30")),
      ]),
    .catalog { context, list in
      WindowWalker.forEach(in: context.catalog) { window, header in
        // Of a window with both ends the author said so.
        guard let from = window.from, window.until == nil,
          header.effective?.range == window.range, header.window.until == from.value
        else { return }
        list.add(
          at: header.at(from.range),
          ["day": from.value.inWords, "date": Bilingual(from.value.description)])
      }
    })

  private static func text(_ first: String) -> String {
    """
    kind: role
    id: can-bo
    name: Cán bộ
    effective: { \(first) }
    ---
    kind: role
    id: can-bo
    name: Cán bộ xử lý
    effective: { from: 2025-07-01 }
    """
  }
}
