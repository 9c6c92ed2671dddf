import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formGroupEmpty = Check(
    CheckInfo(
      "form-group-empty", .error, .forms,
      title: Bilingual(
        vi: "Nhóm, danh sách, bảng có trường con",
        en: "Groups, lists and tables hold fields"),
      explanation: Bilingual(
        vi: "Không có trường con thì không có gì để khai. Thêm fields hoặc include.",
        en: "Without fields there is nothing to fill in. Add fields or include."),
      message: Bilingual(
        vi: "“{field}” không có trường con nào",
        en: "“{field}” holds no fields"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nhóm trống",
            en: "an empty group"),
          """
          \(FormExampleText.head)
                    - { id: ‹giayTo›, type: group, name: Giấy tờ }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có trường con",
            en: "with fields"),
          """
          \(FormExampleText.head)
                    - id: giayTo
                      type: group
                      name: Giấy tờ
                      fields:
                        - { id: so, type: text, name: Số giấy tờ }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        let field = written.field
        guard field.type?.value.holdsFields == true, field.fields.isEmpty, field.include == nil
        else { return }
        list.add(at: written.at(written.nameRange), ["field": written.title])
      }
    })
}
