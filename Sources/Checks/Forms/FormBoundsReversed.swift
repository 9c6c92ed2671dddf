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
        vi: "{lowKey} {low} lớn hơn {highKey} {high}, nên không câu trả lời nào hợp lệ",
        en: "{lowKey} {low} is more than {highKey} {high}, so no answer is valid"),
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
          Bilingual(vi: "ngược, và ví dụ đã đúng", en: "the wrong way round, with right examples"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: ‹60›, max: 18 }
          examples:
            - { name: Người lớn, answers: { nguoi: { tuoi: 20 } }, expect: valid }
            - { name: Trẻ em, answers: { nguoi: { tuoi: 17 } }, expect: [{ at: nguoi.tuoi, because: min }] }
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
        func report(_ low: Located<String>, _ high: Located<String>, _ part: String) {
          list.add(
            at: written.at(low.range),
            [
              "low": Bilingual(low.value), "high": Bilingual(high.value),
              "lowKey": Bilingual("min" + part), "highKey": Bilingual("max" + part),
            ],
            related: [
              Related(
                written.at(high.range), Bilingual(vi: "giới hạn trên", en: "the upper bound"))
            ])
        }
        for bounds in field.reversedBounds { report(bounds.low, bounds.high, bounds.part) }
      }
    })
}

extension FormField {
  /// Bounds that are the wrong way round, with the part of their keys behind `min` and `max`.
  fileprivate var reversedBounds: [(low: Located<String>, high: Located<String>, part: String)] {
    var result: [(low: Located<String>, high: Located<String>, part: String)] = []
    let counts = [
      (self.minLength, self.maxLength, "-length"), (self.minItems, self.maxItems, "-items"),
    ]
    for (low, high, part) in counts {
      guard let low, let high, low.value > high.value else { continue }
      result.append((low.map { "\($0)" }, high.map { "\($0)" }, part))
    }
    if let low = self.min, let high = self.max, isMore(low.value, high.value) {
      result.append((low, high, ""))
    }
    return result
  }

  var hasReversedBounds: Bool { !reversedBounds.isEmpty }
}

/// Whether a bound is more than another: two numbers, or two dates; expressions are not judged.
private func isMore(_ a: String, _ b: String) -> Bool {
  if let first = CalendarDate(a), let second = CalendarDate(b) { return first > second }
  guard let first = Double(a), let second = Double(b) else { return false }
  return first > second
}
