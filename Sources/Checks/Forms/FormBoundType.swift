import CatalogModel
import Diagnostics
import Expressions
import SourceText

extension Check {
  static let formBoundType = Check(
    CheckInfo(
      "form-bound-type", .error, .forms,
      title: Bilingual(
        vi: "Giới hạn cùng kiểu với trường",
        en: "Bounds are of the field's type"),
      explanation: Bilingual(
        vi:
          "Trường số có giới hạn là số; trường ngày có giới hạn là ngày hoặc biểu thức như today(); trường chữ giới hạn bằng min-length, max-length.",
        en:
          "Bounds of numbers are numbers; bounds of dates are dates or expressions such as today(); texts are bounded by min-length and max-length."
      ),
      message: Bilingual(
        vi: "“{bound}” không dùng làm giới hạn cho trường kiểu {type}",
        en: "“{bound}” cannot bound a field of type {type}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "số cho ngày",
            en: "a number for a date"),
          """
          \(FormExampleText.head)
                    - { id: ngaySinh, type: date, name: Ngày sinh, min: ‹1900› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ngày không có",
            en: "a day that does not exist"),
          """
          \(FormExampleText.head)
                    - { id: ngaySinh, type: date, name: Ngày sinh, min: ‹"2025-02-30"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ngày viết như trong văn bản",
            en: "a day as texts have it"),
          """
          \(FormExampleText.head)
                    - { id: ngaySinh, type: date, name: Ngày sinh, max: ‹31/12/2026› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chữ cho số",
            en: "a word for a number"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, min: ‹một› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ngày cho ngày",
            en: "a date for a date"),
          """
          \(FormExampleText.head)
                    - { id: ngaySinh, type: date, name: Ngày sinh, min: 1900-01-01, max: today() }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let type = written.field.type?.value else { return }
        for bound in [written.field.min, written.field.max] {
          guard let bound, !fits(bound.value, type) else { continue }
          list.add(
            at: written.at(bound.range),
            ["bound": Bilingual(bound.value), "type": Bilingual(type.rawValue)],
            help: CalendarDate(vietnamese: bound.value).map {
              Bilingual(vi: "viết \($0.description)", en: "write \($0.description)")
            })
        }
      }
    })
}

extension FormField {
  /// Whether one of its bounds is of another type.
  var hasBoundOfOtherType: Bool {
    guard let type = self.type?.value else { return false }
    return [self.min, self.max].contains { $0.map { !fits($0.value, type) } ?? false }
  }
}

/// Whether a bound can be one of a field; an expression is taken to fit numbers and dates.
private func fits(_ bound: String, _ type: FieldType) -> Bool {
  let isDate = bound.utf8.count >= 10 && CELDate(String(bound.prefix(10))) != nil
  // 30 February is a slip, no subtraction.
  guard isDate || !CalendarDate.isWrittenLikeDay(bound), CalendarDate(vietnamese: bound) == nil
  else { return false }
  let isNumber = Double(bound) != nil
  if type.isNumber { return isNumber || (!isDate && isExpression(bound)) }
  if type.isDate { return isDate || (!isNumber && isExpression(bound)) }
  return false
}

/// Whether the text may be CEL: names and signs are ASCII, other letters stand in literals.
private func isExpression(_ text: String) -> Bool {
  var quote: UInt8?
  for byte in text.utf8 {
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == 0x22 || byte == 0x27 {
      quote = byte
    } else if byte >= 0x80 {
      return false
    }
  }
  return true
}
