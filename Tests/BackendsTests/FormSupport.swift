import CatalogModel
import SourceText

/// Forms made without files.
enum FormSample {
  static func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: .zero) }

  static func cel(_ text: String) -> Condition { Condition(.cel(text), at: .zero) }

  static func field(
    _ id: String, _ type: FieldType?, _ change: (inout FormField) -> Void = { _ in }
  ) -> FormField {
    var field = FormField(range: .zero)
    field.id = located(id)
    field.type = type.map { located($0) }
    field.name = HumanText("Trường \(id)", at: .zero)
    change(&field)
    return field
  }

  static func options(_ codes: String...) -> FormField.Options {
    .inline(
      codes.map { code in
        var option = FormField.Option(range: .zero, code: located(code))
        option.name = HumanText(code.uppercased(), at: .zero)
        return option
      }, .zero)
  }

  static func form(_ sections: [(String, [FormField])], rules: [FormRule] = []) -> Form {
    var form = Form(header: header(.form), id: located("mau"))
    form.name = HumanText(
      "Mẫu", at: .zero, translations: [.init(language: "en", text: "Form")])
    var page = FormPage(range: .zero)
    page.sections = sections.map { id, fields in
      var section = FormSection(range: .zero)
      section.id = located(id)
      section.fields = fields
      return section
    }
    form.pages = [page]
    form.rules = rules
    return form
  }

  /// A form with one section `s`.
  static func form(_ fields: FormField...) -> Form { form([("s", fields)]) }

  static func include(_ fragment: String) -> FormField {
    var field = FormField(range: .zero)
    field.include = located(fragment)
    return field
  }

  static func fragment(_ id: String, _ fields: FormField...) -> Fragment {
    var fragment = Fragment(header: header(.fragment, file: 7), id: located(id))
    fragment.of = located(.fields)
    fragment.fields = fields
    return fragment
  }

  static func codeList(
    _ id: String, _ entries: [CodeList.Entry], levels: [String] = []
  )
    -> CodeList
  {
    var list = CodeList(header: header(.codeList, file: 8), id: located(id))
    list.entries = entries
    list.levels = levels.map { located($0) }
    return list
  }

  static func entry(
    _ code: String, level: String? = nil, until: String? = nil
  ) -> CodeList.Entry {
    CodeList.Entry(
      code: code, name: "Mục \(code)", level: level, place: Place(FileID(9), .zero),
      window: Window(until: until.flatMap { CalendarDate($0) }))
  }

  static func header(_ kind: DeclarationKind, file: Int = 6) -> Header {
    Header(kind: kind, place: Place(FileID(file), .zero))
  }

  static let date = CalendarDate(dayNumber: 20_780)
}
