import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let edgeSpace = Check(
    CheckInfo(
      "edge-space", .warning, .text,
      title: Bilingual(
        vi: "Văn bản không bắt đầu hay kết thúc bằng dấu cách",
        en: "Text does not begin or end with a blank"),
      explanation: Bilingual(
        vi: """
          Dấu cách ở đầu hay cuối không nhìn thấy được nhưng làm cho hai tên giống nhau \
          không khớp. Hãy xóa đi.
          """,
        en: "A blank at the edge cannot be seen, yet makes equal names differ. Delete it."),
      message: Bilingual(
        vi: "Có dấu cách thừa ở đầu hoặc cuối văn bản",
        en: "There is a blank at the edge of the text"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "dấu cách cuối", en: "a blank at the end"),
          "name: \"Đăng ký thử nghiệm‹ ›\""),
        CheckExample(
          .procedure, Bilingual(vi: "không có dấu cách thừa", en: "no blank at the edges"),
          "name: \"Đăng ký thử nghiệm\""),
      ]),
    .text(onlyWith: .edgeBlank) { use, _, list in
      guard use.isOwnWords || use.role == .option, let first = use.text.text.utf8.first,
        let last = use.text.text.utf8.last,
        first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09
      else { return }
      let bytes = Array(use.text.text.utf8)
      guard let start = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
        let end = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 })
      else { return }
      for edge in [0..<start, end + 1..<bytes.count] where !edge.isEmpty {
        list.add(
          at: use.at(edge),
          fixes: use.fixes(Bilingual(vi: "Xóa dấu cách", en: "Delete the blank"), edge, ""))
      }
    }
  )
}
