import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formOptionsUnused = Check(
    CheckInfo(
      "form-options-unused", .error, .forms,
      title: Bilingual(
        vi: "Chỉ trường lựa chọn mới có options",
        en: "Only choices have options"),
      explanation: Bilingual(
        vi:
          "Ở kiểu khác, options không có tác dụng. Đổi type thành choice hoặc multi-choice, hoặc bỏ options.",
        en:
          "At other types options do nothing. Make the type choice or multi-choice, or leave options out."
      ),
      message: Bilingual(
        vi: "trường “{field}” kiểu {type} không dùng options",
        en: "the field “{field}” of type {type} has no use for options"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trường chữ có lựa chọn",
            en: "a text with options"),
          """
          \(FormExampleText.head)
                    - { id: gioiTinh, type: text, name: Giới tính, options: ‹gioi-tinh› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trường lựa chọn",
            en: "a choice"),
          """
          \(FormExampleText.head)
                    - { id: gioiTinh, type: choice, name: Giới tính, options: gioi-tinh }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let type = written.field.type, !type.value.hasOptions,
          let options = written.field.options
        else { return }
        let range =
          switch options {
          case .list(let id): id.range
          case .inline(_, let range): range
          }
        list.add(
          at: written.at(range), ["field": written.title, "type": Bilingual(type.value.rawValue)],
          related: [
            Related(written.at(type.range), Bilingual(vi: "kiểu trường", en: "the field’s type"))
          ])
      }
    })
}
