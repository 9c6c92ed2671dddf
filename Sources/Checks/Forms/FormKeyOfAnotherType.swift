import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formKeyOfAnotherType = Check(
    CheckInfo(
      "form-key-of-another-type", .error, .forms,
      title: Bilingual(
        vi: "Ràng buộc dùng đúng kiểu trường",
        en: "Constraints belong to the field’s type"),
      explanation: Bilingual(
        vi:
          "min-length, max-length, pattern là của chữ; step, unit của số; precision của ngày; formats, max-size của tệp đính kèm; min-items, max-items của danh sách, bảng, nhiều lựa chọn, tệp đính kèm; unique-by của danh sách, bảng. Đặt ở kiểu khác thì không có tác dụng.",
        en:
          "min-length, max-length and pattern are for texts; step and unit for numbers; precision for dates; formats and max-size for attachments; min-items and max-items for lists, tables, multiple choices and attachments; unique-by for lists and tables. At other types they do nothing."
      ),
      message: Bilingual(
        vi: "{key} không dùng cho trường kiểu {type}",
        en: "{key} has no meaning for a field of type {type}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "độ dài cho số", en: "a length for a number"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, max-length: ‹3› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "độ dài cho chữ", en: "a length for a text"),
          """
          \(FormExampleText.head)
                    - { id: lyDo, type: text, name: Lý do, max-length: 300 }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let type = written.field.type?.value else { return }
        for (key, range) in written.field.keysOfOtherTypes(than: type) {
          list.add(
            at: written.at(range), ["key": Bilingual(key), "type": Bilingual(type.rawValue)])
        }
      }
    })
}

extension FormField {
  /// Constraints that a type has no use for, with the values they were given.
  fileprivate func keysOfOtherTypes(than type: FieldType) -> [(key: String, range: SourceRange)] {
    var found: [(key: String, range: SourceRange)] = []
    func look(_ key: String, _ range: SourceRange?, _ fits: Bool) {
      if let range, !fits { found.append((key, range)) }
    }
    look("step", self.step?.range, type.isNumber)
    look("unit", self.unit?.range, type.isNumber)
    look("min-length", self.minLength?.range, type.isText)
    look("max-length", self.maxLength?.range, type.isText)
    look("pattern", self.pattern?.range, type.isText)
    look("precision", self.precision.first?.range, type.isDate)
    look("formats", self.formats.first?.range, type == .attachment)
    look("max-size", self.maxSize?.range, type == .attachment)
    look("min-items", self.minItems?.range, type.hasItems)
    look("max-items", self.maxItems?.range, type.hasItems)
    look("unique-by", self.uniqueBy.first?.range, type == .list || type == .table)
    return found
  }
}

extension FieldType {
  /// Whether the answer is a text whose length and pattern can be bounded.
  fileprivate var isText: Bool {
    switch self {
    case .text, .multiline, .citizenID, .taxCode, .phone, .email, .personName, .landCertificate:
      true
    default: false
    }
  }

  fileprivate var hasItems: Bool {
    self == .list || self == .table || self == .multiChoice || self == .attachment
  }
}
