import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formLabelRequiredMark = Check(
    CheckInfo(
      "form-label-required-mark", .warning, .forms,
      title: Bilingual(
        vi: "Tên trường không tự đánh dấu bắt buộc",
        en: "Names of fields do not mark themselves as required"),
      explanation: Bilingual(
        vi:
          "Dấu sao hay chữ “(bắt buộc)” do phần mềm tự hiện theo required. Viết trong tên thì hiện hai lần, và sai ngay khi trường chỉ bắt buộc có điều kiện.",
        en:
          "Programs show an asterisk or “required” by themselves. In the name it shows twice, and is wrong as soon as the field is required only under a condition."
      ),
      message: Bilingual(
        vi: "tên trường kết thúc bằng “{mark}”", en: "the name of the field ends in “{mark}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "đánh dấu bắt buộc", en: "marked as required"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: ‹"Họ và tên (*)"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "chỉ có tên", en: "the name alone"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: "Họ và tên" }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let name = written.field.name, let mark = mark(at: name.text) else { return }
        list.add(at: written.at(name.range), ["mark": Bilingual(mark)])
      }
    })

  private static let marks = ["(*)", "*", "(bắt buộc)", "(required)"]

  private static func mark(at text: String) -> String? {
    guard let last = text.utf8.last, last == UInt8(ascii: "*") || last == UInt8(ascii: ")") else {
      return nil
    }
    let text = text.lowercased()
    return marks.first { text.hasSuffix($0) }
  }
}
