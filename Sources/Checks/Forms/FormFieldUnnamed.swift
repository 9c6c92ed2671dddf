import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formFieldUnnamed = Check(
    CheckInfo(
      "form-field-unnamed", .warning, .forms,
      title: Bilingual(
        vi: "Mọi trường có nhãn",
        en: "Every field has a label"),
      explanation: Bilingual(
        vi:
          "Không có nhãn thì người khai không biết phải điền gì, và trình đọc màn hình không đọc được.",
        en: "Without a label nobody knows what to fill in, and screen readers say nothing."),
      message: Bilingual(
        vi: "trường “{field}” chưa có tên",
        en: "the field “{field}” has no name"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không nhãn",
            en: "no label"),
          """
          \(FormExampleText.head)
                    - { id: ‹ghiChu›, type: text }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có nhãn",
            en: "with a label"),
          """
          \(FormExampleText.head)
                    - { id: ghiChu, type: text, name: Ghi chú }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.field.name == nil, written.field.include == nil, let id = written.field.id
        else {
          return
        }
        list.add(at: written.at(id.range), ["field": Bilingual(id.value)])
      }
    })
}
