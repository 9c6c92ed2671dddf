import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formFieldsUnused = Check(
    CheckInfo(
      "form-fields-unused", .warning, .forms,
      title: Bilingual(
        vi: "Chỉ nhóm, danh sách, bảng mới có trường con",
        en: "Only groups, lists and tables hold fields"),
      explanation: Bilingual(
        vi: "Ở kiểu khác, trường con bị bỏ qua. Đổi type thành group, list hoặc table.",
        en: "At other types the fields within are passed over. Make the type group, list or table."),
      message: Bilingual(
        vi: "“{field}” kiểu {type} không chứa trường con",
        en: "“{field}” of type {type} holds no fields"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trường chữ có trường con",
            en: "a text that holds fields"),
          """
          \(FormExampleText.head)
                    - id: giayTo
                      type: ‹text›
                      name: Giấy tờ
                      fields:
                        - { id: so, type: text, name: Số giấy tờ }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nhóm",
            en: "a group"),
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
        guard let type = written.field.type, !type.value.holdsFields, !written.field.fields.isEmpty
        else { return }
        list.add(
          at: written.at(type.range),
          ["field": written.title, "type": Bilingual(type.value.rawValue)])
      }
    })
}
