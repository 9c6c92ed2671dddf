import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let nameEndsWithPunctuation = Check(
    CheckInfo(
      "name-ends-with-punctuation", .warning, .text,
      title: Bilingual(
        vi: "Tên không kết thúc bằng dấu câu",
        en: "A name does not end with a punctuation mark"),
      explanation: Bilingual(
        vi: """
          Dấu chấm, phẩy hay hai chấm cuối tên còn sót lại từ bảng biểu; nó làm tên \
          không khớp với tên đã công bố. Hãy xóa đi.
          """,
        en: """
          A stop, comma or colon at the end is left from a table; it makes the name \
          differ from the published one. Delete it.
          """),
      message: Bilingual(vi: "Tên kết thúc bằng “{mark}”", en: "The name ends with “{mark}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "dấu chấm cuối tên", en: "a full stop"),
          "name: Đăng ký thử nghiệm‹.›"),
        CheckExample(
          .procedure, Bilingual(vi: "v.v.", en: "v.v."),
          "name: Đăng ký sách, báo, v.v."),
      ]),
    .text { use, _, list in
      guard use.isName, let last = use.text.text.utf8.last, ".,;:".utf8.contains(last)
      else { return }
      // A field of a form may be a whole sentence: "Tôi cam đoan…".
      let isForm = use.header.kind == .form || use.header.kind == .fragment
      let bytes = Array(use.text.text.utf8)
      guard bytes.count > 1, !(isForm && last == 0x2E), !Punctuation.endsWithAbbreviation(bytes)
      else { return }
      let range = bytes.count - 1..<bytes.count
      let mark = String(UnicodeScalar(last))
      list.add(
        at: use.at(range), ["mark": Bilingual(mark)],
        fixes: use.fixes(Bilingual(vi: "Xóa “\(mark)”", en: "Delete “\(mark)”"), range, ""))
    }
  )
}
