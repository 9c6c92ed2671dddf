import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeChangeLevelDiffers = Check(
    CheckInfo(
      "code-change-level-differs", .error, .references,
      title: Bilingual(
        vi: "Bảng đối chiếu nối hai mã cùng cấp", en: "A map of codes joins two of one level"),
      explanation: Bilingual(
        vi:
          "Xã cũ đổi thành xã mới. Dòng dẫn một xã tới mã của tỉnh làm địa chỉ cũ mất cấp xã; thường là chép nhầm cột.",
        en:
          "An old commune becomes a new commune. A row that leads from one to the code of a province leaves old addresses without their commune; mostly a column was copied wrongly."
      ),
      message: Bilingual(
        vi: "“{old}” thuộc cấp “{from}”, còn “{new}” thuộc cấp “{to}”",
        en: "“{old}” is of the level “{from}”, “{new}” of “{to}”"),
      examples: []),
    .codeList { codeList, context, list in
      guard let predecessor = codeList.predecessor?.value, !codeList.changes.isEmpty else { return }
      let old = levels(context.catalog.codeLists.versions(of: predecessor))
      let new = levels([codeList])
      // A level that only one of the lists has is misspelt, or not held against the other.
      let common = Set(old.values).intersection(new.values)
      for change in codeList.changes {
        guard let from = old[change.old.value], let to = new[change.new.value], from != to,
          common.contains(from), common.contains(to)
        else { continue }
        list.add(
          at: Place(change.file, change.new.range),
          [
            "old": Bilingual(change.old.value), "from": Bilingual(from),
            "new": Bilingual(change.new.value), "to": Bilingual(to),
          ])
      }
    })

  private static func levels(_ lists: [CodeList]) -> [String: String] {
    Dictionary(
      lists.flatMap(\.entries).compactMap { entry in entry.level.map { (entry.code, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
