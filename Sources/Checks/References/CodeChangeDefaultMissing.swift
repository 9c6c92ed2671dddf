import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeChangeDefaultMissing = Check(
    CheckInfo(
      "code-change-default-missing", .warning, .references,
      title: Bilingual(
        vi: "Mã cũ được chia có một mã mới mặc định",
        en: "An old code that is divided has a new one by default"),
      explanation: Bilingual(
        vi:
          "Đơn vị cũ được chia cho nhiều đơn vị mới thì một dòng ghi share: part-default: nơi tính đến khi không biết địa chỉ cũ thuộc phần nào. Thiếu dòng ấy thì địa chỉ cũ không đổi được.",
        en:
          "Of a unit that was divided one row says share: part-default: where an old address is taken to be when nothing tells the part. Without it old addresses cannot be converted."
      ),
      message: Bilingual(
        vi: "“{code}” được chia mà không có mã mới mặc định (part-default)",
        en: "“{code}” is divided and has no new code by default (part-default)"),
      examples: []),
    .codeList { codeList, context, list in
      guard let first = codeList.changes.first,
        // A row that could not be read may be the one.
        !context.isBroken(first.file)
      else { return }
      let settled = Set(codeList.changes.filter { $0.share != .part }.map(\.old.value))
      var reported: Set<String> = []
      for change in codeList.changes
      where !settled.contains(change.old.value) && reported.insert(change.old.value).inserted {
        list.add(
          at: Place(change.file, change.old.range), ["code": Bilingual(change.old.value)])
      }
    })
}
