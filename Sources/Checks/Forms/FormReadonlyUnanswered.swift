import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formReadonlyUnanswered = Check(
    CheckInfo(
      "form-readonly-unanswered", .warning, .forms,
      title: Bilingual(
        vi: "Trường chỉ đọc có chỗ lấy câu trả lời",
        en: "A field that is only read gets its answer from somewhere"),
      explanation: Bilingual(
        vi:
          "readonly: true nghĩa là người khai không điền được. Không có calculate, prefill hay default thì trường luôn trống, và vì chỉ đọc nên cũng không bắt buộc. Thêm nguồn, hoặc bỏ readonly.",
        en:
          "With readonly: true people cannot fill in the field. Without calculate, prefill or default it is always empty and, being only read, not even required. Add a source, or take readonly out."
      ),
      message: Bilingual(
        vi:
          "không ai điền được “{field}”: trường chỉ đọc mà không có calculate, prefill hay default",
        en: "nobody can fill in “{field}”: it is only read, without calculate, prefill or default"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không có nguồn", en: "without a source"),
          """
          \(FormExampleText.head)
                    - { id: coQuan, type: text, name: Cơ quan, max-length: 100, readonly: ‹true› }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "điền sẵn", en: "prefilled"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh, readonly: true, prefill: { from: account.soDinhDanh } }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        let field = written.field
        guard written.isInForm, field.isNeverAnswered, let readonly = field.readonly,
          !context.isBroken(written.at(field.range))
        else { return }
        list.add(at: written.at(readonly.range), ["field": written.title])
      }
    })
}

extension FormField {
  /// Whether people only read it and nothing else answers it.
  var isNeverAnswered: Bool {
    guard case .constant(true)? = self.readonly?.syntax, let type = self.type?.value,
      !type.holdsFields, type != .note
    else { return false }
    return self.calculate == nil && self.prefill == nil && self.defaultValue == nil
  }
}
