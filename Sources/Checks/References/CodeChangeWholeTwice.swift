import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeChangeWholeTwice = Check(
    CheckInfo(
      "code-change-whole-twice", .error, .references,
      title: Bilingual(
        vi:
          "Một mã cũ chỉ nhập trọn vào một mã mới",
        en:
          "An old code goes as a whole to one new code"
      ),
      explanation: Bilingual(
        vi:
          "share: whole nghĩa là toàn bộ đơn vị cũ thuộc đơn vị mới. Chia cho nhiều đơn vị thì mọi dòng ghi part, một dòng ghi part-default.",
        en:
          "share: whole means that all of the old unit is in the new one. Where it is divided, every row has part and one of them part-default."
      ),
      message: Bilingual(
        vi:
          "“{code}” đã nhập trọn vào “{new}” ở một dòng khác",
        en:
          "“{code}” goes as a whole to “{new}” in another row"
      ),
      examples: []),
    .codeList { codeList, _, list in
      var whole: [String: CodeChange] = [:]
      for change in codeList.changes where change.share == .whole {
        whole[change.old.value] = whole[change.old.value] ?? change
      }
      for change in codeList.changes {
        guard let first = whole[change.old.value], first.new.value != change.new.value else {
          continue
        }
        list.add(
          at: Place(change.file, change.old.range),
          ["code": Bilingual(change.old.value), "new": Bilingual(first.new.value)],
          related: [
            Related(
              Place(first.file, first.old.range),
              Bilingual(vi: "dòng kia ở đây", en: "the other row is here"))
          ])
      }
    })
}
