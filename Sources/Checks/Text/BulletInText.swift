import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let bulletInText = Check(
    CheckInfo(
      "bullet-in-text", .warning, .text,
      title: Bilingual(
        vi: "Văn bản không bắt đầu bằng dấu đầu dòng hay số thứ tự",
        en: "Text does not begin with a bullet or a number"),
      explanation: Bilingual(
        vi: """
          Mỗi mục của danh sách đã là một dòng riêng; trang in tự đặt dấu đầu dòng và \
          số. Dấu còn sót từ văn bản gốc sẽ hiện hai lần và làm tên không khớp.
          """,
        en: """
          Each item of a list is a line of its own, and the printed page sets bullets \
          and numbers. Marks left from the original show twice and make names differ.
          """),
      message: Bilingual(
        vi: "Văn bản bắt đầu bằng “{bullet}”", en: "The text begins with “{bullet}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "gạch đầu dòng", en: "a dash"),
          "name: \"‹- ›Đăng ký thử nghiệm\""),
        CheckExample(
          .procedure, Bilingual(vi: "số thứ tự trong tên", en: "a marker in a name"),
          "name: ‹a) ›Đăng ký thử nghiệm"),
        CheckExample(
          .procedure, Bilingual(vi: "tên bắt đầu bằng số", en: "a name that begins with a number"),
          "name: 02 ảnh và Đăng ký thử nghiệm"),
      ]),
    .text { use, _, list in
      guard use.isOwnWords else { return }
      // A form shows the numbers that its paper has.
      let isForm = use.header.kind == .form || use.header.kind == .fragment
      let length = Bullet.length(use.text.text, inName: !isForm)
      guard length > 0 else { return }
      let mark = use.text.text.utf8Slice(0..<length).filter { $0 != " " }
      list.add(
        at: use.at(0..<length), severity: use.isName ? .warning : .note,
        ["bullet": Bilingual(mark)],
        fixes: use.fixes(Bilingual(vi: "Xóa “\(mark)”", en: "Delete “\(mark)”"), 0..<length, ""))
    }
  )
}
