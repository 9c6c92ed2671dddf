import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formPrintRepeated = Check(
    CheckInfo(
      "form-print-repeated", .warning, .forms,
      title: Bilingual(
        vi: "Mỗi chỗ trên tờ khai giấy in một trường",
        en: "Every place on the paper form takes one field"),
      explanation: Bilingual(
        vi: "Hai trường in vào cùng một chỗ thì chữ đè lên nhau.",
        en: "Two fields in one place are printed over each other."),
      message: Bilingual(
        vi: "trường “{other}” cũng in vào “{place}”",
        en: "the field “{other}” is printed at “{place}” too"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "cùng một chỗ",
            en: "the same place"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: Họ và tên, print: o1 }
                    - { id: tenKhac, type: person-name, name: Tên gọi khác, print: ‹o1› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "hai chỗ",
            en: "two places"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: Họ và tên, print: o1 }
                    - { id: tenKhac, type: person-name, name: Tên gọi khác, print: o2 }
          """),
      ]),
    .form { form, context, list in
      var seen: [String: FormOutline.Field] = [:]
      let outline = FormOutline(
        form, in: context.catalog, on: form.header.day(nearest: context.date))
      for field in outline.fields {
        guard let print = field.field.print, case .scalar(let text, _) = print.value else {
          continue
        }
        guard let other = seen[text] else {
          seen[text] = field
          continue
        }
        // A fragment included twice prints at one place by design of the paper, or is told apart.
        guard other.place != field.place, other.field.visible == nil || field.field.visible == nil
        else { continue }
        list.add(
          at: Place(field.place.file, print.range),
          ["other": Bilingual(other.path), "place": Bilingual(text)])
      }
    })
}
