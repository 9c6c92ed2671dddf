import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formFieldImpossible = Check(
    CheckInfo(
      "form-field-impossible", .error, .forms,
      title: Bilingual(
        vi: "Trường có ít nhất một câu trả lời hợp lệ", en: "A field has at least one valid answer"),
      explanation: Bilingual(
        vi:
          "Các giới hạn của trường loại trừ nhau, nên trả lời thế nào cũng bị từ chối; trường mà bắt buộc thì không nộp được tờ khai. Nới một trong các giới hạn.",
        en:
          "The bounds of the field exclude each other, so whatever is answered is refused; where it is required nothing can be filed. Loosen one of them."
      ),
      message: Bilingual(
        vi: "“{field}” không nhận câu trả lời nào: {reason}",
        en: "“{field}” takes no answer: {reason}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "không có bội nào của bước", en: "no multiple of the step"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, min: 1, max: 4, step: ‹5› }
                    - { id: tyLe, type: decimal, name: Tỷ lệ, min: 0.11, max: 0.19, step: ‹0.1› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "không văn bản nào vừa", en: "no text fits"),
          """
          \(FormExampleText.head)
                    - { id: dienThoai, type: phone, name: Số điện thoại, max-length: ‹5› }
                    - { id: ma, type: text, name: Mã số, pattern: "[A-Z]{2}[0-9]{6}", max-length: ‹7› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "phải chọn nhiều hơn số lựa chọn", en: "more than the options"),
          """
          \(FormExampleText.head)
                    - { id: viec, type: multi-choice, name: Việc, options: [{ code: p, name: Việc thứ nhất }, { code: q, name: Việc thứ hai }], min-items: ‹3› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "các mục không thể khác nhau", en: "items that cannot differ"),
          """
          \(FormExampleText.head)
                    - id: dong
                      type: list
                      name: Các dòng
                      min-items: ‹3›
                      unique-by: loai
                      fields:
                        - { id: loai, type: choice, name: Loại, options: [{ code: p, name: Loại thứ nhất }, { code: q, name: Loại thứ hai }] }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "có câu trả lời vừa giới hạn", en: "some answer fits"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, min: -4, max: 4, step: 5 }
                    - { id: dienThoai, type: phone, name: Số điện thoại, max-length: 10 }
                    - { id: ma, type: text, name: Mã số, pattern: "[A-Z]{2}[0-9]{6}", max-length: 8 }
                    - { id: viec, type: multi-choice, name: Việc, options: [{ code: p, name: Việc thứ nhất }, { code: q, name: Việc thứ hai }], min-items: 2 }
                    - id: dong
                      type: list
                      name: Các dòng
                      min-items: 3
                      unique-by: loai
                      fields:
                        - { id: loai, type: choice, name: Loại, optional: true, options: [{ code: p, name: Loại thứ nhất }, { code: q, name: Loại thứ hai }] }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.field.mayContradictItself,
          let field = written.alone(in: context),
          let contradiction = field.form.contradiction(of: field.node)
        else { return }
        let range = written.field.cause(of: contradiction) ?? written.nameRange
        list.add(
          at: written.at(range), ["field": written.title, "reason": contradiction.reason])
      }
    })
}

extension FormField {
  /// Whether it has the bounds that a contradiction takes.
  fileprivate var mayContradictItself: Bool {
    self.minItems != nil || self.pattern != nil || self.minLength != nil
      || (self.min != nil && self.max != nil)
      || (self.maxLength != nil && self.type?.value != .text && self.type?.value != .multiline)
  }

  fileprivate func cause(of contradiction: FieldContradiction) -> SourceRange? {
    switch contradiction {
    case .step: self.step?.range ?? self.min?.range
    case .shape: self.maxLength?.range ?? self.minLength?.range ?? self.pattern?.range
    case .options, .items: self.minItems?.range
    }
  }
}

extension FieldContradiction {
  fileprivate var reason: Bilingual {
    switch self {
    case .step:
      Bilingual(
        vi: "giữa hai giới hạn không có số nào đúng bước",
        en: "no number between its bounds is a multiple of the step")
    case .shape:
      Bilingual(
        vi: "không văn bản nào vừa đúng mẫu vừa đúng độ dài",
        en: "no text has both the shape and the length")
    case .options(let count):
      Bilingual(
        vi: "chỉ có \(count) lựa chọn", en: "there are no more than \(count) options")
    case .items(let count):
      Bilingual(
        vi: "theo unique-by chỉ có thể có \(count) mục khác nhau",
        en: "by its unique-by no more than \(count) items can differ")
    }
  }
}
