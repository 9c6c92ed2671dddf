import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formBoundsReversed = Check(
    CheckInfo(
      "form-bounds-reversed", .error, .forms,
      title: Bilingual(
        vi: "Giới hạn dưới không vượt giới hạn trên",
        en: "A lower bound is not above the upper"),
      explanation: Bilingual(
        vi: "Hai giới hạn ngược nhau thì không câu trả lời nào hợp lệ.",
        en: "With bounds the wrong way round no answer is valid."),
      message: Bilingual(
        vi: "{low} lớn hơn {high}, nên không câu trả lời nào hợp lệ",
        en: "{low} is more than {high}, so no answer is valid"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ngược",
            en: "the wrong way round"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: ‹60›, max: 18 }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đúng",
            en: "right"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: 18, max: 60 }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        let field = written.field
        for (low, high) in [(field.minLength, field.maxLength), (field.minItems, field.maxItems)] {
          guard let low, let high, low.value > high.value else { continue }
          list.add(
            at: written.at(low.range),
            ["low": Bilingual("\(low.value)"), "high": Bilingual("\(high.value)")])
        }
        guard let low = field.min, let high = field.max, isMore(low.value, high.value) else {
          return
        }
        list.add(
          at: written.at(low.range), ["low": Bilingual(low.value), "high": Bilingual(high.value)])
      }
    })
}

/// Whether a bound is more than another: two numbers, or two dates; expressions are not judged.
private func isMore(_ a: String, _ b: String) -> Bool {
  if let first = CalendarDate(a), let second = CalendarDate(b) { return first > second }
  guard let first = Double(a), let second = Double(b) else { return false }
  return first > second
}
