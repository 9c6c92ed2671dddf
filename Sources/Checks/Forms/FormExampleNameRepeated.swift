import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formExampleNameRepeated = Check(
    CheckInfo(
      "form-example-name-repeated", .warning, .forms,
      title: Bilingual(
        vi: "Mỗi ví dụ của biểu mẫu một tên",
        en: "Each example of a form has a name of its own"),
      explanation: Bilingual(
        vi:
          "Ví dụ được gọi bằng tên: ở like của ví dụ khác và trong báo cáo. Hai ví dụ cùng tên thì không biết là ví dụ nào.",
        en:
          "Examples are known by their names: in `like` of others and in reports. Of two of one name nobody knows which is meant."
      ),
      message: Bilingual(
        vi: "“{name}” đã là tên của một ví dụ khác",
        en: "“{name}” is the name of another example already"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "hai ví dụ một tên", en: "two examples of one name"),
          text("‹Khai đủ›")),
        CheckExample(
          .declarations, Bilingual(vi: "tên riêng", en: "names of their own"),
          text("Đổi tên")),
      ]),
    .form { form, _, list in
      guard form.examples.count > 1 else { return }
      var first: [String: SourceRange] = [:]
      for name in form.examples.compactMap(\.name) {
        guard let earlier = first[name.text] else {
          first[name.text] = name.range
          continue
        }
        list.add(
          at: form.header.at(name.range), ["name": Bilingual(name.text)],
          related: [
            Related(
              form.header.at(earlier), Bilingual(vi: "tên ấy ở đây", en: "that name is here"))
          ])
      }
    })

  private static func text(_ second: String) -> String {
    """
    \(FormExampleText.head)
    \(FormExampleText.name)
    examples:
      - name: Khai đủ
        answers: { nguoi: { hoTen: Nguyễn Văn An } }
        expect: valid
      - name: \(second)
        answers: { nguoi: { hoTen: Trần Văn Bình } }
        expect: valid
    """
  }
}
