import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let spaceBeforePunctuation = Check(
    CheckInfo(
      "space-before-punctuation", .warning, .text,
      title: Bilingual(
        vi: "Không có dấu cách trước dấu câu",
        en: "No blank stands before a punctuation mark"),
      explanation: Bilingual(
        vi: """
          Dấu câu đứng liền chữ trước nó, dấu ngoặc đứng liền chữ bên trong. Dấu cách \
          thừa làm dấu câu rơi xuống đầu dòng khi in.
          """,
        en: """
          A punctuation mark follows its word directly, and brackets touch the words \
          inside. A stray blank lets the mark fall to the next line in print.
          """),
      message: Bilingual(
        vi: "Dấu cách thừa cạnh dấu “{mark}”",
        en: "There is a stray blank beside “{mark}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "trước dấu phẩy", en: "before a comma"),
          "name: Cấp lại‹ ›, cấp đổi giấy phép"),
        CheckExample(
          .procedure, Bilingual(vi: "trong ngoặc", en: "inside brackets"),
          "name: Cấp lại giấy phép (bản sao‹ ›)"),
        CheckExample(
          .procedure, Bilingual(vi: "dấu câu đúng chỗ", en: "marks in place"),
          "name: \"Cấp lại, cấp đổi (bản sao); tệp .pdf\""),
      ]),
    .text(onlyWith: .looseMark) { use, context, list in
      guard use.isOwnWords, context.isVietnamese else { return }
      let bytes = Array(use.text.text.utf8)
      for index in bytes.indices where bytes[index] == 0x20 {
        let before = index > 0 ? bytes[index - 1] : 0x20
        let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        let next = index + 2 < bytes.count ? bytes[index + 2] : 0x20
        var mark: UInt8?
        if ",;:.!?)]".utf8.contains(after), before != 0x20, before != 0x0A,
          next == 0x20 || ",;:.)".utf8.contains(next) && after == 0x29 || after == 0x29
        {
          mark = after
        } else if (before == 0x28 || before == 0x5B) && after != 0x20 {
          mark = before
        }
        guard let mark else { continue }
        list.add(
          at: use.at(index..<index + 1),
          ["mark": Bilingual(String(UnicodeScalar(mark)))],
          fixes: use.fixes(
            Bilingual(vi: "Xóa dấu cách", en: "Delete the blank"), index..<index + 1, ""))
      }
    }
  )
}
