import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeChangeDefaultTwice = Check(
    CheckInfo(
      "code-change-default-twice", .error, .references,
      title: Bilingual(
        vi: "Một mã cũ chỉ có một mã mới mặc định",
        en: "An old code has one new code by default"),
      explanation: Bilingual(
        vi:
          "share: part-default là nơi tính đến khi không biết đơn vị cũ đã chia về đâu; hai dòng cùng ghi thì không còn là mặc định. Giữ một dòng, dòng kia ghi part.",
        en:
          "share: part-default is what to assume when nothing tells where a divided unit went; two of them are none. Keep one and write part in the other row."
      ),
      message: Bilingual(
        vi: "“{code}” đã có mã mới mặc định “{new}” ở một dòng khác",
        en: "“{code}” goes to “{new}” by default in another row"),
      examples: []),
    .codeList { codeList, _, list in
      var first: [String: CodeChange] = [:]
      for change in codeList.changes where change.share == .partDefault {
        guard let other = first[change.old.value] else {
          first[change.old.value] = change
          continue
        }
        list.add(
          at: Place(change.file, change.old.range),
          ["code": Bilingual(change.old.value), "new": Bilingual(other.new.value)],
          related: [
            Related(
              Place(other.file, other.old.range),
              Bilingual(vi: "dòng kia ở đây", en: "the other row is here"))
          ])
      }
    })
}
