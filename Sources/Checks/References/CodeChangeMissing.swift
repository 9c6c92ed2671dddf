import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeChangeMissing = Check(
    CheckInfo(
      "code-change-missing", .warning, .references,
      title: Bilingual(
        vi:
          "Mọi mã cũ có mã mới trong bảng đối chiếu",
        en:
          "Every old code has a new one in the map"
      ),
      explanation: Bilingual(
        vi:
          "Hồ sơ có địa chỉ cũ được đổi theo bảng này. Mã không có dòng nào thì địa chỉ ấy không đổi được.",
        en:
          "Dossiers with old addresses are converted by this map. An address whose code has no row cannot be converted."
      ),
      message: Bilingual(
        vi:
          "bảng đối chiếu chưa có mã cũ “{code}” ({name}){others}",
        en:
          "the map has no row for the old code “{code}” ({name}){others}"
      ),
      examples: []),
    .codeList { codeList, context, list in
      guard let predecessor = codeList.predecessor?.value, let map = codeList.predecessorMap,
        let first = codeList.changes.first, !codeList.lacksRows,
        // With a row that could not be read its code is not missing.
        !context.isBroken(first.file)
      else { return }
      let known = Set(codeList.changes.map(\.old.value))
      let old = context.catalog.codeLists.versions(of: predecessor)
      // Only units of the lowest level are converted; a row for a code that does not exist was
      // meant for one of these.
      let missing = old.filter { !$0.lacksRows }.flatMap { earlier in
        earlier.entries.filter { entry in
          entry.level == earlier.levels.last?.value && !known.contains(entry.code)
        }
      }
      let codes = Set(old.flatMap(\.entries).map(\.code))
      guard let lost = missing.first, known.isSubset(of: codes) else { return }
      let count = missing.count - 1
      list.add(
        at: codeList.header.at(map.range),
        [
          "code": Bilingual(lost.code), "name": Bilingual(lost.name),
          "others": count == 0
            ? "" : Bilingual(vi: " và \(count) mã khác", en: " and \(count) more"),
        ],
        related: [
          Related(lost.place, Bilingual(vi: "mã cũ ở đây", en: "the old code is here"))
        ])
    })
}
