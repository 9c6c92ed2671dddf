import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formNoteWithAnswer = Check(
    CheckInfo(
      "form-note-with-answer", .warning, .forms,
      title: Bilingual(
        vi: "Ghi chú không có câu trả lời",
        en: "A note has no answer"),
      explanation: Bilingual(
        vi:
          "Kiểu note chỉ hiển thị văn bản; bắt buộc, mặc định, điền sẵn không có tác dụng. Dùng kiểu khác nếu cần trả lời.",
        en:
          "Type note only shows text; required, default and prefill do nothing. Use another type where an answer is wanted."
      ),
      message: Bilingual(
        vi: "ghi chú “{field}” không nhận câu trả lời, nhưng có {key}",
        en: "the note “{field}” takes no answer, yet it has {key}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ghi chú bắt buộc",
            en: "a required note"),
          """
          \(FormExampleText.head)
                    - { id: ‹huongDan›, type: note, name: Khai bằng chữ in hoa, required: true }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ghi chú",
            en: "a note"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
                    - { id: huongDan, type: note, name: Khai bằng chữ in hoa }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        let field = written.field
        guard field.type?.value == .note else { return }
        let keys = [
          field.required == nil ? nil : "required", field.defaultValue == nil ? nil : "default",
          field.calculate == nil ? nil : "calculate", field.prefill == nil ? nil : "prefill",
          field.constraint == nil ? nil : "constraint", field.key == nil ? nil : "key",
        ].compactMap { $0 }
        guard let key = keys.first else { return }
        list.add(
          at: written.at(written.nameRange), ["field": written.title, "key": Bilingual(key)])
      }
    })
}
