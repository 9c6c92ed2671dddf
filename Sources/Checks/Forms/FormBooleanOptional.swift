import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formBooleanOptional = Check(
    CheckInfo(
      "form-boolean-optional", .warning, .forms,
      title: Bilingual(
        vi: "Câu hỏi có/không luôn có câu trả lời",
        en: "A yes or no always has an answer"),
      explanation: Bilingual(
        vi:
          "Trường boolean đang hiện thì luôn là có hoặc không, nên optional hay required đều không có tác dụng. Nếu được phép bỏ qua, dùng choice với optional: true.",
        en:
          "A boolean that is shown is always yes or no, so that optional or required changes nothing. Where it may be left out, use a choice with optional: true."
      ),
      message: Bilingual(
        vi: "“{field}” là câu hỏi có/không: {key} không có tác dụng",
        en: "“{field}” is a yes or no: {key} has no effect"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "được phép bỏ qua",
            en: "may be left out"),
          """
          \(FormExampleText.head)
                    - { id: coCon, type: boolean, name: Có con, optional: ‹true› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "bắt buộc theo điều kiện",
            en: "required under a condition"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi }
                    - { id: coCon, type: boolean, name: Có con, required: ‹nguoi.tuoi > 18› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có hoặc không",
            en: "yes or no"),
          """
          \(FormExampleText.head)
                    - { id: coCon, type: boolean, name: Có con }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.isInForm, written.field.type?.value == .boolean,
          let found = written.field.freedom
        else { return }
        list.add(
          at: written.at(found.range), ["field": written.title, "key": Bilingual(found.key)])
      }
    })
}
