import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formDefaultInvalid = Check(
    CheckInfo(
      "form-default-invalid", .error, .forms,
      title: Bilingual(
        vi: "Giá trị mặc định là một câu trả lời hợp lệ",
        en: "A default is a valid answer"),
      explanation: Bilingual(
        vi:
          "Giá trị mặc định điền sẵn vào ô; giá trị mà chính ô không nhận thì người khai phải sửa trước khi nộp. Giá trị tính từ trường khác thì viết ở calculate.",
        en:
          "A default is filled in for people; one that the field itself refuses must be put right before filing. A value that depends on other fields goes under calculate."
      ),
      message: Bilingual(
        vi: "“{value}” không phải giá trị của trường kiểu {type}",
        en: "“{value}” is no value of a field of type {type}"),
      variants: [
        "bounds": Bilingual(
          vi: "“{value}” nằm ngoài giới hạn của trường",
          en: "“{value}” lies outside the bounds of the field"),
        "option": Bilingual(
          vi: "“{value}” không có trong các lựa chọn",
          en: "“{value}” is none of the options"),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "ngoài giới hạn", en: "out of bounds"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, min: 1, max: 10, default: ‹20› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "không phải lựa chọn", en: "no option"),
          """
          \(FormExampleText.head)
                    - { id: gioiTinh, type: choice, name: Giới tính, options: gioi-tinh, default: ‹nma› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "không phải số", en: "no number"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, default: ‹nhiều› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đều hợp lệ", en: "all valid"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, min: 1, max: 10, default: 1 }
                    - { id: gioiTinh, type: choice, name: Giới tính, options: gioi-tinh, default: nam }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let type = written.field.type?.value, let value = written.field.defaultValue,
          let fault = DefaultFault(value.value, of: written.field, type, in: context)
        else { return }
        list.add(
          at: written.at(value.range),
          ["value": Bilingual(fault.value), "type": Bilingual(type.rawValue)],
          variant: fault.variant,
          help: fault.guess.map {
            Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?")
          })
      }
    })
}

/// Why a default is no answer of its field.
private struct DefaultFault {
  var value: String
  /// A variant of the message; nil where the value is of another type.
  var variant: String?
  var guess: String?

  init?(
    _ value: SyntaxValue, of field: FormField, _ type: FieldType, in context: CheckContext
  ) {
    switch (value, type) {
    case (.list(let items), .multiChoice):
      for item in items {
        guard case .scalar(let code, _) = item else { return nil }
        guard let fault = Self.option(code, field, context) else { continue }
        self = fault
        return
      }
      return nil
    case (.scalar(let text, _), _):
      guard let fault = Self.scalar(text, field, type, context) else { return nil }
      self = fault
    // Items and members are answers of other fields.
    case (.list, _), (.map, _): return nil
    }
  }

  private init(_ value: String, _ variant: String? = nil, guess: String? = nil) {
    self.value = value
    self.variant = variant
    self.guess = guess
  }

  private static func scalar(
    _ text: String, _ field: FormField, _ type: FieldType, _ context: CheckContext
  ) -> DefaultFault? {
    switch type {
    case .integer, .money, .decimal:
      guard let number = Double(text), number.isFinite,
        type != .integer || number == number.rounded()
      else { return DefaultFault(text) }
      let low = field.min.flatMap { Double($0.value) } ?? -.infinity
      let high = field.max.flatMap { Double($0.value) } ?? .infinity
      return low > number || number > high ? DefaultFault(text, "bounds") : nil
    case .boolean: return text == "true" || text == "false" ? nil : DefaultFault(text)
    case .date: return date(text, field)
    case .choice, .multiChoice: return option(text, field, context)
    case .text, .multiline:
      let length = text.unicodeScalars.count
      let isTooLong = field.maxLength.map { length > $0.value } ?? false
      let isTooShort = field.minLength.map { length < $0.value } ?? false
      return isTooLong || isTooShort ? DefaultFault(text, "bounds") : nil
    case .list, .table, .group, .address: return DefaultFault(text)
    default: return nil
    }
  }

  private static func date(_ text: String, _ field: FormField) -> DefaultFault? {
    guard let day = CalendarDate(text) else {
      // A year, or a month, where the field takes less than a day.
      let isPartial = field.precision.contains { $0.value != "day" }
      let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
      let isShort = (digits == 4 && text.utf8.count == 4) || (digits == 6 && text.utf8.count == 7)
      return isPartial && isShort ? nil : DefaultFault(text)
    }
    let isEarly = field.min.flatMap { CalendarDate($0.value) }.map { day < $0 } ?? false
    let isLate = field.max.flatMap { CalendarDate($0.value) }.map { day > $0 } ?? false
    return isEarly || isLate ? DefaultFault(text, "bounds") : nil
  }

  private static func option(
    _ code: String, _ field: FormField, _ context: CheckContext
  ) -> DefaultFault? {
    let codes: [String]
    switch field.options {
    case .inline(let options, _): codes = options.map(\.code.value)
    case .list(let id):
      let lists = context.catalog.codeLists.versions(of: id.value)
      if lists.contains(where: \.lacksRows) { return nil }
      codes = lists.flatMap { $0.entries.map(\.code) }
    case nil: return nil
    }
    guard !codes.isEmpty, !codes.contains(code) else { return nil }
    return DefaultFault(code, "option", guess: NearMiss.best(for: code, among: codes))
  }
}
