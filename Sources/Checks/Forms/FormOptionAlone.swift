import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formOptionAlone = Check(
    CheckInfo(
      "form-option-alone", .note, .forms,
      title: Bilingual(
        vi: "Có từ hai lựa chọn trở lên",
        en: "There are two options or more"),
      explanation: Bilingual(
        vi: "Một lựa chọn thì không phải là chọn; dùng boolean, declaration, hoặc bỏ trường.",
        en: "One option is no choice; use boolean, declaration, or leave the field out."),
      message: Bilingual(
        vi: "trường “{field}” chỉ có một lựa chọn",
        en: "the field “{field}” has one option alone"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "một lựa chọn",
            en: "one option"),
          """
          \(FormExampleText.head)
                    - id: ‹hinhThuc›
                      type: choice
                      name: Hình thức
                      options: [{ code: truc-tiep, name: Trực tiếp }]
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "hai lựa chọn",
            en: "two options"),
          """
          \(FormExampleText.head)
                    - id: hinhThuc
                      type: choice
                      name: Hình thức
                      options: [{ code: truc-tiep, name: Trực tiếp }, { code: buu-chinh, name: Bưu chính }]
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard case .inline(let options, _)? = written.field.options, options.count == 1,
          !written.field.lacksOptions
        else { return }
        list.add(at: written.at(written.nameRange), ["field": written.title])
      }
    })
}
