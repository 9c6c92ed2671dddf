import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formDeclarationOptional = Check(
    CheckInfo(
      "form-declaration-optional", .warning, .forms,
      title: Bilingual(
        vi: "Cam đoan luôn phải được đánh dấu",
        en: "A declaration always has to be made"),
      explanation: Bilingual(
        vi:
          "Lời cam đoan đang hiện thì phải được đánh dấu mới nộp được; optional, hay required theo điều kiện, cho nộp mà không cam đoan. Điều được tùy chọn thì dùng boolean; chỉ cam đoan trong một số trường hợp thì dùng visible.",
        en:
          "A declaration that is shown must be ticked before the form is handed in; optional, or required under a condition, lets people leave it out. What may be left open is a boolean; what only some people declare has visible."
      ),
      message: Bilingual(
        vi: "“{field}” là lời cam đoan, nhưng {key} cho nộp mà không đánh dấu",
        en: "“{field}” is a declaration, but {key} lets it be left out"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "được bỏ qua", en: "may be left out"),
          """
          \(FormExampleText.head)
                    - { id: camDoan, type: declaration, name: Tôi cam đoan lời khai là đúng, optional: ‹true› }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "bắt buộc theo điều kiện", en: "required under a condition"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi }
                    - { id: camDoan, type: declaration, name: Tôi cam đoan lời khai là đúng, required: ‹nguoi.tuoi > 18› }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "phải đánh dấu", en: "must be ticked"),
          """
          \(FormExampleText.head)
                    - { id: camDoan, type: declaration, name: Tôi cam đoan lời khai là đúng }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.isInForm, written.field.type?.value == .declaration,
          let found = written.field.freedom
        else { return }
        list.add(
          at: written.at(found.range), ["field": written.title, "key": Bilingual(found.key)])
      }
    })
}

extension FormField {
  /// The key that lets the field be left out, for all or for some.
  var freedom: (key: String, range: SourceRange)? {
    if let optional = self.isOptional, optional.value { return ("optional", optional.range) }
    if let required = self.required, required.syntax != .constant(true) {
      return ("required", required.range)
    }
    return nil
  }
}
