import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeListParentMissing = Check(
    CheckInfo(
      "code-list-parent-missing", .error, .references,
      title: Bilingual(
        vi:
          "Mã ở cấp dưới có mã cấp trên",
        en:
          "A code of a lower level has a parent"
      ),
      explanation: Bilingual(
        vi:
          "Danh mục nhiều cấp chọn lần lượt từ trên xuống; mã không có cấp trên thì không ai chọn tới được.",
        en:
          "Lists of several levels are chosen from the top down; nobody gets to a code without a parent."
      ),
      message: Bilingual(
        vi:
          "“{code}” ở cấp “{level}” không có mã cấp trên (parent)",
        en:
          "“{code}” of the level “{level}” has no parent"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "thiếu tỉnh", en: "without its province"),
          UnitListSample.text(code: "‹\"02221\"›", parent: "")),
        CheckExample(
          .declarations, Bilingual(vi: "đủ", en: "complete"),
          UnitListSample.text()),
      ]),
    .codeList { codeList, _, list in
      guard codeList.levels.count > 1, let top = codeList.levels.first?.value else { return }
      let lower = Set(codeList.levels.dropFirst().map(\.value))
      // Levels in the wrong order would make every top code look lost.
      guard codeList.entries.contains(where: { $0.level == top }) else { return }
      for entry in codeList.entries {
        guard let level = entry.level, lower.contains(level), entry.parent?.isEmpty ?? true else {
          continue
        }
        list.add(at: entry.place, ["code": Bilingual(entry.code), "level": Bilingual(level)])
      }
    })
}
