import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formKeyRepeated = Check(
    CheckInfo(
      "form-key-repeated", .warning, .forms,
      title: Bilingual(
        vi: "Mỗi khóa trên cổng ứng với một trường",
        en: "Every key of the portal stands for one field"),
      explanation: Bilingual(
        vi: "Hai trường cùng khóa thì câu trả lời này ghi đè câu trả lời kia khi chuyển sang cổng.",
        en: "With one key for two fields one answer overwrites the other on the portal."),
      message: Bilingual(
        vi: "trường “{other}” cũng có khóa “{key}”",
        en: "the field “{other}” has the key “{key}” too"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trùng khóa",
            en: "one key twice"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: Họ và tên, key: HoTen }
                    - { id: tenKhac, type: person-name, name: Tên gọi khác, key: ‹HoTen› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "hai khóa",
            en: "two keys"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: Họ và tên, key: HoTen }
                    - { id: tenKhac, type: person-name, name: Tên gọi khác, key: TenKhac }
          """),
      ]),
    .form { form, context, list in
      var seen: [String: FormOutline.Field] = [:]
      let outline = FormOutline(
        form, in: context.catalog, on: form.header.day(nearest: context.date))
      for field in outline.fields {
        guard let key = field.field.key else { continue }
        guard let other = seen[key.value] else {
          seen[key.value] = field
          continue
        }
        guard other.place != field.place else { continue }
        list.add(
          at: Place(field.place.file, key.range),
          ["other": Bilingual(other.path), "key": Bilingual(key.value)])
      }
    })
}
