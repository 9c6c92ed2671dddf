import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formChoiceWithoutOptions = Check(
    CheckInfo(
      "form-choice-without-options", .error, .forms,
      title: Bilingual(
        vi: "Trường lựa chọn có danh sách để chọn",
        en: "A choice has options"),
      explanation: Bilingual(
        vi:
          "Không có lựa chọn thì không ai trả lời được. Thêm options: một danh mục, hoặc danh sách mã và tên.",
        en: "Without options nobody can answer. Add options: a code list, or codes with names."),
      message: Bilingual(
        vi: "trường “{field}” chưa có lựa chọn nào",
        en: "the field “{field}” has no options"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không có gì để chọn",
            en: "nothing to choose"),
          """
          \(FormExampleText.head)
                    - { id: ‹gioiTinh›, type: choice, name: Giới tính }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có danh mục",
            en: "a code list"),
          """
          \(FormExampleText.head)
                    - { id: gioiTinh, type: choice, name: Giới tính, options: gioi-tinh }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.field.type?.value.hasOptions == true else { return }
        switch written.field.options {
        case nil: list.add(at: written.at(written.nameRange), ["field": written.title])
        case .inline(let options, _)? where options.isEmpty:
          list.add(at: written.at(written.nameRange), ["field": written.title])
        default: return
        }
      }
    })
}
