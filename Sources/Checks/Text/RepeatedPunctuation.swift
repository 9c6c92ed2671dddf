import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let repeatedPunctuation = Check(
    CheckInfo(
      "repeated-punctuation", .warning, .text,
      title: Bilingual(
        vi: "Không viết hai dấu câu liền nhau",
        en: "Two punctuation marks do not stand in a row"),
      explanation: Bilingual(
        vi: """
          “,,”, “;.” hay “..” thường là dấu vết của việc xóa hoặc nối câu. Dấu ba chấm, \
          hàng chấm để điền và “v.v.;” là bình thường.
          """,
        en: """
          “,,”, “;.” or “..” are mostly what is left of words deleted or joined. \
          Ellipses, dotted lines to fill in and “v.v.;” are ordinary.
          """),
      message: Bilingual(
        vi: "Hai dấu câu liền nhau: “{marks}”",
        en: "Two punctuation marks in a row: “{marks}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai dấu phẩy", en: "two commas"),
          "name: Cấp lại‹,,› cấp đổi giấy phép"),
        CheckExample(
          .procedure, Bilingual(vi: "ba chấm, v.v.", en: "ellipsis, v.v."),
          "name: \"Sách, báo, v.v., tranh... và … khác\""),
      ]),
    .text(onlyWith: .markPair) { use, _, list in
      guard use.isOwnWords else { return }
      let bytes = Array(use.text.text.utf8)
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count, ",;:.".utf8.contains(bytes[index]) { index += 1 }
        if index - start > 1, let right = Punctuation.single(bytes[start..<index]) {
          list.add(
            at: use.at(start..<index),
            ["marks": Bilingual(String(decoding: bytes[start..<index], as: UTF8.self))],
            fixes: right.isEmpty ? [] : use.replacement(start..<index, right))
        }
        index = max(index, start + 1)
      }
    }
  )
}
