import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formRequiredAndOptional = Check(
    CheckInfo(
      "form-required-and-optional", .error, .forms,
      title: Bilingual(
        vi: "Trường không vừa bắt buộc vừa không bắt buộc",
        en: "A field is not required and optional at once"),
      explanation: Bilingual(
        vi: "optional: true nghĩa là không bao giờ bắt buộc. Chỉ giữ một trong hai khóa.",
        en: "optional: true means never required. Keep one of the two keys."),
      message: Bilingual(
        vi: "“{field}” có cả required và optional",
        en: "“{field}” has both required and optional"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "cả hai",
            en: "both"),
          """
          \(FormExampleText.head)
                    - { id: ghiChu, type: text, name: Ghi chú, required: true, optional: ‹true› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "một",
            en: "one"),
          """
          \(FormExampleText.head)
                    - { id: ghiChu, type: text, name: Ghi chú, optional: true }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let optional = written.field.isOptional, let required = written.field.required,
          optional.value, required.syntax != .constant(false)
        else { return }
        list.add(at: written.at(optional.range), ["field": written.title])
      }
    })
}
