import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let nameInQuotes = Check(
    CheckInfo(
      "name-in-quotes", .warning, .text,
      title: Bilingual(
        vi:
          "Tên không nằm trọn trong ngoặc kép",
        en:
          "A name does not stand in quotes as a whole"
      ),
      explanation: Bilingual(
        vi:
          "Ngoặc kép cong quanh cả tên là ngoặc của trình soạn thảo, được đọc thành một phần của tên. Bỏ đi, hoặc dùng ngoặc kép thẳng của YAML.",
        en:
          "Curly quotes around a whole name come from a word processor and are read as part of the name. Take them out, or use the straight quotes of YAML."
      ),
      message: Bilingual(
        vi:
          "ngoặc kép cong trở thành một phần của tên",
        en:
          "the curly quotes become part of the name"
      ),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "ngoặc cong", en: "curly quotes"),
          "name: ‹“Đăng ký thử nghiệm”›"),
        CheckExample(
          .procedure, Bilingual(vi: "ngoặc trong tên", en: "quotes inside a name"),
          "name: Đăng ký “thử nghiệm”"),
      ]),
    .text(onlyWith: .odd) { use, _, list in
      let text = use.text.text
      guard use.isName || use.role == .instrumentTitle, let first = text.first,
        "“‘".contains(first),
        let last = text.last, "”’".contains(last),
        !text.dropFirst().dropLast().contains(where: { "“”‘’".contains($0) })
      else { return }
      list.add(
        at: use.place,
        fixes: use.replacement(0..<text.utf8.count, String(text.dropFirst().dropLast())))
    }
  )
}
