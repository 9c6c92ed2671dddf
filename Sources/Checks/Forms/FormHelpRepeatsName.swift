import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formHelpRepeatsName = Check(
    CheckInfo(
      "form-help-repeats-name", .warning, .forms,
      title: Bilingual(
        vi: "Lời hướng dẫn nói thêm điều tên trường chưa nói",
        en: "Help says what the name does not"),
      explanation: Bilingual(
        vi:
          "Lời hướng dẫn chép lại tên trường không giúp ai mà làm trang dài thêm. Viết cách ghi, ví dụ, nơi tìm thông tin; không có gì để nói thì bỏ help.",
        en:
          "Help that repeats the name helps nobody and makes the page longer. Say how to write it, give an example, or where to find it; with nothing to say leave help out."
      ),
      message: Bilingual(
        vi: "lời hướng dẫn chỉ nhắc lại tên “{name}”", en: "the help only repeats the name “{name}”"
      ),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "nhắc lại tên", en: "the name again"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: "Họ và tên", help: ‹"Nhập họ và tên."› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "nói cách ghi", en: "how to write it"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: "Họ và tên", help: "Ghi chữ in hoa, có dấu." }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let name = written.field.name, let help = written.field.help,
          words(of: help.text) == words(of: name.text)
        else { return }
        list.add(at: written.at(help.range), ["name": Bilingual(name.text)])
      }
    })

  private static let prompts: Set<String> = [
    "nhap", "ghi", "dien", "chon", "khai", "hay", "vui", "long", "please", "enter", "choose",
  ]

  /// Folded words but those that every prompt has.
  private static func words(of text: String) -> [String] {
    VietnameseText.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !prompts.contains($0) }
  }
}
